import type { Vormnaam } from "#domain/aanmelding/regels.ts";
import { inUren } from "#domain/getal.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, type Blok, gegevens, kop, lijst, onderKop, stappen, vrijeTekst } from "../blokken.ts";
import { waaromNu } from "../waarom-nu.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { VORM_IN_WOORDEN } from "../woorden.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Toekenning {
  readonly nummer: string;
  readonly naam: string;
  readonly beslotenOp: Datum;
  readonly vorm: Vormnaam;
  readonly uren: number;
  readonly toelichting: string;
  /** Why it got a place out of turn; empty when it was its turn. */
  readonly keuze: { readonly reden: string };
  /** Why it is granted although it does not fit the rules; empty when it does. */
  readonly afwijking: { readonly reden: string };
  /** Granted although the aanvrager said no to the monitor: then it is not asked for as if nobody had. */
  readonly monitor: { readonly doetMee: boolean };
  /** By when there is a startgesprek; null: the decision is told too late to promise that day. */
  readonly startgesprek: { readonly uiterlijk: Datum | null };
}

/** Says at the start what both sides may expect: its absence is the most repeated complaint [E 3.4, 4.4]. */
export const toekenning = definieerBrief<Toekenning>({
  versie: 8,
  aan: ["aanvrager"],
  besluit: true,
  verzamel: (dossier, params) => {
    const besluit = dossier.besluit?.soort === "toegekend" ? dossier.besluit : null;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      beslotenOp: besluit?.op,
      vorm: dossier.vorm,
      uren: dossier.urenToegekend,
      toelichting: besluit?.toelichting,
      // With an offer it was told before.
      keuze: { reden: dossier.aangebodenOp == null ? waaromNu(dossier) : "" },
      afwijking: { reden: tekstParam(params, "afwijking") ?? "" },
      monitor: { doetMee: dossier.aanmelding?.monitor !== false },
      startgesprek: { uiterlijk: datumParam(params, "startgesprek") },
    });
  },
  inhoud: (g, { partij }) => ({
    onderwerp: `Uw aanvraag ${g.nummer} is toegekend`,
    blokken: [
      alinea("Goed nieuws: uw aanvraag voor een zorgarrangeur is toegekend."),
      gegevens(
        ["Nummer", g.nummer],
        ["Aangemeld", g.naam],
        ["Besluit", `toegekend op ${inWoorden(g.beslotenOp)}`],
        ["Soort traject", VORM_IN_WOORDEN[g.vorm]],
        ["Uren van de zorgarrangeur", `${inUren(g.uren)} voor het hele traject`],
      ),
      ...onderKop("Waarom besluiten wij dit?", vrijeTekst(g.toelichting)),
      ...onderKop("Waarom wijken wij af van de regels?", afwijking(g.afwijking.reden)),
      ...onderKop("Waarom krijgt u nu een plaats?", vrijeTekst(g.keuze.reden)),
      kop("Wat kunt u verwachten van de zorgarrangeur?"),
      lijst(
        "De zorgarrangeur helpt u om zorg in onderwijstijd samen te organiseren en te betalen, met zo min mogelijk papierwerk.",
        "De zorgarrangeur brengt de partijen bij elkaar, deelt kennis, geeft advies en bewaakt het proces.",
        "De zorgarrangeur neemt uw taken niet over. Het doel is dat u na het traject zelf verder kunt.",
        "De zorgarrangeur plant de uren vooraf met u, zodat u weet waar ze voor zijn.",
      ),
      kop("Wat verwachten wij van u?"),
      lijst(
        "Vaste contactpersoon: één persoon is het hele traject bereikbaar en krijgt daar tijd voor. Verandert dat? Dan regelt u een opvolger en een goede overdracht.",
        "Mandaat: uw contactpersoon mag afspraken maken, zodat het traject niet stilvalt.",
        ...(g.monitor.doetMee ? [woordenVoor(partij).monitor] : []),
        "Stip over een jaar: bedenk waar u over een jaar wilt staan en welke partijen u daarvoor nodig hebt.",
      ),
      kop("Wat gebeurt er nu?"),
      stappen(
        `De zorgarrangeur neemt contact met u op om een startgesprek te plannen. Dat gesprek is ${g.startgesprek.uiterlijk === null ? "zo snel mogelijk" : `uiterlijk op ${inWoorden(g.startgesprek.uiterlijk)}`}.`,
        "In het startgesprek spreekt u samen af: het doel over een jaar, de stappen op weg daarheen, de taken en de planning.",
        "Vanaf het begin leggen wij vast wie wat doet en wie wat blijft doen als de zorgarrangeur weg is.",
      ),
    ],
  }),
});

/** A decision says on what it stands: whoever reads the rules would expect another one. */
const afwijking = (reden: string): readonly Blok[] =>
  reden === ""
    ? []
    : [
        alinea("Uw aanvraag past niet helemaal bij onze regels. Wij kennen haar toch toe. Dit is de reden:"),
        ...vrijeTekst(reden),
      ];
