import { join } from "node:path";
import type { Systeem } from "#omgeving/systeem.ts";
import { seconden } from "../onderdeel.ts";

/** What the person reads once everything runs. */
export function overzicht({ web, temporal }: Systeem, map: string, ms: number): string {
  const rijen = [
    ["Web", web.url],
    ["Postvak", `${web.url}/postvak (alle mail blijft op deze machine)`],
    ["Temporal", `${temporal.ui} (gRPC op ${temporal.adres})`],
    ["Gegevens", map],
    ["Log", join(map, "log")],
  ] as const;
  return [
    "",
    `trajecten draait (gestart in ${seconden(ms)}).`,
    "",
    ...rijen.map(([naam, waar]) => `  ${naam.padEnd(10)}${waar}`),
    "",
    "Stoppen: Ctrl-C.",
  ].join("\n");
}
