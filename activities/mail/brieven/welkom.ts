import { NIVEAUS } from "#domain/gebeurtenissen/evaluatie/niveaus.ts";
import type { Plan } from "#domain/traject/plan.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, partnernaamParam, type Briefparams } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";

export interface Welkom {
  readonly nummer: string;
  readonly naam: string;
  readonly partner: string;
  readonly za: { readonly id: string | null };
  /** Of an evaluatie on this niveau only; null: of everything. */
  readonly alleen: { readonly niveau: string | null };
  readonly plan: Pick<Plan, "verwachtingen" | "stip">;
}

/** Whoever comes to stand for a partner hears of what, with whom, and what is asked [E 3.4, S]: before an invitation comes out of the blue. */
export const welkom = definieerBrief<Welkom>({
  versie: 4,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      partner: partnernaamParam(dossier, params),
      za: { id: dossier.za },
      alleen: { niveau: niveauParam(params) },
      plan: dossier.plan,
    }),
  inhoud: (g, { naamVanZa, partij }) => ({
    onderwerp: `U bent contactpersoon in traject ${g.nummer}`,
    blokken: [
      alinea(
        `${woordenVoor(partij).Uw} doet mee in een traject om zorg in onderwijstijd samen te regelen. ${g.alleen.niveau === null ? "U bent daarvoor de contactpersoon." : `Voor gesprekken en besluiten op ${g.alleen.niveau} bent u de contactpersoon.`}`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        [woordenVoor(partij).label, g.partner],
        ...(g.za.id === null ? [] : [["Zorgarrangeur", naamVanZa(g.za.id)] as const]),
      ),
      ...onderKop("Wat is er afgesproken over wat wij van elkaar verwachten?", vrijeTekst(g.plan.verwachtingen)),
      ...onderKop("Waar willen wij over een jaar staan?", vrijeTekst(g.plan.stip)),
      kop("Wat vragen wij van u?"),
      lijst(
        // Whoever speaks for the bestuur of a school brings what a bestuur does.
        woordenVoor(partij === "school" && g.alleen.niveau === NIVEAU_IN_WOORDEN.bestuur ? "schoolbestuur" : partij)
          .draagtBij,
        g.alleen.niveau === null
          ? "U bent het hele traject bereikbaar en krijgt daar tijd voor."
          : `U bent het hele traject bereikbaar voor wat op ${g.alleen.niveau} speelt, en krijgt daar tijd voor.`,
        `U mag ${woordenVoor(partij).namens} afspraken maken.`,
        "Komt er iemand anders? Draag het werk dan goed over en laat het ons weten.",
      ),
      kop("Wat gebeurt er nu?"),
      lijst(
        "De zorgarrangeur bespreekt met u wat er al is afgesproken.",
        "Voor evaluaties krijgt u een eigen uitnodiging.",
        "Bent u niet de goede persoon? Laat het ons dan weten met een antwoord op dit bericht.",
      ),
    ],
  }),
});

const niveauParam = (params: Briefparams): string | null => {
  const niveau = NIVEAUS.find((een) => een === params["niveau"]);
  return niveau === undefined ? null : NIVEAU_IN_WOORDEN[niveau];
};
