import { z } from "zod";
import { nee } from "../definitie.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Weigering } from "../../weigering.ts";

/** Which of the goals of stap 5 is meant, by its number. */
export const doelnummer = z
  .string({ error: "Vul in welk doel, bijvoorbeeld doel-1." })
  .regex(/^doel-[1-9]\d?$/, "Noem het doel bij het nummer, bijvoorbeeld doel-1.");

export const zonderDoelen = ({ plan }: Dossier): Weigering | null =>
  plan.doelen.length === 0 ? nee("doel.geen", "Er zijn nog geen doelen. Die komen bij stap 5.") : null;

export const geenDoel = ({ plan }: Dossier, doel: string): Weigering | null =>
  plan.doelen.some(({ nummer }) => nummer === doel)
    ? null
    : nee("doel.onbekend", `Er is geen ${doel}. Wel: ${plan.doelen.map(({ nummer }) => nummer).join(", ")}.`);
