import { describe, expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { geenZorgarrangeur } from "#domain/medewerkers/bij-de-deur.ts";
import { GEEN_MEDEWERKERS } from "#domain/medewerkers/medewerkers.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { inzending, MENSEN, REGISTER } from "#test/support/gebeurtenissen.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";

const DAG = "2026-03-02";
const { stand } = personeelVan([
  ...MEDEWERKERS,
  medewerker("za-07", ["zorgarrangeur"], { tot: "2026-01-31" }),
  medewerker("za-08", ["zorgarrangeur"], { van: "2026-06-01" }),
]);
const codeVan = (...daad: Inzending[]): string | null => geenZorgarrangeur(stand, daad, DAG)?.code ?? null;
const als = (type: string, gegevens: Record<string, unknown>, opties: Parameters<typeof inzending>[2] = {}) =>
  inzending(type, gegevens, { door: MENSEN.projectleider, ...opties });
const uren = { datum: DAG, uren: 2, activiteit: "gesprek" };

describe("wie een handeling noemt", () => {
  it.each([
    ["za.toegewezen", (za: string) => ({ za })],
    ["overdracht.gestart", (za: string) => ({ naar: za, reden: "Verlof" })],
    ["aanvraag.geconsulteerd", (za: string) => ({ za, uren: 3, toelichting: "Twee gesprekken." })],
    ["uren.geboekt", (za: string) => ({ za, ...uren })],
  ])("van %s is een zorgarrangeur die hier werkt", (type, gegevens) => {
    expect(codeVan(als(type, gegevens("za-03")))).toBeNull();
    expect(codeVan(als(type, gegevens("za-99")))).toBe("za.geen-medewerker");
    expect(codeVan(als(type, gegevens("pl-1")))).toBe("za.geen-zorgarrangeur");
    expect(codeVan(als(type, { ...gegevens("za-07"), ...("datum" in gegevens("") ? { datum: DAG } : {}) }))).toBe(
      "za.vertrokken",
    );
  });

  it("staat bij het veld, van de goede gebeurtenis van de handeling", () => {
    const weigering = geenZorgarrangeur(
      stand,
      [als("notitie.toegevoegd", { tekst: "Van za-99." }), als("za.toegewezen", { za: "za-99" })],
      DAG,
    );
    expect(weigering).toMatchObject({ veld: "za", fouten: [{ index: 1, veld: "za" }] });
    expect(weigering?.reden).toContain("za-99 is geen medewerker.");
  });

  it("is ook wie haar als zorgarrangeur stuurt", () => {
    const notitie = (id: string) =>
      als("notitie.toegevoegd", { tekst: "Gebeld." }, { door: { rol: "zorgarrangeur", id } });
    expect(codeVan(notitie("za-03"))).toBeNull();
    expect(codeVan(notitie("za-99"))).toBe("za.geen-medewerker");
  });
});

it("uren van voor het vertrek zijn nog te boeken, en wat was voor de eerste dag in de lijst ook", () => {
  expect(codeVan(als("uren.geboekt", { ...uren, za: "za-07", datum: "2026-01-30" }))).toBeNull();
  expect(codeVan(als("uren.geboekt", { ...uren, za: "za-07", datum: "2026-02-02" }))).toBe("za.vertrokken");
  expect(codeVan(als("za.toegewezen", { za: "za-07" }, { gebeurdOp: "2025-11-03" }))).toBeNull();
  expect(codeVan(als("za.toegewezen", { za: "za-08" }))).toBeNull();
});

it("een register en een systeem zonder medewerkers worden nergens aan gehouden", () => {
  const daad = als("za.toegewezen", { za: "za-99" });
  expect(codeVan({ ...daad, bron: REGISTER })).toBeNull();
  expect(geenZorgarrangeur(GEEN_MEDEWERKERS, [daad], DAG)).toBeNull();
});

it("wat geen goede vorm heeft gaat door: dat zegt de gebeurtenis zelf", () => {
  for (const gegevens of [{}, { za: 3 }, { za: null }, { za: ["za-99"] }])
    expect(codeVan(als("za.toegewezen", gegevens))).toBeNull();
  expect(codeVan(als("bestaat.niet", { za: "za-99" }))).toBeNull();
});

it.each([...GEBEURTENISSEN.values()])("het voorbeeld van $type kan in een nieuw systeem", ({ type, voorbeeld }) => {
  expect(codeVan(als(type, voorbeeld as Record<string, unknown>))).toBeNull();
});
