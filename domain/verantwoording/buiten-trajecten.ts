import { alsBuitenplek, BUITEN_TRAJECTEN, type Buitenuren } from "../uren/buiten.ts";
import { inPeriode, type Jaartelling, KALENDERJAAR } from "./periode.ts";
import type { Kolommen } from "./tellen.ts";

/** Hours for the subsidie that are of no traject, in the year in which they were worked: they are in none of the other figures. */
export interface Buitentelling {
  readonly "per soort": Kolommen;
  readonly "per jaar": Readonly<Record<string, Kolommen>>;
  readonly "per zorgarrangeur": Readonly<Record<string, Kolommen>>;
}

/** Of which years; left out: of all. */
interface Jaren {
  readonly telling?: Jaartelling;
  readonly jaar?: number;
  readonly periode?: string;
}

/** Undefined where nobody recorded any. */
export function buitenTrajecten(
  uren: Buitenuren,
  { telling = KALENDERJAAR, jaar, periode }: Jaren,
): Buitentelling | undefined {
  const regels = Object.entries(uren)
    .map(([sleutel, aantal]) => ({ ...alsBuitenplek(sleutel), uren: aantal }))
    .map((regel) => ({ ...regel, jaar: telling.jaarVan(regel.dag) }))
    .filter(
      (regel) =>
        (jaar === undefined || regel.jaar === jaar) && (periode === undefined || inPeriode(regel.jaar, periode)),
    );
  if (regels.length === 0) return undefined;
  const perSoort = (welke: typeof regels): Kolommen => ({
    ...Object.fromEntries(BUITEN_TRAJECTEN.map((wat) => [wat, som(welke.filter((een) => een.wat === wat))])),
    totaal: som(welke),
  });
  const per = (naam: (regel: (typeof regels)[number]) => string): Record<string, Kolommen> =>
    Object.fromEntries(
      [...Map.groupBy(regels, naam)]
        .toSorted(([een], [ander]) => (een < ander ? -1 : 1))
        .map(([wie, welke]) => [wie, perSoort(welke)]),
    );
  return {
    "per soort": perSoort(regels),
    "per jaar": per((regel) => telling.heet(regel.jaar)),
    "per zorgarrangeur": per(({ medewerker }) => medewerker),
  };
}

const som = (delen: readonly { readonly uren: number }[]): number =>
  delen.reduce((totaal, { uren }) => totaal + uren, 0);
