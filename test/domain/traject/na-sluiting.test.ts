import { describe, expect, it } from "vitest";
import { nazorgRuimte } from "#domain/gebeurtenissen/nazorg/ruimte.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import { DAG, inzending, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const uren = (aantal: number, deel: object = {}) => ({ datum: DAG, uren: aantal, activiteit: "gesprek", ...deel });
const nazorg = (aantal: number) => ({ uren: aantal, reden: "Een afspraak wordt niet nagekomen." });

describe("nazorg", () => {
  it("volgt op een gesloten traject, en eindigt daar weer", () => {
    expect(verloopTot("stap6").weigert("nazorg.gestart")).toBe("staat.mag-niet");
    const verloop = verloopTot("gesloten").gebeurt("nazorg.gestart");
    expect(verloop.beeld.staat).toBe("nazorg");
    expect(verloop.gebeurt("nazorg.afgerond").beeld.staat).toBe("gesloten");
  });

  it("is ook mogelijk na een traject dat ooit gestopt en heropend is", () => {
    const verloop = verloopTot("stap6").gebeurt("uren.geboekt", uren(2)).gebeurt("traject.stopgezet");
    expect(nazorgRuimte(verloop.dossier)).toBeNull();
    verloop.gebeurt("traject.heropend").gebeurt("afronding.gestart").gebeurt("eindverslag.vastgesteld");
    verloop.gebeurt("oordeel.gegeven").gebeurt("traject.gesloten");
    expect(nazorgRuimte(verloop.dossier)).toBe(50);
  });

  it("is hoogstens 50 uur, ook in delen", () => {
    expect(verloopTot("gesloten").weigert("nazorg.gestart", nazorg(50.25))).toBe("nazorg.te-veel");
    expect(verloopTot("gesloten").weigert("nazorg.gestart", nazorg(50))).toBeNull();
    const tweede = verloopTot("gesloten").gebeurt("nazorg.gestart", nazorg(30)).gebeurt("nazorg.afgerond");
    expect(tweede.weigert("nazorg.gestart", nazorg(20.25))).toBe("nazorg.te-veel");
    expect(tweede.weigert("nazorg.gestart", nazorg(20))).toBeNull();
  });

  it("houdt haar uren apart van die van het traject, en binnen haar eigen budget", () => {
    const verloop = verloopTot("gesloten").gebeurt("nazorg.gestart", nazorg(2)).gebeurt("uren.geboekt", uren(2));
    expect(verloop.dossier).toMatchObject({ uren: { geboekt: 0 }, nazorg: { geboekt: 2 } });
    expect(verloop.weigert("uren.geboekt", uren(0.25))).toBe("uren.boven-budget");
    expect(verloop.weigert("uren.geboekt", uren(0.25, { reden: "Het liep uit." }))).toBeNull();
  });

  it("vergeet bij een tweede keer niet wat de eerste keer geboekt is", () => {
    const verloop = verloopTot("gesloten")
      .gebeurt("nazorg.gestart", nazorg(10))
      .gebeurt("uren.geboekt", uren(4))
      .gebeurt("nazorg.afgerond");
    verloop.gebeurt("nazorg.gestart", nazorg(10)).gebeurt("uren.geboekt", uren(1));
    expect(verloop.dossier.nazorg).toMatchObject({ uren: 20, geboekt: 5 });
  });

  it("telt mee voor de 24 uur van een dag", () => {
    const verloop = verloopTot("stap6")
      .gebeurt("uren.geboekt", uren(20))
      .gebeurt("afronding.gestart")
      .gebeurt("eindverslag.vastgesteld")
      .gebeurt("oordeel.gegeven");
    verloop.gebeurt("traject.gesloten").gebeurt("nazorg.gestart");
    expect(verloop.weigert("uren.geboekt", uren(4.25))).toBe("uren.te-veel");
    expect(verloop.weigert("uren.geboekt", uren(4))).toBeNull();
  });

  describe("betaalt wat gedaan is op de dagen waarop zij liep, ook als het later geboekt wordt", () => {
    const laat = { reden: "Vergeten te boeken." };
    /** Closed on 2026-03-02, nazorg from the 12th. */
    const inNazorg = () => verloopTot("gesloten").opDag("2026-03-12").gebeurt("nazorg.gestart", nazorg(10));
    const boekte = ({ dossier: { uren: traject, nazorg: na } }: Verloop) => [traject.perDag, na?.perDag];

    it("werk van voor de nazorg is van het gesloten traject, en vraagt daarom een reden", () => {
      const verloop = inNazorg();
      expect(verloop.weigert("uren.geboekt", uren(2))).toBe("uren.na-sluiting");
      verloop.gebeurt("uren.geboekt", uren(2, laat)).gebeurt("uren.geboekt", uren(1, { ...laat, fase: 1 }));
      expect(boekte(verloop)).toEqual([{ "za-03|2026-03-02|3": 2, "za-03|2026-03-02|1": 1 }, {}]);
    });

    it("op de dag waarop zij begon zegt een fase dat het nog bij het traject hoorde", () => {
      const verloop = inNazorg().gebeurt("uren.geboekt", uren(2, { datum: "2026-03-12" }));
      verloop.gebeurt("uren.geboekt", uren(1, { ...laat, datum: "2026-03-12", fase: 3 }));
      expect(boekte(verloop)).toEqual([{ "za-03|2026-03-12|3": 1 }, { "za-03|2026-03-12": 2 }]);
      expect(verloop.opDag("2026-03-13").weigert("uren.geboekt", uren(1, { datum: "2026-03-13", fase: 3 }))).toBe(
        "uren.geen-fase",
      );
    });

    it("werk uit een nazorg die voorbij is, is van die nazorg en vraagt een reden", () => {
      const verloop = inNazorg().opDag("2026-03-20").gebeurt("nazorg.afgerond").opDag("2026-04-01");
      const binnen = uren(1, { datum: "2026-03-20" });
      expect(verloop.weigert("uren.geboekt", binnen)).toBe("uren.na-sluiting");
      verloop.gebeurt("uren.geboekt", { ...binnen, ...laat });
      verloop.gebeurt("uren.geboekt", uren(2, { datum: "2026-03-21", ...laat }));
      expect(boekte(verloop)).toEqual([{ "za-03|2026-03-21|3": 2 }, { "za-03|2026-03-20": 1 }]);
      verloop.gebeurt("traject.heropend").gebeurt("uren.geboekt", uren(4, { datum: "2026-03-19", ...laat }));
      expect(boekte(verloop)[1]).toEqual({ "za-03|2026-03-20": 1, "za-03|2026-03-19": 4 });
    });

    it("een tweede nazorg verandert niets aan de dagen van de eerste en die ertussen", () => {
      const verloop = inNazorg().opDag("2026-03-20").gebeurt("nazorg.afgerond").opDag("2026-04-01");
      verloop.gebeurt("nazorg.gestart", nazorg(10));
      for (const datum of ["2026-03-15", "2026-03-25", "2026-04-01"])
        verloop.gebeurt("uren.geboekt", uren(1, { datum, ...laat }));
      expect(boekte(verloop)).toEqual([{ "za-03|2026-03-25|3": 1 }, { "za-03|2026-03-15": 1, "za-03|2026-04-01": 1 }]);
    });

    it("en wordt tegengeboekt waar het die dag hoort", () => {
      const verloop = inNazorg().gebeurt("uren.geboekt", uren(2, laat));
      verloop.gebeurt("uren.gecorrigeerd", { datum: DAG, uren: 1.5, reden: "Dubbel." });
      expect(boekte(verloop)).toEqual([{ "za-03|2026-03-02|3": 0.5 }, {}]);
    });

    it("een signaal over het budget gaat over de pot waarop is geboekt", () => {
      const verloop = inNazorg();
      for (const datum of ["2026-03-03", "2026-03-04", "2026-03-05"])
        verloop.gebeurt("uren.geboekt", uren(20, { datum, ...laat }));
      const signalen = verloop.opdrachten.filter(({ params }) => params["brief"] === "budget-signaal");
      expect(signalen.map(({ params }) => [params["pot"], params["trede"], params["geboekt"], params["opOp"]])).toEqual(
        [
          ["traject", 50, 60, null],
          ["traject", 50, 60, null],
        ],
      );
    });
  });

  it("laat de einddatum van het traject corrigeren", () => {
    const verloop = verloopTot("gesloten").later(5).gebeurt("nazorg.gestart");
    expect(
      verloop.weigert("datum.gecorrigeerd", { wat: "afgerond", datum: "2026-03-03", reden: "Een dag later." }),
    ).toBeNull();
    expect(verloop.dossier.afgerondOp).toBe("2026-03-03");
  });
});

describe("heropenen", () => {
  it("brengt een gesloten traject terug bij zijn eerste open stap, zonder oordeel en terugkoppeling", () => {
    const verloop = verloopTot("stap6")
      .gebeurt("afronding.gestart")
      .gebeurt("eindverslag.vastgesteld")
      .gebeurt("oordeel.gegeven")
      .gebeurt("terugkoppeling.gegeven");
    verloop.gebeurt("traject.gesloten").gebeurt("traject.heropend");
    expect(verloop.beeld).toMatchObject({ staat: "implementeren", stap: 6 });
    expect(verloop.dossier).toMatchObject({
      oordeel: null,
      eindverslag: null,
      afgerondOp: null,
      afgesloten: false,
      terugkoppeling: [],
    });
  });

  it("brengt een traject dat alles gedaan had terug bij de afronding", () => {
    expect(verloopTot("gesloten").gebeurt("traject.heropend").beeld.staat).toBe("stappen gereed");
  });

  it("laat een traject dat voor zijn start gestopt was eerst nog starten", () => {
    const verloop = verloopTot("bezet")
      .gebeurt("traject.stopgezet")
      .gebeurt("plaats.gereserveerd")
      .gebeurt("traject.heropend");
    expect(verloop.beeld.staat).toBe("start");
    expect(verloop.gebeurt("traject.gestart").beeld.stap).toBe(1);
  });

  it("laat een gestart traject zonder voltooide stap bij stap 1 verder gaan", () => {
    const verloop = verloopTot("gestart")
      .gebeurt("traject.stopgezet")
      .gebeurt("plaats.gereserveerd")
      .gebeurt("traject.heropend");
    expect(verloop.beeld.stap).toBe(1);
  });

  it("boekt uren weer op het traject, ook na eerdere nazorg", () => {
    const verloop = verloopTot("gesloten")
      .gebeurt("nazorg.gestart")
      .gebeurt("uren.geboekt", uren(1))
      .gebeurt("nazorg.afgerond")
      .gebeurt("traject.heropend");
    verloop.gebeurt("uren.geboekt", uren(2));
    expect(verloop.dossier).toMatchObject({ uren: { geboekt: 2 }, nazorg: { geboekt: 1 } });
  });

  it("houdt zorgarrangeur en vertrokken contactpersoon bij", () => {
    const verloop = verloopTot("stap6")
      .gebeurt("uren.geboekt", uren(1))
      .gebeurt("contactpersoon.vertrekt")
      .gebeurt("overdracht.gestart");
    verloop.gebeurt("traject.stopgezet").gebeurt("traject.heropend");
    expect(verloop.pad).toContain("bezetting.bezet");
    expect(verloop.pad).toContain("contact.wisselt");
  });

  it("brengt een verlenging terug waarvan een register niet zegt wat ervan kwam", () => {
    const uit = { bron: REGISTER, gebeurdOp: null };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, uit)
      .gebeurt("aanvraag.toegekend", undefined, uit)
      .gebeurt("traject.gestart", undefined, uit)
      .gebeurt("verlenging.gevraagd", undefined, uit)
      .gebeurt("traject.stopgezet", undefined, uit);
    expect(verloop.doe(...metPlaats(verloop.zaak, [inzending("traject.heropend")])).pad).toContain(
      "verlengen.gevraagd",
    );
  });

  it("kan niet zolang er nazorg loopt, en niet bij een lopend traject", () => {
    expect(verloopTot("gesloten").gebeurt("nazorg.gestart").weigert("traject.heropend")).toBe("staat.mag-niet");
    expect(verloopTot("stap6").weigert("traject.heropend")).toBe("staat.mag-niet");
  });
});
