import type { Gebeurtenis } from "../definitie.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** Whose hours of before may still be booked: of who had the traject, and of who prepared to take it over, for that costs time [E 3.1]. */

export const metEerdereZa = (
  { eerdereZas }: Dossier,
  za: string | undefined,
  tot: Datum,
): Pick<Dossier, "eerdereZas"> => ({
  eerdereZas: za === undefined ? eerdereZas : [...eerdereZas, { za, tot }],
});

/** A handover that does not go on, or that the end of the traject ends. */
export const zonderOverdracht = (
  dossier: Dossier,
  { op, dag }: Pick<Gebeurtenis, "op" | "dag">,
): Pick<Dossier, "overdracht" | "eerdereZas"> => ({
  overdracht: null,
  ...metEerdereZa(dossier, dossier.overdracht?.naar, op ?? dag),
});
