import { type Getalcel, inTekst, waardeVan } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";

/** The report as it was known on a day beside the report as it is known now (decision 51). */
export interface NaastElkaar {
  readonly toen: Verantwoording;
  readonly nu: Verantwoording;
}

/** A report with every row and column that either has, for who lays out its tables; what figures it holds is of no matter. */
export const allebei = ({ toen, nu }: NaastElkaar): Verantwoording => overElkaar(toen, nu) as Verantwoording;

function overElkaar(onder: unknown, boven: unknown): unknown {
  if (!isDeel(onder) || !isDeel(boven)) return boven === undefined ? onder : boven;
  return Object.fromEntries(
    [...new Set([...Object.keys(onder), ...Object.keys(boven)])].map((sleutel) => [
      sleutel,
      overElkaar(onder[sleutel], boven[sleutel]),
    ]),
  );
}

const isDeel = (waarde: unknown): waarde is Record<string, unknown> => typeof waarde === "object" && waarde !== null;

export interface Verschil {
  readonly toen: string;
  readonly nu: string;
  /** "+2", "−1,5"; null where there is nothing to take away from. */
  readonly verschil: string | null;
}

/** Null when they are the same. */
export function verschilVan({ toen, nu }: NaastElkaar, cel: Getalcel): Verschil | null {
  const [eerst, laatst] = [waardeVan(toen, cel), waardeVan(nu, cel)];
  if (eerst === laatst) return null;
  const lees = (waarde: number | null): string => inTekst(waarde, cel.als) ?? "–";
  const erbij = eerst === null || laatst === null ? null : Math.round((laatst - eerst) * 100) / 100;
  return {
    toen: lees(eerst),
    nu: lees(laatst),
    verschil: erbij === null ? null : `${erbij < 0 ? "−" : "+"}${lees(Math.abs(erbij))}`,
  };
}

/** "12 → 14 (+2)". */
export const verschilInTekst = ({ toen, nu, verschil }: Verschil): string =>
  `${toen} → ${nu}${verschil === null ? "" : ` (${verschil})`}`;
