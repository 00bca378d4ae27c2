import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import {
  ANDERE_ZA,
  DAG,
  inzending,
  MENSEN,
  REGELS,
  REGISTER,
  Verloop,
  verloopTot,
} from "#test/support/gebeurtenissen.ts";

const uren = (aantal: number, deel: object = {}) => ({ datum: DAG, uren: aantal, activiteit: "gesprek", ...deel });
const af = (aantal: number, deel: object = {}) => ({ datum: DAG, uren: aantal, reden: "Dubbel geboekt.", ...deel });
/** Four weeks after the grant. */
const LATER = "2026-03-30";
/** Books `aantal` hours, at most twenty a day, on days since the grant. */
const boek = (verloop: Verloop, aantal: number): Verloop => {
  verloop.opDag(LATER);
  for (let over = aantal, dag = 3; over > 0; over -= 20, dag += 1)
    verloop.gebeurt("uren.geboekt", uren(Math.min(20, over), { datum: `2026-03-${String(dag).padStart(2, "0")}` }));
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
      perDag: { "za-03|2026-03-02|1": 1.75, "za-05|2026-03-02|1": 2 },
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
    expect(
      verloopTot("gestart")
        .later(3)
        .weigert("uren.geboekt", uren(1, { datum: "2026-03-03" })),
    ).toBeNull();
  });

  it("kan niet op een dag voor de toekenning, ook niet met een reden", () => {
    const verloop = verloopTot("beoordeling").later(7).gebeurt("plaats.gereserveerd", { periode: REGELS.id });
    verloop.gebeurt("aanvraag.toegekend").gebeurt("za.toegewezen", { za: MENSEN.zorgarrangeur.id });
    for (const datum of ["1999-12-31", DAG, "2026-03-08"])
      expect(verloop.weigert("uren.geboekt", uren(1, { datum, reden: "Voorwerk." }))).toBe("datum.volgorde");
    expect(verloop.weigert("uren.geboekt", uren(1, { datum: "2026-03-09" }))).toBeNull();
  });

  it("van voor een toekenning waarvan de datum pas na een register bleek, kan wel worden tegengeboekt", () => {
    const register = { bron: REGISTER, gebeurdOp: null };
    const verloop = new Verloop().gebeurt("aanmelding.overgenomen", undefined, register);
    verloop.gebeurt("aanvraag.toegekend", undefined, register);
    verloop.gebeurt("za.toegewezen", { za: MENSEN.zorgarrangeur.id }).later(7).gebeurt("uren.geboekt", uren(2));
    verloop.gebeurt("datum.gecorrigeerd", { wat: "besloten", datum: "2026-03-05", reden: "Schrijffout." });
    expect(verloop.weigert("uren.geboekt", uren(1))).toBe("datum.volgorde");
    expect(verloop.weigert("uren.gecorrigeerd", af(2))).toBeNull();
    expect(verloop.dossier.uren).toEqual({ geboekt: 0, perDag: {} });
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
    expect(verloop.weigert("uren.geboekt", uren(20, { datum: "2026-03-28" }))).toBeNull();
    expect(verloop.weigert("uren.geboekt", uren(0.25, { datum: "2026-03-27" }))).toBe("uren.boven-budget");
  });

  it("kan na sluiten of stopzetten alleen met een reden", () => {
    for (const verloop of [verloopTot("gesloten"), verloopTot("gestart").gebeurt("traject.stopgezet")]) {
      expect(verloop.weigert("uren.geboekt", uren(1))).toBe("uren.na-sluiting");
      verloop.doe(...metPlaats(verloop.zaak, [inzending("uren.geboekt", uren(1, { reden: "Vergeten te boeken." }))]));
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
      perDag: { "za-03|2026-03-02|1": 1.5 },
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

describe("een zorgarrangeur", () => {
  it("boekt in het eigen traject, niet in dat van een ander", () => {
    expect(verloopTot("gestart").weigert("uren.geboekt", uren(1), { door: MENSEN.zorgarrangeur })).toBeNull();
    expect(verloopTot("gestart").weigert("uren.geboekt", uren(1), { door: ANDERE_ZA })).toBe("traject.niet-eigen");
  });

  it("boekt en corrigeert alleen de eigen uren; de projectleider ook die van een ander", () => {
    const verloop = verloopTot("gestart").gebeurt("uren.geboekt", uren(3, { za: ANDERE_ZA.id }));
    const door = MENSEN.zorgarrangeur;
    expect(verloop.weigert("uren.geboekt", uren(1, { za: ANDERE_ZA.id }), { door })).toBe("uren.andere-za");
    expect(verloop.weigert("uren.gecorrigeerd", af(1, { za: ANDERE_ZA.id }), { door })).toBe("uren.niet-geboekt");
    expect(verloop.weigert("uren.geboekt", uren(1, { za: door.id }), { door })).toBeNull();
    expect(verloop.weigert("uren.gecorrigeerd", af(1, { za: ANDERE_ZA.id }), { door })).toBe("uren.andere-za");
    expect(verloop.weigert("uren.gecorrigeerd", af(1, { za: ANDERE_ZA.id }))).toBeNull();
    expect(verloop.dossier.uren.perDag).toEqual({ "za-03|2026-03-02|1": 1, "za-05|2026-03-02|1": 2 });
  });

  it("die het traject overneemt boekt de eigen uren zonder het erbij te zeggen", () => {
    const verloop = verloopTot("gestart").gebeurt("overdracht.gestart", { naar: ANDERE_ZA.id, reden: "Verlof." });
    verloop.gebeurt("uren.geboekt", uren(2), { door: ANDERE_ZA });
    expect(verloop.dossier.uren.perDag).toEqual({ "za-05|2026-03-02|1": 2 });
    expect(verloop.gebeurt("uren.gecorrigeerd", af(0.5), { door: ANDERE_ZA }).dossier.uren.geboekt).toBe(1.5);
  });
});

describe("de fase van een boeking", () => {
  it("is die van de stap in hand, of die erbij staat", () => {
    const verloop = verloopTot("gestart").gebeurt("uren.geboekt", uren(1));
    verloop.doe(...[1, 2, 3].map((stap) => inzending("stap.overgeslagen", { stap, reden: "Al gedaan." })));
    verloop.gebeurt("uren.geboekt", uren(2)).gebeurt("uren.geboekt", uren(4, { fase: 1 }));
    expect(verloop.dossier.uren.perDag).toEqual({ "za-03|2026-03-02|1": 5, "za-03|2026-03-02|2": 2 });
    expect(verloop.weigert("uren.geboekt", uren(1, { fase: 4 }))).toBe("gegevens.ongeldig");
  });

  it("is voor de start de eerste en in de afronding de laatste", () => {
    expect(Object.keys(verloopTot("bezet").gebeurt("uren.geboekt", uren(1)).dossier.uren.perDag)).toEqual([
      "za-03|2026-03-02|1",
    ]);
    expect(Object.keys(verloopTot("afronding").gebeurt("uren.geboekt", uren(1)).dossier.uren.perDag)).toEqual([
      "za-03|2026-03-02|3",
    ]);
  });

  it("is er niet in de nazorg", () => {
    const verloop = verloopTot("gesloten").gebeurt("nazorg.gestart").opDag("2026-03-03");
    const dag = { datum: "2026-03-03" };
    expect(verloop.weigert("uren.geboekt", uren(1, { ...dag, fase: 3 }))).toBe("uren.geen-fase");
    expect(verloop.gebeurt("uren.geboekt", uren(1, dag)).dossier.nazorg?.perDag).toEqual({ "za-03|2026-03-03": 1 });
  });

  it("telt bij tegenboeken: eerst wat nu loopt, of alleen de fase die erbij staat", () => {
    const begin = () =>
      verloopTot("stap4")
        .gebeurt("uren.geboekt", uren(2, { fase: 1 }))
        .gebeurt("uren.geboekt", uren(3));
    expect(begin().gebeurt("uren.gecorrigeerd", af(4)).dossier.uren.perDag).toEqual({ "za-03|2026-03-02|1": 1 });
    expect(begin().gebeurt("uren.gecorrigeerd", af(2, { fase: 1 })).dossier.uren.perDag).toEqual({
      "za-03|2026-03-02|2": 3,
    });
    expect(begin().weigert("uren.gecorrigeerd", af(2.25, { fase: 1 }))).toBe("uren.niet-geboekt");
    expect(begin().weigert("uren.gecorrigeerd", af(5.25))).toBe("uren.niet-geboekt");
  });

  it("verdeelt de 24 uur van een dag niet: die gelden samen", () => {
    const verloop = verloopTot("gestart").gebeurt("uren.geboekt", uren(20, { fase: 1 }));
    expect(verloop.weigert("uren.geboekt", uren(4.25, { fase: 2 }))).toBe("uren.te-veel");
    expect(verloop.weigert("uren.geboekt", uren(4, { fase: 3 }))).toBeNull();
  });
});

describe("uren plannen", () => {
  const plan = (een: number, twee: number, drie: number, deel: object = {}) => ({
    fasen: { 1: een, 2: twee, 3: drie },
    ...deel,
  });

  it("verdeelt ze over de fasen, ook opnieuw", () => {
    const verloop = verloopTot("toegekend").gebeurt("uren.gepland", plan(30, 20, 50));
    expect(verloop.dossier.urenplan).toEqual({ 1: 30, 2: 20, 3: 50 });
    expect(verloop.gebeurt("uren.gepland", plan(0, 25.5, 60)).dossier.urenplan).toEqual({ 1: 0, 2: 25.5, 3: 60 });
  });

  it("kan boven het budget alleen met een reden", () => {
    expect(verloopTot("stap4").weigert("uren.gepland", plan(50, 50, 0.25))).toBe("uren.plan-boven-budget");
    expect(verloopTot("stap4").weigert("uren.gepland", plan(50, 50, 0.25, { reden: "Verlenging volgt." }))).toBeNull();
    expect(verloopTot("stap4").weigert("uren.gepland", plan(50, 50, 0))).toBeNull();
  });

  it("noemt alle fasen, in kwartieren en niet onder nul", () => {
    for (const fout of [plan(-1, 0, 0), plan(0.1, 0, 0), { fasen: { 1: 10, 2: 10 } }, plan(2001, 0, 0)])
      expect(verloopTot("stap4").weigert("uren.gepland", fout)).toBe("gegevens.ongeldig");
  });

  it("kan tot het traject gesloten is", () => {
    expect(verloopTot("afronding").weigert("uren.gepland", plan(30, 20, 50))).toBeNull();
    expect(verloopTot("gesloten").weigert("uren.gepland", plan(30, 20, 50))).toBe("staat.mag-niet");
  });
});

describe("het signaal over het budget", () => {
  const signalen = (verloop: Verloop) =>
    verloop.opdrachten
      .filter(({ params }) => params["brief"] === "budget-signaal")
      .map(({ params }) => `${params["trede"]}% ${params["aan"]}`);
  const tot = (aantal: number) => boek(verloopTot("gestart"), aantal);

  it("komt bij 50, 80 en 100 procent van de boeking zelf, bij zorgarrangeur en projectleider", () => {
    expect(signalen(tot(49.75))).toEqual([]);
    const verloop = tot(49.75).gebeurt("uren.geboekt", uren(0.25));
    expect(signalen(verloop)).toEqual(["50% za", "50% projectleider"]);
    verloop.gebeurt("uren.geboekt", uren(20));
    expect(signalen(verloop)).toHaveLength(2);
    verloop.gebeurt("uren.geboekt", uren(10, { datum: "2026-03-20" }));
    verloop.gebeurt("uren.geboekt", uren(20, { datum: "2026-03-21" }));
    expect(signalen(verloop).slice(2)).toEqual(["80% za", "80% projectleider", "100% za", "100% projectleider"]);
    verloop.gebeurt("uren.geboekt", uren(8, { datum: "2026-03-22", reden: "Het liep uit." }));
    expect(signalen(verloop)).toHaveLength(6);
  });

  it("noemt de hoogste trede als een boeking er meer haalt, met wat er over is en wanneer dat op is", () => {
    const verloop = tot(40)
      .gebeurt("uren.geboekt", uren(20))
      .gebeurt("uren.geboekt", uren(24, { datum: "2026-03-20" }));
    expect(verloop.opdrachten.at(-1)?.params).toEqual({
      brief: "budget-signaal",
      aan: "projectleider",
      trede: 80,
      pot: "traject",
      geboekt: 84,
      budget: 100,
      opOp: expect.stringMatching(/^2026-04-\d\d$/),
    });
  });

  it("komt opnieuw als een verlenging of een correctie de uren er weer onder bracht", () => {
    const verloop = tot(80);
    expect(signalen(verloop)).toHaveLength(4);
    verloop.gebeurt("verlenging.gevraagd").gebeurt("verlenging.toegekend", { uren: 25, toelichting: "Pilot loopt." });
    verloop.gebeurt("uren.geboekt", uren(10));
    expect(signalen(verloop)).toHaveLength(4);
    verloop.gebeurt("uren.geboekt", uren(10));
    expect(signalen(verloop).slice(4)).toEqual(["80% za", "80% projectleider"]);
    verloop.gebeurt("uren.gecorrigeerd", af(0.25));
    expect(signalen(verloop)).toHaveLength(6);
    verloop.gebeurt("uren.geboekt", uren(0.25));
    expect(signalen(verloop).slice(6)).toEqual(["80% za", "80% projectleider"]);
  });

  it("komt ook als een correctie van de toekenning het budget onder een trede brengt, en niet als zij er geen passeert", () => {
    const corrigeer = (verloop: Verloop, aantal: number) =>
      verloop.gebeurt("toekenning.gecorrigeerd", { vorm: "middellang", uren: aantal, reden: "Schrijffout." });
    const verloop = tot(60);
    expect(signalen(corrigeer(verloop, 90))).toHaveLength(2);
    expect(signalen(corrigeer(verloop, 75)).slice(2)).toEqual(["80% za", "80% projectleider"]);
    expect(verloop.opdrachten.at(-1)?.params).toMatchObject({ trede: 80, pot: "traject", geboekt: 60, budget: 75 });
    expect(verloop.regels.at(-1)?.gegevens).toMatchObject({ uren: 75, urenEerst: 90 });
    expect(signalen(corrigeer(verloop, 60)).slice(4)).toEqual(["100% za", "100% projectleider"]);
    // More budget passes nothing; what it brings below a rung passes it again.
    expect(signalen(corrigeer(verloop, 100))).toHaveLength(6);
    expect(signalen(verloop.gebeurt("uren.geboekt", uren(20))).slice(6)).toEqual(["80% za", "80% projectleider"]);
  });

  it("rekent bij zo'n correctie de verlenging mee", () => {
    const verloop = tot(60).gebeurt("verlenging.gevraagd");
    verloop.gebeurt("verlenging.toegekend", { uren: 25, toelichting: "Pilot loopt." });
    // 60 of 125 hours is below the half, 60 of 85 above it.
    verloop.gebeurt("toekenning.gecorrigeerd", { vorm: "middellang", uren: 60, reden: "Schrijffout." });
    expect(signalen(verloop).slice(2)).toEqual(["50% za", "50% projectleider"]);
    verloop.gebeurt("toekenning.gecorrigeerd", { vorm: "kort", uren: 50, reden: "Schrijffout." });
    expect(signalen(verloop).slice(4)).toEqual(["80% za", "80% projectleider"]);
  });

  it("volgt de tredes van de periode, en in de nazorg haar eigen budget", () => {
    const { versie: _v, hash: _h, ...kaal } = REGELS;
    const eigen = verloopTot("gestart", { periode: periode({ ...kaal, urentreden: [10] }, 2) });
    expect(signalen(eigen.gebeurt("uren.geboekt", uren(9.75)))).toEqual([]);
    expect(signalen(eigen.gebeurt("uren.geboekt", uren(0.25)))).toEqual(["10% za", "10% projectleider"]);
    const nazorg = verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 4, reden: "Borging." });
    expect(signalen(nazorg.gebeurt("uren.geboekt", uren(2)))).toEqual(["50% za", "50% projectleider"]);
    expect(nazorg.opdrachten.at(-1)?.params).toMatchObject({ pot: "nazorg", geboekt: 2, budget: 4 });
  });
});
