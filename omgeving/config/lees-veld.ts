import { isZichtbaar } from "#domain/tekst/zichtbaar.ts";
import { leesTekst } from "../bestand.ts";

export type Omgeving = Readonly<Record<string, string | undefined>>;

export const VOORVOEGSEL = "TRAJECTEN_";

/** Takes X, or the contents of the file that X_FILE names. An empty value counts as absent: compose files pass those. */
export function leesVeld(omgeving: Omgeving, veld: string, fouten: string[]): string | null {
  const naam = `${VOORVOEGSEL}${veld}`;
  const direct = ingevuld(omgeving[naam]);
  const bestand = ingevuld(omgeving[`${naam}_FILE`]);
  if (direct && bestand) fouten.push(`${naam}: staat er ook als ${naam}_FILE; kies een van beide.`);
  else if (direct) return direct;
  else if (bestand) {
    const gelezen = leesTekst(bestand);
    const inhoud = gelezen.ok ? ingevuld(gelezen.waarde) : null;
    if (inhoud !== null) return inhoud;
    fouten.push(`${naam}_FILE: ${gelezen.ok ? "dit bestand is leeg." : gelezen.weigering.reden}`);
  }
  return null;
}

const ingevuld = (waarde: string | undefined): string | null =>
  waarde !== undefined && isZichtbaar(waarde) ? waarde.trim() : null;
