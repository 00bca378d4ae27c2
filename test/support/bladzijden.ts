import { PADEN, zichtOp, type Pad } from "#client/web/bladzijden.ts";
import { alsWerker } from "#client/web/werker.ts";
import { MEDEWERKERS } from "./medewerkers.ts";

/** What the names in the paths of the table of pages stand for in a filled system. */
export interface Plekken {
  readonly nummer: string;
  readonly organisatie: string;
  readonly medewerker: string;
  readonly mail: string;
  /** Of a mail of the traject. */
  readonly hash: string;
}

/** What is no page of ours: to keep, or the letter itself in its frame. */
export const isBestand = (pad: Pad): boolean =>
  pad.includes("/bijlage/") ||
  pad.includes("/uitvoer/") ||
  pad.endsWith("/bestand") ||
  pad.endsWith("/html") ||
  /\.[a-z]+$/.test(pad);

/** Whether it shows this medewerker anything, of a traject that is theirs or not. */
export function kanOpenen(wie: string, pad: Pad, { eigen }: { readonly eigen: boolean }): boolean {
  const werker = alsWerker(
    MEDEWERKERS.find(({ id }) => id === wie)!,
    "2025-05-20",
  )!;
  return zichtOp(pad, werker, { eigen: eigen || !pad.includes(":nummer") }) !== "niet";
}

/** The first who can open it, at a traject of za-03. */
export const wieOpent = (pad: Pad): string =>
  ["pl-1", "za-03", "bh-1"].find((wie) => kanOpenen(wie, pad, { eigen: wie === "za-03" }))!;

/** Every page of the table with an address that is really there. */
export const adressen = (plekken: Plekken): readonly (readonly [pad: Pad, adres: string])[] =>
  PADEN.map((pad) => [pad, adresVan(pad, plekken)]);

const adresVan = (pad: Pad, { nummer, organisatie, medewerker, mail, hash }: Plekken): string =>
  pad
    .replace(":nummer", nummer)
    .replace(/^\/trajecten\/samen$/, (eigen) => `${eigen}?daad=overdragen&nummer=${nummer}`)
    .replace(/:hash\{\[0-9a-f\]\{64\}\}/, hash)
    .replace(":deel", "plaatsen")
    .replace("/beheer/perioden/:id", "/beheer/perioden/2025")
    .replace(":id", pad.startsWith("/organisaties") ? organisatie : pad.startsWith("/medewerkers") ? medewerker : mail)
    .replace(":daad", "wijzig")
    .replace(":type", "notitie.toegevoegd")
    .replace(/:plek\{.*\}$/, "0")
    .replace(/:soort\{.*\}$/, "json")
    .replace(/^\/verantwoording\/trajecten$/, (eigen) => `${eigen}?tabel=3.1-periode&rij=Totaal&kolom=Aanvragen`);
