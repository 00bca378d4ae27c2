import { expect, test } from "vitest";
import { beeldVan } from "#client/cli/toon/beeld.ts";
import { leesbaar } from "#client/cli/toon/leesbaar.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const VANDAAG = "2026-03-12";
const tekst = (verloop: Verloop, op: string | null = null): string =>
  leesbaar(beeldVan(verloop.zaak, verloop.regels, op, [VOORBEELD_AANMELDING]), (t) => t, VANDAAG);
/** The lines under one heading. */
const onder = (kop: string, van: string): string[] =>
  van
    .split("\n\n")
    .find((deel) => deel.startsWith(`${kop}\n`))
    ?.split("\n")
    .slice(1) ?? [];

test("of an aanvraag that waits the criteria that are not met come first, then what else weighs, each once", () => {
  const verloop = new Verloop()
    .gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, monitor: false })
    .gebeurt("beoordeling.gestart");
  const regels = onder("Om te beslissen", tekst(verloop));
  expect(regels[0]).toBe("  Advies      afwijzen; 6 van de 7 criteria voldaan");
  expect(regels[1]).toMatch(/^ {2}NEE {9}Meedoen aan de monitor: /);
  expect(regels.filter((regel) => regel.startsWith("  ja "))).toHaveLength(6);
  expect(regels.filter((regel) => regel.startsWith("  Spreiding"))).toHaveLength(1);
  expect(regels.filter((regel) => regel.includes("60 tot en met 105 uur"))).toHaveLength(1);
});

test("a term is told in words, with how long it still is", () => {
  const regels = onder("Termijnen", tekst(verloopTot("beoordeling")));
  expect(regels[0]).toBe("  2026-04-28  het besluit over de aanvraag: over 47 dagen");
});

test("of a traject that runs it tells where it is, in Dutch numbers and days", () => {
  const verloop = verloopTot("stap5")
    .gebeurt("uren.geboekt", { datum: "2026-03-02", uren: 12.5, activiteit: "gesprek" })
    .gebeurt("overdracht.gestart")
    .gebeurt("verlenging.gevraagd");
  const beeld = tekst(verloop);
  for (const regel of [
    "Staat           implementeren, fase 3, stap 5 (ontwikkeling en implementatie)",
    "Traject         middellang, 12,5 uur geboekt van 100 uur",
    "Uren per fase   1: 0 uur (0 dagen); 2: 0 uur (0 dagen); 3: 12,5 uur (1 dag)",
    "Zorgarrangeur   za-03, in overdracht aan za-05",
    "Stappen         1, 2, 3, 4 voltooid; 5, 6 open",
    "Verlenging      gevraagd 2 maart 2026, nog geen besluit",
  ])
    expect(beeld.split("\n")).toContain(regel);
});

test("what can be done now stands last, by the word to send and what it means; of a day in the past nothing can", () => {
  const beeld = tekst(verloopTot("beoordeling"));
  expect(beeld.split("\n\n").at(-1)).toMatch(/^Wat nu kan\n/);
  expect(onder("Wat nu kan", beeld).map((regel) => regel.trim().replace(/ {2,}/, ": "))).toContain(
    "aanvraag.toegekend: Aanvraag toegekend",
  );
  expect(tekst(verloopTot("beoordeling"), "2026-03-02")).not.toContain("Wat nu kan");
});

test("no line is wider than a terminal, in any state on the way", () => {
  for (const mijlpaal of ["ingediend", "beoordeling", "stap5", "afronding", "gesloten"] as const)
    for (const regel of tekst(verloopTot(mijlpaal)).split("\n")) expect([...regel].length).toBeLessThanOrEqual(100);
});
