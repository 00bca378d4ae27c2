import type { Veld, Waarde } from "#domain/beeld/velden.ts";
import { hangend } from "../alinea.ts";

/** What was recorded, field by field under one another from column `links`. */
export const veldregels = (velden: readonly Veld[], links: number): string[] =>
  velden.flatMap(({ label, waarde }) => regels(`${" ".repeat(links)}${label}: `, waarde, links + 2));

function regels(voor: string, waarde: Waarde, links: number): string[] {
  if (waarde.soort === "velden") return [voor.trimEnd(), ...veldregels(waarde.velden, links)];
  if (waarde.soort === "lijst" && waarde.delen.length > 1)
    return [
      voor.trimEnd(),
      ...waarde.delen.flatMap((deel) => hangend(`${" ".repeat(links)}- `, plat(deel), links + 2)),
    ];
  return hangend(voor, plat(waarde), Math.max(voor.length, links));
}

/** On one line: of a list of people or things each is one. */
const plat = (waarde: Waarde): string =>
  waarde.soort === "tekst"
    ? waarde.tekst
    : waarde.soort === "lijst"
      ? waarde.delen.map(plat).join(", ") || "geen"
      : waarde.velden.map(({ label, waarde: deel }) => `${label}: ${plat(deel)}`).join("; ");
