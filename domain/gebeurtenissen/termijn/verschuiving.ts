import { z } from "zod";
import { TERMIJNSOORTEN } from "../../aanmelding/regels.ts";
import { datum, kenmerk, keuze } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { termijnnaam } from "../../termijnen/namen.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";

/**
 * A term that moved, as a line in the journaal holds it: to be read years later without computing anything.
 */
export const Verschuiving = z.strictObject({
  soort: keuze(TERMIJNSOORTEN),
  /** Which one, where several of a soort run side by side. */
  onderwerp: kenmerk(200).optional(),
  oud: datum,
  nieuw: datum,
});

export const verschuivingInWoorden = (v: z.output<typeof Verschuiving>, naam: Partnernaam): string =>
  `De termijn voor ${termijnnaam(v, naam)} gaat van ${inWoorden(v.oud)} naar ${inWoorden(v.nieuw)}.`;
