import { describe, expect, it } from "vitest";
import { nietVoor } from "#domain/gebeurtenissen/volgorde.ts";
import { ANDERE_ZA, DAG, REGISTER, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const gemeente = "partner-3";
const afspraak = { partner: gemeente, verantwoordelijkheid: "Zorg in de klas", afspraak: "Jaarlijks contract" };
const antwoord = { partner: gemeente, nagekomen: true, toelichting: "Het contract loopt." };

/** Granted on Monday 2 March, started on the 4th, with an agreement of the 6th that was asked after on the 9th. */
const lopend = (): Verloop =>
  verloopTot("bezet")
    .later(2)
    .gebeurt("traject.gestart")
    .later(2)
    .gebeurt("borging.vastgelegd", afspraak)
    .later(3)
    .gebeurt("borging.gevraagd", { partner: gemeente, controle: "tijdens-1" })
    .later(1);

describe("niets gebeurt voor waar het op volgt", () => {
  it.each([
    ["traject.gepauzeerd", { reden: "Zomervakantie" }, "2026-03-03", "2026-03-04"],
    ["contactpersoon.vertrekt", { partner: gemeente, reden: "Andere baan." }, "2026-03-01", DAG],
    ["overdracht.gestart", { naar: ANDERE_ZA.id, reden: "Verlof" }, "2026-03-01", DAG],
    ["borging.gecontroleerd", antwoord, "2026-03-05", "2026-03-06"],
    ["borging.gecontroleerd", { ...antwoord, vraag: `borging/${gemeente}/tijdens-1` }, "2026-03-08", "2026-03-09"],
  ] as const)("%s (%#)", (type, gegevens, teVroeg, vroegst) => {
    expect(lopend().weigert(type, gegevens, { gebeurdOp: teVroeg })).toBe("datum.volgorde");
    expect(lopend().weigert(type, gegevens, { gebeurdOp: vroegst })).toBeNull();
    expect(lopend().weigert(type, gegevens)).toBeNull();
  });

  it.each([
    ["beoordeling", "aanvraag.ingetrokken", undefined],
    ["beoordeling", "aanvrager.gewijzigd", undefined],
    ["beoordeling", "aanvraag.op-wachtlijst", undefined],
    ["toegekend", "za.toegewezen", undefined],
    ["afronding", "eindverslag.vastgesteld", undefined],
    ["afronding", "eindverslag.ontbreekt", undefined],
    ["oordeel", "oordeel.gegeven", undefined],
    ["terugkoppeling", "traject.gesloten", { redenZonderTerugkoppeling: "Was erbij." }],
    ["gesloten", "nazorg.gestart", undefined],
    ["gesloten", "traject.heropend", undefined],
  ] as const)("na %s: %s", (mijlpaal, type, gegevens) => {
    const verloop = () => verloopTot(mijlpaal).later(5);
    expect(verloop().weigert(type, gegevens, { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
    expect(verloop().weigert(type, gegevens, { gebeurdOp: DAG })).toBeNull();
  });

  it("ook het oordeel niet voor het eindverslag, en het sluiten niet voor het oordeel", () => {
    const verloop = verloopTot("afronding")
      .later(10)
      .gebeurt("eindverslag.vastgesteld", undefined, { gebeurdOp: "2026-03-08" });
    const op = (type: string, gebeurdOp: string, gegevens?: Record<string, unknown>) =>
      verloop.weigert(type, gegevens, { gebeurdOp });
    expect(op("oordeel.gegeven", "2026-03-07")).toBe("datum.volgorde");
    expect(op("oordeel.gegeven", "2026-03-09")).toBeNull();
    expect(op("terugkoppeling.gegeven", "2026-03-01")).toBe("datum.volgorde");
    const was = { redenZonderTerugkoppeling: "Was erbij." };
    expect(op("traject.gesloten", "2026-03-08", was)).toBe("datum.volgorde");
    expect(op("traject.gesloten", "2026-03-09", was)).toBeNull();
  });

  it("ook de afronding niet voor wat er in het traject nog is gedaan", () => {
    const verloop = verloopTot("stappenGereed").later(20);
    verloop.gebeurt("verlenging.gevraagd", undefined, { gebeurdOp: "2026-03-05" });
    verloop.gebeurt("verlenging.afgewezen", undefined, { gebeurdOp: "2026-03-15" });
    expect(verloop.weigert("afronding.gestart", {}, { gebeurdOp: "2026-03-14" })).toBe("datum.volgorde");
    expect(verloop.weigert("afronding.gestart", {}, { gebeurdOp: "2026-03-15" })).toBeNull();
  });

  describe("wat op een heropening volgt niet voor die dag", () => {
    const heropend = { gebeurdOp: "2026-03-10" };
    /** Both closed or stopped on 2 March and reopened on the 10th. */
    const nooitGestart = () =>
      verloopTot("bezet")
        .gebeurt("traject.stopgezet")
        .later(20)
        .gebeurt("plaats.gereserveerd", undefined, heropend)
        .gebeurt("traject.heropend", undefined, heropend);
    const gesloten = () => verloopTot("gesloten").later(20).gebeurt("traject.heropend", undefined, heropend);

    it.each([
      ["traject.gestart", nooitGestart],
      ["traject.stopgezet", nooitGestart],
      ["traject.stopgezet", gesloten],
      ["afronding.gestart", gesloten],
    ] as const)("%s (%#)", (type, verloop) => {
      expect(verloop().weigert(type, undefined, { gebeurdOp: "2026-03-09" })).toBe("datum.volgorde");
      expect(verloop().weigert(type, undefined, heropend)).toBeNull();
    });
  });

  it("ook een stop niet voor wat er in het traject nog is gedaan", () => {
    const stap = verloopTot("stap4").later(9).gebeurt("stap.begonnen", { stap: 4 });
    const verslag = verloopTot("afronding").later(9).gebeurt("eindverslag.vastgesteld");
    const oordeel = verloopTot("oordeel").later(9).gebeurt("oordeel.gegeven");
    const afronding = verloopTot("stappenGereed").later(9).gebeurt("afronding.gestart", {});
    for (const verloop of [stap, afronding, verslag, oordeel]) {
      verloop.later(5);
      expect(verloop.weigert("traject.stopgezet", undefined, { gebeurdOp: "2026-03-10" })).toBe("datum.volgorde");
      expect(verloop.weigert("traject.stopgezet", undefined, { gebeurdOp: "2026-03-11" })).toBeNull();
    }
  });

  it.each(["traject.heropend", "nazorg.gestart"])("ook %s niet in een nazorg die liep", (type) => {
    const verloop = verloopTot("gesloten")
      .later(5)
      .gebeurt("nazorg.gestart")
      .later(10)
      .gebeurt("nazorg.afgerond")
      .later(10);
    for (const binnen of ["2026-03-07", "2026-03-16"])
      expect(verloop.weigert(type, undefined, { gebeurdOp: binnen })).toBe("datum.volgorde");
    expect(verloop.weigert(type, undefined, { gebeurdOp: "2026-03-17" })).toBeNull();
  });

  it("ook een afgebroken afronding niet voor wat zij al opleverde, en een nieuwe niet voor het afbreken", () => {
    const verloop = verloopTot("afronding").later(5).gebeurt("eindverslag.vastgesteld").later(5);
    expect(verloop.weigert("afronding.afgebroken", undefined, { gebeurdOp: "2026-03-06" })).toBe("datum.volgorde");
    expect(verloop.weigert("afronding.afgebroken", undefined, { gebeurdOp: "2026-03-09" })).toBeNull();
    expect(verloop.weigert("afronding.gestart", {}, { gebeurdOp: "2026-03-08" })).toBe("datum.volgorde");
    expect(verloop.weigert("afronding.gestart", {}, { gebeurdOp: "2026-03-09" })).toBeNull();
  });

  it("ook een eindverslag dat nakomt niet voor het einde, of voor het begin van de afronding", () => {
    const ontbreekt = () => verloopTot("stappenGereed").later(9).gebeurt("afronding.gestart", {});
    const onbekend = { oordeel: "onbekend", toelichting: "Geen verslag." };
    const inAfronding = ontbreekt().gebeurt("eindverslag.ontbreekt").gebeurt("oordeel.gegeven", onbekend).later(5);
    const op = (verloop: Verloop, gebeurdOp: string) =>
      verloop.weigert("eindverslag.nagekomen", undefined, { gebeurdOp });
    expect(op(inAfronding, "2026-03-10")).toBe("datum.volgorde");
    expect(op(inAfronding, "2026-03-11")).toBeNull();
    const gesloten = ontbreekt().gebeurt("eindverslag.ontbreekt").gebeurt("oordeel.gegeven", onbekend).later(5);
    gesloten.gebeurt("traject.gesloten").later(5);
    const gestopt = verloopTot("stap4").later(14).gebeurt("traject.stopgezet").later(5);
    for (const verloop of [gesloten, gestopt]) {
      expect(op(verloop, "2026-03-15")).toBe("datum.volgorde");
      expect(op(verloop, "2026-03-16")).toBeNull();
    }
  });

  it("ook niet het einde van een overdracht, een verlenging of nazorg voor het begin", () => {
    const eerder = { gebeurdOp: "2026-03-04" };
    const overdracht = lopend().gebeurt("overdracht.gestart", { naar: ANDERE_ZA.id, reden: "Verlof" });
    expect(overdracht.weigert("overdracht.voltooid", undefined, eerder)).toBe("datum.volgorde");
    const verlenging = lopend().gebeurt("verlenging.gevraagd");
    expect(verlenging.weigert("verlenging.ingetrokken", undefined, eerder)).toBe("datum.volgorde");
    const nazorg = verloopTot("gesloten").later(5).gebeurt("nazorg.gestart");
    expect(nazorg.weigert("nazorg.afgerond", undefined, eerder)).toBe("datum.volgorde");
  });

  it("ook een pauze niet voor de toekenning, als het traject nog niet begon", () => {
    const pauze = (gebeurdOp: string) =>
      verloopTot("bezet").weigert("traject.gepauzeerd", { reden: "Zomervakantie" }, { gebeurdOp });
    expect([pauze("2026-03-01"), pauze(DAG)]).toEqual(["datum.volgorde", null]);
  });

  it("en de reden noemt beide dagen", () => {
    expect(nietVoor("2026-03-04", "de start van het traject", "2026-03-03", { bron: null })).toEqual({
      code: "datum.volgorde",
      reden: "3 maart 2026 ligt voor de start van het traject (4 maart 2026).",
    });
  });

  it("tenzij niemand de dag weet, of een register het zo vertelt", () => {
    expect(nietVoor(null, "de toekenning", "2020-01-01", { bron: null })).toBeNull();
    expect(nietVoor("2026-03-04", "de toekenning", null, { bron: null })).toBeNull();
    expect(nietVoor("2026-03-04", "de toekenning", "2026-03-03", { bron: REGISTER })).toBeNull();
  });
});
