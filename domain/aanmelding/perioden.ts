import type { Datum } from "../kalender/datum.ts";
import { periode } from "./periode.ts";
import type { Criterium, Periode, Periodegegevens } from "./regels.ts";
import { REDENEN } from "./redenen.ts";
import { DEFAULT_TERMIJNEN } from "./termijnregels.ts";
import { VORMEN, VORMEN_2020 } from "./trajectvormen.ts";

/** The subsidieperioden that come with the system. The projectleider opens and changes others as data (schema: periodegegevens.ts). */

/** Gemeenten and zorgaanbieders ask to apply as well [E 3.4, 3.5, 4.5]; no subsidy let them, so that is for the projectleider to open. */
const AANVRAGER: Criterium = {
  soort: "aanvrager",
  partijen: ["school", "schoolbestuur", "samenwerkingsverband"],
  bron: "[A][E tabel 2.3]",
};

/** The criteria of the announcement, which no later source withdraws. Only who may apply widened, and who keeps the monitor. */
const vasteCriteria = (monitor: string): readonly Criterium[] => [
  { soort: "collectief", bron: "[A]" },
  { soort: "belangLeerlingen", bron: "[A]" },
  { soort: "mankracht", bron: "[A]" },
  { soort: "mandaat", bron: "[A]" },
  { soort: "vasteContactpersoon", bron: "[A]" },
  { soort: "monitor", bron: monitor },
];

const gegevens2020: Periodegegevens = {
  id: "2020-2022",
  naam: "Subsidieperiode 2020–2022",
  van: "2020-01-01",
  tot: "2022-12-31",
  nummerjaren: [2020, 2021, 2022],
  capaciteit: 50,
  criteria: [
    {
      soort: "doelgroep",
      // An SWV got 10 trajecten in this period, for schools of any type [E tables 3.2 and 3.3].
      soorten: ["(V)SO", "SWV"],
      onderwijstypen: ["cluster 3", "cluster 4"],
      bron: "[A]; samenwerkingsverband [E 1.2, tabel 3.2]",
    },
    AANVRAGER,
    ...vasteCriteria("[A]"),
  ],
  vormen: VORMEN_2020,
  hoogstensPerSchool: { uren: 200, bron: "[A]" },
  termijnen: DEFAULT_TERMIJNEN,
  redenen: REDENEN,
  // [A] speaks of two years from 30 June 2020, [E 3.1] of a half year more: together the end of 2022, from where [E] counts calendar years.
  bron: "50 scholen [A][E 3.1]; van 2020 tot en met 2022 [E 3.1]; aanmelden sinds 30 juni 2020 [A]",
};

const gegevens2023: Periodegegevens = {
  id: "2023-2024",
  naam: "Subsidieperiode 2023–2024",
  van: "2023-01-01",
  tot: "2024-12-31",
  nummerjaren: [2023, 2024],
  // "Twenty-five came in 2023" [I] counts what came; 33 were granted that year [E table 3.1]. So it is no bound, and none is known.
  capaciteit: null,
  criteria: [
    {
      soort: "doelgroep",
      // OPDC isn't in the text of [E 1.1.2], but one was granted in 2024 [E table 3.2].
      soorten: ["(V)SO", "SBO", "schakelvoorziening", "OPDC", "SWV"],
      onderwijstypen: ["cluster 1", "cluster 2", "cluster 3", "cluster 4", "SBO", "schakelvoorziening", "OPDC"],
      bron: "[E 1.1.2, 2.2]; schakelvoorziening [S]; OPDC en samenwerkingsverband [E tabel 3.2]",
    },
    AANVRAGER,
    ...vasteCriteria("[A]; sinds 2023 bij de Onderwijsconsulenten zelf [I]"),
  ],
  vormen: VORMEN,
  termijnen: DEFAULT_TERMIJNEN,
  redenen: REDENEN,
  bron: "[E 1.1.2]; per kalenderjaar [E 3.1]; het aantal plaatsen staat in geen bron en is een keuze van de projectleider",
};

const gegevens2025: Periodegegevens = {
  id: "2025",
  naam: "Subsidieperiode vanaf 2025",
  van: "2025-01-01",
  // No source names an end ([E 1.2] asks what happens without a project in 2026). It runs as far as the decree days of the
  // calendar are known, so that the system works today; the projectleider closes it with a change of `tot`.
  tot: "2028-12-31",
  nummerjaren: [2025, 2026, 2027, 2028],
  // No source names a number, so nothing is refused for want of a place until the projectleider sets one.
  capaciteit: null,
  criteria: [
    {
      soort: "doelgroep",
      soorten: ["(V)SO", "SBO", "schakelvoorziening", "OPDC", "SWV", "PO", "VO"],
      onderwijstypen: [
        "cluster 1",
        "cluster 2",
        "cluster 3",
        "cluster 4",
        "SBO",
        "schakelvoorziening",
        "OPDC",
        "PO",
        "VO",
      ],
      bron: "[E 1.1.2]; OPDC en samenwerkingsverband [E tabel 3.2]",
    },
    AANVRAGER,
    ...vasteCriteria("[A]; sinds 2023 bij de Onderwijsconsulenten zelf [I]"),
  ],
  vormen: VORMEN,
  termijnen: DEFAULT_TERMIJNEN,
  redenen: REDENEN,
  bron: "[E 1.1.2]; aantal plaatsen en einddatum staan in geen bron en zijn een keuze van de projectleider",
};

export const PERIODEN: readonly Periode[] = [gegevens2020, gegevens2023, gegevens2025].map((gegevens) =>
  periode(gegevens, 1),
);

/**
 * For a row of a register that lost its year (one did [E 3.1]): nothing to judge it by, nothing to count it against.
 * Its numbers are of the year 0, and so are its dates, so that no real date falls in it.
 */
export const ONBEKENDE_PERIODE: Periode = periode(
  {
    id: "onbekend",
    naam: "Subsidieperiode onbekend",
    van: "0000-01-01",
    tot: "0000-12-31",
    nummerjaren: [0],
    capaciteit: null,
    criteria: [],
    vormen: VORMEN,
    termijnen: DEFAULT_TERMIJNEN,
    redenen: REDENEN,
    bron: "Aanvraag uit een register zonder jaar [E 3.1]",
  },
  1,
);

/** The presets, and what was opened or changed as data since; in order of time. */
export const bekendePerioden = (geopend: readonly Periode[]): readonly Periode[] =>
  [...PERIODEN.filter(({ id }) => geopend.every((een) => een.id !== id)), ...geopend]
    .filter(({ id }) => id !== ONBEKENDE_PERIODE.id)
    .toSorted((a, b) => (a.van < b.van ? -1 : 1));

/** The period a day falls in; no day (a register that lost it) gives the unknown period, a day outside all periods gives null. */
export function periodeVoor(datum: Datum | null, perioden: readonly Periode[] = PERIODEN): Periode | null {
  if (datum === null) return ONBEKENDE_PERIODE;
  return perioden.find(({ van, tot }) => van <= datum && datum <= tot) ?? null;
}
