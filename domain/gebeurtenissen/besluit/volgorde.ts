import { type Gebeurtenis, nee } from "../definitie.ts";
import { nietVoor } from "../volgorde.ts";
import { dagenTussen, inWoorden } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** A decision can't be older than what it decides on. */
export const naOntvangst = (dossier: Dossier, op: string | null) =>
  op !== null && dossier.ontvangenOp !== null && dagenTussen(dossier.ontvangenOp, op) < 0
    ? nee("datum.volgorde", `Dit besluit ligt voor de ontvangst van de aanvraag (${inWoorden(dossier.ontvangenOp)}).`)
    : null;

/** Nor than the day on which it was asked for again, or on which the aanvrager heard that it had to wait. */
export const naVraag = (dossier: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  naOntvangst(dossier, gebeurtenis.op) ??
  naNieuweVraag(dossier, gebeurtenis) ??
  nietVoor(dossier.opWachtlijst?.op, "de plaatsing op de wachtlijst", gebeurtenis.op, gebeurtenis);

export const naNieuweVraag = ({ beslistermijnVanaf }: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(beslistermijnVanaf, "de dag waarop de aanvraag weer ter beoordeling kwam", gebeurtenis.op, gebeurtenis);
