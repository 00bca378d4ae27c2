import { za } from "../velden.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** Who was to take over a traject that ends first. */

/** Who was to take it over; what ends the traject ends that too. */
export const overnemer = () => za.optional();

export const metOvernemer = ({ overdracht }: Dossier): { overnemer?: string } =>
  overdracht === null ? {} : { overnemer: overdracht.naar };

/** Whoever prepares for a traject that is over must hear of it. */
export const nietOvernemen = (
  { za: van }: Dossier,
  { overnemer: naar }: { overnemer?: string | undefined },
): Opdracht["params"] | null => (naar === undefined ? null : { van, naar, za: naar });
