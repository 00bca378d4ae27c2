import { z } from "zod";
import type { Dossier } from "../../traject/dossier.ts";
import { type Evaluatiemoment, openEvaluaties } from "../../traject/evaluatiemoment.ts";
import { type Uitkomst, type Weigering, gelukt, geweigerd } from "../../weigering.ts";

export const id = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, "Een evaluatiemoment heeft een korte naam van kleine letters, cijfers en streepjes.");

/** "" for one that was not held. */
export const gehoudenOp = ({ gehoudenOp: op }: Evaluatiemoment): string => op ?? "";

/** Only a moment that still has to be held can be moved, called off or held. */
export function openMoment(dossier: Dossier, naam: string): Uitkomst<Evaluatiemoment> {
  const moment = dossier.evaluaties.find((e) => e.id === naam);
  if (moment === undefined) return geweigerd("evaluatie.onbekend", `Er is geen evaluatiemoment ${naam}.`);
  if (moment.vervallen !== undefined) return geweigerd("evaluatie.vervallen", `Evaluatiemoment ${naam} is vervallen.`);
  return moment.oordeel === null
    ? gelukt(moment)
    : geweigerd("evaluatie.gehouden", `Evaluatiemoment ${naam} is al gehouden.`);
}

export function geenOpenMoment(dossier: Dossier): Weigering | null {
  if (openEvaluaties(dossier).length > 0) return null;
  const laatste = openMoment(dossier, dossier.evaluaties.at(-1)?.id ?? "");
  return laatste.ok
    ? null
    : { code: laatste.weigering.code, reden: "Er is geen evaluatiemoment dat nog gehouden moet worden." };
}

export function nietOpen(dossier: Dossier, naam: string): Weigering | null {
  const moment = openMoment(dossier, naam);
  return moment.ok ? null : moment.weigering;
}

export const met = (dossier: Dossier, naam: string, deel: Partial<Evaluatiemoment>): Dossier => ({
  ...dossier,
  evaluaties: dossier.evaluaties.map((e) => (e.id === naam ? { ...e, ...deel } : e)),
});
