import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ketenfout } from "#domain/journaal/keten.ts";
import { FEITEN } from "#domain/organisaties/feiten/index.ts";
import {
  herkendAls,
  ORGANISATIESOORTEN,
  type OrganisatieId,
  type Organisaties,
} from "#domain/organisaties/organisatie.ts";
import type { Organisatievraag } from "#domain/organisaties/vraag.ts";
import { vouwOrganisaties } from "#domain/organisaties/vouw.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { herken, Register } from "#test/support/organisaties.ts";

const WISSEL = { nummer: "ZA-2025-001", plek: "partner-1", soort: "school", naam: "De Wissel" } as const;

/** Two schools and an SWV, each in a traject of its own. */
const drie = (): Register => {
  const register = new Register();
  register.neemOp({ soort: "school", naam: "De Wissel", brin: "00AA" });
  register.neemOp({ soort: "school", naam: "Het Tij", brin: "11BB" });
  register.neemOp({ soort: "samenwerkingsverband", naam: "SWV Breda" });
  return register;
};

describe("herkennen", () => {
  it("maakt een nieuwe organisatie, en onthoudt wie het is", () => {
    const register = new Register();
    expect(register.lukt(herken({ brin: "00aa", plaats: "Breda" }))).toEqual(["ORG-1"]);
    expect(herkendAls(register.stand, WISSEL.nummer, WISSEL)).toMatchObject({
      id: "ORG-1",
      brin: "00AA",
      plaats: "Breda",
    });
    expect(register.regels.map(({ type }) => type)).toEqual(["organisatie.opgenomen", "organisatie.herkend"]);
  });

  it("leert van een herkenning een andere schrijfwijze, en wat nog niet bekend was", () => {
    const register = new Register();
    register.neemOp({ naam: "De Wissel" });
    register.lukt(herken({ naam: "VSO De Wissel", als: "ORG-1", brin: "00AA" }));
    expect(register.stand.organisaties["ORG-1"]).toMatchObject({ namen: ["De Wissel", "VSO De Wissel"], brin: "00AA" });
  });

  it("nog eens vragen verandert niets, ook niet als er iets nieuws van kwam", () => {
    const register = new Register();
    for (const als of ["nieuw", "nieuw", "ORG-1", "naam"] as const)
      expect(register.lukt(herken({ als }))).toEqual(["ORG-1"]);
    expect(register.regels).toHaveLength(2);
  });

  it("een ander dan eerder vraagt een reden, en dat niemand er intussen iets van maakte", () => {
    const register = drie();
    register.lukt(herken({ als: "ORG-1" }));
    expect(register.vraag(herken({ als: "ORG-2", was: "ORG-1" }))).toMatchObject({
      weigering: { code: "organisatie.reden" },
    });
    expect(register.vraag(herken({ als: "ORG-2" }))).toMatchObject({ weigering: { code: "organisatie.veranderd" } });
    expect(register.lukt(herken({ als: "ORG-2", was: "ORG-1", reden: "Verkeerd gekozen." }))).toEqual(["ORG-2"]);
  });

  it("geldt zolang de naam er een van haar is", () => {
    const register = new Register();
    register.lukt(herken());
    expect(herkendAls(register.stand, WISSEL.nummer, { ...WISSEL, naam: "DE WISSEL" })?.id).toBe("ORG-1");
    expect(herkendAls(register.stand, WISSEL.nummer, { ...WISSEL, naam: "Het Tij" })).toBeNull();
    expect(register.lukt(herken({ naam: "Het Tij" }))).toEqual(["ORG-2"]);
  });

  it("aan de naam alleen: één is die, geen maakt er een, en bij meer kiest een mens", () => {
    const register = drie();
    expect(register.lukt(herken({ naam: "de WISSEL", als: "naam" }))).toEqual(["ORG-1"]);
    expect(register.lukt(herken({ plek: "partner-2", naam: "De Akker", als: "naam" }))).toEqual(["ORG-4"]);
    register.neemOp({ naam: "De Akker", plaats: "Ede" });
    const voor = register.regels.length;
    expect(register.lukt(herken({ plek: "partner-3", naam: "De Akker", als: "naam" }))).toEqual([null]);
    expect(register.regels).toHaveLength(voor);
  });
});

describe("hernoemen en samenvoegen", () => {
  it("de oude naam blijft bekend, dus wie zo heette is het nog", () => {
    const register = new Register();
    register.lukt(herken());
    register.lukt({
      soort: "wijzig",
      organisatie: "ORG-1",
      gezien: 2,
      naam: "Het Nieuwe Pad",
      plaats: "Breda",
      reden: "Fusie.",
    });
    expect(register.stand.organisaties["ORG-1"]).toMatchObject({
      namen: ["Het Nieuwe Pad", "De Wissel"],
      plaats: "Breda",
    });
    expect(herkendAls(register.stand, WISSEL.nummer, WISSEL)?.id).toBe("ORG-1");
  });

  it("wie opgaat in een ander is overal die ander", () => {
    const register = drie();
    register.lukt(herken({ naam: "Het Tij", als: "ORG-2" }));
    register.lukt({ soort: "voeg-samen", organisatie: "ORG-2", in: "ORG-1", reden: "Dezelfde school." });
    expect(herkendAls(register.stand, "ZA-2025-001", { ...WISSEL, naam: "Het Tij" })?.id).toBe("ORG-1");
    expect(register.stand.organisaties["ORG-2"]?.opgegaanIn).toBe("ORG-1");
    expect(register.lukt({ soort: "voeg-samen", organisatie: "ORG-2", in: "ORG-1", reden: "Nog eens." })).toEqual([
      "ORG-1",
    ]);
  });
});

describe("wat niet kan", () => {
  const nee: [string, Organisatievraag, string, string][] = [
    [
      "een organisatie die er niet is",
      herken({ als: "ORG-9" }),
      "organisatie.onbekend",
      "Organisatie ORG-9 is er niet.",
    ],
    [
      "een andere soort",
      herken({ als: "ORG-3" }),
      "organisatie.andere-soort",
      "De Wissel doet mee als school, en ORG-3 (SWV Breda) is een samenwerkingsverband.",
    ],
    [
      "een andere BRIN",
      herken({ als: "ORG-1", brin: "11BB" }),
      "organisatie.andere-brin",
      "De Wissel heeft BRIN 11BB, en ORG-1 (De Wissel) heeft 00AA. Dat zijn twee scholen.",
    ],
    [
      "een nieuwe met een BRIN die er al is",
      herken({ brin: "00AA" }),
      "organisatie.brin-bestaat",
      "BRIN 00AA is al van ORG-1 (De Wissel). Is het dezelfde school, kies dan ORG-1, of voeg de twee samen.",
    ],
    [
      "een BRIN van een gemeente",
      herken({ soort: "gemeente", brin: "22CC" }),
      "organisatie.geen-brin",
      "Alleen een school heeft een BRIN-nummer.",
    ],
    [
      "een BRIN dat er geen is",
      herken({ brin: "12345" }),
      "organisatie.ongeldig",
      "Een BRIN-nummer heeft twee cijfers en twee letters",
    ],
    [
      "met zichzelf samen",
      { soort: "voeg-samen", organisatie: "ORG-1", in: "ORG-1", reden: "Per ongeluk." },
      "organisatie.zichzelf",
      "ORG-1 kan niet met zichzelf worden samengevoegd. Noem er twee.",
    ],
    [
      "twee soorten samen",
      { soort: "voeg-samen", organisatie: "ORG-1", in: "ORG-3", reden: "Per ongeluk." },
      "organisatie.andere-soort",
      "Alleen twee van dezelfde soort zijn samen te voegen.",
    ],
    [
      "een onbekende samen",
      { soort: "voeg-samen", organisatie: "ORG-1", in: "ORG-9", reden: "Per ongeluk." },
      "organisatie.onbekend",
      "Organisatie ORG-9 is er niet.",
    ],
    [
      "samen zonder reden",
      { soort: "voeg-samen", organisatie: "ORG-1", in: "ORG-2", reden: " " },
      "organisatie.ongeldig",
      "Vul dit veld in.",
    ],
    [
      "hernoemen van wie er niet is",
      { soort: "wijzig", organisatie: "ORG-9", gezien: 1, naam: "X", reden: "Fout." },
      "organisatie.onbekend",
      "Organisatie ORG-9 is er niet.",
    ],
    [
      "hernoemen van wie intussen veranderde",
      { soort: "wijzig", organisatie: "ORG-1", gezien: 1, naam: "X", reden: "Fout." },
      "organisatie.veranderd",
      "ORG-1 (De Wissel) is intussen gewijzigd. Bekijk het eerst opnieuw.",
    ],
    [
      "hernoemen tot niets anders",
      { soort: "wijzig", organisatie: "ORG-1", gezien: 2, reden: "Fout." },
      "organisatie.niets",
      "Zeg wat er anders wordt",
    ],
    [
      "een BSN als naam",
      herken({ naam: "Leerling 111222333" }),
      "organisatie.ongeldig",
      "een nummer dat op een BSN lijkt",
    ],
  ];
  it.each(nee)("%s", (_wat, vraag, code, reden) => {
    const register = drie();
    const voor = { stand: register.stand, regels: register.regels.length };
    const uitkomst = register.vraag(vraag);
    expect(uitkomst).toMatchObject({ ok: false, weigering: { code } });
    expect(uitkomst.ok ? "" : uitkomst.weigering.reden).toContain(reden);
    expect({ stand: register.stand, regels: register.regels.length }).toEqual(voor);
  });

  it("wie is samengevoegd bestaat niet meer apart", () => {
    const register = drie();
    register.lukt({ soort: "voeg-samen", organisatie: "ORG-2", in: "ORG-1", reden: "Dezelfde." });
    expect(register.vraag(herken({ als: "ORG-2" }))).toMatchObject({
      weigering: { code: "organisatie.samengevoegd", reden: "ORG-2 is samengevoegd met ORG-1. Gebruik die." },
    });
  });

  it.each([MENSEN.zorgarrangeur, MENSEN.aanvrager, MENSEN.auditor])("$rol houdt ze niet bij", (door) => {
    expect(new Register().vraag(herken(), door)).toMatchObject({ weigering: { code: "rol.mag-niet" } });
  });

  it("is alles of niets: wat ervoor staat in dezelfde vraag gebeurt dan ook niet", () => {
    const register = drie();
    const samen = {
      soort: "herken" as const,
      plekken: [...herken({ plek: "partner-1" }).plekken, ...herken({ plek: "partner-2", als: "ORG-9" }).plekken],
    };
    expect(register.vraag(samen).ok).toBe(false);
    expect(register.regels).toHaveLength(6);
  });
});

const vraag = (stand: Organisaties): fc.Arbitrary<Organisatievraag> => {
  const id = fc.constantFrom<OrganisatieId>("ORG-1", "ORG-2", "ORG-3", "ORG-4");
  const naam = fc.constantFrom("De Wissel", "de wissel", "Het Tij", "SWV Breda", "__proto__x");
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .record({
          nummer: fc.constantFrom("ZA-2025-001", "ZA-2025-002"),
          plek: fc.constantFrom("partner-1", "school-1"),
          soort: fc.constantFrom(...ORGANISATIESOORTEN.slice(0, 2)),
          naam,
          als: fc.oneof(id, fc.constant("nieuw" as const), fc.constant("naam" as const)),
        })
        .map((plek) =>
          herken({ ...plek, was: herkendAls(stand, plek.nummer, plek)?.id ?? null, reden: "Beter gekeken." }),
        ),
    },
    fc.record({
      soort: fc.constant("wijzig" as const),
      organisatie: id,
      gezien: fc.constantFrom(
        stand.kop.volgnummer,
        ...Object.values(stand.organisaties).map(({ volgnummer }) => volgnummer),
      ),
      naam,
      reden: fc.constant("Fusie."),
    }),
    fc.record({ soort: fc.constant("voeg-samen" as const), organisatie: id, in: id, reden: fc.constant("Dezelfde.") }),
  );
};

it("de stand is wat de regels ervan maken, en nog eens vragen verandert niets", () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const register = new Register();
      for (let i = 0; i < 12; i += 1) {
        const gevraagd = g(vraag, register.stand);
        const eerste = register.vraag(gevraagd);
        const { length } = register.regels;
        const nog = register.vraag(gevraagd);
        expect(register.regels).toHaveLength(length);
        if (eerste.ok && nog.ok) expect(nog.waarde.organisaties).toEqual(eerste.waarde.organisaties);
      }
      const opgeslagen = JSON.parse(JSON.stringify(register.regels)) as typeof register.regels;
      if (opgeslagen.length > 0)
        expect(opgeslagen.reduce<Organisaties | null>(vouwOrganisaties, null)).toEqual(register.stand);
      expect(ketenfout(opgeslagen)).toBeNull();
    }),
  );
});

it("wat mensen typten staat niet in de keten, maar ernaast", () => {
  const register = drie();
  register.lukt({ soort: "voeg-samen", organisatie: "ORG-2", in: "ORG-1", reden: "Zei mevrouw Jansen." });
  const keten = register.regels.map(({ tekst }) => tekst).join("\n");
  for (const woord of ["Wissel", "Tij", "Breda", "Jansen"]) expect(keten).not.toContain(woord);
  expect(keten).toContain("00AA");
});

it("ieder feit heeft een voorbeeld dat klopt, en een zin", () => {
  for (const { schema, voorbeeld, zin } of FEITEN.values()) {
    expect(schema().parse(voorbeeld)).toEqual(voorbeeld);
    expect(zin(voorbeeld)).toMatch(/^[A-Z].*\.$/);
  }
});
