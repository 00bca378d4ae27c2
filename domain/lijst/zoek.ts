import { metPunten } from "../getal.ts";
import { alsZoektekst } from "../projectie/zoektekst.ts";

/** What somebody looks for, taken apart: every word, and what stands between quotes as a whole. All of it must be there. */

const HOOGSTENS = { tekens: 100, woorden: 10 } as const;

/** Why this is not looked for; null: it is. */
export function teVeelGezocht(zoek: string): string | null {
  if (zoek.length > HOOGSTENS.tekens)
    return `U zoekt op een tekst van ${metPunten(zoek.length)} tekens. Zoek met hoogstens ${HOOGSTENS.tekens} tekens, bijvoorbeeld een naam of een nummer.`;
  const woorden = zoekwoorden(zoek).length;
  return woorden > HOOGSTENS.woorden
    ? `U zoekt op ${metPunten(woorden)} woorden tegelijk. Zoek met hoogstens ${HOOGSTENS.woorden} woorden.`
    : null;
}

export const zoekwoorden = (zoek: string): readonly string[] => [
  ...new Set(
    [...zoek.matchAll(/["“”„]([^"“”„]*)["“”„]?|[^\s"“”„]+/gu)]
      .map(([alles, aaneen]) => alsZoektekst([aaneen ?? alles]))
      .filter((woord) => woord !== ""),
  ),
];
