import { inWoorden } from "../kalender/datum.ts";
import type { Partnerschap } from "../traject/partnerschap.ts";
import { velden, type Veld } from "./velden.ts";

/** Why there is nobody to call at a partner; null when there is. */
export function waaromNiemand(partner: Persoon): string | null {
  const { contactpersoon, vertrokken, vertrokkenOp, uitgetredenOp } = partner;
  if (uitgetredenOp != null) return `Doet niet meer mee sinds ${inWoorden(uitgetredenOp)}.`;
  if (contactpersoon !== null) return null;
  if (vertrokken !== true) return "Niet bekend.";
  return `Vertrokken${vertrokkenOp === undefined ? "" : ` op ${inWoorden(vertrokkenOp)}`}; er is een opvolger nodig.`;
}

interface Persoon extends Pick<Partnerschap, "contactpersoon" | "vertrokken" | "vertrokkenOp"> {
  readonly uitgetredenOp?: Partnerschap["uitgetredenOp"] | null;
}

/** What is known of a partner beside who it is and whom to call, whatever that is. */
export const meerVan = (partner: object): Veld[] =>
  velden(
    undefined,
    Object.fromEntries(Object.entries(partner).filter(([veld, waarde]) => !EIGEN.has(veld) && waarde !== null)),
    (nummer) => nummer,
  );

/** These have a place of their own where a partner is shown. */
const EIGEN: ReadonlySet<string> = new Set([
  "nummer",
  "partij",
  "naam",
  "contactpersoon",
  "vertrokken",
  "vertrokkenOp",
  "uitgetredenOp",
  "aanvrager",
]);
