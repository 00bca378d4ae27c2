import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { termijnen } from "#domain/termijnen.ts";
import { MENSEN, REGELS, verloopTot, type Mijlpaal, type Verloop } from "#test/support/gebeurtenissen.ts";
import { brieven, klokTot } from "./klok.ts";

const [SWV, GEMEENTE] = ["partner-2", "partner-3"];
const leg = (verloop: Verloop, partner = GEMEENTE) =>
  verloop.gebeurt("borging.vastgelegd", {
    partner,
    verantwoordelijkheid: "Zorg in de klas",
    afspraak: "Jaarlijks contract",
  });
/** With the agreements of the test alone. */
const kaal = (mijlpaal: Mijlpaal): Verloop => {
  const verloop = verloopTot(mijlpaal);
  return verloop.dossier.borging.length === 0
    ? verloop
    : verloop.gebeurt("borging.vervallen", { partner: "partner-1", reden: "Ander beleid." });
};
const tot = (mijlpaal: Mijlpaal) => leg(kaal(mijlpaal));
const antwoord = (partner = GEMEENTE) => ({ partner, nagekomen: true, toelichting: "Het contract loopt." });
const lopend = (v: Verloop) => termijnen(v.dossier, v.pad).filter(({ soort }) => soort === "borging");
const vragen = (gedaan: readonly string[]) => gedaan.filter((wat) => wat.includes("gevraagd"));

describe("na de sluiting", () => {
  it("wordt iedere partner met een afspraak na drie, zes en twaalf maanden gevraagd", () => {
    const verloop = leg(tot("terugkoppeling"), SWV).gebeurt("traject.gesloten");
    expect(vragen(klokTot(verloop, "2028-03-02", "borging"))).toEqual([
      "2026-06-02 borging.gevraagd partner-3",
      "2026-06-02 borging.gevraagd partner-2",
      "2026-09-02 borging.gevraagd partner-3",
      "2026-09-02 borging.gevraagd partner-2",
      "2027-03-02 borging.gevraagd partner-3",
      "2027-03-02 borging.gevraagd partner-2",
    ]);
    expect(verloop.dossier.borgingsvragen?.map(({ controle }) => controle)).toEqual(
      ["na-3", "na-6", "na-12"].flatMap((controle) => [controle, controle]),
    );
  });

  it("gaat dat ook tijdens nazorg door", () => {
    const verloop = tot("gesloten").gebeurt("nazorg.gestart");
    expect(vragen(klokTot(verloop, "2027-03-02", "borging"))).toHaveLength(3);
  });

  it("telt een correctie van de einddatum, zonder opnieuw te vragen wat al gevraagd is", () => {
    const verloop = tot("gesloten");
    klokTot(verloop, "2026-06-03", "borging");
    verloop.gebeurt("datum.gecorrigeerd", { wat: "afgerond", datum: "2026-03-12", reden: "Het eindgesprek." });
    expect(vragen(klokTot(verloop, "2026-12-31", "borging"))).toEqual(["2026-09-12 borging.gevraagd partner-3"]);
  });

  it("vraagt niet naar wat pas later is afgesproken", () => {
    const verloop = leg(verloopTot("gesloten").opDag("2026-07-01"));
    expect(vragen(klokTot(verloop, "2027-12-31", "borging"))).toEqual([
      "2026-09-02 borging.gevraagd partner-3",
      "2027-03-02 borging.gevraagd partner-3",
    ]);
  });

  it("vraagt wat laat is vastgelegd één keer: de vraag van vandaag dekt wat in dezelfde tijd al gevraagd had moeten zijn", () => {
    const verloop = leg(kaal("terugkoppeling"));
    expect(vragen(klokTot(verloop.opDag("2026-12-15"), "2026-12-15", "borging"))).toHaveLength(1);
    verloop.gebeurt("traject.gesloten", undefined, { gebeurdOp: "2026-03-10" });
    expect(vragen(klokTot(verloop, "2027-12-31", "borging"))).toEqual(["2027-03-10 borging.gevraagd partner-3"]);
  });

  it("begint na heropenen en weer sluiten opnieuw, onder een andere naam", () => {
    const verloop = tot("gesloten");
    klokTot(verloop, "2026-07-01", "borging");
    verloop.gebeurt("traject.heropend").gebeurt("afronding.gestart", {}).gebeurt("eindverslag.vastgesteld");
    verloop.gebeurt("oordeel.gegeven").gebeurt("traject.gesloten");
    expect(vragen(klokTot(verloop, "2026-10-01", "borging"))).toEqual(["2026-10-01 borging.gevraagd partner-3"]);
    const namen = verloop.dossier.borgingsvragen?.map(({ controle }) => controle) ?? [];
    expect(namen).toHaveLength(2);
    expect(new Set(namen).size).toBe(2);
  });

  it("vraagt een gestopt traject niets, en een traject zonder afspraken ook niet", () => {
    expect(lopend(tot("stap6").gebeurt("traject.stopgezet"))).toEqual([]);
    expect(lopend(verloopTot("gesloten"))).toEqual([]);
  });
});

describe("tijdens het traject", () => {
  it("wordt om het half jaar gevraagd, geteld vanaf de afspraak en vanaf de laatste controle", () => {
    const verloop = tot("toegekend");
    expect(klokTot(verloop, "2026-09-01", "borging")).toEqual([]);
    expect(klokTot(verloop, "2026-09-02", "borging")).toEqual(["2026-09-02 borging.gevraagd partner-3"]);
    verloop.opDag("2026-09-10").gebeurt("borging.gecontroleerd", antwoord(), { door: MENSEN.partner });
    expect(klokTot(verloop, "2027-03-10", "borging")).toEqual(["2027-03-10 borging.gevraagd partner-3"]);
    expect(verloop.dossier.borgingsvragen?.map(({ controle }) => controle)).toEqual(["tijdens-1", "tijdens-2"]);
  });

  it("wacht tot een pauze voorbij is", () => {
    const verloop = tot("stap4").opDag("2026-08-01").gebeurt("traject.gepauzeerd");
    expect(klokTot(verloop, "2026-10-01", "borging")).toEqual([]);
    expect(klokTot(verloop.gebeurt("traject.hervat"), "2026-10-01", "borging")).toEqual([
      "2026-10-01 borging.gevraagd partner-3",
    ]);
  });

  it("houdt zich aan wat de periode zegt", () => {
    const { versie: _v, hash: _h, ...kaal } = REGELS;
    const met = (borgingscontroles: { tijdens: number | null; na: readonly number[] }) => ({
      periode: periode({ ...kaal, borgingscontroles }, 2),
    });
    const nooit = leg(verloopTot("stap4", met({ tijdens: null, na: [] })));
    expect(lopend(nooit)).toEqual([]);
    expect(klokTot(leg(verloopTot("stap4", met({ tijdens: 2, na: [] }))), "2026-05-02", "borging")).toHaveLength(1);
    const laat = leg(verloopTot("gesloten", met({ tijdens: 2, na: [24] })));
    expect(vragen(klokTot(laat, "2028-03-02", "borging"))).toEqual(["2028-03-02 borging.gevraagd partner-3"]);
  });
});

describe("een vraag die niet beantwoord wordt", () => {
  const gevraagd = () => {
    const verloop = tot("gesloten");
    klokTot(verloop, "2026-06-02", "borging");
    return verloop;
  };

  it("wordt na twee weken herhaald en gaat twee weken later naar de projectleider, en weer twee weken later naar de plaatsvervanger", () => {
    const verloop = gevraagd();
    const { volgnummer } = verloop.zaak.kop;
    expect(klokTot(verloop, "2026-09-01", "borging")).toEqual([
      "2026-06-17 termijn.verstreken partner-3",
      "2026-07-01 termijn.geescaleerd partner-3",
      "2026-07-15 termijn.geescaleerd partner-3",
    ]);
    expect(brieven(verloop, volgnummer)).toEqual([
      "borgingsvraag partner partner-3",
      "escalatie projectleider",
      "escalatie plaatsvervanger",
    ]);
    expect(verloop.opdrachten.find((o) => o.volgnummer > volgnummer)?.params).toEqual({
      brief: "borgingsvraag",
      aan: "partner",
      partner: GEMEENTE,
      controle: "na-3",
      vraag: "borging/partner-3/na-3",
      herinnering: true,
    });
  });

  it("loopt tot de eerste gewone dag na twee weken, met de uitleg erbij", () => {
    const verloop = tot("gesloten");
    verloop.gebeurt("datum.gecorrigeerd", { wat: "afgerond", datum: "2026-03-02", reden: "Zo was het." });
    const [termijn] = lopend(verloop);
    expect(termijn).toMatchObject({ onderwerp: GEMEENTE, vanaf: "2026-06-02", uiterlijk: "2026-06-16" });
    expect(termijn?.regels.map(({ bron }) => bron)).not.toContain("");
    expect(termijn?.regels.length).toBeGreaterThan(1);
  });

  it("zwijgt zodra er een antwoord is", () => {
    const verloop = gevraagd().opDag("2026-06-10").gebeurt("borging.gecontroleerd", antwoord());
    expect(klokTot(verloop, "2026-09-01", "borging")).toEqual([]);
  });

  it("maakt plaats voor de volgende vraag", () => {
    const verloop = gevraagd();
    expect(klokTot(verloop, "2026-09-17", "borging").slice(-2)).toEqual([
      "2026-09-02 borging.gevraagd partner-3",
      "2026-09-17 termijn.verstreken partner-3",
    ]);
    expect(lopend(verloop).map(({ vanaf }) => vanaf)).toEqual(["2026-09-02", "2027-03-02"]);
  });

  it("wordt ook na het sluiten nog nagejaagd", () => {
    const verloop = leg(kaal("terugkoppeling"));
    klokTot(verloop, "2026-09-02", "borging");
    verloop.gebeurt("traject.gesloten");
    expect(klokTot(verloop, "2026-10-01", "borging")).toEqual([
      "2026-09-17 termijn.verstreken partner-3",
      "2026-10-01 termijn.geescaleerd partner-3",
    ]);
  });
});
