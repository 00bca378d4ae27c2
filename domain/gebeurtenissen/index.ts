import type { Definitie } from "./definitie.ts";
import * as aanmelding from "./aanmelding.ts";
import * as afronding from "./afronding.ts";
import * as besluit from "./besluit.ts";
import * as borging from "./borging.ts";
import * as correctie from "./correctie.ts";
import * as evaluatie from "./evaluatie.ts";
import * as mail from "./mail.ts";
import * as mensen from "./mensen.ts";
import * as naHetEinde from "./na-het-einde.ts";
import * as signaal from "./signaal.ts";
import * as stappen from "./stappen.ts";
import * as systeem from "./systeem.ts";
import * as termijn from "./termijn.ts";
import * as uren from "./uren.ts";
import * as verlenging from "./verlenging.ts";

/** Every gebeurtenis there is. A new one is written in its own file here and allowed in a state in traject/machine.ts; nothing else changes. */

const isDefinitie = (waarde: unknown): waarde is Definitie =>
  typeof waarde === "object" && waarde !== null && "verwerk" in waarde && "zin" in waarde;

/** The files in which gebeurtenissen are defined. */
export const MODULES: readonly object[] = [
  aanmelding,
  besluit,
  stappen,
  mensen,
  uren,
  verlenging,
  evaluatie,
  borging,
  afronding,
  naHetEinde,
  correctie,
  systeem,
  mail,
  termijn,
  signaal,
];

const alle = MODULES.flatMap((module) => Object.values(module) as unknown[]).filter(isDefinitie);

export const GEBEURTENISSEN: ReadonlyMap<string, Definitie> = new Map(
  alle.map((definitie) => [definitie.type, definitie]),
);
