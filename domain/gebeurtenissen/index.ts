import type { Definitie } from "./definitie.ts";
import { MODULES } from "./kamers.ts";

/**
 * Every gebeurtenis there is. A new one is a file of its own, <onderwerp>/<gebeurtenis>.ts, allowed in a state in traject/machine.ts; then
 * `npm run registers`. Nothing else changes.
 */

const isDefinitie = (waarde: unknown): waarde is Definitie =>
  typeof waarde === "object" && waarde !== null && "verwerk" in waarde && "zin" in waarde;

const alle = MODULES.flatMap((module) => Object.values(module) as unknown[]).filter(isDefinitie);

export const GEBEURTENISSEN: ReadonlyMap<string, Definitie> = new Map(
  alle.map((definitie) => [definitie.type, definitie]),
);
