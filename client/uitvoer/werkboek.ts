import { crc32, deflateRawSync } from "node:zlib";
import type { Waarde } from "./csv.ts";
import { ongevaarlijk } from "./ongevaarlijk.ts";

/** Tables as one workbook, a sheet each, figures as figures: the least of Office Open XML (ECMA-376) that a spreadsheet opens. */

export interface Werkblad {
  /** Of the tab. */
  readonly naam: string;
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly Waarde[])[];
}

export const WERKBOEK_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PAKKET = "http://schemas.openxmlformats.org/package/2006";
const DEEL = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function alsWerkboek(bladen: readonly Werkblad[]): Buffer {
  const nummers = bladen.map((_, i) => i + 1);
  const relatie = (id: number, soort: string, naar: string): string =>
    `<Relationship Id="r${id}" Type="${RELATIES}/${soort}" Target="${naar}"/>`;
  const relaties = (...delen: readonly string[]): string =>
    `<Relationships xmlns="${PAKKET}/relationships">${delen.join("")}</Relationships>`;
  return zip([
    [
      "[Content_Types].xml",
      `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${DEEL}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${DEEL}.styles+xml"/>${nummers
        .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${DEEL}.worksheet+xml"/>`)
        .join("")}</Types>`,
    ],
    ["_rels/.rels", relaties(relatie(1, "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIES}"><sheets>${bladen
        .map(({ naam }, i) => `<sheet name="${xml(tabnaam(naam))}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
        .join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relaties(
        ...nummers.map((n) => relatie(n, "worksheet", `worksheets/sheet${n}.xml`)),
        relatie(bladen.length + 1, "styles", "styles.xml"),
      ),
    ],
    // The second way of writing is bold.
    [
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ],
    ...bladen.map((blad, i) => [`xl/worksheets/sheet${i + 1}.xml`, werkblad(blad)] as const),
  ]);
}

/** At most 31 signs, and none of those that a reference to a sheet is made of. */
const tabnaam = (naam: string): string => naam.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

const werkblad = ({ koppen, rijen }: Werkblad): string =>
  `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${koppen
    .map(
      (kop, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${i === 0 ? 34 : Math.max(12, kop.length + 2)}" customWidth="1"/>`,
    )
    .join("")}</cols><sheetData>${[koppen, ...rijen]
    .map(
      (rij, y) =>
        `<row r="${y + 1}">${rij.map((waarde, x) => cel(waarde, `${kolomnaam(x)}${y + 1}`, y === 0)).join("")}</row>`,
    )
    .join("")}</sheetData></worksheet>`;

function cel(waarde: Waarde, plek: string, vet: boolean): string {
  if (waarde === null) return "";
  const stijl = vet ? ' s="1"' : "";
  return typeof waarde === "number"
    ? `<c r="${plek}"${stijl}><v>${waarde}</v></c>`
    : `<c r="${plek}"${stijl} t="inlineStr"><is><t xml:space="preserve">${xml(ongevaarlijk(waarde))}</t></is></c>`;
}

/** A, B … Z, AA. */
const kolomnaam = (x: number): string =>
  (x < 26 ? "" : kolomnaam(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));

/** What XML can't hold at all is left out. */
const xml = (tekst: string): string =>
  tekst
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** 1 January 1980: the first day that a ZIP knows. Of the same figures the same file. */
const DAG = 0x21;

/** [APPNOTE 4.3]: each file with its head, then the list of them, then where that list is. */
function zip(delen: readonly (readonly [naam: string, inhoud: string])[]): Buffer {
  const lijst: Buffer[] = [];
  const stukken: Buffer[] = [];
  let plek = 0;
  for (const [naam, inhoud] of delen) {
    const bytes = Buffer.from(KOP + inhoud);
    const klein = deflateRawSync(bytes);
    const naambytes = Buffer.from(naam);
    const maten = [20, 0, 8, 0, DAG, crc32(bytes), klein.length, bytes.length, naambytes.length, 0] as const;
    const kop = Buffer.alloc(30);
    kop.writeUInt32LE(0x04034b50, 0);
    schrijf(kop, 4, maten);
    const regel = Buffer.alloc(46);
    regel.writeUInt32LE(0x02014b50, 0);
    regel.writeUInt16LE(20, 4);
    schrijf(regel, 6, maten);
    regel.writeUInt32LE(plek, 42);
    stukken.push(kop, naambytes, klein);
    lijst.push(regel, naambytes);
    plek += kop.length + naambytes.length + klein.length;
  }
  const index = Buffer.concat(lijst);
  const slot = Buffer.alloc(22);
  slot.writeUInt32LE(0x06054b50, 0);
  slot.writeUInt16LE(delen.length, 8);
  slot.writeUInt16LE(delen.length, 10);
  slot.writeUInt32LE(index.length, 12);
  slot.writeUInt32LE(plek, 16);
  return Buffer.concat([...stukken, index, slot]);
}

/** Version, flags, way, time, day: two bytes each; sum and sizes four; length of name and extra two. */
function schrijf(naar: Buffer, vanaf: number, maten: readonly number[]): void {
  let op = vanaf;
  for (const [i, maat] of maten.entries()) {
    const vier = i >= 5 && i <= 7;
    if (vier) naar.writeUInt32LE(maat, op);
    else naar.writeUInt16LE(maat, op);
    op += vier ? 4 : 2;
  }
}
