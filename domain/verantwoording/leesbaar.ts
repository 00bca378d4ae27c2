import { kanttekeningen } from "./kanttekeningen.ts";
import type { Jaartelling } from "./periode.ts";
import { tabelbeelden } from "./tabelbeelden.ts";
import type { Tabellen, Verantwoording } from "./tabellen.ts";
import { alsTekst } from "./tabeltekst.ts";

/** The report for people at a terminal. */
export function leesbaar(cijfers: Tabellen & Partial<Verantwoording>, telling?: Jaartelling): string {
  const notities = kanttekeningen(cijfers);
  const slot = notities.length === 0 ? [] : [["Let op", ...notities.map((notitie) => `- ${notitie}`)].join("\n")];
  return `${[...tabelbeelden(cijfers, telling).map((tabel) => alsTekst(tabel, cijfers)), ...slot].join("\n\n")}\n`;
}
