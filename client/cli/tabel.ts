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

/**
 * The same where nothing may be lost: what is too long goes on in the line below it, and what then still does not fit is left out from the right, as
 * whole columns, of which the names come back.
 */
export function tabelOpMaat<T>(
  kolommen: readonly Tabelkolom<T>[],
  rijen: readonly T[],
  { breedte, vet }: Pick<Scherm, "breedte" | "vet">,
): { readonly tekst: string; readonly weg: readonly string[] } {
  const cellen = rijen.map((rij) => kolommen.map((kolom) => opEenRegel(String(kolom.van(rij) ?? "–"))));
  const natuurlijk = kolommen.map(({ kop }, i) => Math.max(lengte(kop), ...cellen.map((rij) => lengte(rij[i] ?? ""))));
  let aantal = kolommen.length;
  let breedten = pas(kolommen, natuurlijk, breedte);
  while (aantal > 1 && som(breedten) > breedte) {
    aantal -= 1;
    breedten = pas(kolommen, natuurlijk.slice(0, aantal), breedte);
  }
  // One column that is wider than the screen is broken by the terminal itself.
  const regels = (teksten: readonly string[]): string => {
    const delen = teksten.slice(0, aantal).map((tekst, i) => gebroken(tekst, breedten[i] ?? 0));
    return Array.from({ length: Math.max(...delen.map(({ length }) => length)) }, (_, n) =>
      delen
        .map((deel, i) => vul(deel[n] ?? "", breedten[i] ?? 0, kolommen[i]?.rechts ?? false))
        .join(" ".repeat(TUSSEN))
        .trimEnd(),
    ).join("\n");
  };
  return {
    tekst: [vet(regels(kolommen.map(({ kop }) => kop))), ...cellen.map(regels)].join("\n"),
    weg: kolommen.slice(aantal).map(({ kop }) => kop),
  };
}

/** Between words, and in a word that is longer than a line. */
function gebroken(tekst: string, breedte: number): readonly string[] {
  const regels: string[] = [];
  let regel: string[] = [];
  for (const woord of tekst.split(" ")) {
    let rest = [...woord];
    if (regel.length > 0 && regel.length + 1 + rest.length <= breedte) {
      regel.push(" ", ...rest);
      continue;
    }
    if (regel.length > 0) regels.push(regel.join(""));
    for (; rest.length > breedte; rest = rest.slice(breedte)) regels.push(rest.slice(0, breedte).join(""));
    regel = rest;
  }
  return [...regels, regel.join("")];
}

const som = (breedten: readonly number[]): number =>
  breedten.reduce((tot, deel) => tot + deel, TUSSEN * (breedten.length - 1));

/** Those that may give way do so in turn, none of them to where nobody can read it. */
function pas<T>(kolommen: readonly Tabelkolom<T>[], natuurlijk: readonly number[], breedte: number): number[] {
  let teveel = som(natuurlijk) - breedte;
  return natuurlijk.map((deel, i) => {
    if (teveel <= 0 || kolommen[i]?.rekbaar !== true) return deel;
    const smal = Math.min(deel, Math.max(SMALST, deel - teveel));
    teveel -= deel - smal;
    return smal;
  });
}

function vul(tekst: string, breedte: number, rechts: boolean): string {
  const past = lengte(tekst) <= breedte ? tekst : `${[...tekst].slice(0, breedte - 1).join("")}…`;
  const wit = " ".repeat(breedte - lengte(past));
  return rechts ? wit + past : past + wit;
}

const lengte = (tekst: string): number => [...tekst].length;
