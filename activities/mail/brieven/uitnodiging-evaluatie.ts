import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { Agendapunt } from "../agenda.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst, type Blok } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam, type Inhoud } from "../brief.ts";
import { eenRegel } from "../schoon.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";

export interface Evaluatiebericht {
  readonly nummer: string;
  readonly naam: string;
  readonly evaluatie: string;
  readonly niveau: keyof typeof NIVEAU_IN_WOORDEN;
  readonly datum: Datum;
  /** Counts the changes since the first invitation. */
  readonly reeks: { readonly telling: number };
  readonly wijziging: keyof typeof TEKSTEN;
  readonly reden: { readonly tekst: string };
}

/** Invites, moves or calls off one evaluatiemoment [S stap 5, 6]. One letter, because agendas must see one and the same meeting. */
export const uitnodigingEvaluatie = definieerBrief<Evaluatiebericht>({
  versie: 2,
  aan: ["partner", "aanvrager", "za", "projectleider"],
  kopieAanMedeaanvragers: false,
  verzamel: (dossier, params): Uitkomst<Evaluatiebericht> => {
    const { niveau, wijziging, reeks } = params;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      evaluatie: tekstParam(params, "evaluatie"),
      niveau: een(NIVEAU_IN_WOORDEN, niveau),
      datum: datumParam(params, "datum"),
      reeks: typeof reeks === "number" && Number.isInteger(reeks) && reeks >= 0 ? { telling: reeks } : null,
      wijziging: een(TEKSTEN, wijziging),
      reden: { tekst: tekstParam(params, "reden") ?? "" },
    });
  },
  inhoud: (g, { rol }) => TEKSTEN[g.wijziging](g, rol === "za" ? LEIDT : KOMT),
});

const een = <K extends string>(tabel: Readonly<Record<K, unknown>>, waarde: unknown): K | null =>
  typeof waarde === "string" && Object.hasOwn(tabel, waarde) ? (waarde as K) : null;

const TEKSTEN = {
  gepland: (g: Evaluatiebericht, slot: readonly Blok[]): Inhoud => ({
    onderwerp: `Uitnodiging: evaluatie van traject ${g.nummer}`,
    agenda: agendapunt(g, "REQUEST"),
    blokken: [
      alinea("Wij nodigen u uit om samen terug te kijken op het traject en te besluiten hoe het verdergaat."),
      feiten(g, inWoorden(g.datum)),
      kop("Waar gaat het over?"),
      lijst(
        "Wat is er bereikt, en wat nog niet?",
        "Gaan wij zo door, sturen wij bij of stoppen wij?",
        "Wat is er nodig zodat de resultaten blijven?",
      ),
      ...slot,
    ],
  }),
  verzet: (g: Evaluatiebericht, slot: readonly Blok[]): Inhoud => ({
    onderwerp: `Nieuwe dag: evaluatie van traject ${g.nummer}`,
    agenda: agendapunt(g, "REQUEST"),
    blokken: [
      alinea(`De evaluatie van het traject is verzet naar ${inWoorden(g.datum)}.`),
      feiten(g, inWoorden(g.datum)),
      ...onderKop("Waarom?", vrijeTekst(g.reden.tekst)),
      ...slot,
    ],
  }),
  vervallen: (g: Evaluatiebericht): Inhoud => ({
    onderwerp: `Gaat niet door: evaluatie van traject ${g.nummer}`,
    agenda: agendapunt(g, "CANCEL"),
    blokken: [
      alinea(`De evaluatie van ${inWoorden(g.datum)} gaat niet door. U hoeft niets te doen.`),
      feiten(g, `${inWoorden(g.datum)} (vervallen)`),
      ...onderKop("Waarom?", vrijeTekst(g.reden.tekst)),
      alinea("Staat de evaluatie in uw agenda? Met dit bericht gaat een bestand mee dat de afspraak daar weghaalt."),
    ],
  }),
} as const;

const KOMT: readonly Blok[] = [
  kop("Kunt u erbij zijn?"),
  alinea(
    "Zet de dag in uw agenda met het bestand bij dit bericht. De zorgarrangeur spreekt tijd en plaats met u af. Kunt u niet? Laat het dan weten door te antwoorden op dit bericht.",
  ),
];

const LEIDT: readonly Blok[] = [
  kop("Wat vragen wij van u?"),
  alinea(
    "Zet de dag in uw agenda met het bestand bij dit bericht. De partners hebben dezelfde dag gekregen. Spreek tijd en plaats met hen af. Kan het niet op deze dag? Verzet de evaluatie dan, dan krijgt iedereen bericht.",
  ),
];

const feiten = (g: Evaluatiebericht, dag: string): Blok =>
  gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Evaluatie op", NIVEAU_IN_WOORDEN[g.niveau]], ["Dag", dag]);

const agendapunt = (g: Evaluatiebericht, methode: Agendapunt["methode"]): Agendapunt => ({
  methode,
  kenmerk: `${g.nummer}.evaluatie.${g.evaluatie}`,
  volgorde: g.reeks.telling,
  datum: g.datum,
  titel: `Evaluatie van traject ${g.nummer} (${NIVEAU_IN_WOORDEN[g.niveau]})`,
  omschrijving: `${eenRegel(g.naam)}. De zorgarrangeur spreekt tijd en plaats met u af.`,
});
