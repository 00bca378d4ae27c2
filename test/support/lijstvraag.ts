import fc from "fast-check";
import { DOELGROEPEN, GEBIEDEN, LEEFTIJDEN, OMVANGEN } from "#domain/aanmelding/kenmerken.ts";
import { VORMNAMEN } from "#domain/aanmelding/trajectvormen.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { FASEN } from "#domain/lijst/fase.ts";
import { GEWOON, KOLOMNAMEN } from "#domain/lijst/kolommen.ts";
import { WAT, WEERGAVEN, type Lijstfilter, type Lijstvraag } from "#domain/lijst/vraag.ts";
import { STATEN } from "#domain/traject/staat.ts";
import { BESLUITSOORTEN } from "#domain/traject/besluit.ts";
import { STAPNUMMERS } from "#domain/traject/stap.ts";
import { KERNVRAGEN, REGIOS, SOORTEN } from "#domain/verantwoording/aanvraag.ts";

/** Questions to the list of trajecten, of every kind. */

export const ZAS = ["za-03", "za-05"];
export const PERIODEN_BEKEND = ["2020", "2023", "2025"];

const soms = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: arb });

const dag = fc.integer({ min: -800, max: 800 }).map((n) => plusDagen("2026-01-15", n));

const filter: fc.Arbitrary<Lijstfilter> = fc.record({
  fase: soms(fc.constantFrom(...FASEN)),
  staat: soms(fc.constantFrom(...STATEN)),
  stap: soms(fc.constantFrom(...STAPNUMMERS)),
  regio: soms(fc.constantFrom(...REGIOS)),
  za: soms(fc.constantFrom("geen", ...ZAS)),
  vorm: soms(fc.constantFrom(...VORMNAMEN)),
  periode: soms(fc.constantFrom(...PERIODEN_BEKEND)),
  soort: soms(fc.constantFrom(...SOORTEN)),
  gebied: soms(fc.constantFrom(...GEBIEDEN)),
  omvang: soms(fc.constantFrom(...OMVANGEN)),
  leeftijd: soms(fc.constantFrom(...LEEFTIJDEN)),
  doelgroep: soms(fc.constantFrom(...DOELGROEPEN)),
  kernvraag: soms(fc.constantFrom(...KERNVRAGEN)),
  besluit: soms(fc.constantFrom(...BESLUITSOORTEN)),
  termijn: soms(
    fc.oneof(
      dag,
      fc.integer({ min: 0, max: 999 }).map((dagen) => ({ dagen })),
    ),
  ),
  budget: soms(fc.integer({ min: 1, max: 150 })),
});

/** What people look for, and what a pattern or a text in SQL would trip over. */
export const zoektekst = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "wissel",
      "DE WISSEL",
      "ZA-2026",
      "zuid",
      "noor@",
      "Noor de Vries",
      '"de wissel" breda',
      "%",
      "_",
      "100%",
      "\\",
      "'",
      '"',
      "' or 1=1 --",
      "é",
      "za-03",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }).map((tekst) => tekst.trim()) },
);

export const lijstvraag: fc.Arbitrary<Lijstvraag> = fc
  .record({
    zoek: zoektekst,
    wat: fc.constantFrom(...WAT),
    filter,
    sorteer: fc.record({ op: fc.constantFrom(...KOLOMNAMEN), af: fc.boolean() }),
    kolommen: fc.oneof(
      fc.constant(GEWOON),
      fc
        .shuffledSubarray([...KOLOMNAMEN])
        .map((namen) => ["nummer" as const, ...namen.filter((naam) => naam !== "nummer")]),
    ),
    als: fc.constantFrom(...WEERGAVEN),
    blad: fc.integer({ min: 1, max: 9_999_999 }),
  })
  // Of one state or one fase, that is the choice.
  .map((vraag) => (vraag.filter.staat !== null || vraag.filter.fase !== null ? { ...vraag, wat: "alles" } : vraag));
