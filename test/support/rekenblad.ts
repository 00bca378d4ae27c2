/** Reads back what a spreadsheet would: CSV by RFC 4180 with semicolons, and a workbook by its own XML. */
import { inflateRawSync } from "node:zlib";

export function leesCsv(tekst: string): string[][] {
  if (!tekst.startsWith("\uFEFF")) throw new Error("geen UTF-8 met merkteken");
  const rijen: string[][] = [[]];
  const past = /("(?:[^"]|"")*"|[^;\r\n"]*)(;|\r\n)/y;
  past.lastIndex = 1;
  while (past.lastIndex < tekst.length) {
    const begin = past.lastIndex;
    const gevonden = past.exec(tekst);
    if (gevonden === null) throw new Error(`geen CSV op plaats ${begin}`);
    const [, cel = "", einde] = gevonden;
    rijen.at(-1)!.push(cel.startsWith('"') ? cel.slice(1, -1).replaceAll('""', '"') : cel);
    if (einde === "\r\n") rijen.push([]);
  }
  return rijen.slice(0, -1);
}

export type Gelezencel = string | number | null;

/** By name of the sheet, its rows; a cell that is not there is null. */
export function leesWerkboek(bytes: Uint8Array): Map<string, Gelezencel[][]> {
  const delen = werkboekdelen(bytes);
  const deel = (naam: string): string => delen.get(naam) ?? "";
  const gedeeld = [...deel("xl/sharedStrings.xml").matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
    ([, tekst]) => ontsnapt(tekst!),
  );
  const namen = [...deel("xl/workbook.xml").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, naam]) =>
    ontsnapt(naam!),
  );
  return new Map(
    namen.map((naam, i) => [
      naam,
      [...deel(`xl/worksheets/sheet${i + 1}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, rij]) => {
        const cellen: Gelezencel[] = [];
        for (const [, kolom, eigenschappen, waarde] of rij!.matchAll(
          /<c r="([A-Z]+)\d+"([^>]*)><v>([^<]*)<\/v><\/c>/g,
        )) {
          const plek = [...kolom!].reduce((som, letter) => som * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          while (cellen.length < plek) cellen.push(null);
          cellen.push(eigenschappen!.includes('t="s"') ? gedeeld[Number(waarde)]! : Number(waarde));
        }
        return cellen;
      }),
    ]),
  );
}

const ontsnapt = (tekst: string): string =>
  tekst
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** The XML files that a workbook is a ZIP of, by its central directory [APPNOTE 4.3.12]. */
export function werkboekdelen(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const slot = zip.lastIndexOf("PK\u0005\u0006");
  const delen = new Map<string, string>();
  let op = zip.readUInt32LE(slot + 16);
  for (let nog = zip.readUInt16LE(slot + 10); nog > 0; nog -= 1) {
    const [wijze, grootte] = [zip.readUInt16LE(op + 10), zip.readUInt32LE(op + 20)];
    const [naam, extra, opmerking] = [28, 30, 32].map((plek) => zip.readUInt16LE(op + plek)) as [
      number,
      number,
      number,
    ];
    const kop = zip.readUInt32LE(op + 42);
    const begin = kop + 30 + zip.readUInt16LE(kop + 26) + zip.readUInt16LE(kop + 28);
    const inhoud = zip.subarray(begin, begin + grootte);
    delen.set(
      zip.toString("utf8", op + 46, op + 46 + naam),
      (wijze === 0 ? inhoud : inflateRawSync(inhoud)).toString("utf8"),
    );
    op += 46 + naam + extra + opmerking;
  }
  return delen;
}
