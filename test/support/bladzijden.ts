import { PADEN, type Pad } from "#client/web/bladzijden.ts";

/** What the names in the paths of the table of pages stand for in a filled system. */
export interface Plekken {
  readonly nummer: string;
  readonly organisatie: string;
  readonly medewerker: string;
  readonly mail: string;
  /** Of a mail of the traject. */
  readonly hash: string;
}

/** Every page of the table with an address that is really there. */
export const adressen = (plekken: Plekken): readonly (readonly [pad: Pad, adres: string])[] =>
  PADEN.map((pad) => [pad, adresVan(pad, plekken)]);

const adresVan = (pad: Pad, { nummer, organisatie, medewerker, mail, hash }: Plekken): string =>
  pad
    .replace(":nummer", nummer)
    .replace(/:hash\{\[0-9a-f\]\{64\}\}/, hash)
    .replace(":deel", "plaatsen")
    .replace("/beheer/perioden/:id", "/beheer/perioden/2025")
    .replace(":id", pad.startsWith("/organisaties") ? organisatie : pad.startsWith("/medewerkers") ? medewerker : mail)
    .replace(":daad", "wijzig")
    .replace(":type", "notitie.toegevoegd")
    .replace(/:plek\{.*\}$/, "0")
    .replace(/:soort\{.*\}$/, "json")
    .replace(/^\/verantwoording\/trajecten$/, (eigen) => `${eigen}?tabel=3.1-periode&rij=Totaal&kolom=Aanvragen`);
