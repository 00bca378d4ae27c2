import { vervangInHtml } from "../tekst/in-html.ts";
import type { Dossier } from "../traject/dossier.ts";
import { momentInWoorden, type Evaluatiemoment } from "../traject/evaluatiemoment.ts";

/**
 * Lines, rules and refusals know what was agreed by an id: "Evaluatiemoment e1", "Piketpaaltje piketpaaltje-2". People know it by what it is.
 * This is where the one becomes the other: at the edge of every page of a traject, as names of people do (medewerkers/namen.ts).
 */
export type Afgesproken = Pick<Dossier, "evaluaties"> & {
  /** Null: who looks may not read what was agreed. */
  readonly plan: Pick<Dossier["plan"], "piketpaaltjes" | "vervolgstappen"> | null;
};

const MOMENT = /\b[Ee]valuatiemoment [a-z0-9-]{1,40}(?: \((?:uitvoerend|beleid|bestuur)\))?/g;
const VOORNEMEN = /\b(?:[Pp]iketpaaltje|[Vv]ervolgstap) (?:piketpaaltje|vervolgstap)-\d{1,3}\b/g;

export const afspraaknamenInHtml = (html: string, { evaluaties, plan }: Afgesproken): string =>
  [
    [MOMENT, ...evaluaties.map((een): Genoemd => [een.id, momentnaam(een, evaluaties)])] as const,
    [
      VOORNEMEN,
      ...[...(plan?.piketpaaltjes ?? []), ...(plan?.vervolgstappen ?? [])].map(({ nummer, wat }): Genoemd => [
        nummer,
        wat,
      ]),
    ] as const,
  ].reduce((tekst, [patroon, ...namen]) => (namen.length === 0 ? tekst : benoem(tekst, patroon, namen)), html);

/** By its day only where there are more on its niveau: a line of before may name another day. */
const momentnaam = (een: Evaluatiemoment, alle: readonly Evaluatiemoment[]): string =>
  alle.filter(({ niveau }) => niveau === een.niveau).length === 1 ? een.niveau : momentInWoorden(een);

type Genoemd = readonly [id: string, naam: string];

function benoem(html: string, patroon: RegExp, namen: readonly Genoemd[]): string {
  const perId = new Map(namen);
  return vervangInHtml(html, patroon, (gevonden) => {
    const [soort = "", id = ""] = gevonden.split(" ");
    const naam = perId.get(id);
    return naam === undefined ? gevonden : `${soort} ‘${naam}’`;
  });
}
