import { describe, expect, it } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { ANDERE_ZA, inzending, MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

const [school, swv] = ["De Wissel Breda", "SWV Breda e.o."];
const opvolger = (partner: string) => ({
  partner,
  contactpersoon: { naam: "Jip Jansen", email: "j.jansen@wissel.example" },
  overdracht: "Samen het dossier doorgenomen.",
});
const inOverdracht = () =>
  verloopTot("stap4").gebeurt(
    "overdracht.gestart",
    { naar: ANDERE_ZA.id, reden: "Verlof" },
    { door: MENSEN.zorgarrangeur },
  );

describe("een zorgarrangeur", () => {
  it("werkt alleen in de eigen trajecten", () => {
    const notitie = { tekst: "De directeur belt terug." };
    expect(verloopTot("toegekend").weigert("notitie.toegevoegd", notitie, { door: MENSEN.zorgarrangeur })).toBe(
      "traject.niet-eigen",
    );
    expect(verloopTot("bezet").weigert("notitie.toegevoegd", notitie, { door: ANDERE_ZA })).toBe("traject.niet-eigen");
    expect(verloopTot("bezet").weigert("notitie.toegevoegd", notitie, { door: MENSEN.zorgarrangeur })).toBeNull();
    expect(verloopTot("bezet").weigert("notitie.toegevoegd", notitie, { door: MENSEN.projectleider })).toBeNull();
  });

  it("wordt één keer toegewezen; daarna is er een overdracht nodig", () => {
    expect(verloopTot("bezet").weigert("za.toegewezen", { za: ANDERE_ZA.id })).toBe("staat.mag-niet");
    expect(verloopTot("bezet").weigert("overdracht.gestart", { naar: MENSEN.zorgarrangeur.id, reden: "Verlof" })).toBe(
      "overdracht.zelfde",
    );
  });
});

describe("een overdracht", () => {
  it("geeft beiden toegang tot zij klaar is, en daarna alleen de opvolger", () => {
    const verloop = inOverdracht();
    const mag = (door: typeof ANDERE_ZA) => verloop.weigert("notitie.toegevoegd", undefined, { door });
    expect([mag(MENSEN.zorgarrangeur), mag(ANDERE_ZA)]).toEqual([null, null]);
    verloop.gebeurt("overdracht.voltooid", undefined, { door: ANDERE_ZA });
    expect(verloop.dossier).toMatchObject({ za: ANDERE_ZA.id, overdracht: null });
    expect([mag(MENSEN.zorgarrangeur), mag(ANDERE_ZA)]).toEqual(["traject.niet-eigen", null]);
  });

  it("meldt beide zorgarrangeurs ieder hun deel, en de aanvrager wie er komt", () => {
    const wie = { brief: "overdracht", van: MENSEN.zorgarrangeur.id, naar: ANDERE_ZA.id };
    expect(inOverdracht().laatsteBrieven).toEqual([
      { ...wie, aan: "za", za: MENSEN.zorgarrangeur.id },
      { ...wie, aan: "za", za: ANDERE_ZA.id },
      { ...wie, aan: "aanvrager" },
    ]);
  });

  it("is pas klaar als wie overneemt, of de projectleider, dat zegt", () => {
    expect(inOverdracht().weigert("overdracht.voltooid", undefined, { door: MENSEN.zorgarrangeur })).toBe(
      "overdracht.ontvanger",
    );
    expect(inOverdracht().weigert("overdracht.voltooid", undefined, { door: MENSEN.projectleider })).toBeNull();
  });

  it("laat bij afbreken alles bij de eerste", () => {
    const verloop = inOverdracht().gebeurt("overdracht.afgebroken");
    expect(verloop.dossier).toMatchObject({ za: MENSEN.zorgarrangeur.id, overdracht: null });
    expect(verloop.weigert("notitie.toegevoegd", undefined, { door: ANDERE_ZA })).toBe("traject.niet-eigen");
  });

  it("die niet doorgaat wordt verteld aan wie ervan wisten", () => {
    const wie = { brief: "overdracht-afgebroken", van: MENSEN.zorgarrangeur.id, naar: ANDERE_ZA.id };
    const verloop = inOverdracht();
    const verteld = verloop.laatsteBrieven.map(({ aan, za }) => [aan, za]);
    verloop.gebeurt("overdracht.afgebroken", { reden: "Het verlof gaat niet door.", naar: "za-99" });
    expect(verloop.laatsteBrieven).toEqual([
      { ...wie, aan: "za", za: MENSEN.zorgarrangeur.id },
      { ...wie, aan: "za", za: ANDERE_ZA.id },
      { ...wie, aan: "aanvrager" },
    ]);
    expect(verloop.laatsteBrieven.map(({ aan, za }) => [aan, za])).toEqual(verteld);
    // Who would take over is what the traject knows, whatever was sent.
    expect(verloop.regels.at(-1)?.gegevens).toEqual({ reden: "Het verlof gaat niet door.", naar: ANDERE_ZA.id });
  });

  it("is er maar één tegelijk", () => {
    expect(inOverdracht().weigert("overdracht.gestart", { naar: "za-09", reden: "Ziekte" })).toBe("staat.mag-niet");
  });
});

describe("de contactpersonen", () => {
  it("wisselen tot iedere partner er weer een heeft", () => {
    const verloop = verloopTot("stap4")
      .gebeurt("contactpersoon.vertrekt", { partner: school, reden: "Andere baan." })
      .gebeurt("contactpersoon.vertrekt", { partner: swv, reden: "Pensioen." });
    expect(verloop.pad).toContain("contact.wisselt");
    expect(verloop.gebeurt("contactpersoon.gewijzigd", opvolger(school)).pad).toContain("contact.wisselt");
    expect(verloop.gebeurt("contactpersoon.gewijzigd", opvolger(swv)).pad).toContain("contact.vast");
  });

  it("vertrekken uit het dossier: de naam van de oude blijft er niet in staan", () => {
    const verloop = verloopTot("stap4").gebeurt("contactpersoon.vertrekt", { partner: school, reden: "Andere baan." });
    expect(verloop.dossier.partners[0]?.contactpersoon).toBeNull();
    expect(
      verloop.gebeurt("contactpersoon.gewijzigd", opvolger(school)).dossier.partners[0]?.contactpersoon?.naam,
    ).toBe("Jip Jansen");
  });

  it("kunnen ook zonder vertrek wijzigen, met een overdracht op papier", () => {
    expect(verloopTot("stap4").weigert("contactpersoon.gewijzigd", { ...opvolger(school), overdracht: "" })).toBe(
      "gegevens.ongeldig",
    );
    expect(verloopTot("stap4").gebeurt("contactpersoon.gewijzigd", opvolger(school)).pad).toContain("contact.vast");
  });

  it("zijn van een partner die meedoet", () => {
    for (const gegevens of [
      { type: "contactpersoon.vertrekt", partner: "Onbekend BV", reden: "Weg." },
      { type: "contactpersoon.gewijzigd", ...opvolger("Onbekend BV") },
    ]) {
      const { type, ...rest } = gegevens;
      expect(verloopTot("stap4").weigert(type, rest)).toBe("partner.onbekend");
    }
  });
});

it("een partner komt er één keer bij, en mag later bij het traject komen", () => {
  const verloop = verloopTot("stap4");
  expect(verloop.weigert("partner.toegevoegd", { partij: "gemeente", naam: "Gemeente Breda" })).toBe("partner.bestaat");
  expect(verloop.weigert("partner.toegevoegd", { partij: "zorgkantoor", naam: "Gemeente Breda" })).toBeNull();
  expect(verloop.gebeurt("partner.toegevoegd").dossier.partners).toHaveLength(5);
});

it("een aanmelding zonder juist e-mailadres van de contactpersoon wordt geweigerd, op het veld", () => {
  const aanvrager = { ...VOORBEELD_AANMELDING.aanvrager, contactpersoon: { naam: "Noor", email: "noor" } };
  expect(
    verloopTot("nieuw").probeer(inzending("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, aanvrager })),
  ).toMatchObject({
    ok: false,
    weigering: { code: "gegevens.ongeldig", veld: "aanvrager.contactpersoon.email" },
  });
});
