import { leesJson } from "#domain/invoer/json.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { inBestand, leesInvoer, leesTekstinvoer } from "#omgeving/bestand.ts";
import { geweigerd } from "./fouten.ts";

/** What a file holds that an opdracht names (or stdin, as "-"); else the opdracht ends with what is wrong with it. */

export const leesBytesbestand = async (pad: string): Promise<Uint8Array> => ofEinde(await leesInvoer(pad));

export const leesTekstbestand = async (pad: string): Promise<string> => ofEinde(await leesTekstinvoer(pad));

export async function leesJsonbestand(pad: string): Promise<unknown> {
  const gelezen = leesJson(await leesTekstbestand(pad));
  return gelezen.ok ? gelezen.waarde : ofEinde(inBestand(pad, gelezen.weigering));
}

function ofEinde<T>(uitkomst: Uitkomst<T>): T {
  if (!uitkomst.ok) throw geweigerd(uitkomst.weigering);
  return uitkomst.waarde;
}
