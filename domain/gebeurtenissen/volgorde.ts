import { inWoorden, type Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Weigering } from "../weigering.ts";
import { nee, type Gebeurtenis } from "./definitie.ts";

/** What builds on something can't be older than it: a term would be over before it began. A register tells what it knows, so it passes. */
export const nietVoor = (
  eerder: Datum | null | undefined,
  wat: string,
  op: Datum | null,
  { bron }: Pick<Gebeurtenis, "bron">,
): Weigering | null =>
  bron === null && op !== null && eerder != null && op < eerder
    ? nee("datum.volgorde", `${inWoorden(op)} ligt voor ${wat} (${inWoorden(eerder)}).`)
    : null;

/** Before the toekenning there was no traject in which anything could be done. */
export const nietVoorToekenning = ({ besluit }: Dossier, op: Datum | null, gebeurtenis: Pick<Gebeurtenis, "bron">) =>
  nietVoor(besluit?.op, "de toekenning", op, gebeurtenis);
