import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { vanTot } from "#domain/kalender/tijdvak.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Evaluatiemoment } from "#domain/traject/evaluatiemoment.ts";
import { heeftEigen, meedoend, namenIn } from "#domain/traject/partnerschap.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { Agendapunt } from "../agenda.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst, type Blok } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam, type Briefparams } from "../brief.ts";
import type { Inhoud } from "../deel.ts";
import { eenRegel } from "../schoon.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";

export interface Evaluatiebericht {
  readonly nummer: string;
  readonly naam: string;
  readonly evaluatie: string;
  readonly niveau: keyof typeof NIVEAU_IN_WOORDEN;
  readonly datum: Datum;
  readonly afgesproken: Afgesproken;
  /** Who calls it: the zorgarrangeur, the reader, or another partner, by name. */
  readonly roept: { readonly wie: "zorgarrangeur" | "lezer" | "partner"; readonly naam: string };
  /** Counts the changes since the first invitation. */
  readonly reeks: { readonly telling: number };
  readonly wijziging: keyof typeof TEKSTEN;
  readonly reden: { readonly tekst: string };
  /** Of which partners the contactpersoon comes, because nobody was named for this niveau. */
  readonly zonderEigen: { readonly namen: readonly string[] };
}

/** As far as it is known. */
type Afgesproken = Pick<Evaluatiemoment, "tijd" | "plaats">;

/** Invites to, moves, calls off or excuses from one evaluatiemoment [S stap 5, 6]. One letter, because agendas must see one and the same meeting. */
export const uitnodigingEvaluatie = definieerBrief<Evaluatiebericht>({
  versie: 8,
  aan: ["partner", "za"],
  verzamel: (dossier, params): Uitkomst<Evaluatiebericht> => {
    const { niveau, wijziging, reeks } = params;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      evaluatie: tekstParam(params, "evaluatie"),
      niveau: een(NIVEAU_IN_WOORDEN, niveau),
      datum: datumParam(params, "datum"),
      afgesproken: leesAfgesproken(params),
      roept: leesRoept(dossier, params),
      reeks: typeof reeks === "number" && Number.isInteger(reeks) && reeks >= 0 ? { telling: reeks } : null,
      wijziging: een(TEKSTEN, wijziging),
      reden: { tekst: tekstParam(params, "reden") ?? "" },
      zonderEigen: { namen: zonderEigen(dossier, niveau) },
    });
  },
  inhoud: (g, { rol }) => {
    const zelf = g.roept.wie === "lezer" || (g.roept.wie === "zorgarrangeur" && rol === "za");
    return TEKSTEN[g.wijziging](g, [...(zelf ? leidt : komt)(g), ...(rol === "za" ? wieNogNiet(g) : [])]);
  },
});

/** On uitvoerend niveau the contactpersoon is the one to come. */
const zonderEigen = (dossier: Dossier, niveau: Briefparams[string] | undefined): readonly string[] =>
  niveau === "beleid" || niveau === "bestuur"
    ? meedoend(dossier)
        .filter(({ nummer }) => !heeftEigen(dossier, nummer, niveau))
        .map(({ naam }) => naam)
    : [];

const wieNogNiet = ({ zonderEigen: { namen }, niveau }: Evaluatiebericht): readonly Blok[] =>
  namen.length === 0
    ? []
    : [
        alinea(
          `Van deze partners is niemand genoemd voor ${NIVEAU_IN_WOORDEN[niveau]}; hun vaste contactpersoon heeft de uitnodiging, als die er is: ${namen.join(", ")}. Vraag wie er op dit niveau hoort te komen, en leg dat vast.`,
        ),
      ];

function leesRoept(dossier: Dossier, params: Briefparams): Evaluatiebericht["roept"] {
  const roept = dossier.evaluaties.find(({ id }) => id === params["evaluatie"])?.roept;
  if (roept === undefined) return { wie: "zorgarrangeur", naam: "De zorgarrangeur" };
  return { wie: roept === params["partner"] ? "lezer" : "partner", naam: namenIn(dossier)(roept) };
}

function leesAfgesproken(params: Briefparams): Afgesproken {
  const van = tekstParam(params, "van");
  const tot = tekstParam(params, "tot");
  const plaats = tekstParam(params, "plaats");
  return { ...(van === null || tot === null ? {} : { tijd: { van, tot } }), ...(plaats === null ? {} : { plaats }) };
}

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
    onderwerp: `Nieuwe afspraak: evaluatie van traject ${g.nummer}`,
    agenda: agendapunt(g, "REQUEST"),
    blokken: [
      alinea("De afspraak voor de evaluatie van het traject is veranderd. Hieronder leest u de nieuwe afspraak."),
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
      uitUwAgenda,
    ],
  }),
  afgevallen: (g: Evaluatiebericht): Inhoud => ({
    onderwerp: `U hoeft er niet bij te zijn: evaluatie van traject ${g.nummer}`,
    agenda: { ...agendapunt(g, "CANCEL"), alleenLezer: true },
    blokken: [
      alinea(
        `U was uitgenodigd voor de evaluatie van ${inWoorden(g.datum)}. U hoeft er niet bij te zijn. De evaluatie zelf gaat wel door.`,
      ),
      feiten(g, inWoorden(g.datum)),
      uitUwAgenda,
    ],
  }),
} as const;

const uitUwAgenda = alinea(
  "Staat de evaluatie in uw agenda? Met dit bericht gaat een bestand mee dat de afspraak daar weghaalt.",
);

const komt = ({ afgesproken, roept }: Evaluatiebericht): readonly Blok[] => {
  const open = nogOpen(afgesproken);
  return [
    kop("Kunt u erbij zijn?"),
    alinea(
      `Zet de evaluatie in uw agenda met het bestand bij dit bericht. ${open === null ? "" : `${roept.naam} spreekt ${open} met u af. `}Kunt u niet? Laat het dan weten door te antwoorden op dit bericht.`,
    ),
  ];
};

const leidt = ({ afgesproken, roept }: Evaluatiebericht): readonly Blok[] => {
  const open = nogOpen(afgesproken);
  if (roept.wie === "lezer")
    return [
      kop("U roept deze evaluatie bijeen"),
      alinea(
        `Zet de evaluatie in uw agenda met het bestand bij dit bericht. De andere partners hebben hetzelfde bericht gekregen. ${open === null ? "" : `Spreek ${open} met hen af en geef dat aan ons door. `}Kan het dan niet? Laat het ons weten. Dan krijgt iedereen bericht.`,
      ),
    ];
  return [
    kop("Wat vragen wij van u?"),
    alinea(
      `Zet de evaluatie in uw agenda met het bestand bij dit bericht. De partners hebben hetzelfde bericht gekregen. ${open === null ? "" : `Spreek ${open} met hen af en leg dat vast, dan krijgt iedereen het te horen. `}Kan het dan niet? Verzet de evaluatie, dan krijgt iedereen bericht.`,
    ),
  ];
};

/** What still has to be agreed, in words; null when all is known. */
const nogOpen = ({ tijd, plaats }: Afgesproken): string | null =>
  tijd === undefined
    ? plaats === undefined
      ? "tijd en plaats"
      : "de tijd"
    : plaats === undefined
      ? "de plaats"
      : null;

/** Facts for a letter; what is not agreed is not there. */
export const tijdEnPlaats = ({ tijd, plaats }: Afgesproken): readonly (readonly [string, string])[] => [
  ...(tijd === undefined ? [] : [["Tijd", vanTot(tijd)] as const]),
  ...(plaats === undefined ? [] : [["Plaats", plaats] as const]),
];

const feiten = (g: Evaluatiebericht, dag: string): Blok =>
  gegevens(
    ["Nummer", g.nummer],
    ["Traject", g.naam],
    ["Evaluatie op", NIVEAU_IN_WOORDEN[g.niveau]],
    ["Dag", dag],
    ...tijdEnPlaats(g.afgesproken),
  );

function agendapunt(g: Evaluatiebericht, methode: Agendapunt["methode"]): Agendapunt {
  const open = nogOpen(g.afgesproken);
  const { tijd = null, plaats = null } = g.afgesproken;
  return {
    methode,
    kenmerk: `${g.nummer}.evaluatie.${g.evaluatie}`,
    volgorde: g.reeks.telling,
    datum: g.datum,
    tijd,
    plaats: plaats === null ? null : eenRegel(plaats),
    titel: `Evaluatie van traject ${g.nummer} (${NIVEAU_IN_WOORDEN[g.niveau]})`,
    omschrijving: `${eenRegel(g.naam)}.${open === null ? "" : ` ${g.roept.naam} spreekt ${open} nog af.`}`,
  };
}
