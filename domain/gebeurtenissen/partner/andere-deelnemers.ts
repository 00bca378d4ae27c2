import { aanvragers } from "../aanmelding/aanvragers.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";

/** Who can be written to and did not apply: whoever did has the letter to the aanvrager, or a copy of it. */
export const andereDeelnemers = (dossier: Dossier): Partnernummer[] =>
  deelnemers(dossier).filter((partner) => !aanvragers(dossier).includes(partner));

/** The same letter to each of them. */
export const aanAndereDeelnemers = (dossier: Dossier, params: Opdracht["params"] = {}): Opdracht["params"][] =>
  andereDeelnemers(dossier).map((partner) => ({ partner, ...params }));
