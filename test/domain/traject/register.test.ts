import { describe, expect, it } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { DAG, inzending, MENSEN, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const TOEN = PERIODEN.find(({ id }) => id === "2020-2022")!;
const bron = REGISTER;
const uit = (gebeurdOp: string | null) => ({ bron, gebeurdOp });
const overgenomen = (gebeurdOp: string | null = "2020-07-01") =>
  new Verloop({ periode: TOEN }).gebeurt("aanmelding.overgenomen", undefined, uit(gebeurdOp));
const toegekend = () =>
  overgenomen().gebeurt(
    "aanvraag.toegekend",
    { vorm: "lang", uren: 240, toelichting: "Uit het register." },
    uit("2020-08-01"),
  );

describe("een rij uit een register", () => {
  it("noemt het register, en alleen projectleider en beheerder nemen over", () => {
    expect(new Verloop().weigert("aanmelding.overgenomen")).toBe("bron.ontbreekt");
    expect(new Verloop().weigert("aanmelding.overgenomen", undefined, { bron, door: MENSEN.beheerder })).toBeNull();
    expect(
      toegekend().weigert("borging.gecontroleerd", undefined, {
        bron,
        door: { rol: "partner", id: "partner-1" },
      }),
    ).toBe("rol.mag-niet");
  });

  it("mag zonder datum, wat zelf gebeurt niet", () => {
    expect(overgenomen(null).dossier).toMatchObject({ ontvangenOp: null, bron });
    expect(verloopTot("nieuw").weigert("aanmelding.ingediend", undefined, { gebeurdOp: null })).toBe("datum.ontbreekt");
    expect(overgenomen().weigert("aanvraag.afgewezen", undefined, { gebeurdOp: null })).toBe("datum.ontbreekt");
    expect(overgenomen().weigert("aanvraag.afgewezen", undefined, uit(null))).toBeNull();
  });

  it("telt alleen in het traject van die rij", () => {
    for (const vreemd of [
      { ...bron, nummer: "999" },
      { ...bron, naam: "ander" },
    ])
      expect(overgenomen().weigert("aanvraag.toegekend", undefined, { ...uit("2020-08-01"), bron: vreemd })).toBe(
        "bron.vreemd",
      );
  });

  it("telt alleen in een traject dat zelf uit een register komt", () => {
    expect(verloopTot("beoordeling").weigert("aanvraag.toegekend", undefined, { bron })).toBe("bron.vreemd");
    expect(
      verloopTot("beoordeling").weigert(
        "aanvraag.verwezen",
        { naar: "onderwijsconsulent", toestemmingOuders: null, toelichting: "?" },
        { bron },
      ),
    ).toBe("bron.vreemd");
  });

  it("legt vast wat besloten is, zonder plaats en buiten de uren van de vorm, maar niet voor de ontvangst", () => {
    expect(toegekend().dossier).toMatchObject({
      plaats: "toegekend",
      urenToegekend: 240,
      besluit: { op: "2020-08-01" },
    });
    expect(overgenomen().weigert("aanvraag.toegekend", undefined, uit("2020-06-30"))).toBe("datum.volgorde");
  });

  it("laat toestemming van de ouders open als het register die niet noemt", () => {
    expect(
      overgenomen().weigert(
        "aanvraag.verwezen",
        { naar: "onderwijsconsulent", toestemmingOuders: null, toelichting: "Eén leerling." },
        uit(null),
      ),
    ).toBeNull();
  });

  it("verstuurt geen brieven en meldt niets aan de periode", () => {
    expect(toegekend().opdrachten).toEqual([]);
    const verloop = overgenomen().gebeurt("aanvraag.afgewezen", undefined, uit("2020-08-01"));
    expect(verloop.opdrachten).toEqual([]);
    expect(verloop.regels.at(-1)).toMatchObject({ bron, gebeurdOp: "2020-08-01", opdrachten: [] });
  });

  it("doorloopt een heel traject zonder zorgarrangeur, stappen, verlengingsuren of terugkoppeling", () => {
    const verloop = toegekend()
      .gebeurt("traject.gestart", { verwachtingen: "Niet vastgelegd." }, uit(null))
      .gebeurt("verlenging.gevraagd", { reden: "anders" }, uit(null))
      .gebeurt("verlenging.toegekend", { uren: null, toelichting: "Uit het register." }, uit(null))
      .gebeurt("afronding.gestart", {}, uit("2021-08-01"))
      .gebeurt("eindverslag.vastgesteld", undefined, uit(null))
      .gebeurt("oordeel.gegeven", { oordeel: "voldoende", toelichting: "Uit het register." }, uit(null))
      .gebeurt("traject.gesloten", {}, uit("2021-08-01"));
    expect(verloop.beeld.staat).toBe("gesloten");
    expect(verloop.dossier).toMatchObject({ gestartOp: null, afgerondOp: "2021-08-01", oordeel: "voldoende" });
  });

  it("legt ook een afronding vast terwijl over een verlenging niets bekend is", () => {
    const verloop = toegekend()
      .gebeurt("traject.gestart", { verwachtingen: "Niet vastgelegd." }, uit(null))
      .gebeurt("verlenging.gevraagd", undefined, uit(null));
    expect(verloop.weigert("afronding.gestart", {}, uit(null))).toBeNull();
  });

  it("legt een sluiting zonder oordeel vast, die mensen zelf niet kunnen doen; het oordeel kan later nog", () => {
    const afronding = () =>
      toegekend()
        .gebeurt("traject.gestart", { verwachtingen: "Niet vastgelegd." }, uit(null))
        .gebeurt("afronding.gestart", {}, uit(null));
    expect(afronding().weigert("traject.gesloten")).toBe("oordeel.ontbreekt");
    expect(verloopTot("oordeel").weigert("traject.gesloten")).toBe("oordeel.ontbreekt");
    const gesloten = afronding().gebeurt("traject.gesloten", {}, uit("2021-08-01"));
    expect(gesloten.beeld.staat).toBe("gesloten");
    expect(gesloten.dossier).toMatchObject({ oordeel: null, eindverslag: null, afgerondOp: "2021-08-01" });
    expect(gesloten.weigert("oordeel.gecorrigeerd", { oordeel: "goed", reden: "?" })).toBe("oordeel.eindverslag");
    expect(gesloten.gebeurt("eindverslag.nagekomen").dossier.oordeel).toBe("voldoende");
  });

  it("kent ook nazorg en consultatie als vorm van een toekenning, mensen kennen die hier niet toe", () => {
    for (const vorm of ["nazorg", "consultatie"]) {
      const gegevens = { vorm, uren: 8, toelichting: "Uit het register." };
      expect(overgenomen().gebeurt("aanvraag.toegekend", gegevens, uit(null)).dossier.vorm).toBe(vorm);
      for (const afwijking of [{}, { afwijking: "Het moet." }])
        expect(
          verloopTot("beoordeling")
            .gebeurt("plaats.gereserveerd", { periode: "2025" })
            .weigert("aanvraag.toegekend", { ...gegevens, ...afwijking }),
        ).toBe("vorm.geen-traject");
      const correctie = { vorm, uren: 8, reden: "Schrijffout." };
      expect(toegekend().weigert("toekenning.gecorrigeerd", correctie)).toBeNull();
      expect(verloopTot("gestart").weigert("toekenning.gecorrigeerd", correctie)).toBe("vorm.geen-traject");
    }
  });

  it("laat een verlenging open van een traject dat gestopt is", () => {
    const verloop = toegekend()
      .gebeurt("traject.gestart", { verwachtingen: "Niet vastgelegd." }, uit(null))
      .gebeurt("verlenging.gevraagd", undefined, uit(null));
    expect(verloop.weigert("traject.stopgezet")).toBe("verlenging.open");
    expect(verloop.gebeurt("traject.stopgezet", undefined, uit(null)).dossier.verlengingen).toMatchObject([
      { besluit: null },
    ]);
  });

  it("laat na een afronding zonder datum de werkelijke dagen toe: de dag van overnemen is er geen van", () => {
    const was = { redenZonderTerugkoppeling: "Was erbij.", afwijking: "Het register weet er niets van." };
    const verloop = toegekend()
      .gebeurt("traject.gestart", { verwachtingen: "Niet vastgelegd." }, uit(null))
      .gebeurt("afronding.gestart", {}, uit(null));
    expect(verloop.dossier).not.toHaveProperty("afrondingOp");
    const op = (type: string, gebeurdOp: string, gegevens?: Record<string, unknown>) =>
      verloop.weigert(type, gegevens, { gebeurdOp });
    expect(op("eindverslag.vastgesteld", "2024-01-10")).toBeNull();
    expect(op("oordeel.gegeven", "2024-01-09")).toBe("datum.volgorde");
    expect(op("oordeel.gegeven", "2024-02-01")).toBeNull();
    expect(op("terugkoppeling.gegeven", "2024-01-15", { partner: "partner-1", wijze: "gesprek" })).toBeNull();
    expect(op("traject.gesloten", "2024-01-31", was)).toBe("datum.volgorde");
    expect(op("traject.gesloten", "2024-02-02", was)).toBeNull();
  });

  it("laat na een oordeel zonder datum de werkelijke dag van het sluiten toe", () => {
    const verloop = toegekend()
      .gebeurt("traject.gestart", { verwachtingen: "Niet vastgelegd." }, uit(null))
      .gebeurt("afronding.gestart", {}, uit("2021-05-01"))
      .gebeurt("eindverslag.vastgesteld", undefined, uit(null))
      .gebeurt("oordeel.gegeven", undefined, uit(null));
    expect(verloop.dossier).not.toHaveProperty("oordeelOp");
    const sluit = (gebeurdOp: string) =>
      verloop.weigert(
        "traject.gesloten",
        { redenZonderTerugkoppeling: "Was erbij.", afwijking: "Het register weet er niets van." },
        { gebeurdOp },
      );
    expect([sluit("2021-04-30"), sluit("2021-05-02")]).toEqual(["datum.volgorde", null]);
  });

  it("heeft geen aanmelding die een aanvulling kan wijzigen: gegevens corrigeren kan wel", () => {
    const gevraagd = () => overgenomen().gebeurt("aanvulling.gevraagd");
    const wijziging = { antwoord: "Wij zitten in Noord.", wijzigingen: { regio: "Noord" } };
    const uitkomst = gevraagd().probeer(inzending("aanvulling.ontvangen", wijziging));
    expect(uitkomst).toMatchObject({
      ok: false,
      weigering: { code: "aanmelding.ontbreekt", reden: expect.stringContaining("'Gegevens gecorrigeerd'") },
    });
    const verloop = gevraagd().gebeurt("gegevens.gecorrigeerd", { regio: "Oost", reden: "Gebeld." });
    expect(verloop.weigert("aanvulling.ontvangen", { antwoord: "Zie de correctie.", wijzigingen: {} })).toBeNull();
    expect(verloop.dossier.regio).toBe("Oost");
  });

  it("volgt na het overnemen de gewone regels zodra mensen er zelf mee werken", () => {
    expect(toegekend().weigert("traject.gestart")).toBe("za.ontbreekt");
    expect(overgenomen().weigert("aanvraag.toegekend")).toBe("plaats.ontbreekt");
  });
});

it("een gebeurtenis in de toekomst wordt geweigerd, ook uit een register", () => {
  expect(verloopTot("ingediend").weigert("beoordeling.gestart", {}, { gebeurdOp: "2026-03-03" })).toBe(
    "datum.toekomst",
  );
  expect(new Verloop().weigert("aanmelding.overgenomen", undefined, uit("2026-03-03"))).toBe("datum.toekomst");
  expect(verloopTot("ingediend").weigert("beoordeling.gestart", {}, { gebeurdOp: DAG })).toBeNull();
});

it("een dag die niet bestaat wordt geweigerd", () => {
  expect(
    verloopTot("ingediend").probeer(inzending("beoordeling.gestart", {}, { gebeurdOp: "2026-02-30" })),
  ).toMatchObject({
    ok: false,
    weigering: {
      code: "inzending.ongeldig",
      veld: "gebeurdOp",
      reden: "gebeurdOp: Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD.",
    },
  });
});
