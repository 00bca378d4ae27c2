import { opEenRegel, type Scherm } from "./scherm.ts";

export interface Tabelkolom<T> {
  readonly kop: string;
  readonly van: (rij: T) => string | number | null;
  /** Figures stand to the right. */
  readonly rechts?: boolean;
  /** The column that gives way when the table does not fit. */
  readonly rekbaar?: boolean;
}

const TUSSEN = 2;
/** Narrower than this nobody knows which school it is; a line that is too long then breaks. */
const SMALST = 24;

/** Plain text in columns that stay under each other and, as far as can be, within the width of the screen. */
export function tabel<T>(
  kolommen: readonly Tabelkolom<T>[],
  rijen: readonly T[],
  { breedte, vet }: Pick<Scherm, "breedte" | "vet">,
): string {
  const cellen = rijen.map((rij) => kolommen.map((kolom) => opEenRegel(String(kolom.van(rij) ?? "–"))));
  const breedten = pas(
    kolommen,
    kolommen.map(({ kop }, i) => Math.max(lengte(kop), ...cellen.map((rij) => lengte(rij[i] ?? "")))),
    breedte,
  );
  const regel = (teksten: readonly string[]): string =>
    teksten
      .map((tekst, i) => vul(tekst, breedten[i] ?? 0, kolommen[i]?.rechts ?? false))
      .join(" ".repeat(TUSSEN))
      .trimEnd();
  return [vet(regel(kolommen.map(({ kop }) => kop))), ...cellen.map(regel)].join("\n");
}

function pas<T>(kolommen: readonly Tabelkolom<T>[], natuurlijk: readonly number[], breedte: number): number[] {
  const teveel = natuurlijk.reduce((som, deel) => som + deel, TUSSEN * (natuurlijk.length - 1)) - breedte;
  return natuurlijk.map((deel, i) =>
    teveel > 0 && kolommen[i]?.rekbaar ? Math.min(deel, Math.max(SMALST, deel - teveel)) : deel,
  );
}

function vul(tekst: string, breedte: number, rechts: boolean): string {
  const past = lengte(tekst) <= breedte ? tekst : `${[...tekst].slice(0, breedte - 1).join("")}…`;
  const wit = " ".repeat(breedte - lengte(past));
  return rechts ? wit + past : past + wit;
}

const lengte = (tekst: string): number => [...tekst].length;
