import { describe, expect, it } from "vitest";
import type { Aanmelding } from "#domain/aanmelding/aanmelding.ts";
import { beoordeel } from "#domain/aanmelding/criteria.ts";
import { ONBEKENDE_PERIODE, PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";

const [P2020, P2023, P2025] = PERIODEN as [Periode, Periode, Periode];
const met = (deel: Partial<Aanmelding>): Aanmelding => ({ ...VOORBEELD_AANMELDING, ...deel });
const oordeelOver = (soort: string, aanmelding: Aanmelding, periode: Periode) => {
  const oordeel = beoordeel(aanmelding, periode).criteria.find(({ criterium }) => criterium === soort);
  if (oordeel === undefined) throw new Error(`geen oordeel over ${soort}`);
  return oordeel;
};

const JA_NEE = ["collectief", "belangLeerlingen", "mankracht", "mandaat", "vasteContactpersoon", "monitor"] as const;

describe.each(PERIODEN)("in $naam", (periode) => {
  it("krijgt een goede aanmelding bij elk criterium ja, en het advies toe te kennen", () => {
    const staat = beoordeel(VOORBEELD_AANMELDING, periode);
    expect(staat.criteria.map(({ criterium }) => criterium)).toEqual(["doelgroep", "aanvrager", ...JA_NEE]);
    expect(staat.criteria.every(({ voldaan }) => voldaan)).toBe(true);
    expect(staat).toMatchObject({ voldoet: true, advies: "toekennen" });
  });

  it.each(JA_NEE)("wordt %s alleen gehaald met een ja", (soort) => {
    const wel = oordeelOver(soort, VOORBEELD_AANMELDING, periode);
    const niet = oordeelOver(soort, met({ [soort]: false }), periode);
    expect([wel.voldaan, niet.voldaan]).toEqual([true, false]);
    expect(niet.reden).not.toBe(wel.reden);
    for (const { reden, titel, bron } of [wel, niet]) {
      expect(reden).toMatch(/^[A-ZÉ].*\.$/);
      expect(titel).not.toBe("");
      expect(bron).toContain("[A]");
    }
  });

  it.each(JA_NEE)("valt alleen %s weg als alleen dat ontbreekt", (soort) => {
    const staat = beoordeel(met({ [soort]: false }), periode);
    expect(staat.criteria.filter(({ voldaan }) => !voldaan).map(({ criterium }) => criterium)).toEqual([soort]);
    expect(staat).toMatchObject({ voldoet: false, advies: soort === "collectief" ? "verwijzen" : "afwijzen" });
  });

  it("wordt een vraag over één leerling verwezen, ook als er meer ontbreekt", () => {
    expect(
      beoordeel(met({ collectief: false, mandaat: false, soort: "VO", onderwijstypen: ["niet bekend"] }), periode)
        .advies,
    ).toBe("verwijzen");
  });
});

describe("wie mag aanvragen", () => {
  const door = (partij: Aanmelding["aanvrager"]["partij"]) =>
    met({ aanvrager: { ...VOORBEELD_AANMELDING.aanvrager, partij } });

  it.each(PERIODEN)("is in $naam een school, een bestuur of een samenwerkingsverband", (periode) => {
    for (const partij of ["school", "schoolbestuur", "samenwerkingsverband"] as const)
      expect(beoordeel(door(partij), periode)).toMatchObject({ voldoet: true });
    for (const partij of ["gemeente", "zorgaanbieder"] as const) {
      const staat = beoordeel(door(partij), periode);
      expect(staat.criteria.filter(({ voldaan }) => !voldaan).map(({ criterium }) => criterium)).toEqual(["aanvrager"]);
      expect(staat.advies).toBe("afwijzen");
      expect(oordeelOver("aanvrager", door(partij), periode).reden).toContain(
        "wel mee aanvragen met een aanvrager die dat mag: school, schoolbestuur en samenwerkingsverband.",
      );
    }
  });

  it("is ook een gemeente of zorgaanbieder waar de projectleider dat openstelt; mee aanvragen mag altijd", () => {
    const open = {
      ...P2025,
      criteria: P2025.criteria.map((een) =>
        een.soort === "aanvrager" ? { ...een, partijen: [...een.partijen, "gemeente" as const] } : een,
      ),
    };
    expect(beoordeel(door("gemeente"), open).voldoet).toBe(true);
    expect(beoordeel(door("zorgaanbieder"), open).voldoet).toBe(false);
    expect(VOORBEELD_AANMELDING.medeaanvragers.some(({ partij }) => partij === "gemeente")).toBe(true);
  });
});

describe("de doelgroep", () => {
  const SCHOLEN = [
    ["(V)SO", "cluster 1"],
    ["(V)SO", "cluster 2"],
    ["(V)SO", "cluster 3"],
    ["(V)SO", "cluster 4"],
    ["SBO", "SBO"],
    ["schakelvoorziening", "schakelvoorziening"],
    ["OPDC", "OPDC"],
    ["PO", "PO"],
    ["VO", "VO"],
  ] as const;

  it.each([
    [P2020, ["cluster 3", "cluster 4"]],
    [P2023, ["cluster 1", "cluster 2", "cluster 3", "cluster 4", "SBO", "schakelvoorziening", "OPDC"]],
    [P2025, ["cluster 1", "cluster 2", "cluster 3", "cluster 4", "SBO", "schakelvoorziening", "OPDC", "PO", "VO"]],
  ] as const)("van $naam is precies die van haar tijd", (periode, verwacht) => {
    const toegelaten = SCHOLEN.filter(
      ([soort, type]) => oordeelOver("doelgroep", met({ soort, onderwijstypen: [type] }), periode).voldaan,
    );
    expect(toegelaten.map(([, type]) => type)).toEqual(verwacht);
  });

  it.each(PERIODEN)("van $naam laat een samenwerkingsverband toe, welke scholen het ook heeft", (periode) => {
    for (const type of ["PO", "VO", "SWV", "niet bekend", "cluster 4"] as const)
      expect(oordeelOver("doelgroep", met({ soort: "SWV", onderwijstypen: [type] }), periode).voldaan).toBe(true);
  });

  it("vraagt dat het samenwerkingsverband zelf mee aanvraagt", () => {
    const zonder = oordeelOver("doelgroep", met({ soort: "SWV", medeaanvragers: [] }), P2025);
    expect(zonder).toMatchObject({
      voldaan: false,
      reden: "De aanvraag is voor een samenwerkingsverband, maar het samenwerkingsverband vraagt niet zelf mee aan.",
    });
  });

  it("heeft aan één passend onderwijstype genoeg, en noemt dat", () => {
    expect(oordeelOver("doelgroep", met({ onderwijstypen: ["PO", "cluster 4"] }), P2020)).toMatchObject({
      voldaan: true,
      reden: "cluster 4 hoort bij de doelgroep van Subsidieperiode 2020–2022.",
    });
  });

  it("gelooft een onbekend onderwijstype niet", () => {
    expect(oordeelOver("doelgroep", met({ onderwijstypen: ["niet bekend"] }), P2025).voldaan).toBe(false);
  });

  it("zegt bij een nee wie er wel mogen", () => {
    expect(oordeelOver("doelgroep", met({ soort: "SBO", onderwijstypen: ["SBO"] }), P2020).reden).toBe(
      "SBO hoort niet bij de doelgroep van Subsidieperiode 2020–2022: (V)SO en SWV.",
    );
    expect(oordeelOver("doelgroep", met({ onderwijstypen: ["cluster 1"] }), P2020).reden).toBe(
      "Het onderwijstype (cluster 1) hoort niet bij de doelgroep van Subsidieperiode 2020–2022: cluster 3 en cluster 4.",
    );
  });
});

it("een periode zonder criteria keurt niets af", () => {
  expect(beoordeel(met({ collectief: false }), ONBEKENDE_PERIODE)).toEqual({
    criteria: [],
    voldoet: true,
    advies: "toekennen",
  });
});
