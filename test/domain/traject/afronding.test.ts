import { describe, expect, it } from "vitest";
import { termijnen } from "#domain/termijnen.ts";
import { inzending, MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

const oordeel = (woord: string) => ({
  oordeel: woord,
  ...(woord.endsWith("voldoende") ? { redencodes: ["proces-niet-klaar"] } : {}),
  toelichting: "Zie het eindgesprek.",
});
const zonderVerslag = () => verloopTot("afronding").gebeurt("eindverslag.ontbreekt");

describe("de afronding", () => {
  it("begint met open stappen alleen met een reden", () => {
    expect(verloopTot("stap6").weigert("afronding.gestart", {})).toBe("stappen.open");
    expect(verloopTot("stap6").gebeurt("stap.begonnen", { stap: 6 }).weigert("afronding.gestart", {})).toBe(
      "stappen.open",
    );
    expect(
      verloopTot("stap6").weigert("afronding.gestart", { redenOpenStappen: "De school gaat zelf verder." }),
    ).toBeNull();
    expect(verloopTot("stappenGereed").weigert("afronding.gestart", {})).toBeNull();
  });

  it("telt een overgeslagen stap niet als open", () => {
    expect(
      verloopTot("stap6")
        .gebeurt("stap.overgeslagen", { stap: 6, reden: "Al geborgd." })
        .weigert("afronding.gestart", {}),
    ).toBeNull();
  });

  it("ligt niet voor de start, en het sluiten en stopzetten ook niet", () => {
    const eerder = { gebeurdOp: "2026-03-01" };
    expect(verloopTot("stappenGereed").weigert("afronding.gestart", {}, eerder)).toBe("datum.volgorde");
    expect(verloopTot("terugkoppeling").weigert("traject.gesloten", undefined, eerder)).toBe("datum.volgorde");
    expect(verloopTot("gestart").weigert("traject.stopgezet", undefined, eerder)).toBe("datum.volgorde");
    expect(verloopTot("toegekend").weigert("traject.stopgezet", undefined, eerder)).toBe("datum.volgorde");
  });

  it("vraagt een eindverslag, of de reden waarom het er niet is", () => {
    expect(verloopTot("afronding").weigert("oordeel.gegeven", oordeel("goed"))).toBe("staat.mag-niet");
    expect(verloopTot("afronding").weigert("eindverslag.ontbreekt", {})).toBe("gegevens.ongeldig");
    expect(verloopTot("afronding").gebeurt("eindverslag.vastgesteld").dossier.eindverslag).toMatchObject({
      aanwezig: true,
      op: "2026-03-02",
    });
    expect(zonderVerslag().dossier.eindverslag).toMatchObject({ aanwezig: false, op: "2026-03-02" });
    expect(zonderVerslag().laatsteBrieven).toEqual([]);
  });

  it("stuurt het eindverslag naar iedere partner die bereikbaar is, en de terugkoppeling naar wie die kreeg", () => {
    const verloop = verloopTot("afronding").gebeurt("partner.toegevoegd", {
      partij: "zorgkantoor",
      naam: "Zorgkantoor",
    });
    verloop.gebeurt("eindverslag.vastgesteld", { verwijzing: "dossier 17", samenvatting: "Het loopt." });
    expect(verloop.laatsteBrieven).toEqual(
      ["partner-1", "partner-2", "partner-3"].map((partner) => ({
        brief: "eindverslag",
        aan: "partner",
        partner,
        samenvatting: "Het loopt.",
        vervolg: null,
      })),
    );
    const terug = { partner: "partner-2", wijze: "eindgesprek" };
    verloop.gebeurt("oordeel.gegeven").gebeurt("terugkoppeling.gegeven", terug);
    expect(verloop.laatsteBrieven).toEqual([{ brief: "terugkoppeling", aan: "partner", ...terug }]);
  });
});

describe("een afronding die te vroeg begon", () => {
  const afgebroken = { reden: "De gemeente wil nog een pilot." };
  const brief = (partner: string) => ({ brief: "afronding-afgebroken", aan: "partner", partner, ...afgebroken });

  it("wordt afgebroken met een reden, en dan gaat het traject verder waar het was", () => {
    const afronding = () => verloopTot("stap5").gebeurt("afronding.gestart");
    expect(afronding().weigert("afronding.afgebroken", {})).toBe("gegevens.ongeldig");
    const verloop = afronding().gebeurt("afronding.afgebroken", afgebroken, { door: MENSEN.zorgarrangeur });
    expect(verloop.beeld).toMatchObject({ staat: "implementeren", stap: 5 });
    expect(verloop.weigert("afronding.afgebroken", afgebroken)).toBe("staat.mag-niet");
    expect(verloopTot("afronding").gebeurt("afronding.afgebroken").beeld.staat).toBe("stappen gereed");
  });

  it("laat niets staan van wat er is vastgesteld: dat komt bij de volgende afronding opnieuw", () => {
    const verloop = verloopTot("terugkoppeling").gebeurt("terugkoppeling.gegeven");
    verloop.later(3).gebeurt("afronding.afgebroken", afgebroken);
    const { dossier } = verloop;
    expect([dossier.eindverslag, dossier.oordeel, dossier.terugkoppeling]).toEqual([null, null, []]);
    expect([dossier.afrondingOp, dossier.oordeelOp]).toEqual([undefined, undefined]);
    verloop.gebeurt("stap.begonnen", { stap: 6, reden: "De pilot gaat verder." }).gebeurt("afronding.gestart");
    expect(verloop.pad).toContain("afronding.eindverslag");
    expect(verloop.dossier.afrondingOp).toBe("2026-03-05");
  });

  it("wordt verteld aan wie er al een uitkomst van had, en alleen aan hen", () => {
    const stil = [verloopTot("afronding"), zonderVerslag()];
    for (const verloop of stil) expect(verloop.gebeurt("afronding.afgebroken", afgebroken).laatsteBrieven).toEqual([]);
    const nummers = ["partner-1", "partner-2", "partner-3"];
    for (const mijlpaal of ["oordeel", "terugkoppeling"] as const) {
      const verloop = verloopTot(mijlpaal).gebeurt("partner.toegevoegd", {
        partij: "zorgkantoor",
        naam: "Zorgkantoor",
      });
      expect(verloop.gebeurt("afronding.afgebroken", afgebroken).laatsteBrieven).toEqual(nummers.map(brief));
      expect(verloop.regels.at(-1)?.gegevens).toEqual({ ...afgebroken, verteldAan: nummers });
    }
    const zonder = zonderVerslag()
      .gebeurt("oordeel.gegeven", oordeel("onbekend"))
      .gebeurt("terugkoppeling.gegeven", { partner: "partner-3", wijze: "gesprek" });
    expect(zonder.gebeurt("afronding.afgebroken", afgebroken).laatsteBrieven).toEqual([brief("partner-3")]);
  });

  it("kan ook terwijl er een verlenging is gevraagd: die blijft dan open", () => {
    const verloop = verloopTot("oordeel").gebeurt("verlenging.gevraagd").gebeurt("afronding.afgebroken");
    expect(verloop.pad).toContain("verlengen.gevraagd");
    expect(verloop.weigert("verlenging.afgewezen")).toBeNull();
  });
});

describe("een traject dat vroegtijdig stopt", () => {
  const reden = "De school fuseert.";
  const stop = { reden, redencodes: ["school-verandert"], eindverslag: false };
  const brief = { brief: "traject-stopgezet", op: "2026-03-02", reden };

  it("wordt verteld aan de aanvrager, aan wie er later bij kwam en aan de zorgarrangeur", () => {
    const verloop = verloopTot("stap4").gebeurt("partner.toegevoegd", {
      partij: "zorgkantoor",
      naam: "Zorgkantoor",
      contactpersoon: { naam: "Bo Bos", email: "bo@zorgkantoor.example" },
    });
    // The mede-aanvragers have a copy of the first.
    expect(verloop.gebeurt("traject.stopgezet", stop).laatsteBrieven).toEqual([
      { ...brief, aan: "aanvrager" },
      { ...brief, aan: "partner", partner: "partner-4" },
      { ...brief, aan: "za" },
    ]);
  });

  it("dat nog geen zorgarrangeur had ook, en een partner zonder contactpersoon krijgt niets", () => {
    const verloop = verloopTot("toegekend").gebeurt("partner.toegevoegd", {
      partij: "zorgkantoor",
      naam: "Zorgkantoor",
    });
    expect(verloop.gebeurt("traject.stopgezet", stop).laatsteBrieven).toEqual([{ ...brief, aan: "aanvrager" }]);
  });
});

describe("het oordeel", () => {
  it("is onbekend als het eindverslag ontbreekt, en alleen dan", () => {
    for (const woord of ["goed", "voldoende", "onvoldoende"]) {
      expect(zonderVerslag().weigert("oordeel.gegeven", oordeel(woord))).toBe("oordeel.eindverslag");
      expect(verloopTot("oordeel").weigert("oordeel.gegeven", oordeel(woord))).toBeNull();
    }
    expect(zonderVerslag().weigert("oordeel.gegeven", oordeel("onbekend"))).toBeNull();
    expect(verloopTot("oordeel").weigert("oordeel.gegeven", oordeel("onbekend"))).toBe("oordeel.eindverslag");
  });

  it("is bij stopzetten altijd stopgezet, met of zonder eindverslag", () => {
    for (const eindverslag of [true, false]) {
      const verloop = verloopTot("stap5").gebeurt("traject.stopgezet", {
        reden: "Fusie.",
        redencodes: ["school-verandert"],
        eindverslag,
      });
      expect(verloop.beeld.staat).toBe("stopgezet");
      expect(verloop.dossier).toMatchObject({
        oordeel: "stopgezet",
        eindverslag: { aanwezig: eindverslag },
        afgerondOp: "2026-03-02",
      });
    }
  });

  it("laat bij stopzetten het eindverslag staan dat er al was, wat er ook bij wordt gezegd", () => {
    for (const eindverslag of [true, false])
      expect(
        verloopTot("oordeel")
          .later(3)
          .gebeurt("traject.stopgezet", { reden: "Fusie.", redencodes: ["school-verandert"], eindverslag }).dossier
          .eindverslag,
      ).toMatchObject({ aanwezig: true, op: "2026-03-02" });
    const gestopt = zonderVerslag()
      .later(3)
      .gebeurt("traject.stopgezet", { reden: "Fusie.", redencodes: ["school-verandert"], eindverslag: true });
    expect(gestopt.dossier.eindverslag).toMatchObject({ aanwezig: true, op: "2026-03-05" });
  });

  it("komt alsnog als het eindverslag nakomt, ook na sluiten, maar één keer", () => {
    const nagekomen = {
      verwijzing: "dossier 17",
      samenvatting: "De zorg is geregeld.",
      oordeel: "voldoende",
      redencodes: ["proces-niet-klaar"],
    };
    const verloop = zonderVerslag().gebeurt("oordeel.gegeven", oordeel("onbekend")).gebeurt("traject.gesloten");
    expect(verloop.gebeurt("eindverslag.nagekomen", nagekomen).dossier).toMatchObject({
      oordeel: "voldoende",
      eindverslag: { aanwezig: true },
    });
    expect(verloop.weigert("eindverslag.nagekomen", nagekomen)).toBe("eindverslag.aanwezig");
    expect(
      zonderVerslag().gebeurt("oordeel.gegeven", oordeel("onbekend")).weigert("eindverslag.nagekomen", nagekomen),
    ).toBeNull();
  });

  it("en het eindverslag dat nakomt gaat naar iedere partner, zoals een dat op tijd is", () => {
    const inhoud = { samenvatting: "De zorg is geregeld.", vervolg: "De school evalueert elk jaar." };
    const laat = zonderVerslag().gebeurt("oordeel.gegeven", oordeel("onbekend")).gebeurt("traject.gesloten");
    laat.gebeurt("eindverslag.nagekomen", {
      verwijzing: "dossier 17",
      oordeel: "voldoende",
      redencodes: ["proces-niet-klaar"],
      ...inhoud,
    });
    const opTijd = verloopTot("afronding").gebeurt("eindverslag.vastgesteld", { verwijzing: "dossier 17", ...inhoud });
    expect(laat.laatsteBrieven).toHaveLength(3);
    expect(laat.laatsteBrieven).toEqual(opTijd.laatsteBrieven);
    expect(laat.weigert("eindverslag.nagekomen", { verwijzing: "dossier 17", oordeel: "goed" })).toBe(
      "gegevens.ongeldig",
    );
  });

  it("blijft stopgezet als het eindverslag van een gestopt traject nakomt", () => {
    const verloop = verloopTot("stap5").gebeurt("traject.stopgezet", {
      reden: "Fusie.",
      redencodes: ["school-verandert"],
      eindverslag: false,
    });
    expect(verloop.gebeurt("eindverslag.nagekomen").dossier).toMatchObject({
      oordeel: "stopgezet",
      eindverslag: { aanwezig: true },
    });
  });
});

describe("de terugkoppeling", () => {
  it("gaat naar iedere partner, of er is een reden waarom niet", () => {
    const verloop = verloopTot("terugkoppeling");
    const namen = verloop.dossier.partners.map(({ naam }) => naam);
    for (const [i, { nummer: partner }] of verloop.dossier.partners.entries()) {
      const weigering = verloop.probeer(inzending("traject.gesloten", {}));
      expect(weigering).toMatchObject({
        ok: false,
        weigering: { code: "terugkoppeling.ontbreekt", reden: expect.stringContaining(namen.slice(i).join(", ")) },
      });
      verloop.gebeurt("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" });
    }
    expect(verloop.gebeurt("traject.gesloten", {}).beeld.staat).toBe("gesloten");
    expect(
      verloopTot("terugkoppeling").weigert("traject.gesloten", { redenZonderTerugkoppeling: "Allen waren erbij." }),
    ).toBeNull();
  });

  it("telt ook een partner die later bij kwam", () => {
    const verloop = verloopTot("stap4").gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid" });
    verloop.gebeurt("afronding.gestart").gebeurt("eindverslag.vastgesteld").gebeurt("oordeel.gegeven");
    for (const { nummer } of verloop.dossier.partners.slice(0, -1))
      verloop.gebeurt("terugkoppeling.gegeven", { partner: nummer, wijze: "gesprek" });
    const afwijking = { afwijking: "De school gaat zelf verder." };
    expect(verloop.weigert("traject.gesloten", afwijking)).toBe("terugkoppeling.ontbreekt");
    expect(verloop.weigert("terugkoppeling.gegeven", { partner: "partner-4", wijze: "brief" })).toBeNull();
    expect(verloop.weigert("traject.gesloten", afwijking)).toBeNull();
  });

  it("is er één per partner, en alleen voor wie meedoet", () => {
    const verloop = verloopTot("terugkoppeling").gebeurt("terugkoppeling.gegeven");
    expect(verloop.weigert("terugkoppeling.gegeven")).toBe("terugkoppeling.gegeven");
    expect(verloop.weigert("terugkoppeling.gegeven", { partner: "partner-4", wijze: "brief" })).toBe(
      "partner.onbekend",
    );
  });

  it("die aan een ander bleek gegeven wordt ingetrokken: sluiten vraagt dan weer naar deze partner", () => {
    const verloop = verloopTot("terugkoppeling");
    const nummers = verloop.dossier.partners.map(({ nummer }) => nummer);
    for (const partner of nummers) verloop.gebeurt("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" });
    const terug = { partner: nummers[1], reden: "Het gesprek was met de gemeente." };
    expect(verloop.gebeurt("terugkoppeling.ingetrokken", terug).dossier.terugkoppeling).not.toContain(nummers[1]);
    expect(verloop.weigert("terugkoppeling.ingetrokken", terug)).toBe("terugkoppeling.niet-gegeven");
    const open = termijnen(verloop.dossier, verloop.pad).filter(({ soort }) => soort === "terugkoppeling");
    expect(open.map(({ onderwerp }) => onderwerp)).toEqual([nummers[1]]);
    expect(verloop.weigert("traject.gesloten", {})).toBe("terugkoppeling.ontbreekt");
    verloop
      .gebeurt("terugkoppeling.gegeven", { partner: nummers[1], wijze: "gesprek" })
      .gebeurt("traject.gesloten", {});
    expect(verloop.weigert("terugkoppeling.ingetrokken", terug)).toBeNull();
    expect(
      verloop.gebeurt("nazorg.gestart").weigert("terugkoppeling.gegeven", { partner: nummers[1], wijze: "brief" }),
    ).toBeNull();
  });

  it("kan ook na sluiten nog", () => {
    const verloop = verloopTot("terugkoppeling").gebeurt("traject.gesloten");
    expect(verloop.weigert("terugkoppeling.gegeven")).toBeNull();
  });
});

it("een gesloten traject heeft geen overdracht en geen pauze meer", () => {
  const verloop = verloopTot("terugkoppeling")
    .gebeurt("overdracht.gestart")
    .gebeurt("traject.gepauzeerd")
    .gebeurt("traject.gesloten");
  expect(verloop.dossier).toMatchObject({
    overdracht: null,
    gepauzeerdOp: null,
    afgesloten: true,
    afgerondOp: "2026-03-02",
  });
});
