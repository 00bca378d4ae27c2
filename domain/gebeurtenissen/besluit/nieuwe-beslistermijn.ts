import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";

/**
 * What is asked now is a new decision, and its term runs anew and in full: from the day of reopening, or of accepting a place. The first term
 * ended in a decision or on the wachtlijst, and the eight weeks from the receipt [Awb 4:13] have mostly passed by then; yet whoever waits again
 * must be able to know when the answer comes [E 3.4, 4.4]. No source says how long this term is: the whole one, as for a new aanvraag, is our
 * reading. The days that stood still were days of the first.
 */
export const nieuweBeslistermijn = (
  vanaf: Datum,
): Pick<Dossier, "beslistermijnVanaf" | "opschortingen" | "verstrekenAanvulling" | "uitstel" | "opWachtlijst"> => ({
  beslistermijnVanaf: vanaf,
  opschortingen: [],
  verstrekenAanvulling: null,
  uitstel: null,
  opWachtlijst: null,
});
