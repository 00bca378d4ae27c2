import { describe, expect, it } from "vitest";
import { termijnen } from "#domain/termijnen.ts";
import { MENSEN, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

/** Who read something before, or counts on it, hears when it is otherwise. */

const brieven = (verloop: Verloop, naam: string) =>
  verloop.laatsteBrieven.filter(({ brief }) => brief === naam).map(({ brief: _brief, ...wie }) => wie);
const partners = (verloop: Verloop, naam: string) => brieven(verloop, naam).map(({ partner }) => partner);
const [GEMEENTE, SWV] = ["partner-3", "partner-2"] as const;
const IEDER = ["partner-1", SWV, GEMEENTE];
const AFSPRAAK = { partner: GEMEENTE, verantwoordelijkheid: "Bekostiging", afspraak: "Jaarlijks contract" };

const inAfronding = () =>
  verloopTot("stap6").gebeurt("afronding.gestart").gebeurt("eindverslag.vastgesteld").gebeurt("oordeel.gegeven");
const gesloten = () => inAfronding().gebeurt("traject.gesloten");

describe("een heropend traject", () => {
  const heropend = (einde: string) => {
    const verloop = verloopTot("stap6").gebeurt("einde.gepland", { einde, reden: "Afgesproken." });
    verloop.gebeurt("afronding.gestart").gebeurt("eindverslag.vastgesteld").gebeurt("oordeel.gegeven");
    return verloop.gebeurt("traject.gesloten").opDag("2027-01-15").gebeurt("traject.heropend");
  };

  it("verwijt niemand een einde dat voorbijging terwijl het gesloten was: er moet een nieuw komen", () => {
    const verloop = heropend("2026-12-01");
    expect(verloop.dossier.plan.einde).toBeNull();
    expect(termijnen(verloop.dossier, verloop.pad).map(({ soort }) => soort)).not.toContain("einde");
  });

  it("houdt een einde dat nog komt", () => {
    expect(heropend("2027-03-01").dossier.plan.einde).toBe("2027-03-01");
  });
});

describe("een oordeel dat anders wordt", () => {
  const ander = { oordeel: "voldoende", redencodes: ["proces-niet-klaar"], reden: "Na lezing." };

  it("hoort na het sluiten iedereen, want iedereen las het oude", () => {
    expect(partners(gesloten().gebeurt("oordeel.gecorrigeerd", ander), "oordeel-gecorrigeerd")).toEqual(IEDER);
  });

  it("hoort voor het sluiten alleen wie de terugkoppeling had", () => {
    const verloop = inAfronding().gebeurt("terugkoppeling.gegeven", { partner: GEMEENTE, wijze: "gesprek" });
    expect(partners(verloop.gebeurt("oordeel.gecorrigeerd", ander), "oordeel-gecorrigeerd")).toEqual([GEMEENTE]);
  });

  it("hoort na een stopzetting niemand: in die brief stond geen oordeel", () => {
    const verloop = inAfronding().gebeurt("traject.stopgezet").gebeurt("oordeel.gecorrigeerd", ander);
    expect(partners(verloop, "oordeel-gecorrigeerd")).toEqual([]);
  });
});

describe("wie de afspraken van een vertrokken partner overneemt", () => {
  const weg = (verloop: Verloop, deel: object) =>
    verloop.gebeurt("partner.vertrokken", {
      partner: GEMEENTE,
      reden: "Opgeheven.",
      afwijking: "De regio doet het.",
      ...deel,
    });

  it("hoort dat, en wie het niet doet hoort niets", () => {
    const verloop = weg(verloopTot("stap6").gebeurt("borging.vastgelegd", AFSPRAAK), { overnemer: SWV });
    expect(brieven(verloop, "afspraken-overgenomen")).toEqual([{ aan: "partner", partner: SWV, van: GEMEENTE }]);
  });

  it("hoort niets als er niets was afgesproken", () => {
    expect(brieven(weg(verloopTot("stap6"), { overnemer: SWV }), "afspraken-overgenomen")).toEqual([]);
  });
});

describe("de zorgarrangeur hoort wat een ander doet", () => {
  const { projectleider, zorgarrangeur } = MENSEN;
  const aanZa = (verloop: Verloop, naam: string) => brieven(verloop, naam).filter(({ aan }) => aan === "za");

  it("dat het traject is gesloten, ook als er geen evaluatie openstaat", () => {
    expect(aanZa(gesloten(), "traject-gesloten")).toHaveLength(1);
  });

  it.each([
    ["nazorg.afgerond", "nazorg-afgerond", () => verloopTot("gesloten").gebeurt("nazorg.gestart")],
    ["verlenging.gevraagd", "verlenging-gevraagd", () => verloopTot("stap6")],
    ["verlenging.ingetrokken", "verlenging-ingetrokken", () => verloopTot("stap6").gebeurt("verlenging.gevraagd")],
  ] as const)("%s, maar niet wat hij zelf deed", (type, brief, begin) => {
    expect(aanZa(begin().gebeurt(type, undefined, { door: projectleider }), brief)).toHaveLength(1);
    expect(aanZa(begin().gebeurt(type, undefined, { door: zorgarrangeur }), brief)).toEqual([]);
  });
});

it("een borgingsvraag zonder antwoord komt bij de zorgarrangeur zolang het traject loopt, en daarna niet meer", () => {
  const trede = {
    soort: "borging",
    onderwerp: GEMEENTE,
    uiterlijk: "2026-03-16",
    trede: "verstreken",
    aan: ["partner"],
  };
  const wie = (verloop: Verloop) => {
    verloop.gebeurt("borging.gevraagd", { partner: GEMEENTE, controle: "tijdens-1" }).opDag("2026-03-17");
    verloop.gebeurt("termijn.verstreken", trede, { door: { rol: "systeem", id: "klok" } });
    return verloop.laatsteBrieven.map(({ brief, aan }) => `${String(brief)} aan ${String(aan)}`);
  };
  const lopend = verloopTot("stap6").gebeurt("borging.vastgelegd", AFSPRAAK);
  const dicht = lopend
    .kopie()
    .gebeurt("afronding.gestart")
    .gebeurt("eindverslag.vastgesteld")
    .gebeurt("oordeel.gegeven");
  expect(wie(lopend)).toEqual(["borgingsvraag aan partner", "termijn-verlopen aan za"]);
  expect(wie(dicht.gebeurt("traject.gesloten"))).toEqual(["borgingsvraag aan partner"]);
});

describe("een beloofde dag", () => {
  it("staat in de brief over de wachtlijst en in de toekenning, tenzij hij al voorbij is", () => {
    const wacht = verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst");
    expect(brieven(wacht, "wachtlijst")).toMatchObject([{ kijkdag: expect.stringMatching(/^2026-/) }]);
    const toegekend = verloopTot("toegekend");
    const [{ startgesprek }] = brieven(toegekend, "toekenning") as [{ startgesprek: string }];
    expect(termijnen(toegekend.dossier, toegekend.pad)).toContainEqual(
      expect.objectContaining({ soort: "startgesprek", uiterlijk: startgesprek }),
    );
  });
});

it("een besluit over een verlenging noemt het einde dat nog komt, en geen dat voorbij is", () => {
  const besluit = (dag: string) => {
    const verloop = verloopTot("stap6").gebeurt("einde.gepland", { einde: "2026-12-01", reden: "Afgesproken." });
    verloop
      .gebeurt("verlenging.gevraagd")
      .opDag(dag)
      .gebeurt("verlenging.toegekend", { uren: 4, toelichting: "Goed." });
    return new Set(brieven(verloop, "verlengingsbesluit").map(({ einde }) => einde));
  };
  expect(besluit("2026-03-10")).toEqual(new Set(["2026-12-01"]));
  expect(besluit("2026-12-02")).toEqual(new Set([undefined]));
});
