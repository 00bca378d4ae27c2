import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { REDENSOORTEN, type Redensoort } from "#domain/verantwoording/gekozenreden.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { inzending, REGELS, REGISTER, Verloop, verloopTot, type Mijlpaal } from "../../support/gebeurtenissen.ts";

const aanvraagVan = (verloop: Verloop) =>
  verloop.regels.reduce<Projectie | null>((vorige, regel) => projecteer(vorige, regel), null)?.aanvraag;

const DADEN: readonly (readonly [Redensoort, string, () => Verloop, Readonly<Record<string, unknown>>])[] = [
  ["afwijzing", "aanvraag.afgewezen", () => verloopTot("beoordeling"), { toelichting: "Meld later opnieuw aan." }],
  ["stop", "traject.stopgezet", () => verloopTot("stap5"), { reden: "Het lukt niet.", eindverslag: false }],
  ["oordeel", "oordeel.gegeven", () => verloopTot("oordeel"), { oordeel: "onvoldoende", toelichting: "Te vroeg." }],
  [
    "verlenging",
    "verlenging.afgewezen",
    () => verloopTot("stap5").gebeurt("verlenging.gevraagd"),
    { toelichting: "Nee." },
  ],
  [
    "nazorg",
    "nazorg.afgewezen",
    () => verloopTot("gesloten").gebeurt("nazorg.gevraagd"),
    { toelichting: "Een onderwijsconsulent helpt u." },
  ],
];

describe.each(DADEN)("de redenen bij een %s", (soort, type, begin, gegevens) => {
  it("moeten mensen kiezen, uit wat de lijst van de periode voor dit besluit heeft", () => {
    const uitkomst = begin().probeer(inzending(type, gegevens));
    expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "redencodes.kies", veld: "redencodes" } });
    const { reden } = uitkomst.ok ? { reden: "" } : uitkomst.weigering;
    const genoemd = REGELS.redenen.filter(({ code, naam }) => reden.includes(`${code} (${naam})`));
    expect(genoemd).toEqual(REGELS.redenen.filter(({ bij }) => bij.includes(soort)));
  });

  it("zijn er niet zomaar een, of een van een ander besluit", () => {
    const ander = REGELS.redenen.find(({ bij }) => !bij.includes(soort))!.code;
    for (const code of ["bestaat-niet", ander]) {
      const uitkomst = begin().probeer(inzending(type, { ...gegevens, redencodes: [code] }));
      expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "redencodes.kies" } });
      expect(uitkomst.ok ? "" : uitkomst.weigering.reden).toContain(`${code} past hier niet`);
    }
    expect(begin().weigert(type, { ...gegevens, redencodes: [] })).toBe("gegevens.ongeldig");
    expect(begin().weigert(type, { ...gegevens, redencodes: ["anders", "anders"] })).toBe("gegevens.ongeldig");
  });

  it("staan met hun naam in de tijdlijn en tellen in de verantwoording", () => {
    const [een, twee] = REGELS.redenen.filter(({ bij }) => bij.includes(soort));
    const verloop = begin().gebeurt(type, { ...gegevens, redencodes: [een!.code, twee!.code] });
    expect(verloop.laatsteZin).toContain(`Redenen: ${een!.naam}; ${twee!.naam}.`);
    expect(aanvraagVan(verloop)?.redenen).toEqual({
      [soort]: [een, twee].map((reden) => ({ code: reden!.code, naam: reden!.naam })),
    });
  });
});

it("zijn die van de periode waaronder het traject begon", () => {
  const eigen = { code: "eigen", naam: "Een reden van ons", bij: REDENSOORTEN, bron: "eigen norm" };
  const regels = periode({ ...REGELS, redenen: [eigen] }, 2);
  const verloop = verloopTot("beoordeling", { periode: regels });
  expect(verloop.weigert("aanvraag.afgewezen")).toBe("redencodes.kies");
  verloop.gebeurt("aanvraag.afgewezen", { redencodes: ["eigen"], toelichting: "Zo is het." });
  expect(verloop.laatsteZin).toBe("De aanvraag is afgewezen: Zo is het. Reden: Een reden van ons.");
});

it("een register heeft zo'n lijst niet", () => {
  const uit = { bron: REGISTER };
  const verloop = new Verloop().gebeurt("aanmelding.overgenomen", undefined, uit);
  verloop.gebeurt("aanvraag.afgewezen", { redenen: ["Niet vastgelegd."], toelichting: "Niet vastgelegd." }, uit);
  expect(aanvraagVan(verloop)).toMatchObject({ besluit: "afgewezen" });
  expect(aanvraagVan(verloop)).not.toHaveProperty("redenen");
});

describe("bij een oordeel", () => {
  const tot = (mijlpaal: Mijlpaal, oordeel: string, redencodes?: readonly string[]) =>
    verloopTot(mijlpaal).weigert("oordeel.gegeven", { oordeel, redencodes, toelichting: "Zie het verslag." });

  it("horen ze bij voldoende en onvoldoende, en niet bij goed", () => {
    expect(tot("oordeel", "goed")).toBeNull();
    expect(tot("oordeel", "goed", ["taken"])).toBe("redencodes.bij-goed");
    expect(tot("oordeel", "voldoende", ["taken"])).toBeNull();
  });

  it("blijven ze bij een correctie, verdwijnen bij goed, en worden anders opnieuw gevraagd", () => {
    const onder = () =>
      verloopTot("oordeel").gebeurt("oordeel.gegeven", {
        oordeel: "voldoende",
        redencodes: ["taken"],
        toelichting: "Bijna.",
      });
    const naar = (oordeel: string, redencodes?: readonly string[]) => ({ oordeel, redencodes, reden: "Na lezing." });
    const codes = (verloop: Verloop) => verloop.dossier.nietGelukt.map(({ code }) => code);
    expect(codes(onder().gebeurt("oordeel.gecorrigeerd", naar("onvoldoende")))).toEqual(["taken"]);
    expect(codes(onder().gebeurt("oordeel.gecorrigeerd", naar("onvoldoende", ["geld"])))).toEqual(["geld"]);
    const goed = onder().gebeurt("oordeel.gecorrigeerd", naar("goed"));
    expect(codes(goed)).toEqual([]);
    expect(goed.weigert("oordeel.gecorrigeerd", naar("voldoende"))).toBe("redencodes.kies");
  });
});
