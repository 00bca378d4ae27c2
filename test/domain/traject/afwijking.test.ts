import { describe, expect, it } from "vitest";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { leesbaar } from "#domain/verantwoording/leesbaar.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { inzending, stapresultaat, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

/** An aid and no mould [S]: what a stap asks yields to a reason. */
const afwijking = "De gemeente sluit pas na de zomer aan.";
const stap4 = (v: Verloop) => {
  const resultaat = stapresultaat(4, v.dossier) as { projectgroep: { partij: string }[] };
  return {
    resultaat: { ...resultaat, projectgroep: resultaat.projectgroep.filter(({ partij }) => partij !== "gemeente") },
  };
};
const stap5 = (v: Verloop) => ({
  resultaat: { ...stapresultaat(5, v.dossier), draagvlak: { uitvoerend: true, beleid: true, bestuur: false } },
});
const bestuur = { id: "bs1", niveau: "bestuur", datum: "2026-06-01" };

/** Each asks something of a stap that is not there. */
const GEVALLEN: [naam: string, begin: () => Verloop, type: string, gegevens: (v: Verloop) => object, wat: RegExp][] = [
  ["stap 4", () => verloopTot("stap4"), "stap.voltooid", stap4, /In de projectgroep ontbreekt: gemeente\./],
  [
    "stap 5",
    () => verloopTot("stap5"),
    "stap.voltooid",
    stap5,
    /geen draagvlak op dit niveau: bestuur\. Plan eerst een/,
  ],
  [
    "stap 6",
    () => verloopTot("stap6"),
    "stap.voltooid",
    (v) => ({ resultaat: stapresultaat(6, v.dossier) }),
    /Houd eerst een evaluatiemoment/,
  ],
  [
    "evaluatiemoment",
    () => verloopTot("stap5"),
    "evaluatiemoment.gepland",
    () => bestuur,
    /een eigen uitvoerend moment/,
  ],
  [
    "evaluatiemoment",
    () => verloopTot("stap6"),
    "evaluatiemoment.verzet",
    () => ({ id: "e1", datum: "2026-12-01", reden: "Ziekte." }),
    /een eigen uitvoerend moment/,
  ],
  [
    "evaluatiemoment",
    () => verloopTot("stap6"),
    "evaluatiemoment.vervallen",
    () => ({ id: "e1", reden: "De pilot begint later." }),
    /een eigen uitvoerend moment/,
  ],
  [
    "evaluatiemoment",
    () => verloopTot("stap6"),
    "evaluatiemoment.gehouden",
    () => ({ id: "e3", oordeel: "bestendigen", toelichting: "Het bestuur wil door." }),
    /Houd eerst het uitvoerende evaluatiemoment/,
  ],
  [
    "projectgroep",
    () => verloopTot("stap5"),
    "partner.vertrokken",
    () => ({ partner: "partner-3", reden: "De gemeente stopt ermee." }),
    /De projectgroep kan niet zonder gemeente/,
  ],
];

const aanvraagVan = (verloop: Verloop) =>
  verloop.regels.reduce<Projectie | null>((vorige, regel) => projecteer(vorige, regel), null)!.aanvraag!;

describe.each(GEVALLEN)("wat wordt gevraagd bij %s (%#)", (bij, begin, type, gegevens, wat) => {
  it("wijkt voor een reden, die met wat voorbij is gegaan in de tijdlijn staat, in het dossier en in de cijfers", () => {
    const zonder = begin();
    const uitkomst = zonder.probeer(inzending(type, { ...VOOR_GEHOUDEN(type), ...gegevens(zonder) }));
    expect(uitkomst).toMatchObject({ ok: false, weigering: { reden: expect.stringMatching(wat) } });
    expect(uitkomst).toMatchObject({ weigering: { reden: expect.stringContaining("Zeg dan bij ‘Afwijking’ waarom") } });

    const verloop = begin().gebeurt(type, { ...gegevens(begin()), afwijking });
    expect(verloop.laatsteZin).toContain(`Afwijking: ${afwijking} Zonder afwijking kon dit niet: `);
    expect(verloop.laatsteZin).toMatch(wat);
    expect(verloop.dossier.afwijkingen).toMatchObject([{ bij, reden: afwijking, op: verloop.dag }]);
    expect(tabellen([aanvraagVan(verloop)])["afwijkingen van het stappenplan"]).toEqual({
      trajecten: 1,
      per: { [bij]: 1 },
    });
    expect(leesbaar(tabellen([aanvraagVan(verloop)]))).toContain("Afwijkingen van het stappenplan\nIn 1 traject.");
  });

  it("niet voor een lege reden, en niets wordt dan vastgelegd", () => {
    const verloop = begin();
    const regels = verloop.regels.length;
    for (const leeg of ["", "  ", true, null])
      expect(verloop.weigert(type, { ...gegevens(verloop), afwijking: leeg })).toBe("gegevens.ongeldig");
    expect(verloop.regels).toHaveLength(regels);
  });
});

const VOOR_GEHOUDEN = (type: string) =>
  type === "evaluatiemoment.gehouden" ? { aanwezig: { partners: ["partner-1"] } } : {};

it("een afwijking waar niets is om van af te wijken, wordt geweigerd: die zou meetellen", () => {
  const verloop = verloopTot("stap4");
  expect(verloop.weigert("stap.voltooid", { resultaat: stapresultaat(4, verloop.dossier), afwijking })).toBe(
    "afwijking.onnodig",
  );
});

it("zonder afwijkingen zeggen de cijfers er niets van", () => {
  const cijfers = tabellen([aanvraagVan(verloopTot("gesloten"))]);
  expect(cijfers).not.toHaveProperty("afwijkingen van het stappenplan");
  expect(leesbaar(cijfers)).not.toContain("Afwijkingen");
});

describe("per stap staat erbij wat iemand daarvan wil vastleggen", () => {
  const omschrijving = {
    betrokkenen: [{ wie: "intern begeleider", rol: "kent de leerlingen" }, { wie: "wijkteam" }],
    aanwezig: "Een overzicht van 2024.",
    ontbreekt: "Cijfers van de gemeente.",
    inzichten: "Een derde van de vragen is niet onderwijskundig.",
    instrumenten: [{ naam: "Screeningsdocument", overgedragenAan: "de kwaliteitsmedewerker" }, { naam: "Gespreksmap" }],
  };

  it("bij het begin en bij het voltooien; wat later anders wordt gezegd vervangt wat er stond", () => {
    const verloop = verloopTot("gestart").gebeurt("stap.begonnen", { stap: 1, ...omschrijving });
    expect(verloop.dossier.stappen[1]).toMatchObject(omschrijving);
    expect(verloop.laatsteZin).toBe(
      "Stap 1 is begonnen. Betrokken: intern begeleider (kent de leerlingen); wijkteam. Is er al: Een overzicht van 2024. Ontbreekt nog: Cijfers van de gemeente. Inzichten: Een derde van de vragen is niet onderwijskundig. Instrumenten: Screeningsdocument (overgedragen aan de kwaliteitsmedewerker); Gespreksmap.",
    );
    verloop.gebeurt("stap.voltooid", { resultaat: stapresultaat(1, verloop.dossier), ontbreekt: "Niets meer." });
    expect(verloop.dossier.stappen[1]).toMatchObject({ ...omschrijving, ontbreekt: "Niets meer.", status: "voltooid" });
  });

  it("en wie erbij betrokken is ook als de regie wordt vastgelegd", () => {
    const { betrokkenen } = omschrijving;
    const verloop = verloopTot("gestart").gebeurt("regiehouder.aangewezen", {
      stap: 2,
      regiehouder: "directeur",
      betrokkenen,
    });
    expect(verloop.dossier.stappen[2]).toMatchObject({ regiehouder: "directeur", betrokkenen });
    expect(verloop.laatsteZin).toContain("Betrokken: intern begeleider (kent de leerlingen); wijkteam.");
  });
});

it("wie er bij een evaluatiemoment was, zijn partners die er zijn of waren, of namen", () => {
  const gehouden = { id: "e1", oordeel: "bestendigen", toelichting: "Het loopt." };
  const met = (aanwezig: unknown) => verloopTot("stap6").weigert("evaluatiemoment.gehouden", { ...gehouden, aanwezig });
  expect(met({})).toBe("gegevens.ongeldig");
  expect(met({ partners: [], namen: [] })).toBe("gegevens.ongeldig");
  expect(met(undefined)).toBe("gegevens.ongeldig");
  expect(met({ partners: ["partner-9"] })).toBe("partner.onbekend");
  const verloop = verloopTot("stap6").gebeurt("evaluatiemoment.gehouden", {
    ...gehouden,
    aanwezig: { partners: ["partner-3"], namen: ["Noor de Wit"] },
  });
  expect(verloop.laatsteZin).toContain("Erbij waren: Gemeente Breda, Noor de Wit.");
  expect(verloop.dossier.evaluaties[0]).toMatchObject({
    aanwezig: { partners: ["partner-3"], namen: ["Noor de Wit"] },
  });
});
