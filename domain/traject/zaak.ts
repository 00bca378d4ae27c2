import type { StateValue } from "xstate";
import { type Kop, LEGE_KOP } from "../journaal/keten.ts";
import { type Dossier, leegDossier } from "./dossier.ts";
import { MACHINEVERSIE } from "./machine.ts";

/** A traject between two acts: all that is carried over. Plain JSON. */
export interface Zaak {
  readonly nummer: string;
  /** With which the personal data of its lines is sealed: 64 hexadecimal digits, and nobody else's. */
  readonly zout: string;
  readonly machineversie: string;
  readonly staat: StateValue;
  readonly dossier: Dossier;
  readonly kop: Kop;
  /** What was accepted, so that a repeat is recognised for the whole life of the traject, and is told from another thing under the same id. */
  readonly gezien: readonly Gezien[];
}

/** The id under which something was sent, and the vingerafdruk of what it said. */
export type Gezien = readonly [id: string, vingerafdruk: string];

export const nieuweZaak = (nummer: string, zout: string): Zaak => ({
  nummer,
  zout,
  machineversie: MACHINEVERSIE,
  staat: "nieuw",
  dossier: leegDossier(nummer),
  kop: LEGE_KOP,
  gezien: [],
});

/** For a dry run: what comes of it goes nowhere. */
export const proefzaak = (nummer = "ZA-0000-000"): Zaak => nieuweZaak(nummer, "00".repeat(32));
