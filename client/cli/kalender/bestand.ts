import type { Kalender } from "#domain/kalender/kalender.ts";
import { geweigerd } from "../fouten.ts";
import { leesBestand } from "../inzenden.ts";

/** A calendar from a file, or every line in it that is wrong. */
export async function leesKalenderbestand(pad: string): Promise<Kalender> {
  const [tekst, { leesKalender }] = await Promise.all([leesBestand(pad), import("#domain/kalender/kalender.ts")]);
  const gelezen = leesKalender(tekst);
  if (!gelezen.ok) throw geweigerd(gelezen.weigering);
  return gelezen.waarde;
}
