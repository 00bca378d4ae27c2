import { inWoorden, type Datum } from "../kalender/datum.ts";
import { kanttekeningen } from "./kanttekeningen.ts";
import { laterInWoorden } from "./later-leesbaar.ts";
import type { Latertellingen } from "./later-vastgelegd.ts";
import { allebei } from "./naast-elkaar.ts";
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

/** The same as it was known on a day, beside as it is known now. */
export function leesbaarNaast(
  {
    toen,
    nu,
    bekendOp,
    later,
  }: {
    readonly toen: Verantwoording;
    readonly nu: Verantwoording;
    readonly bekendOp: Datum;
    readonly later: Latertellingen;
  },
  telling?: Jaartelling,
): string {
  const sinds = laterInWoorden(later, bekendOp);
  const kop = [
    `Zoals bekend op ${inWoorden(bekendOp)} → zoals nu bekend (het verschil). Waar één getal staat, is het gelijk gebleven.`,
    ...sinds.map(({ wat, hoeveel }) => `- ${wat}: ${hoeveel}.`),
  ].join("\n");
  return `${[kop, ...tabelbeelden(allebei({ toen, nu }), telling).map((tabel) => alsTekst(tabel, nu, { toen, nu }))].join("\n\n")}\n`;
}
