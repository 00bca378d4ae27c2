import { describe, expect, it } from "vitest";
import { signalen } from "#domain/signalen/signalen.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { leesbaar } from "#domain/verantwoording/leesbaar.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { inzending, stapresultaat, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const [SCHOOL, GEMEENTE] = ["partner-1", "partner-3"] as const;
const afspraak = (deel: object = {}) => ({
  partner: GEMEENTE,
  verantwoordelijkheid: "Bekostiging",
  afspraak: "Jaarlijks contract",
  ...deel,
});
const stap6 = (...afspraken: object[]) => ({ resultaat: { stap: 6, bestendigen: "Vast beleid.", afspraken } });
const gehouden = () =>
  verloopTot("stap6").gebeurt("evaluatiemoment.gehouden", { id: "e1", oordeel: "bestendigen", toelichting: "Goed." });

describe("stap 6", () => {
  it("maakt van zijn afspraken borging: één keer getypt, en daarna gevraagd en gecontroleerd", () => {
    const verloop = gehouden().gebeurt("stap.voltooid", stap6(afspraak(), afspraak({ partner: SCHOOL })));
    expect(verloop.dossier.borging).toEqual([
      { ...afspraak(), op: "2026-03-02", nagekomen: null },
      { ...afspraak({ partner: SCHOOL }), op: "2026-03-02", nagekomen: null },
    ]);
    expect(verloop.laatsteZin).toContain("Gemeente Breda blijft verantwoordelijk voor Bekostiging: Jaarlijks contract");
    const antwoord = { partner: GEMEENTE, nagekomen: true, toelichting: "Getekend." };
    expect(verloop.weigert("borging.gecontroleerd", antwoord)).toBeNull();
  });

  it("vraagt niet opnieuw wat er al staat, en legt niets dubbel vast", () => {
    const verloop = gehouden().gebeurt("borging.vastgelegd", afspraak());
    verloop.gebeurt("stap.voltooid", stap6(afspraak()));
    expect(verloop.dossier.borging).toHaveLength(1);
    const { afspraken: _, ...zonder } = stap6().resultaat;
    const ook = gehouden().gebeurt("borging.vastgelegd", afspraak());
    expect(ook.weigert("stap.voltooid", { resultaat: zonder })).toBeNull();
  });

  it.each([
    ["zonder enige afspraak", stap6(), "borging.ontbreekt"],
    ["met een vreemde partner", stap6(afspraak({ partner: "partner-7" })), "partner.onbekend"],
    [
      "met een zin in plaats van een afspraak",
      { resultaat: { stap: 6, bestendigen: "Ja", afspraken: ["Contract"] } },
      "gegevens.ongeldig",
    ],
  ])("wordt %s geweigerd, en er is niets vastgelegd", (_naam, gegevens, code) => {
    const verloop = gehouden();
    const voor = verloop.zaak;
    expect(verloop.weigert("stap.voltooid", gegevens)).toBe(code);
    expect(verloop.zaak).toBe(voor);
  });
});

describe("de doelen van stap 5", () => {
  const DOEL = { doel: "Eén aanbieder", maat: "Er is een contract", uiterlijk: "2026-10-01", wie: GEMEENTE };
  const metDoelen = (...doelen: unknown[]) => {
    const verloop = verloopTot("stap5");
    for (const [i, niveau] of ["uitvoerend", "beleid", "bestuur"].entries())
      verloop.gebeurt("evaluatiemoment.gepland", { id: `e${i}`, niveau, datum: "2026-06-01" });
    const resultaat = { ...stapresultaat(5, verloop.dossier), doelen };
    return { verloop, uitkomst: verloop.probeer(inzending("stap.voltooid", { resultaat })) };
  };

  it("krijgen een nummer, een maat, een dag en een eigenaar, en worden beoordeeld", () => {
    const { verloop } = metDoelen(DOEL);
    expect(verloop.laatsteZin).toContain(
      "Eén aanbieder Dat blijkt uit: Er is een contract. Dat doet Gemeente Breda, uiterlijk 1 oktober 2026.",
    );
    verloop.gebeurt("doel.beoordeeld", { doel: "doel-1", bereikt: "deels", toelichting: "Twee klassen." });
    expect(verloop.dossier.plan.doelen).toEqual([
      { nummer: "doel-1", ...DOEL, bereikt: "deels", toelichting: "Twee klassen." },
    ]);
    expect(verloop.weigert("doel.beoordeeld", { doel: "doel-2", bereikt: "ja" })).toBe("doel.onbekend");
    expect(verloopTot("stap5").weigert("doel.beoordeeld")).toBe("doel.geen");
  });

  it("waarvan de dag voorbij is zijn een signaal, tot ze zijn beoordeeld of met een reden verzet", () => {
    const { verloop } = metDoelen(DOEL);
    const open = () =>
      signalen(verloop.dossier, verloop.pad, verloop.dag)
        .filter(({ sleutel }) => sleutel.startsWith("plan:doel-"))
        .map(({ wat, groep, voor }) => [wat, groep, voor.rol]);
    verloop.opDag("2026-10-01");
    expect(open()).toEqual([]);
    const wat = "Van doel 1 (Gemeente Breda) is de dag voorbij. Leg vast of het is bereikt, of verzet het.";
    verloop.later(1);
    expect(open()).toEqual([[wat, "te laat", "za"]]);
    const verzet = { doel: "doel-1", uiterlijk: "2026-12-01", reden: "De gemeente koopt later in." };
    expect(verloop.weigert("doel.verzet", { ...verzet, reden: "" })).toBe("gegevens.ongeldig");
    expect(verloop.weigert("doel.verzet", { ...verzet, uiterlijk: "2026-10-01" })).toBe("doel.zelfde-dag");
    expect(verloop.weigert("doel.verzet", { ...verzet, uiterlijk: "2025-10-01" })).toBe("datum.volgorde");
    expect(verloop.weigert("doel.verzet", { ...verzet, doel: "doel-9" })).toBe("doel.onbekend");
    verloop.gebeurt("doel.verzet", verzet);
    expect(verloop.laatsteZin).toBe("Doel 1 is verzet naar 1 december 2026: De gemeente koopt later in.");
    expect(open()).toEqual([]);
    verloop.opDag("2026-12-02");
    expect(open()).toHaveLength(1);
    verloop.gebeurt("doel.beoordeeld", { doel: "doel-1", bereikt: "deels" });
    expect(open()).toEqual([]);
    // Judged anew by then.
    verloop.gebeurt("doel.verzet", { ...verzet, uiterlijk: "2027-01-15" });
    expect(verloop.dossier.plan.doelen).toMatchObject([{ bereikt: null }]);
    verloop.gebeurt("doel.beoordeeld", { doel: "doel-1", bereikt: "ja" });
    expect(verloop.weigert("doel.verzet", { ...verzet, uiterlijk: "2027-02-15" })).toBe("doel.bereikt");
  });

  it.each([
    ["zonder dag", { ...DOEL, uiterlijk: undefined }, "gegevens.ongeldig"],
    ["zonder maat", { ...DOEL, maat: undefined }, "gegevens.ongeldig"],
    ["als losse zin", "Eén aanbieder", "gegevens.ongeldig"],
    ["van een vreemde", { ...DOEL, wie: "partner-9" }, "partner.onbekend"],
    ["voor de start", { ...DOEL, uiterlijk: "2025-10-01" }, "datum.volgorde"],
  ])("worden %s geweigerd", (_naam, doel, code) => {
    const { verloop, uitkomst } = metDoelen(doel);
    expect(uitkomst).toMatchObject({ ok: false, weigering: { code } });
    expect(verloop.dossier.plan.doelen).toEqual([]);
  });
});

describe("sluiten", () => {
  const REDEN = { redenZonderTerugkoppeling: "Allen waren erbij." };
  const zonder = (verloop: Verloop, deel: object = {}) => {
    const uitkomst = verloop.probeer(inzending("traject.gesloten", { ...REDEN, ...deel }));
    return uitkomst.ok ? null : uitkomst.weigering;
  };
  const leeg = () =>
    verloopTot("gestart")
      .gebeurt("afronding.gestart", { redenOpenStappen: "De school gaat zelf verder." })
      .gebeurt("eindverslag.vastgesteld", { verwijzing: "d", samenvatting: "Kort." })
      .gebeurt("oordeel.gegeven");

  it("vraagt een reden als er geen afspraken, stappen of vervolg zijn, en vertelt die", () => {
    const verloop = leeg();
    expect(zonder(verloop)).toEqual({
      code: "sluiting.zonder",
      reden:
        "Dit traject wordt gesloten zonder borgingsafspraken, zonder een stap die is voltooid en zonder een plan voor hoe de school verder gaat. Leg dat eerst vast, of zeg bij ‘Afwijking’ waarom het zo gesloten wordt.",
      fouten: expect.anything(),
    });
    expect(zonder(verloop, { afwijking: "De school fuseert." })).toBeNull();
    expect(verloop.dossier.slotafwijking).toEqual({
      zonder: ["afspraken", "stappen", "vervolg"],
      reden: "De school fuseert.",
    });
    expect(verloop.laatsteZin).toContain("Zonder borgingsafspraken, zonder een stap die is voltooid en");
    const aanvraag = verloop.regels.reduce<Projectie | null>(projecteer, null)?.aanvraag;
    expect(tabellen([aanvraag!])["gesloten zonder"]).toEqual({
      trajecten: 1,
      zonder: { afspraken: 1, stappen: 1, vervolg: 1 },
    });
    expect(leesbaar(tabellen([aanvraag!]))).toContain("Gesloten zonder afspraken, stappen of vervolg");
    expect(tabellen([])).not.toHaveProperty("gesloten zonder");
    expect(verloop.gebeurt("traject.heropend").dossier.slotafwijking).toBeNull();
  });

  it.each([
    ["een afspraak", "afspraken", (v: Verloop) => v.gebeurt("borging.vastgelegd")],
    ["een vervolgstap", "vervolg", (v: Verloop) => v.gebeurt("vervolgstap.toegevoegd")],
  ])("vraagt na %s alleen wat er nog ontbreekt", (_naam, punt, doe) => {
    const verloop = doe(leeg());
    zonder(verloop, { afwijking: "Zo." });
    expect(verloop.dossier.slotafwijking?.zonder).not.toContain(punt);
    expect(verloop.dossier.slotafwijking?.zonder).toHaveLength(2);
  });

  it("houdt geen reden vast waar niets ontbreekt", () => {
    const verloop = verloopTot("terugkoppeling");
    expect(
      zonder(verloop, {
        afwijking: "Voor de zekerheid.",
        evaluaties: verloop.dossier.evaluaties.length === 0 ? [] : undefined,
      }),
    ).not.toMatchObject({ code: "sluiting.zonder" });
    expect(verloopTot("gesloten").dossier.slotafwijking).toBeNull();
  });

  it("neemt de vervolgstappen van het eindverslag mee", () => {
    const verloop = verloopTot("afronding").gebeurt("eindverslag.vastgesteld", {
      verwijzing: "d",
      samenvatting: "Kort.",
      vervolgstappen: [{ wat: "Evalueren", wie: SCHOOL, uiterlijk: "2027-03-01" }],
    });
    expect(verloop.dossier.plan.vervolgstappen).toMatchObject([{ nummer: "vervolgstap-1", wie: SCHOOL }]);
    const vreemd = {
      verwijzing: "d",
      samenvatting: "k",
      vervolgstappen: [{ wat: "E", wie: "partner-9", uiterlijk: "2027-03-01" }],
    };
    expect(verloopTot("afronding").weigert("eindverslag.vastgesteld", vreemd)).toBe("partner.onbekend");
  });
});
