import { describe, expect, it } from "vitest";
import { botsing, Periodegegevens } from "#domain/aanmelding/periodegegevens.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";

const kaal = ({ versie: _versie, hash: _hash, ...gegevens }: Periode) => gegevens;
const [P2020, P2023, P2025] = PERIODEN as [Periode, Periode, Periode];
const goed = kaal(P2023);

const fouten = (waarde: unknown) => Periodegegevens.safeParse(waarde).error?.issues.map(({ message }) => message) ?? [];
const metVorm = (deel: object) => ({ ...goed, vormen: [{ ...goed.vormen[0], ...deel }] });
const metBeslissing = (deel: object) => ({
  ...goed,
  termijnen: { ...goed.termijnen, beslissing: { ...goed.termijnen.beslissing, ...deel } },
});

describe("de gegevens van een subsidieperiode", () => {
  it.each(PERIODEN)("van $naam zijn goed en komen ongewijzigd terug", (p) => {
    expect(Periodegegevens.parse(kaal(p))).toEqual(kaal(p));
  });

  it("van voordat er meer soorten termijnen waren zijn ook goed", () => {
    const { beslissing, aanvulling, verlengingsbesluit, aanbod } = goed.termijnen;
    const oud = { ...goed, termijnen: { beslissing, aanvulling, verlengingsbesluit, aanbod } };
    expect(Periodegegevens.parse(oud)).toEqual(oud);
  });

  it("zeggen per trede wie bericht krijgt; een trede kan ook weg blijven", () => {
    const eigen = metBeslissing({ herinnering: null, laatsteDag: true, escalatie: null, aan: { verstreken: ["za"] } });
    expect(Periodegegevens.parse(eigen)).toEqual(eigen);
  });

  it.each([
    [
      "een criterium zonder wie mag aanvragen",
      { ...goed, criteria: [{ soort: "aanvrager", partijen: [], bron: "[A]" }] },
      "Kies ten minste één partij die mag aanvragen.",
    ],
    [
      "twee redenen met dezelfde code",
      { ...goed, redenen: [goed.redenen.at(-1), goed.redenen.at(-1)] },
      "Een code staat twee keer in de lijst.",
    ],
    [
      "geen reden om te stoppen",
      {
        ...goed,
        redenen: goed.redenen
          .map((een) => ({ ...een, bij: een.bij.filter((bij) => bij !== "stop") }))
          .filter(({ bij }) => bij.length > 0),
      },
      "Geef bij alles ten minste één reden: afwijzing, stop, oordeel, verlenging, nazorg.",
    ],
    [
      "een einde voor het begin",
      { ...goed, van: "2024-12-31", tot: "2024-01-01", nummerjaren: [2024] },
      "De einddatum ligt voor de begindatum.",
    ],
    [
      "een nummerjaar buiten de periode",
      { ...goed, nummerjaren: [2023, 2025] },
      "Een jaar voor de nummers valt buiten de periode.",
    ],
    ["een nummerjaar dat dubbel is", { ...goed, nummerjaren: [2023, 2023] }, "Een jaar staat twee keer in de lijst."],
    ["geen nummerjaar", { ...goed, nummerjaren: [] }, "Kies ten minste één jaar voor de nummers."],
    [
      "een dag die niet bestaat",
      { ...goed, van: "2023-02-30" },
      "Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD.",
    ],
    ["een halve plaats", { ...goed, capaciteit: 1.5 }, "Vul een heel getal in."],
    ["minder dan geen plaats", { ...goed, capaciteit: -1 }, "Dit getal is te klein: ten minste 0."],
    [
      "meer uren als kleinste dan als grootste",
      metVorm({ minUren: 51 }),
      "Het kleinste aantal uren is groter dan het grootste.",
    ],
    [
      "minder uren met dan zonder verlenging",
      metVorm({ maxMetVerlenging: 49 }),
      "Met verlenging kunnen er niet minder uren zijn dan zonder.",
    ],
    ["nul uren", metVorm({ minUren: 0 }), "Het aantal uren moet meer dan 0 zijn."],
    ["een derde van een uur", metVorm({ minUren: 20.3 }), "Schrijf uren in kwartieren, bijvoorbeeld 1,25."],
    [
      "een vorm die niet bestaat",
      metVorm({ naam: "eindeloos" }),
      "Kies een van: kort, middellang, lang, nazorg, consultatie.",
    ],
    [
      "een vorm die dubbel is",
      { ...goed, vormen: [goed.vormen[0], goed.vormen[0]] },
      "Een trajectvorm staat twee keer in de lijst.",
    ],
    ["geen vorm", { ...goed, vormen: [] }, "Kies ten minste één trajectvorm."],
    [
      "een criterium dat dubbel is",
      { ...goed, criteria: [goed.criteria[1], goed.criteria[1]] },
      "Een criterium staat twee keer in de lijst.",
    ],
    [
      "een criterium dat niet bestaat",
      { ...goed, criteria: [{ soort: "aardig", bron: "x" }] },
      "Kies een criterium dat het systeem kent.",
    ],
    [
      "een doelgroep zonder soorten",
      { ...goed, criteria: [{ ...goed.criteria[0], soorten: [] }] },
      "Kies ten minste één soort school of organisatie.",
    ],
    [
      "een herinnering voor het begin",
      metBeslissing({ herinnering: 56 }),
      "De herinnering komt voor het begin van de termijn. Kies minder dagen.",
    ],
    [
      "twee herinneringen op één dag",
      metBeslissing({ herinnering: 0, laatsteDag: true }),
      "De herinnering valt op de laatste dag en zou twee keer worden verstuurd. Zet een van de twee uit.",
    ],
    [
      "een ontvanger die dubbel is",
      metBeslissing({ aan: { verstreken: ["za", "za"] } }),
      "Een ontvanger staat twee keer in de lijst.",
    ],
    ["niemand om het aan te vertellen", metBeslissing({ aan: { verstreken: [] } }), "Kies ten minste één ontvanger."],
    ["een herhaling zonder tussentijd", metBeslissing({ herhaling: 0 }), "Dit getal is te klein: ten minste 1."],
    [
      "een termijn die niet bestaat",
      { ...goed, termijnen: { ...goed.termijnen, lunch: goed.termijnen.beslissing } },
      "Dit veld bestaat niet: lunch.",
    ],
    [
      "een tweede escalatie zonder eerste",
      metBeslissing({ escalatie: null, tweedeEscalatie: 7 }),
      "Zonder eerste escalatie is er geen tweede. Vul de eerste in, of laat de tweede weg.",
    ],
    ["een signaal voor de laatste dag", metBeslissing({ escalatie: -1 }), "Dit getal is te klein: ten minste 0."],
    [
      "een aanduiding met spaties",
      { ...goed, id: "Periode 1" },
      "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld 2025-2026.",
    ],
    ["een veld te veel", { ...goed, versie: 3 }, "Dit veld bestaat niet: versie."],
    ["een bron die ontbreekt", { ...goed, bron: "" }, "Vul dit veld in."],
  ])("met %s worden geweigerd, en er staat waarom", (_wat, waarde, melding) => {
    expect(fouten(waarde)).toEqual([melding]);
  });

  it.each([null, 5, "periode", [], {}])(
    "die geen periode zijn (%j) krijgen alleen Nederlandse woorden terug",
    (waarde) => {
      expect(fouten(waarde).length).toBeGreaterThan(0);
      expect(fouten(waarde).join(" ")).not.toMatch(/Invalid|expected|received|Unrecognized|required/i);
    },
  );

  it("mogen zonder grens aan het aantal plaatsen", () => {
    expect(fouten({ ...goed, capaciteit: null })).toEqual([]);
  });
});

describe("een instelling die bij een soort termijn niets doet wordt geweigerd, bij haar naam", () => {
  const met = (soort: keyof typeof DEFAULT_TERMIJNEN, deel: object) => ({
    ...goed,
    termijnen: { ...goed.termijnen, [soort]: { ...DEFAULT_TERMIJNEN[soort], ...deel } },
  });
  const waar = (waarde: unknown) =>
    Periodegegevens.safeParse(waarde).error?.issues.map(({ path }) => path.slice(2).join(".")) ?? [];
  const NA: [string, object][] = [
    ["escalatie", { escalatie: 3 }],
    ["herhaling", { herhaling: 7 }],
    ["aan.verstreken", { aan: { verstreken: ["za"] } }],
    ["aan.escalatie", { aan: { escalatie: ["za"] } }],
    ["aan.tweedeEscalatie", { aan: { tweedeEscalatie: ["za"] } }],
  ];

  it.each(
    (["aanvulling", "aanbod", "urenbudget"] as const).flatMap((soort) => NA.map((deel) => [soort, ...deel] as const)),
  )("%s: %s", (soort, veld, deel) => {
    expect(waar(met(soort, deel))).toEqual([veld]);
    expect(waar(met("startgesprek", deel))).toEqual([]);
  });

  it.each([
    ["herinnering", { herinnering: 7 }],
    ["laatsteDag", { laatsteDag: true }],
    ["aan.herinnering", { aan: { herinnering: ["za"] } }],
  ])("urenbudget: %s; bij een aanvulling en een aanbod doet die wel iets", (veld, deel) => {
    expect(waar(met("urenbudget", deel))).toEqual([veld]);
    expect(waar(met("aanvulling", deel))).toEqual([]);
    expect(waar(met("aanbod", deel))).toEqual([]);
  });

  it("en een evaluatiemoment zonder enige herinnering ook; vooraf of op de dag zelf is genoeg", () => {
    expect(fouten(met("evaluatiemoment", { herinnering: null, laatsteDag: false }))).toEqual([
      "Voor een evaluatiemoment komt er altijd een herinnering: een aantal dagen vooraf of op de dag zelf.",
    ]);
    expect(fouten(met("evaluatiemoment", { herinnering: 3, laatsteDag: false }))).toEqual([]);
    expect(fouten(met("evaluatiemoment", { herinnering: null, laatsteDag: true }))).toEqual([]);
  });
});

describe("een nieuwe periode", () => {
  const nieuw = { ...kaal(P2025), id: "2029", naam: "2029", van: "2029-01-01", tot: "2029-12-31", nummerjaren: [2029] };

  it("mag naast de andere als de dagen en jaren vrij zijn", () => {
    expect(botsing(nieuw, PERIODEN)).toBeNull();
  });

  it("botst als ze één dag deelt", () => {
    expect(botsing({ ...nieuw, van: "2028-12-31" }, PERIODEN)).toEqual({
      code: "periode.overlap",
      reden: "De dagen overlappen met Subsidieperiode vanaf 2025 (1 januari 2025 tot en met 31 december 2028).",
      veld: "van",
    });
  });

  it("botst als ze nummers uitgeeft van een jaar dat al bezet is", () => {
    const half = { ...kaal(P2025), tot: "2028-06-30" };
    expect(botsing({ ...nieuw, van: "2028-07-01", nummerjaren: [2028, 2029] }, [half])?.code).toBe(
      "periode.nummerjaar",
    );
  });

  it("botst niet met zichzelf als ze wordt gewijzigd", () => {
    expect(botsing({ ...P2020, capaciteit: 58 }, PERIODEN)).toBeNull();
  });
});
