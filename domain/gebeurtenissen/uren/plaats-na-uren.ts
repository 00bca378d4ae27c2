import { plaatsNaStop } from "../traject/plaats-na-stop.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** Of a traject that was stopped, the hours tell whether its place was spent, also when they are booked or taken off later. */
export const plaatsNaUren = (dossier: Dossier): Dossier["plaats"] =>
  dossier.stopgezet === true ? plaatsNaStop(dossier) : dossier.plaats;
