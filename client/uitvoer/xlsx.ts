import writeExcelFile, { type Cell, type Row } from "write-excel-file/node";
import { dagenTussen } from "#domain/kalender/datum.ts";
import type { Celsoort } from "#domain/lijst/kolommen.ts";
import type { Waarde } from "./csv.ts";
import { ongevaarlijk } from "./ongevaarlijk.ts";

/** A table as a workbook: figures are figures and days are days, so that it can be reckoned and sorted with. */
export function alsXlsx(
  naam: string,
  kolommen: readonly Pick<Celsoort, "kop" | "soort">[],
  rijen: readonly (readonly Waarde[])[],
): Promise<Buffer> {
  const kop: Row = kolommen.map((kolom) => ({ value: kolom.kop, type: String, fontWeight: "bold" }));
  return writeExcelFile(
    [kop, ...rijen.map((cellen) => cellen.map((waarde, i) => alsCel(waarde, kolommen[i]?.soort)))],
    {
      sheet: naam,
      stickyRowsCount: 1,
      columns: kolommen.map(({ kop: tekst, soort }) => ({
        width: soort === "dag" ? 14 : Math.max(14, tekst.length + 2),
      })),
    },
  ).toBuffer();
}

/** From which a workbook counts its days. */
const DAG_NUL = "1899-12-30";

function alsCel(waarde: Waarde, soort: Celsoort["soort"] | undefined): Cell {
  if (waarde === null) return null;
  if (typeof waarde === "number") return { value: waarde, type: Number };
  if (soort === "dag") return { value: dagenTussen(DAG_NUL, waarde), type: Number, format: "dd-mm-yyyy" };
  return { value: ongevaarlijk(waarde), type: String };
}
