import { nee } from "../definitie.ts";
import { type Datum, inWoorden } from "../../kalender/datum.ts";
import { beloofdeDag, verlengingstermijn } from "../../termijnen/besluit.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { type Verlenging, openVerlenging } from "../../traject/verlenging.ts";

export const beslis = (dossier: Dossier, deel: Partial<Verlenging>): Dossier => ({
  ...dossier,
  verlengingen: dossier.verlengingen.map((v) => (v.besluit === null ? { ...v, ...deel } : v)),
  uitstel: null,
});

export const beloofd = (dossier: Dossier) => beloofdeDag(dossier, verlengingstermijn(dossier));

export const zonderVraag = (dossier: Dossier) =>
  openVerlenging(dossier) === undefined ? "Er is geen verlenging gevraagd waarover nog niet is beslist." : null;

export const naVraag = (dossier: Dossier, op: Datum | null) => {
  const gevraagdOp = openVerlenging(dossier)?.gevraagdOp;
  return op !== null && gevraagdOp != null && op < gevraagdOp
    ? nee("datum.volgorde", `${inWoorden(op)} ligt voor de aanvraag van de verlenging (${inWoorden(gevraagdOp)}).`)
    : null;
};

/**
 * Who asked for a verlenging gets a decision, in time and with its reason [E 3.4, 4.4]: that they did not was the complaint. So a traject is
 * not wound up, stopped or closed past an open one; whoever does that decides on it in the same act, or records who withdrew it. A stop that
 * withdrew it by itself would leave the one who asked without an answer. Only a register may not know what became of one.
 */
export const eerstVerlenging = (dossier: Dossier) =>
  openVerlenging(dossier) === undefined
    ? null
    : nee("verlenging.open", "Beslis eerst over de gevraagde verlenging, of leg vast dat die is ingetrokken.");
