import { describe, expect, it } from "vitest";
import { openEvaluaties } from "#domain/traject/evaluatiemoment.ts";
import { ANDERE_ZA, inzending, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { klokTot, brieven } from "../termijnen/klok.ts";

/** e2 (beleid) and e3 (bestuur) are open, sixty days from the start. */
const klaar = () => verloopTot("terugkoppeling");
const reden = { redenZonderTerugkoppeling: "Allen waren bij het eindgesprek." };
const sluit = (verloop: Verloop, ...evaluaties: object[]) =>
  verloop.probeer(inzending("traject.gesloten", { ...reden, evaluaties }));
const weigering = (verloop: Verloop, ...evaluaties: object[]) => {
  const uitkomst = sluit(verloop, ...evaluaties);
  return uitkomst.ok ? null : uitkomst.weigering;
};
const E2 = { evaluatie: "e2", partner: "partner-3" };
const E3 = { evaluatie: "e3", vervalt: "Het bestuur evalueert in het jaargesprek." };
const AFGEZEGD = { evaluatie: "e3", wijziging: "vervallen", reden: E3.vervalt };
const gesloten = () => {
  const verloop = klaar();
  sluit(verloop, E2, E3);
  return verloop;
};

describe("bij het sluiten", () => {
  it("wordt van ieder open evaluatiemoment gezegd wie het overneemt, of waarom het vervalt", () => {
    expect(weigering(klaar())).toMatchObject({ code: "evaluatie.niet-verdeeld" });
    expect(weigering(klaar())?.reden).toContain("evaluatiemoment e2 en evaluatiemoment e3:");
    expect(weigering(klaar(), E2)?.reden).toContain("evaluatiemoment e3:");
    expect(weigering(klaar(), E2, E3)).toBeNull();
  });

  it.each([
    ["een partner die er niet is", { evaluatie: "e2", partner: "partner-9" }, "partner.onbekend"],
    ["een moment dat er niet is", { evaluatie: "e9", partner: "partner-3" }, "evaluatie.onbekend"],
    ["een moment dat al is gehouden", { evaluatie: "e1", partner: "partner-3" }, "evaluatie.gehouden"],
    ["partner noch reden", { evaluatie: "e2" }, "gegevens.ongeldig"],
    ["partner en reden", { ...E2, vervalt: "Nee." }, "gegevens.ongeldig"],
    ["een lege reden", { evaluatie: "e2", vervalt: " " }, "gegevens.ongeldig"],
  ])("niet met %s", (_naam, een, code) => {
    const verloop = klaar();
    expect(weigering(verloop, een, E3)).toMatchObject({ code });
    expect(verloop.beeld.staat).toBe("afronding");
  });

  it("niet twee keer hetzelfde moment, en niet een dag die al voorbij is", () => {
    expect(weigering(klaar(), E2, E2, E3)).toMatchObject({ code: "evaluatie.dubbel" });
    expect(weigering(klaar().later(90), E2, E3)).toMatchObject({ code: "evaluatie.verleden" });
    expect(weigering(klaar().later(90), { evaluatie: "e2", vervalt: "Niet gehouden." }, E3)).toBeNull();
  });

  it("niet aan een partner die is vertrokken", () => {
    const verloop = klaar().gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid" });
    verloop.gebeurt("partner.vertrokken", { partner: "partner-4", reden: "Gestopt." });
    expect(weigering(verloop, { evaluatie: "e2", partner: "partner-4" }, E3)).toMatchObject({
      code: "partner.onbekend",
    });
  });

  it("blijft wat is overgenomen staan, en krijgt alleen wat vervalt een afzegging", () => {
    const verloop = gesloten();
    expect(openEvaluaties(verloop.dossier)).toMatchObject([{ id: "e2", roept: "partner-3" }]);
    expect(verloop.laatsteZin).toContain("Gemeente Breda roept evaluatiemoment e2 bijeen.");
    expect(verloop.laatsteZin).toContain("Evaluatiemoment e3 vervalt: Het bestuur evalueert in het jaargesprek.");
    const over = verloop.laatsteBrieven.filter(({ brief }) => String(brief).includes("evaluatie"));
    expect(over).toMatchObject([
      ...["partner-1", "partner-2", "partner-3"].map((partner) => ({ partner, ...AFGEZEGD })),
      ...["partner-1", "partner-2", "partner-3"].map((partner) => ({ brief: "evaluaties-overgenomen", partner })),
      { aan: "za", ...AFGEZEGD },
      // Who leaves has it in no agenda any more.
      { aan: "za", evaluatie: "e2", wijziging: "afgevallen" },
    ]);
  });

  it("hoeft een moment dat al een partner had niet opnieuw te worden verdeeld", () => {
    const verloop = klaar().gebeurt("evaluatiemoment.gepland", {
      id: "u2",
      niveau: "uitvoerend",
      datum: "2026-04-15",
      roept: "partner-1",
    });
    expect(weigering(verloop, E2, E3)).toBeNull();
    expect(openEvaluaties(verloop.dossier).map(({ id, roept }) => [id, roept])).toEqual([
      ["e2", "partner-3"],
      ["u2", "partner-1"],
    ]);
  });
});

describe("na het sluiten", () => {
  it("wordt de partner die bijeenroept herinnerd en nagevraagd, en daarna de projectleider", () => {
    const verloop = gesloten();
    verloop.gebeurt("borging.vervallen", { partner: "partner-1", reden: "Ander beleid." });
    const { volgnummer } = verloop.zaak.kop;
    klokTot(verloop, "2026-12-01", "evaluatiemoment");
    expect(brieven(verloop, volgnummer)).toEqual([
      ...["partner-1", "partner-2", "partner-3"].map((partner) => `herinnering partner ${partner}`),
      ...["partner-1", "partner-2", "partner-3"].map((partner) => `herinnering partner ${partner}`),
      "evaluatie-navraag partner partner-3",
      "escalatie projectleider",
      "escalatie plaatsvervanger",
    ]);
  });

  it.each([
    ["gesloten", gesloten],
    ["in nazorg", () => gesloten().gebeurt("nazorg.gestart")],
  ])("kan een nieuw moment worden gepland, verzet en gehouden: %s", (_naam, begin) => {
    const verloop = begin();
    const nieuw = { id: "u2", niveau: "uitvoerend", datum: "2026-09-01", roept: "partner-2" };
    verloop.gebeurt("evaluatiemoment.gepland", nieuw);
    expect(verloop.laatsteBrieven.filter(({ aan }) => aan === "partner")).toHaveLength(3);
    verloop.gebeurt("evaluatiemoment.verzet", { id: "u2", datum: "2026-09-08", reden: "Ziekte" });
    verloop.opDag("2026-09-08").gebeurt("evaluatiemoment.gehouden", {
      id: "u2",
      oordeel: "bestendigen",
      toelichting: "Het loopt.",
    });
    expect(verloop.dossier.evaluaties.at(-1)).toMatchObject({ id: "u2", oordeel: "bestendigen" });
    expect(verloop.weigert("evaluatiemoment.vervallen", { id: "e2", reden: "Niet meer nodig." })).toBeNull();
  });

  it("noemt wie plant de partner die bijeenroept; in nazorg doet anders de zorgarrangeur het", () => {
    const nieuw = { id: "u2", niveau: "uitvoerend", datum: "2026-09-01" };
    expect(gesloten().weigert("evaluatiemoment.gepland", nieuw)).toBe("evaluatie.wie-roept");
    expect(gesloten().weigert("evaluatiemoment.gepland", { ...nieuw, roept: "partner-9" })).toBe("partner.onbekend");
    const nazorg = gesloten().gebeurt("nazorg.gestart").gebeurt("evaluatiemoment.gepland", nieuw);
    expect(nazorg.laatsteBrieven.filter(({ aan }) => aan === "za")).toHaveLength(1);
    // And who leaves again says who takes it over.
    const af = inzending("nazorg.afgerond", { toelichting: "De afspraken staan weer." });
    expect(nazorg.probeer(af)).toMatchObject({ weigering: { code: "evaluatie.niet-verdeeld" } });
    nazorg.gebeurt("nazorg.afgerond", {
      toelichting: "De afspraken staan weer.",
      evaluaties: [{ evaluatie: "u2", partner: "partner-1" }],
    });
    expect(openEvaluaties(nazorg.dossier).map(({ id, roept }) => [id, roept])).toEqual([
      ["e2", "partner-3"],
      ["u2", "partner-1"],
    ]);
  });

  it("wordt wie er weer bij komt opnieuw uitgenodigd", () => {
    for (const type of ["nazorg.gestart", "traject.heropend"])
      expect(
        gesloten()
          .gebeurt(type)
          .laatsteBrieven.filter(({ aan, brief }) => brief === "uitnodiging-evaluatie" && aan === "za"),
      ).toMatchObject([{ evaluatie: "e2", wijziging: "gepland" }]);
  });

  it("gaat een partner die bijeenroept niet weg zonder dat een ander het overneemt", () => {
    const verloop = klaar().gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid" });
    sluit(verloop, { evaluatie: "e2", partner: "partner-4" }, E3);
    const weg = { partner: "partner-4", reden: "Gestopt." };
    expect(verloop.weigert("partner.vertrokken", weg)).toBe("evaluatie.overnemer");
    verloop.gebeurt("partner.vertrokken", { ...weg, overnemer: "partner-1" });
    expect(openEvaluaties(verloop.dossier)).toMatchObject([{ id: "e2", roept: "partner-1" }]);
    expect(verloop.laatsteBrieven).toMatchObject(
      ["partner-1", "partner-2", "partner-3"].map((partner) => ({ brief: "evaluaties-overgenomen", partner })),
    );
  });

  it("zegt stopzetten nog steeds alles af", () => {
    const verloop = verloopTot("stappenGereed").gebeurt("traject.stopgezet");
    expect(openEvaluaties(verloop.dossier)).toEqual([]);
    expect(verloop.laatsteBrieven.filter(({ wijziging }) => wijziging === "vervallen")).toHaveLength(8);
  });
});

it("wie bijeenroept blijft dat doen als de zorgarrangeur in de nazorg een ander wordt", () => {
  const verloop = gesloten()
    .gebeurt("nazorg.gestart")
    .gebeurt("overdracht.gestart", { naar: ANDERE_ZA.id, reden: "Verlof" });
  verloop.gebeurt("overdracht.voltooid", undefined, { door: ANDERE_ZA });
  expect(openEvaluaties(verloop.dossier)).toMatchObject([{ id: "e2", roept: "partner-3" }]);
});
