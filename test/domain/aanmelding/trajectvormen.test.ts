import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Periode, Vormnaam } from "#domain/aanmelding/regels.ts";
import { adviseerVorm, vormToegestaan } from "#domain/aanmelding/trajectvormen.ts";
import type { Kernvraag } from "#domain/verantwoording/aanvraag.ts";

const [P2020, P2023, P2025] = PERIODEN as [Periode, Periode, Periode];
const mag = (periode: Periode, vorm: Vormnaam, uren: number) => vormToegestaan(periode, vorm, uren) === null;

describe("de uren van een vorm", () => {
  it.each([
    ["kort", 20, 50],
    ["middellang", 60, 105],
    ["lang", 125, 125],
    ["nazorg", 0.25, 50],
    ["consultatie", 0.25, 8],
  ] as const)("%s lopen sinds 2023 van %d tot en met %d", (vorm, min, max) => {
    for (const periode of [P2023, P2025])
      expect([min - 0.25, min, max, max + 0.25].map((uren) => mag(periode, vorm, uren))).toEqual([
        false,
        true,
        true,
        false,
      ]);
  });

  it("gaan in 2020 tot hoogstens 200 per school", () => {
    expect([124, 125, 200, 200.25].map((uren) => mag(P2020, "lang", uren))).toEqual([false, true, true, false]);
  });

  it("die niet passen worden geweigerd met wat wel kan", () => {
    expect(vormToegestaan(P2025, "kort", 55.5)).toEqual({
      code: "vorm.uren",
      reden: "Voor de vorm kort kunt u 20 tot en met 50 uur toekennen, niet 55,5 uur.",
      veld: "uren",
    });
    expect(vormToegestaan(P2025, "nazorg", 60)?.reden).toBe(
      "Voor de vorm nazorg kunt u hoogstens 50 uur toekennen, niet 60 uur.",
    );
    expect(vormToegestaan(P2025, "lang", 150)?.reden).toBe("Voor de vorm lang kunt u 125 uur toekennen, niet 150 uur.");
  });

  it("die geen getal zijn passen nergens", () => {
    expect(mag(P2025, "kort", Number.NaN)).toBe(false);
  });

  it("passen niet bij een vorm die de periode niet heeft", () => {
    const zonderLang = { ...P2025, vormen: P2025.vormen.filter(({ naam }) => naam !== "lang") };
    expect(vormToegestaan(zonderLang, "lang", 125)).toMatchObject({ code: "vorm.onbekend", veld: "vorm" });
  });

  it("passen nooit bij twee van de vormen kort, middellang en lang tegelijk", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIODEN), fc.integer({ min: 1, max: 1200 }), (periode, kwartieren) => {
        expect(
          (["kort", "middellang", "lang"] as const).filter((vorm) => mag(periode, vorm, kwartieren / 4)).length,
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("gaan met verlenging tot 250, en bij nazorg en consultatie niet verder dan zonder", () => {
    for (const { vormen } of PERIODEN)
      expect(vormen.map(({ naam, maxMetVerlenging }) => [naam, maxMetVerlenging])).toEqual([
        ["kort", 250],
        ["middellang", 250],
        ["lang", 250],
        ["nazorg", 50],
        ["consultatie", 8],
      ]);
  });
});

describe("het advies over de vorm", () => {
  const advies = (kernvraag: Kernvraag, bestaandeSamenwerking: boolean, periode = P2025) =>
    adviseerVorm({ kernvraag, bestaandeSamenwerking }, periode)?.vorm.naam;

  it.each([
    ["kennisdeling", "kort", "kort"],
    ["zorg in school inzichtelijk maken", "kort", "middellang"],
    ["lokale of regionale gesprekken activeren", "middellang", "lang"],
    ["netwerk voor collectieve afspraken inzichtelijk maken", "middellang", "lang"],
    ["anders", "middellang", "lang"],
  ] as const)("bij %s is %s als de partijen al samenwerken, anders %s", (kernvraag, verbonden, los) => {
    expect([advies(kernvraag, true), advies(kernvraag, false)]).toEqual([verbonden, los]);
  });

  it("zegt waarom, en hoeveel uren erbij horen", () => {
    expect(adviseerVorm({ kernvraag: "anders", bestaandeSamenwerking: false }, P2020)).toMatchObject({
      reden:
        "Voor deze vraag zijn contacten met partijen buiten de school nodig. De partijen werken nog niet samen. Advies: lang, 125 tot en met 200 uur.",
      bron: "[E 3.1]",
    });
  });

  it("raadt niets aan wat de periode niet heeft", () => {
    expect(adviseerVorm({ kernvraag: "kennisdeling", bestaandeSamenwerking: true }, { vormen: [] })).toBeNull();
  });
});
