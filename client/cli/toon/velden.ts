import type { Veld, Waarde } from "#domain/beeld/velden.ts";
import { hangend } from "../alinea.ts";

/** What was recorded, field by field under one another from column `links`. */
export const veldregels = (velden: readonly Veld[], links: number): string[] =>
  velden.flatMap(({ label, waarde }) => regels(`${" ".repeat(links)}${label}: `, waarde, links + 2));

function regels(voor: string, waarde: Waarde, links: number): string[] {
  switch (waarde.soort) {
    case "tekst":
      return hangend(voor, waarde.tekst, Math.max(voor.length, links));
    case "velden":
      return [voor.trimEnd(), ...veldregels(waarde.velden, links)];
    case "lijst":
      return [voor.trimEnd(), ...waarde.delen.flatMap((deel) => regels(`${" ".repeat(links)}- `, deel, links + 2))];
  }
}
