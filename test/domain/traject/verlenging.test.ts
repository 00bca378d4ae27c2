import { describe, expect, it } from "vitest";
import { urenbudget } from "#domain/traject/urenstand.ts";
import { inzending, MENSEN, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const gevraagd = () =>
  verloopTot("stap6").gebeurt(
    "verlenging.gevraagd",
    { reden: "ondersteuningsbehoefte nog aanwezig" },
    { door: MENSEN.aanvrager },
  );
const toe = (uren: number | null, deel: object = {}) => ({
  uren,
  toelichting: "De pilot loopt tot de zomer.",
  ...deel,
});

describe("een verlenging", () => {
  it("kan pas gevraagd worden als het traject gestart is", () => {
    expect(verloopTot("bezet").weigert("verlenging.gevraagd")).toBe("datum.volgorde");
    expect(verloopTot("gestart").weigert("verlenging.gevraagd", undefined, { gebeurdOp: "2026-03-01" })).toBe(
      "datum.volgorde",
    );
    expect(verloopTot("gestart").weigert("verlenging.gevraagd")).toBeNull();
  });

  it("wordt bevestigd met de dag van het besluit, en beslist met de uitleg", () => {
    expect(gevraagd().laatsteBrieven.filter(({ aan }) => aan === "aanvrager")).toEqual([
      {
        brief: "verlenging-gevraagd",
        aan: "aanvrager",
        gevraagdOp: "2026-03-02",
        reden: "ondersteuningsbehoefte nog aanwezig",
        uiterlijk: "2026-03-30",
      },
    ]);
    for (const [type, gegevens] of [
      ["verlenging.toegekend", toe(5)],
      ["verlenging.afgewezen", { redencodes: ["doelen-bereikt"], toelichting: "De pilot loopt tot de zomer." }],
    ] as const)
      expect(gevraagd().gebeurt(type, gegevens).laatsteBrieven).toEqual([
        { brief: "verlengingsbesluit", aan: "aanvrager", toelichting: "De pilot loopt tot de zomer." },
        { brief: "verlengingsbesluit", aan: "za", toelichting: "De pilot loopt tot de zomer." },
      ]);
  });

  it("wordt één tegelijk gevraagd, en na een besluit kan er een nieuwe komen", () => {
    const verloop = gevraagd();
    expect(verloop.weigert("verlenging.gevraagd")).toBe("staat.mag-niet");
    expect(verloop.gebeurt("verlenging.afgewezen").weigert("verlenging.gevraagd")).toBeNull();
    expect(verloop.dossier.verlengingen.map(({ besluit }) => besluit)).toEqual(["afgewezen", null]);
  });

  it("zegt bij een weigering hoe het ermee staat, en niet alleen in welke staat het traject is", () => {
    const reden = (verloop: Verloop, type: string) => {
      const uitkomst = verloop.probeer(inzending(type));
      return uitkomst.ok ? null : uitkomst.weigering.reden;
    };
    expect(reden(gevraagd(), "verlenging.gevraagd")).toBe("Er is al een verlenging gevraagd. Beslis daar eerst over.");
    expect(reden(verloopTot("stap6"), "verlenging.afgewezen")).toMatch(/^Er is geen verlenging gevraagd/);
    expect(reden(verloopTot("gestart"), "traject.hervat")).toBe("Het traject staat niet stil.");
    expect(reden(verloopTot("bezet"), "za.toegewezen")).toContain("Begin een overdracht");
  });

  it("komt er pas na een vraag", () => {
    for (const type of ["verlenging.toegekend", "verlenging.afgewezen", "verlenging.ingetrokken"])
      expect(verloopTot("stap6").weigert(type)).toBe("staat.mag-niet");
  });

  it("legt bij toekennen uren bij het budget, bij afwijzen en intrekken niet", () => {
    expect(urenbudget(gevraagd().gebeurt("verlenging.toegekend", toe(40)).dossier)).toBe(140);
    expect(urenbudget(gevraagd().gebeurt("verlenging.afgewezen").dossier)).toBe(100);
    expect(urenbudget(gevraagd().gebeurt("verlenging.ingetrokken").dossier)).toBe(100);
  });

  it("wordt niet toegekend zonder uren", () => {
    expect(gevraagd().weigert("verlenging.toegekend", toe(null))).toBe("uren.ontbreken");
  });

  it("komt met alle eerdere samen niet boven het plafond, of anders met een afwijking", () => {
    expect(gevraagd().weigert("verlenging.toegekend", toe(150.25))).toBe("vorm.verlenging");
    expect(
      gevraagd().weigert("verlenging.toegekend", toe(150.25, { afwijking: "Twee gemeenten kwamen erbij." })),
    ).toBeNull();
    const tweede = gevraagd().gebeurt("verlenging.toegekend", toe(100)).gebeurt("verlenging.gevraagd");
    expect(tweede.weigert("verlenging.toegekend", toe(50.25))).toBe("vorm.verlenging");
    expect(tweede.weigert("verlenging.toegekend", toe(50))).toBeNull();
  });

  it.each([
    ["verlenging.toegekend", toe(10)],
    ["verlenging.afgewezen", { redencodes: ["doelen-bereikt"], toelichting: "De doelen zijn bereikt." }],
  ])("%s ligt niet voor de vraag", (type, gegevens) => {
    const verloop = gevraagd();
    expect(verloop.weigert(type, gegevens, { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
    expect(verloop.weigert(type, gegevens)).toBeNull();
  });

  it.each([
    ["verlenging.toegekend", toe(10)],
    ["verlenging.afgewezen", { redencodes: ["doelen-bereikt"], toelichting: "De doelen zijn bereikt." }],
  ])("%s wordt de aanvrager verteld, en wie erom vroeg", (type, gegevens) => {
    expect(gevraagd().gebeurt(type, gegevens).laatsteBrieven).toMatchObject([
      { brief: "verlengingsbesluit", aan: "aanvrager" },
      { brief: "verlengingsbesluit", aan: "za" },
    ]);
  });

  it("die nog open is houdt de afronding en het sluiten tegen", () => {
    expect(verloopTot("stappenGereed").gebeurt("verlenging.gevraagd").weigert("afronding.gestart", {})).toBe(
      "verlenging.open",
    );
    const laat = verloopTot("terugkoppeling").gebeurt("verlenging.gevraagd");
    const reden = { redenZonderTerugkoppeling: "Allen waren bij het eindgesprek." };
    expect(laat.weigert("traject.gesloten", reden)).toBe("verlenging.open");
    expect(laat.gebeurt("verlenging.ingetrokken").weigert("traject.gesloten", reden)).toBeNull();
  });

  it.each(["verlenging.afgewezen", "verlenging.ingetrokken"])(
    "die nog open is houdt ook stopzetten tegen; met %s erbij kan het in één handeling",
    (besluit) => {
      expect(gevraagd().probeer(inzending("traject.stopgezet"))).toMatchObject({
        ok: false,
        weigering: { code: "verlenging.open", reden: expect.stringContaining("ingetrokken") },
      });
      const verloop = gevraagd().doe(inzending(besluit), inzending("traject.stopgezet"));
      expect(verloop.beeld.staat).toBe("stopgezet");
      expect(verloop.dossier.verlengingen).toMatchObject([{ besluit: besluit.slice("verlenging.".length) }]);
    },
  );
});

describe("een verlenging die tijdens de afronding wordt gevraagd", () => {
  const inAfronding = () => verloopTot("terugkoppeling").gebeurt("verlenging.gevraagd");

  it("brengt het traject na toekennen terug bij zijn werk, en daarna wordt opnieuw afgerond", () => {
    const verloop = inAfronding().gebeurt("verlenging.toegekend", toe(40));
    expect(verloop.beeld.staat).toBe("stappen gereed");
    expect(verloop.dossier).toMatchObject({ eindverslag: null, oordeel: null, terugkoppeling: [] });
    expect(verloop.laatsteBrieven.map(({ brief }) => brief)).toEqual(["verlengingsbesluit", "verlengingsbesluit"]);
    expect(urenbudget(verloop.dossier)).toBe(140);
    verloop.gebeurt("stap.begonnen", { stap: 6, reden: "De pilot gaat verder." }).gebeurt("afronding.gestart");
    expect(verloop.weigert("traject.gesloten")).toBe("oordeel.ontbreekt");
    expect(verloop.weigert("eindverslag.vastgesteld")).toBeNull();
  });

  it("brengt het terug bij de eerste stap die nog open was", () => {
    const verloop = verloopTot("stap5").gebeurt("afronding.gestart").gebeurt("verlenging.gevraagd");
    expect(verloop.gebeurt("verlenging.toegekend", toe(40)).beeld.stap).toBe(5);
  });

  it("laat het na afwijzen of intrekken waar het was, en verandert zonder vraag niets", () => {
    for (const type of ["verlenging.afgewezen", "verlenging.ingetrokken"])
      expect(inAfronding().gebeurt(type).pad).toContain("afronding.terugkoppeling");
    expect(verloopTot("terugkoppeling").weigert("verlenging.toegekend", toe(40))).toBe("verlenging.geen");
  });
});

describe("een besluit over een verlenging corrigeren", () => {
  const anders = (deel: object) => ({ besluit: "toegekend", reden: "Schrijffout.", ...deel });
  const toegekend = () => gevraagd().gebeurt("verlenging.toegekend", toe(4));

  it("zet de uren recht, zegt wat het was en vertelt het de aanvrager", () => {
    const verloop = toegekend().gebeurt("verlenging.gecorrigeerd", anders({ uren: 40 }));
    expect(urenbudget(verloop.dossier)).toBe(140);
    expect(verloop.regels.at(-1)?.gegevens).toEqual(anders({ uren: 40, verlenging: 1, urenEerst: 4 }));
    expect(verloop.laatsteBrieven).toEqual(
      ["aanvrager", "za"].map((aan) => ({
        brief: "verlengingsbesluit-gecorrigeerd",
        aan,
        besluit: "toegekend",
        uren: 40,
        reden: "Schrijffout.",
      })),
    );
    verloop.gebeurt("verlenging.gecorrigeerd", anders({ besluit: "afgewezen", redencodes: ["uren-op"] }));
    expect(urenbudget(verloop.dossier)).toBe(100);
    expect(verloop.dossier.verlengingen).toMatchObject([
      { besluit: "afgewezen", uren: null, beslotenOp: "2026-03-02" },
    ]);
  });

  it("gaat over de laatste, of die erbij staat", () => {
    const verloop = toegekend().gebeurt("verlenging.gevraagd").gebeurt("verlenging.afgewezen");
    verloop.gebeurt("verlenging.gevraagd").gebeurt("verlenging.gecorrigeerd", anders({ uren: 10 }));
    verloop.gebeurt("verlenging.gecorrigeerd", anders({ verlenging: 1, uren: 5 }));
    expect(verloop.dossier.verlengingen.map(({ besluit, uren }) => [besluit, uren])).toEqual([
      ["toegekend", 5],
      ["toegekend", 10],
      [null, null],
    ]);
  });

  it("kan niet als er geen besluit is, en alleen een toekenning heeft uren", () => {
    const geen = [gevraagd(), verloopTot("stap6"), gevraagd().gebeurt("verlenging.ingetrokken")];
    for (const verloop of geen)
      expect(verloop.weigert("verlenging.gecorrigeerd", anders({ uren: 10 }))).toBe("verlenging.niet-besloten");
    expect(toegekend().weigert("verlenging.gecorrigeerd", anders({ verlenging: 2, uren: 10 }))).toBe(
      "verlenging.niet-besloten",
    );
    expect(toegekend().weigert("verlenging.gecorrigeerd", anders({}))).toBe("uren.ontbreken");
    expect(toegekend().weigert("verlenging.gecorrigeerd", anders({ besluit: "afgewezen", uren: 2 }))).toBe(
      "uren.bij-afwijzing",
    );
  });

  it("komt niet boven wat de vorm mag worden, tenzij daar een reden voor is", () => {
    expect(toegekend().weigert("verlenging.gecorrigeerd", anders({ uren: 500 }))).toBe("vorm.verlenging");
    // Its own hours of before do not count: 100 and 150 are 250.
    expect(toegekend().weigert("verlenging.gecorrigeerd", anders({ uren: 150 }))).toBeNull();
    expect(toegekend().weigert("verlenging.gecorrigeerd", anders({ uren: 150.25 }))).toBe("vorm.verlenging");
    const afwijking = "Zo heeft de regio het gevraagd.";
    expect(toegekend().weigert("verlenging.gecorrigeerd", anders({ uren: 500, afwijking }))).toBeNull();
  });

  it("kan ook na een stop, na het sluiten en in de nazorg", () => {
    const gesloten = () =>
      toegekend()
        .gebeurt("afronding.gestart", { redenOpenStappen: "De school gaat zelf verder." })
        .gebeurt("eindverslag.vastgesteld")
        .gebeurt("oordeel.gegeven")
        .gebeurt("traject.gesloten");
    for (const verloop of [toegekend().gebeurt("traject.stopgezet"), gesloten(), gesloten().gebeurt("nazorg.gestart")])
      expect(verloop.weigert("verlenging.gecorrigeerd", anders({ uren: 10 }))).toBeNull();
  });

  it("brengt een traject in de afronding terug bij zijn stappen als de verlenging toch is toegekend", () => {
    const afgewezen = () => verloopTot("terugkoppeling").gebeurt("verlenging.gevraagd").gebeurt("verlenging.afgewezen");
    const verloop = afgewezen().gebeurt("terugkoppeling.gegeven");
    verloop.gebeurt("verlenging.gecorrigeerd", anders({ uren: 40 }));
    expect(verloop.beeld.staat).toBe("stappen gereed");
    expect(verloop.dossier).toMatchObject({ eindverslag: null, oordeel: null, terugkoppeling: [] });
    expect(verloop.dossier.afrondingOp).toBeUndefined();
    expect(urenbudget(verloop.dossier)).toBe(140);
    expect(verloop.regels.at(-1)?.gegevens).toEqual(
      anders({ uren: 40, verlenging: 1, urenEerst: 0, uitAfronding: true }),
    );
    expect(verloop.laatsteBrieven).toMatchObject([
      { brief: "verlengingsbesluit-gecorrigeerd" },
      { brief: "verlengingsbesluit-gecorrigeerd" },
    ]);

    // What was toegekend already took it back there, and what is turned down does not.
    const bleef = afgewezen().gebeurt(
      "verlenging.gecorrigeerd",
      anders({ besluit: "afgewezen", redencodes: ["uren-op"] }),
    );
    expect(bleef.pad).toContain("afronding.terugkoppeling");
    const meer = toegekend()
      .gebeurt("afronding.gestart")
      .gebeurt("verlenging.gecorrigeerd", anders({ uren: 50 }));
    expect(meer.pad).toContain("afronding.eindverslag");
    expect(urenbudget(meer.dossier)).toBe(150);
    const gesloten = afgewezen()
      .gebeurt("traject.gesloten")
      .gebeurt("verlenging.gecorrigeerd", anders({ uren: 40 }));
    expect(gesloten.pad).toBe("gesloten");
    expect(gesloten.dossier.oordeel).toBe("goed");
  });

  it("vertelt het als een trede van het budget daardoor wordt gehaald", () => {
    const verloop = gevraagd().gebeurt("verlenging.toegekend", toe(100)).opDag("2026-03-30");
    for (let dag = 3; dag < 8; dag += 1)
      verloop.gebeurt("uren.geboekt", { datum: `2026-03-0${dag}`, uren: 18, activiteit: "overleg" });
    expect(verloop.laatsteBrieven).toEqual([]);
    verloop.gebeurt("verlenging.gecorrigeerd", anders({ uren: 10 }));
    expect(verloop.laatsteBrieven.filter(({ brief }) => brief === "budget-signaal")).toMatchObject([
      { aan: "za", trede: 80, geboekt: 90, budget: 110 },
      { aan: "projectleider", trede: 80 },
    ]);
    // The others hear of it now, and not with the next booking only.
    expect(verloop.laatsteBrieven.filter(({ brief }) => brief === "verlenging-op-tijd")).toMatchObject([
      { aan: "aanvrager", aanleiding: "uren", op: false },
      { aan: "partner", partner: "partner-2" },
      { aan: "partner", partner: "partner-3" },
    ]);
    verloop.gebeurt("uren.geboekt", { datum: "2026-03-09", uren: 1, activiteit: "overleg" });
    expect(verloop.laatsteBrieven).toEqual([]);
  });
});
