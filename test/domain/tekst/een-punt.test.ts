import { expect, it } from "vitest";
import { eenPunt } from "#domain/tekst/een-punt.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";

it.each([
  ["Dit ligt bij SWV Breda e.o.. Bel morgen.", "Dit ligt bij SWV Breda e.o. Bel morgen."],
  ["Dit ligt bij SWV Breda e.o..", "Dit ligt bij SWV Breda e.o."],
  ["De vraag: kan dat?. (reglement!.)", "De vraag: kan dat? (reglement!)"],
  ["Wacht... en dan.", "Wacht... en dan."],
  ["Zie www..nl en 3..4", "Zie www..nl en 3..4"],
])("%s", (tekst, goed) => {
  expect(eenPunt(tekst)).toBe(goed);
});

it("een zin in de tijdlijn eindigt op één punt, ook als een naam dat al doet", () => {
  const { zin } = GEBEURTENISSEN.get("borging.vastgelegd")!;
  const gegevens = { partner: "partner-2", verantwoordelijkheid: "de zorg e.d.", afspraak: "Elk jaar." };
  expect(zin(gegevens, () => "SWV Breda e.o.")).toMatch(/[^.]\.$/);
});
