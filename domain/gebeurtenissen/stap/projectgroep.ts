import type { Partij } from "../../aanmelding/aanmelding.ts";
import { swvNodig } from "../../aanmelding/samenwerkingsverband.ts";
import type { Dossier } from "../../traject/dossier.ts";

export const nodigInProjectgroep = (dossier: Dossier): Partij[] =>
  swvNodig(dossier.onderwijstypen) ? ["school", "samenwerkingsverband", "gemeente"] : ["school", "gemeente"];
