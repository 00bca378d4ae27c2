import { describe, expect, it } from "vitest";
import { ANDERE_ZA, DAG, MENSEN, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const uren = (aantal: number, deel: object = {}) => ({ datum: DAG, uren: aantal, activiteit: "gesprek", ...deel });
const af = (aantal: number, deel: object = {}) => ({ datum: DAG, uren: aantal, reden: "Dubbel geboekt.", ...deel });
/** Books `aantal` hours, at most twenty a day, on days before today. */
const boek = (verloop: Verloop, aantal: number): Verloop => {
  for (let over = aantal, dag = 1; over > 0; over -= 20, dag += 1)
    verloop.gebeurt("uren.geboekt", uren(Math.min(20, over), { datum: `2026-02-${String(dag).padStart(2, "0")}` }));
  return verloop;
};

describe("uren boeken", () => {
  it("telt op bij het traject, op de dag en bij de zorgarrangeur die ze maakte", () => {
    const verloop = verloopTot("gestart")
      .gebeurt("uren.geboekt", uren(1.25))
      .gebeurt("uren.geboekt", uren(0.5))
      .gebeurt("uren.geboekt", uren(2, { za: ANDERE_ZA.id }));
    expect(verloop.dossier.uren).toEqual({
      geboekt: 3.75,
      perDag: { "za-03|2026-03-02": 1.75, "za-05|2026-03-02": 2 },
    });
  });

  it("gaat in kwartieren en is meer dan nul", () => {
    for (const aantal of [0, -1, 0.1, 24.25])
      expect(verloopTot("gestart").weigert("uren.geboekt", uren(aantal))).toBe("gegevens.ongeldig");
  });

  it("kan zonder zorgarrangeur alleen als erbij staat wie ze maakte", () => {
    expect(verloopTot("toegekend").weigert("uren.geboekt", uren(1))).toBe("za.ontbreekt");
    expect(verloopTot("toegekend").weigert("uren.geboekt", uren(1, { za: "za-03" }))).toBeNull();
  });

  it("kan pas op of na de dag zelf, ook met een reden", () => {
    expect(verloopTot("gestart").weigert("uren.geboekt", uren(1, { datum: "2026-03-03" }))).toBe("uren.toekomst");
    expect(verloopTot("gestart").weigert("uren.geboekt", uren(1, { datum: "2026-03-03", reden: "Vooruit." }))).toBe(
      "uren.toekomst",
    );
    expect(verloopTot("gestart").weigert("uren.geboekt", uren(1, { datum: "2026-02-27" }))).toBeNull();
  });

  it("gaat tot 24 uur op een dag per zorgarrangeur, ook met een reden", () => {
    const verloop = verloopTot("gestart").gebeurt("uren.geboekt", uren(23));
    expect(verloop.weigert("uren.geboekt", uren(1.25, { reden: "Lang." }))).toBe("uren.te-veel");
    expect(verloop.weigert("uren.geboekt", uren(1.25, { za: ANDERE_ZA.id }))).toBeNull();
    expect(verloop.weigert("uren.geboekt", uren(1))).toBeNull();
  });

  it("kan boven het budget alleen met een reden", () => {
    const verloop = boek(verloopTot("gestart"), 100);
    expect(verloop.weigert("uren.geboekt", uren(0.25))).toBe("uren.boven-budget");
    expect(verloop.weigert("uren.geboekt", uren(0.25, { reden: "Het eindgesprek liep uit." }))).toBeNull();
    expect(verloop.dossier.uren.geboekt).toBe(100.25);
  });

  it("telt een toegekende verlenging bij het budget", () => {
    const verloop = boek(verloopTot("gestart"), 100)
      .gebeurt("verlenging.gevraagd")
      .gebeurt("verlenging.toegekend", { uren: 40, toelichting: "De pilot loopt nog." });
    expect(verloop.weigert("uren.geboekt", uren(20))).toBeNull();
    expect(verloop.weigert("uren.geboekt", uren(20, { datum: "2026-02-28" }))).toBeNull();
    expect(verloop.weigert("uren.geboekt", uren(0.25, { datum: "2026-02-27" }))).toBe("uren.boven-budget");
  });

  it("kan na sluiten of stopzetten alleen met een reden", () => {
    for (const verloop of [verloopTot("gesloten"), verloopTot("gestart").gebeurt("traject.stopgezet")]) {
      expect(verloop.weigert("uren.geboekt", uren(1))).toBe("uren.na-sluiting");
      expect(verloop.weigert("uren.geboekt", uren(1, { reden: "Vergeten te boeken." }))).toBeNull();
      expect(verloop.dossier.uren.geboekt).toBe(1);
    }
  });
});

describe("uren tegenboeken", () => {
  it("haalt er niet meer af dan er die dag voor die zorgarrangeur staat", () => {
    const verloop = verloopTot("gestart").gebeurt("uren.geboekt", uren(2));
    expect(verloop.weigert("uren.gecorrigeerd", af(2.25))).toBe("uren.niet-geboekt");
    expect(verloop.weigert("uren.gecorrigeerd", af(1, { za: ANDERE_ZA.id }))).toBe("uren.niet-geboekt");
    expect(verloop.weigert("uren.gecorrigeerd", af(1, { datum: "2026-03-01" }))).toBe("uren.niet-geboekt");
    expect(verloop.gebeurt("uren.gecorrigeerd", af(0.5)).dossier.uren).toEqual({
      geboekt: 1.5,
      perDag: { "za-03|2026-03-02": 1.5 },
    });
    expect(verloop.gebeurt("uren.gecorrigeerd", af(1.5)).dossier.uren).toEqual({ geboekt: 0, perDag: {} });
  });

  it("vraagt een reden", () => {
    expect(
      verloopTot("gestart").gebeurt("uren.geboekt", uren(2)).weigert("uren.gecorrigeerd", { datum: DAG, uren: 1 }),
    ).toBe("gegevens.ongeldig");
  });

  it("laat tijdens nazorg de uren van het traject van het traject afgaan", () => {
    const verloop = verloopTot("gestart")
      .gebeurt("uren.geboekt", uren(3))
      .gebeurt("afronding.gestart")
      .gebeurt("eindverslag.vastgesteld")
      .gebeurt("oordeel.gegeven")
      .gebeurt("traject.gesloten");
    verloop.gebeurt("nazorg.gestart").gebeurt("uren.geboekt", uren(1));
    expect(verloop.dossier).toMatchObject({ uren: { geboekt: 3 }, nazorg: { geboekt: 1 } });
    expect(verloop.gebeurt("uren.gecorrigeerd", af(2)).dossier).toMatchObject({
      uren: { geboekt: 2 },
      nazorg: { geboekt: 0 },
    });
    expect(verloop.weigert("uren.gecorrigeerd", af(2.25))).toBe("uren.niet-geboekt");
  });

  it("laat na afloop van de nazorg haar uren van de nazorg afgaan", () => {
    const verloop = verloopTot("gesloten")
      .gebeurt("nazorg.gestart")
      .gebeurt("uren.geboekt", uren(1))
      .gebeurt("nazorg.afgerond");
    expect(verloop.gebeurt("uren.gecorrigeerd", af(1)).dossier).toMatchObject({
      uren: { geboekt: 0 },
      nazorg: { geboekt: 0 },
    });
  });
});

it("de zorgarrangeur van het traject boekt zelf, een andere niet", () => {
  expect(verloopTot("gestart").weigert("uren.geboekt", uren(1), { door: MENSEN.zorgarrangeur })).toBeNull();
  expect(verloopTot("gestart").weigert("uren.geboekt", uren(1), { door: ANDERE_ZA })).toBe("traject.niet-eigen");
});
