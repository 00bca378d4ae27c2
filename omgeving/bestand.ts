import { closeSync, openSync, readSync } from "node:fs";
import { MAX_BYTES } from "#domain/invoer/grootte.ts";
import { alsTekst } from "#domain/invoer/tekst.ts";
import { geweigerd, gelukt, type Uitkomst, type Weigering } from "#domain/weigering.ts";

/**
 * The one way in for files of people, and for what they pipe in: for opdrachten, settings and secrets alike. What is named may be anything,
 * so no more of it is read than shows that it is too large.
 */

/** The name of a file that means: what is piped in. */
export const STDIN = "-";

function leesBestand(pad: string): Uitkomst<Uint8Array> {
  try {
    const fd = openSync(pad, "r");
    try {
      return begrensd(pad, stukken(fd));
    } finally {
      closeSync(fd);
    }
  } catch (fout) {
    return onleesbaar(pad, fout);
  }
}

/** Text, without the mark of UTF-8 at its beginning; another coding is refused by name. */
export const leesTekst = (pad: string): Uitkomst<string> => alsTekstVan(pad, leesBestand(pad));

/** A file, or stdin. */
export async function leesInvoer(pad: string): Promise<Uitkomst<Uint8Array>> {
  if (pad !== STDIN) return leesBestand(pad);
  const gelezen: Uint8Array[] = [];
  let lengte = 0;
  for await (const stuk of process.stdin) {
    gelezen.push(stuk as Buffer);
    lengte += (stuk as Buffer).length;
    if (lengte > MAX_BYTES) break;
  }
  return begrensd("stdin", gelezen);
}

export const leesTekstinvoer = async (pad: string): Promise<Uitkomst<string>> =>
  alsTekstVan(pad, await leesInvoer(pad));

function alsTekstVan(pad: string, gelezen: Uitkomst<Uint8Array>): Uitkomst<string> {
  if (!gelezen.ok) return gelezen;
  const tekst = alsTekst(gelezen.waarde);
  return tekst.ok ? tekst : inBestand(pad, tekst.weigering);
}

/** A refusal of what stands in a file, with the file. */
export const inBestand = (pad: string, { code, reden }: Weigering): Uitkomst<never> =>
  geweigerd(code, `${pad === STDIN ? "stdin" : pad}: ${reden}`, "bestand");

function* stukken(fd: number): Generator<Uint8Array> {
  for (;;) {
    const stuk = Buffer.allocUnsafe(64 * 1024);
    const aantal = readSync(fd, stuk);
    if (aantal === 0) return;
    yield stuk.subarray(0, aantal);
  }
}

function begrensd(pad: string, delen: Iterable<Uint8Array>): Uitkomst<Uint8Array> {
  const gelezen: Uint8Array[] = [];
  let lengte = 0;
  for (const deel of delen) {
    gelezen.push(deel);
    lengte += deel.length;
    if (lengte > MAX_BYTES) return inBestand(pad, TE_GROOT);
  }
  return gelukt(Buffer.concat(gelezen));
}

const TE_GROOT: Weigering = { code: "bestand.te-groot", reden: "Dit is groter dan 10 MB; zoveel wordt niet gelezen." };

function onleesbaar(pad: string, fout: unknown): Uitkomst<never> {
  const code = fout instanceof Error && "code" in fout ? String(fout.code) : "onbekende fout";
  return geweigerd(
    "bestand.onleesbaar",
    `Het bestand ${pad} kan niet worden gelezen: ${OORZAKEN[code] ?? code}.`,
    "bestand",
  );
}

const OORZAKEN: Readonly<Record<string, string>> = {
  ENOENT: "het bestaat niet",
  ENOTDIR: "het bestaat niet",
  EACCES: "u mag het niet lezen",
  EISDIR: "het is een map",
};
