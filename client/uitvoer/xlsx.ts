import writeExcelFile, { type Cell, type Row } from "write-excel-file/node";
import { dagenTussen } from "#domain/kalender/datum.ts";
import type { Waarde } from "./csv.ts";
import { ongevaarlijk } from "./ongevaarlijk.ts";

/** Tables as one workbook, a sheet each: figures are figures and days are days, so that it can be reckoned and sorted with. */

export interface Werkblad {
  /** Of the tab. */
  readonly naam: string;
  readonly kolommen: readonly Werkkolom[];
  readonly rijen: readonly (readonly Waarde[])[];
}

interface Werkkolom {
  readonly kop: string;
  readonly soort?: "tekst" | "dag" | "getal";
}

export const XLSX_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const alsXlsx = (bladen: readonly Werkblad[]): Promise<Buffer> =>
  writeExcelFile(
    bladen.map(({ naam, kolommen, rijen }) => ({
      data: [
        kolommen.map(({ kop }): Cell => ({ value: ongevaarlijk(kop), type: String, fontWeight: "bold" })),
        ...rijen.map((rij): Row => rij.map((waarde, i) => alsCel(waarde, kolommen[i]?.soort))),
      ],
      sheet: tabnaam(naam),
      stickyRowsCount: 1,
      columns: kolommen.map((kolom) => ({ width: breedte(kolom) })),
    })),
  ).toBuffer();

/** At most 31 signs, and none of those that a reference to a sheet is made of. */
const tabnaam = (naam: string): string => naam.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

const breedte = ({ kop, soort }: Werkkolom): number => (soort === "dag" ? 14 : Math.max(14, kop.length + 2));

/** From which a workbook counts its days. */
const DAG_NUL = "1899-12-30";

function alsCel(waarde: Waarde, soort: Werkkolom["soort"]): Cell {
  if (waarde === null) return null;
  if (typeof waarde === "number") return { value: waarde, type: Number };
  if (soort === "dag") return { value: dagenTussen(DAG_NUL, waarde), type: Number, format: "dd-mm-yyyy" };
  return { value: ongevaarlijk(waarde), type: String };
}
