import { alsJson, naastJson } from "#domain/verantwoording/als-json.ts";
import { bladenVan, type Cijferblad } from "#domain/verantwoording/bladen.ts";
import type { Keuze, Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { CSV_BEGIN, csvregel } from "../uitvoer/csv.ts";
import { alsXlsx, XLSX_SOORT } from "../uitvoer/xlsx.ts";
import type { Toen } from "../verantwoording.ts";

/** The figures as a file. */

export const UITVOERSOORTEN = [
  { achter: "xlsx", naam: "Excel", soort: XLSX_SOORT },
  { achter: "csv", naam: "CSV", soort: "text/csv; charset=utf-8" },
  { achter: "json", naam: "JSON", soort: "application/json; charset=utf-8" },
] as const;

export type Uitvoersoort = (typeof UITVOERSOORTEN)[number]["achter"];

export interface Uitvoerbeeld {
  readonly keuze: Keuze;
  readonly cijfers: Verantwoording;
  readonly toen: Toen | null;
}

export async function alsBestand(
  achter: Uitvoersoort,
  { keuze, cijfers, toen }: Uitvoerbeeld,
): Promise<string | Buffer> {
  if (achter === "json")
    return `${toen === null ? alsJson(cijfers) : naastJson({ ...toen, toen: toen.cijfers, nu: cijfers })}\n`;
  const bladen = bladenVan(cijfers, toen?.cijfers ?? null, keuze.telling);
  return achter === "csv"
    ? alsCsv(bladen)
    : alsXlsx(bladen.map(({ id, koppen, rijen }) => ({ naam: id, kolommen: koppen.map((kop) => ({ kop })), rijen })));
}

/** One table under the other: its title, its headings and its rows. */
const alsCsv = (bladen: readonly Cijferblad[]): string =>
  CSV_BEGIN +
  bladen
    .map(({ titel, koppen, rijen }) => [[titel], koppen, ...rijen].map((rij) => csvregel(rij)).join(""))
    .join(csvregel([]));
