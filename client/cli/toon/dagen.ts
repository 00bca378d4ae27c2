import { inWoorden, type Datum } from "#domain/kalender/datum.ts";

/** How `toon` calls days. */

export const inDagen = (dagen: number): string => `${dagen} ${dagen === 1 ? "dag" : "dagen"}`;

export const dag = (datum: Datum | null): string => (datum === null ? "dag niet bekend" : inWoorden(datum));

export const wasLaat = ({ dagenTeLaat, beloofdOp }: { dagenTeLaat: number | null; beloofdOp?: Datum }): string =>
  beloofdOp === undefined || dagenTeLaat === null || dagenTeLaat === 0 ? "" : `, ${laat(dagenTeLaat, beloofdOp)}`;

export const laat = (dagen: number, beloofdOp: Datum): string =>
  `${inDagen(dagen)} te laat (beloofd voor ${inWoorden(beloofdOp)})`;
