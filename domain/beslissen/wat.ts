import { inWoorden } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { openNazorgvraag } from "../traject/nazorgvraag.ts";
import { staatbeeld } from "../traject/staat.ts";
import { openVerlenging } from "../traject/verlenging.ts";

/** What in a traject waits for a decision of the projectleider, and by which acts that is made. */

export type Tebeslissen = "aanvraag" | "verlenging" | "nazorg";

/** On an aanvraag can be decided from the day it came in, also while it waits for an aanvulling or a place. */
const AANVRAAG_WACHT: readonly string[] = ["ingediend", "aanvulling", "beoordeling", "wachtlijst"];

export function watTeBeslissen(dossier: Dossier, pad: string): Tebeslissen | null {
  if (AANVRAAG_WACHT.includes(staatbeeld(pad).staat)) return "aanvraag";
  if (openVerlenging(dossier) !== undefined) return "verlenging";
  return openNazorgvraag(dossier) === undefined ? null : "nazorg";
}

/** In the order in which they stand beside each other. */
export const BESLISDADEN: Readonly<Record<Tebeslissen, readonly string[]>> = {
  aanvraag: [
    "beoordeling.gestart",
    "aanvraag.toegekend",
    "aanvraag.afgewezen",
    "aanvraag.op-wachtlijst",
    "aanvraag.voorgetrokken",
    "aanvulling.gevraagd",
    "aanvraag.verwezen",
    "aanvraag.geconsulteerd",
    "besluit.uitgesteld",
  ],
  verlenging: ["verlenging.toegekend", "verlenging.afgewezen", "verlenging.ingetrokken", "besluit.uitgesteld"],
  nazorg: ["nazorg.gestart", "nazorg.afgewezen", "nazorg.ingetrokken", "besluit.uitgesteld"],
};

/** Why there is nothing to decide. */
export function waaromNiets({ besluit }: Pick<Dossier, "besluit">, pad: string): string {
  const { staat } = staatbeeld(pad);
  if (staat === "concept" || staat === "nieuw") return "De aanmelding is nog niet ingediend.";
  if (staat === "plaats aangeboden") return "Er is een plaats aangeboden. Het antwoord is aan de aanvrager.";
  if (staat === "ingetrokken") return "De aanvraag is ingetrokken.";
  if (besluit === null) return "Er wacht hier nu niets op een besluit.";
  const op = besluit.op === null ? "" : ` op ${inWoorden(besluit.op)}`;
  return `Over de aanvraag is${op} beslist: ${besluit.soort}. Er is geen verlenging of nazorg gevraagd die op een besluit wacht.`;
}
