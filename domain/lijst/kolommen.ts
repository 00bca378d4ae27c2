import { komma } from "../getal.ts";
import type { Trajectregel } from "../projectie/trajectregel.ts";
import { TERMIJNNAMEN } from "../termijnen/namen.ts";
import { FASENAMEN, faseVan } from "./fase.ts";

/** What a list of trajecten can show: by the name that stands in the address of a view. */

/** A column of a page can be more than one where each cell holds one thing: in a spreadsheet, hours are summed. */
export interface Celsoort {
  readonly kop: string;
  readonly soort: "tekst" | "dag" | "getal";
  readonly van: (rij: Trajectregel) => string | number | null;
}

export interface Kolom {
  readonly kop: string;
  readonly cellen: readonly Celsoort[];
  /** On one line; left out: its only cell. */
  readonly kort?: (rij: Trajectregel) => string | null;
}

const een = (kop: string, soort: Celsoort["soort"], van: Celsoort["van"]): Kolom => ({
  kop,
  cellen: [{ kop, soort, van }],
});

const termijnnaam = (soort: string | null): string | null =>
  // A row of another release may know a kind that this one does not.
  soort === null ? null : ((TERMIJNNAMEN as Readonly<Record<string, string>>)[soort] ?? soort);

export const KOLOMMEN = {
  nummer: een("Nummer", "tekst", ({ nummer }) => nummer),
  naam: een("Naam", "tekst", ({ naam }) => naam || null),
  aanvrager: een("Aanvrager", "tekst", ({ aanvrager }) => aanvrager),
  termijn: {
    kop: "Eerste termijn",
    cellen: [
      { kop: "Eerste termijn op", soort: "dag", van: ({ termijnOp }) => termijnOp },
      { kop: "Eerste termijn", soort: "tekst", van: ({ termijn }) => termijnnaam(termijn) },
    ],
    kort: ({ termijn, termijnOp }) => (termijnOp === null ? null : `${termijnOp} ${termijn}`),
  },
  staat: {
    kop: "Staat",
    cellen: [
      { kop: "Staat", soort: "tekst", van: ({ staat }) => staat },
      { kop: "Stap", soort: "getal", van: ({ stap }) => stap },
      { kop: "Gepauzeerd", soort: "tekst", van: ({ gepauzeerd }) => (gepauzeerd ? "ja" : "nee") },
    ],
    kort: ({ staat, stap, gepauzeerd }) => `${staat}${stap === null ? "" : ` ${stap}`}${gepauzeerd ? " (rust)" : ""}`,
  },
  fase: een("Fase", "tekst", (rij) => FASENAMEN[faseVan(rij)]),
  za: een("Zorgarrangeur", "tekst", ({ za }) => za),
  uren: {
    kop: "Uren",
    cellen: [
      { kop: "Uren geboekt", soort: "getal", van: ({ urenGeboekt }) => urenGeboekt },
      { kop: "Urenbudget", soort: "getal", van: ({ urenbudget }) => urenbudget },
    ],
    kort: ({ urenGeboekt, urenbudget }) =>
      urenbudget === null
        ? urenGeboekt === 0
          ? null
          : komma(urenGeboekt)
        : `${komma(urenGeboekt)}/${komma(urenbudget)}`,
  },
  vorm: een("Vorm", "tekst", ({ vorm }) => vorm),
  soort: een("Soort", "tekst", ({ soort }) => soort),
  regio: een("Regio", "tekst", ({ regio, staat }) => (staat === "concept" ? null : regio)),
  gebied: een("Gebied", "tekst", ({ gebied }) => gebied),
  periode: een("Subsidieperiode", "tekst", ({ periode }) => periode),
  ontvangen: een("Ontvangen", "dag", ({ ontvangenOp }) => ontvangenOp),
  gestart: een("Gestart", "dag", ({ gestartOp }) => gestartOp),
  einde: een("Gepland einde", "dag", ({ eindeGepland }) => eindeGepland),
  daad: een("Laatst iets gedaan", "dag", ({ laatsteDaadOp }) => laatsteDaadOp),
} as const satisfies Readonly<Record<string, Kolom>>;

export type Kolomnaam = keyof typeof KOLOMMEN;
export const KOLOMNAMEN = Object.keys(KOLOMMEN) as readonly Kolomnaam[];

export const kolom = (naam: Kolomnaam): Kolom => KOLOMMEN[naam];

/** What a list shows to who chose nothing. */
export const GEWOON: readonly Kolomnaam[] = ["nummer", "naam", "termijn", "staat", "za", "uren", "vorm", "regio"];

/** One line of text; null: there is nothing to tell. */
export function kort(naam: Kolomnaam, rij: Trajectregel): string | null {
  const { kort: eigen, cellen } = kolom(naam);
  if (eigen !== undefined) return eigen(rij);
  const waarde = cellen[0]?.van(rij) ?? null;
  return waarde === null ? null : typeof waarde === "number" ? komma(waarde) : waarde;
}
