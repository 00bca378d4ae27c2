import type { Kalender } from "#domain/kalender/kalender.ts";
import { leesTekstbestand } from "../bestand.ts";
import { geweigerd } from "../fouten.ts";

/** A calendar from a file, or every line in it that is wrong. */
export async function leesKalenderbestand(pad: string): Promise<Kalender> {
  const [tekst, { leesKalender }] = await Promise.all([leesTekstbestand(pad), import("#domain/kalender/kalender.ts")]);
  const gelezen = leesKalender(tekst);
  if (!gelezen.ok) throw geweigerd(gelezen.weigering);
  return gelezen.waarde;
}
