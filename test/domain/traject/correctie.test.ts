import { describe, expect, it } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { DAG, inzending, MENSEN, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const dag = (wat: string, datum: string | null) => ({ wat, datum, reden: "Verkeerd overgenomen." });
const uitRegister = () =>
  new Verloop().gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER, gebeurdOp: null });

describe("gegevens corrigeren", () => {
  it("verandert alleen wat genoemd is, met een reden", () => {
    const voor = verloopTot("ingediend").dossier;
    const na = verloopTot("ingediend").gebeurt(
      "gegevens.gecorrigeerd",
      { regio: "Noord", reden: "Verkeerd gekozen." },
      { door: MENSEN.beheerder },
    ).dossier;
    expect(na).toEqual({ ...voor, regio: "Noord", aanmelding: { ...VOORBEELD_AANMELDING, regio: "Noord" } });
    expect(verloopTot("ingediend").weigert("gegevens.gecorrigeerd", { regio: "Noord" })).toBe("gegevens.ongeldig");
  });

  it("telt mee bij het toetsen van de criteria en voor de voorrang", () => {
    const buiten = { ...VOORBEELD_AANMELDING, onderwijstypen: ["niet bekend"] };
    const verloop = new Verloop().gebeurt("aanmelding.ingediend", buiten).gebeurt("plaats.gereserveerd");
    expect(verloop.weigert("aanvraag.toegekend")).toBe("criteria.niet-voldaan");
    verloop.gebeurt("gegevens.gecorrigeerd", { onderwijstypen: ["cluster 4"], reden: "Gebeld." });
    expect(verloop.weigert("aanvraag.toegekend")).toBeNull();

    const zonderSwv = {
      ...VOORBEELD_AANMELDING,
      bestaandeSamenwerking: false,
      medeaanvragers: VOORBEELD_AANMELDING.medeaanvragers.filter(({ partij }) => partij === "gemeente"),
    };
    const cluster1 = new Verloop().gebeurt("aanmelding.ingediend", zonderSwv);
    expect(cluster1.dossier.voorrang).toBe(false);
    expect(
      cluster1.gebeurt("gegevens.gecorrigeerd", { onderwijstypen: ["cluster 1"], reden: "Gebeld." }).dossier.voorrang,
    ).toBe(true);
  });

  it("meldt de periode een andere voorrang van wie op de wachtlijst staat, en van wie er niet staat niets", () => {
    const wachtend = verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst");
    wachtend.gebeurt("gegevens.gecorrigeerd", { regio: "Noord", reden: "Gebeld." });
    expect(wachtend.opdrachten.at(-1)?.params).toEqual({ melding: "wachtlijst", voorrang: true });
    wachtend.gebeurt("gegevens.gecorrigeerd", { onderwijstypen: ["cluster 1"], reden: "Gebeld." });
    expect(wachtend.opdrachten.at(-1)?.params).toEqual({ melding: "voorrang", voorrang: true });

    for (const verloop of [verloopTot("beoordeling"), verloopTot("gestart")]) {
      const aantal = verloop.opdrachten.length;
      verloop.gebeurt("gegevens.gecorrigeerd", { onderwijstypen: ["cluster 1"], reden: "Gebeld." });
      expect(verloop.opdrachten).toHaveLength(aantal);
    }
  });

  it("kan in iedere staat na het concept", () => {
    const staten = [
      verloopTot("ingediend"),
      verloopTot("stap5"),
      verloopTot("gesloten"),
      verloopTot("ingediend").gebeurt("aanvraag.afgewezen"),
    ];
    for (const verloop of staten) expect(verloop.weigert("gegevens.gecorrigeerd")).toBeNull();
    expect(new Verloop().gebeurt("aanmelding.opgeslagen").weigert("gegevens.gecorrigeerd")).toBe("staat.mag-niet");
  });
});

describe("een datum corrigeren", () => {
  it("verandert de datum in het dossier", () => {
    const verloop = verloopTot("gesloten").later(30);
    for (const [wat, veld] of [
      ["afgerond", "afgerondOp"],
      ["gestart", "gestartOp"],
      ["ontvangen", "ontvangenOp"],
    ] as const)
      expect(
        verloop.gebeurt("datum.gecorrigeerd", dag(wat, wat === "ontvangen" ? "2026-02-27" : DAG)).dossier[veld],
      ).toBe(wat === "ontvangen" ? "2026-02-27" : DAG);
    expect(verloop.gebeurt("datum.gecorrigeerd", dag("besloten", "2026-03-01")).dossier.besluit?.op).toBe("2026-03-01");
  });

  it("houdt ontvangst, besluit, start en afronding op volgorde", () => {
    const verloop = verloopTot("gesloten").later(30);
    expect(verloop.weigert("datum.gecorrigeerd", dag("ontvangen", "2026-03-03"))).toBe("datum.volgorde");
    expect(verloop.weigert("datum.gecorrigeerd", dag("besloten", "2026-03-01"))).toBe("datum.volgorde");
    expect(verloop.weigert("datum.gecorrigeerd", dag("gestart", "2026-03-03"))).toBe("datum.volgorde");
    expect(verloop.weigert("datum.gecorrigeerd", dag("afgerond", "2026-03-01"))).toBe("datum.volgorde");
  });

  it("van ontvangst blijft binnen de periode van de regels, tenzij de aanvraag uit een register komt", () => {
    const verloop = verloopTot("ingediend");
    expect(verloop.weigert("datum.gecorrigeerd", dag("ontvangen", "2024-12-31"))).toBe("datum.buiten-periode");
    expect(verloop.weigert("datum.gecorrigeerd", dag("ontvangen", "2025-01-01"))).toBeNull();
    expect(uitRegister().weigert("datum.gecorrigeerd", dag("ontvangen", "2019-07-01"))).toBeNull();
  });

  it("van ontvangst ligt niet na de eerste vraag om aanvulling, ook als die is beantwoord of verlopen", () => {
    const gevraagd = () => verloopTot("beoordeling").later(3).gebeurt("aanvulling.gevraagd");
    for (const verloop of [
      gevraagd().later(4),
      gevraagd().later(4).gebeurt("aanvulling.ontvangen"),
      gevraagd().later(40).gebeurt("aanvulling.verstreken", { uiterlijk: "2026-03-19" }),
    ]) {
      expect(verloop.weigert("datum.gecorrigeerd", dag("ontvangen", "2026-03-06"))).toBe("datum.volgorde");
      expect(verloop.weigert("datum.gecorrigeerd", dag("ontvangen", "2026-03-05"))).toBeNull();
    }
    const wachtend = verloopTot("beoordeling").later(3).gebeurt("aanvraag.op-wachtlijst").later(4);
    expect(wachtend.weigert("datum.gecorrigeerd", dag("ontvangen", "2026-03-06"))).toBe("datum.volgorde");
  });

  it("van het besluit ligt niet na uren die al zijn geboekt: die gaan er eerst af", () => {
    const uren = { datum: "2026-03-04", uren: 2 };
    const verloop = verloopTot("bezet")
      .later(7)
      .gebeurt("uren.geboekt", { ...uren, activiteit: "gesprek" });
    const uitkomst = verloop.probeer(inzending("datum.gecorrigeerd", dag("besloten", "2026-03-05")));
    expect(uitkomst).toMatchObject({
      weigering: {
        code: "datum.volgorde",
        reden: "5 maart 2026 ligt na een dag waarop al uren zijn geboekt (4 maart 2026). Boek die uren eerst tegen.",
      },
    });
    expect(verloop.weigert("datum.gecorrigeerd", dag("besloten", "2026-03-04"))).toBeNull();
    verloop.gebeurt("uren.gecorrigeerd", { ...uren, reden: "Voor het besluit." });
    expect(verloop.weigert("datum.gecorrigeerd", dag("besloten", "2026-03-05"))).toBeNull();
  });

  it("van de start ligt niet na wat er in het traject al is gedaan", () => {
    const gestart = () => verloopTot("gestart").later(3);
    for (const verloop of [
      gestart().gebeurt("stap.voltooid"),
      gestart().gebeurt("verlenging.gevraagd"),
      gestart().gebeurt("traject.gepauzeerd"),
      gestart().gebeurt("afronding.gestart"),
    ]) {
      verloop.later(4);
      expect(verloop.weigert("datum.gecorrigeerd", dag("gestart", "2026-03-06"))).toBe("datum.volgorde");
      expect(verloop.weigert("datum.gecorrigeerd", dag("gestart", "2026-03-05"))).toBeNull();
    }
  });

  it("kan niet naar de toekomst", () => {
    expect(verloopTot("ingediend").weigert("datum.gecorrigeerd", dag("ontvangen", "2026-03-03"))).toBe(
      "datum.toekomst",
    );
  });

  it("kan niet voor iets dat nog niet gebeurd is", () => {
    expect(verloopTot("ingediend").weigert("datum.gecorrigeerd", dag("besloten", DAG))).toBe("besluit.ontbreekt");
    expect(verloopTot("bezet").weigert("datum.gecorrigeerd", dag("gestart", DAG))).toBe("start.ontbreekt");
    expect(verloopTot("stap6").weigert("datum.gecorrigeerd", dag("afgerond", DAG))).toBe("afronding.ontbreekt");
    const concept = new Verloop()
      .gebeurt("aanmelding.opgeslagen")
      .gebeurt("aanvraag.ingetrokken", { reden: "Toch niet." });
    expect(concept.weigert("datum.gecorrigeerd", dag("ontvangen", DAG))).toBe("ontvangst.ontbreekt");
  });

  it("maakt een datum alleen onbekend in een traject uit een register", () => {
    expect(verloopTot("ingediend").weigert("datum.gecorrigeerd", dag("ontvangen", null))).toBe("datum.ontbreekt");
    expect(
      uitRegister()
        .gebeurt("datum.gecorrigeerd", dag("ontvangen", "2020-07-01"))
        .gebeurt("datum.gecorrigeerd", dag("ontvangen", null)).dossier.ontvangenOp,
    ).toBeNull();
  });
});

describe("een toekenning of oordeel corrigeren", () => {
  it("zet vorm en uren recht, maar alleen na een toekenning", () => {
    expect(
      verloopTot("stap5").gebeurt("toekenning.gecorrigeerd", { vorm: "kort", uren: 45, reden: "Schrijffout." }).dossier,
    ).toMatchObject({ vorm: "kort", urenToegekend: 45 });
    for (const einde of [
      verloopTot("gesloten"),
      verloopTot("gesloten").gebeurt("nazorg.gestart"),
      verloopTot("stap5").gebeurt("traject.stopgezet"),
    ])
      expect(einde.weigert("toekenning.gecorrigeerd")).toBeNull();
    expect(verloopTot("ingediend").weigert("toekenning.gecorrigeerd")).toBe("staat.mag-niet");
  });

  it("blijft binnen de uren van de vorm, met dezelfde uitweg als het besluit zelf", () => {
    const naar = (vorm: string, uren: number, deel: object = {}) => ({ vorm, uren, reden: "Schrijffout.", ...deel });
    const correctie = (gegevens: object, verloop = verloopTot("stap5")) =>
      verloop.weigert("toekenning.gecorrigeerd", { ...gegevens });
    expect(correctie(naar("kort", 2000))).toBe("vorm.uren");
    expect(correctie(naar("middellang", 50))).toBe("vorm.uren");
    expect(correctie(naar("kort", 50))).toBeNull();
    const afwijking = "Op verzoek van de regio.";
    expect(correctie(naar("nazorg", 20, { afwijking }))).toBe("vorm.geen-traject");
    const verloop = verloopTot("stap5").gebeurt("toekenning.gecorrigeerd", naar("kort", 60, { afwijking }));
    expect(verloop.dossier).toMatchObject({ vorm: "kort", urenToegekend: 60 });
    const { type, gegevens } = verloop.regels.at(-1)!;
    expect(GEBEURTENISSEN.get(type)!.zin(gegevens, String)).toBe(
      "De toekenning is gecorrigeerd: kort, 60 uur. Schrijffout. Afwijking: Op verzoek van de regio. Zonder afwijking kon dit niet: Voor de vorm kort kunt u 20 tot en met 50 uur toekennen, niet 60 uur.",
    );
    expect(verloop.dossier.urenafwijkingen).toMatchObject([{ bij: "toekenning", reden: afwijking }]);
    // What was written down wrongly departed from nothing.
    expect(verloop.gebeurt("toekenning.gecorrigeerd", naar("kort", 50)).dossier.urenafwijkingen).toEqual([]);
  });

  it("blijft ook met de verlengingen binnen wat de vorm mag worden", () => {
    const verlengd = verloopTot("stap6").gebeurt("verlenging.gevraagd").gebeurt("verlenging.toegekend", {
      uren: 150,
      toelichting: "De pilot loopt nog.",
    });
    const naar = { vorm: "middellang", uren: 105, reden: "Schrijffout." };
    expect(verlengd.weigert("toekenning.gecorrigeerd", naar)).toBe("vorm.verlenging");
    expect(verlengd.weigert("toekenning.gecorrigeerd", { ...naar, afwijking: "Het moet." })).toBeNull();
  });

  it("geeft een oordeel dat bij het eindverslag past", () => {
    const naar = (oordeel: string) => ({
      oordeel,
      ...(oordeel === "onvoldoende" ? { redencodes: ["taken"] } : {}),
      reden: "Na lezing.",
    });
    expect(verloopTot("gesloten").gebeurt("oordeel.gecorrigeerd", naar("onvoldoende")).dossier.oordeel).toBe(
      "onvoldoende",
    );
    expect(verloopTot("gesloten").weigert("oordeel.gecorrigeerd", naar("onbekend"))).toBe("oordeel.eindverslag");
    const zonder = () =>
      verloopTot("afronding")
        .gebeurt("eindverslag.ontbreekt")
        .gebeurt("oordeel.gegeven", { oordeel: "onbekend", toelichting: "Geen verslag." });
    expect(zonder().weigert("oordeel.gecorrigeerd", naar("goed"))).toBe("oordeel.eindverslag");
    expect(zonder().weigert("oordeel.gecorrigeerd", naar("onbekend"))).toBeNull();
  });

  it("noemt een traject dat niet gestopt is niet stopgezet", () => {
    const gestopt = { oordeel: "stopgezet", reden: "Anders bedoeld." };
    for (const verloop of [verloopTot("gesloten"), verloopTot("terugkoppeling")])
      expect(verloop.weigert("oordeel.gecorrigeerd", gestopt)).toBe("oordeel.niet-gestopt");
    const weer = verloopTot("stap5").gebeurt("traject.stopgezet", {
      reden: "Fusie.",
      redencodes: ["school-verandert"],
      eindverslag: true,
    });
    weer.gebeurt("oordeel.gecorrigeerd", {
      oordeel: "voldoende",
      redencodes: ["proces-niet-klaar"],
      reden: "Het was toch klaar.",
    });
    expect(weer.weigert("oordeel.gecorrigeerd", gestopt)).toBeNull();
    // What a register says may be wrong about it.
    const uit = { bron: REGISTER, gebeurdOp: null };
    const overgenomen = uitRegister()
      .gebeurt("aanvraag.toegekend", undefined, uit)
      .gebeurt("traject.gestart", undefined, uit)
      .gebeurt("afronding.gestart", undefined, uit)
      .gebeurt("traject.gesloten", {}, uit);
    expect(overgenomen.weigert("oordeel.gecorrigeerd", gestopt)).toBeNull();
  });

  it("kan een oordeel, eindverslag en terugkoppeling ook in de nazorg rechtzetten of aanvullen", () => {
    const nazorg = () => verloopTot("terugkoppeling").gebeurt("traject.gesloten").gebeurt("nazorg.gestart");
    expect(nazorg().weigert("oordeel.gecorrigeerd", { oordeel: "goed", reden: "Na lezing." })).toBeNull();
    expect(nazorg().weigert("terugkoppeling.gegeven")).toBeNull();
    expect(nazorg().weigert("eindverslag.nagekomen")).toBe("eindverslag.aanwezig");
  });

  it("kan een gestopt traject alsnog een gewoon oordeel geven, als er een eindverslag is", () => {
    const gestopt = (eindverslag: boolean) =>
      verloopTot("stap5").gebeurt("traject.stopgezet", {
        reden: "Fusie.",
        redencodes: ["school-verandert"],
        eindverslag,
      });
    const voldoende = { oordeel: "voldoende", redencodes: ["proces-niet-klaar"], reden: "Het was toch klaar." };
    expect(gestopt(true).gebeurt("oordeel.gecorrigeerd", voldoende).dossier.oordeel).toBe("voldoende");
    expect(gestopt(false).weigert("oordeel.gecorrigeerd", voldoende)).toBe("oordeel.eindverslag");
    expect(gestopt(false).weigert("oordeel.gecorrigeerd", { ...voldoende, oordeel: "stopgezet" })).toBeNull();
  });

  it("kan pas als er een oordeel is", () => {
    expect(verloopTot("oordeel").weigert("oordeel.gecorrigeerd")).toBe("staat.mag-niet");
    expect(verloopTot("terugkoppeling").weigert("oordeel.gecorrigeerd")).toBeNull();
  });
});
