import { describe, expect, test } from "vitest";
import { beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { aanvraagblokken, type Bekend } from "#domain/beslissen/aanvraag.ts";
import { voorstellen } from "#domain/beslissen/voorstel.ts";
import { GEEN_BEELD } from "#domain/organisaties/beeld.ts";
import { nieuweBoekhouding, type Boekhouding } from "#domain/periode/boekhouding.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";

const VANDAAG = "2026-03-02";

const beoordeling = (anders: Partial<typeof VOORBEELD_AANMELDING> = {}) =>
  new Verloop().gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, ...anders }).gebeurt("beoordeling.gestart");

const bekend = (dossier: Dossier, anders: Partial<Bekend> = {}): Bekend => ({
  vandaag: VANDAAG,
  hulp: beslishulp(dossier, {
    toegekend: [
      { regio: "Zuid", gebied: "stad", aantal: 3 },
      { regio: "Noord", gebied: "platteland", aantal: 1 },
    ],
    organisaties: GEEN_BEELD,
  }),
  boeken: [],
  werk: [],
  periodeuren: { trajecten: 2, over: 30.5 },
  vergelijkbaar: [],
  ...anders,
});

const boek = (dossier: Dossier, anders: Partial<Boekhouding>, capaciteit: number | null): Boekhouding => ({
  ...nieuweBoekhouding({ ...dossier.regels, capaciteit }),
  ...anders,
});

const teksten = (dossier: Dossier, welk: string, anders: Partial<Bekend> = {}): string[] =>
  (aanvraagblokken(dossier, bekend(dossier, anders)).find(({ id }) => id === welk)?.regels ?? []).map(
    ({ tekst }) => tekst,
  );

describe("wat naast een aanvraag staat", () => {
  test("ieder criterium met reden en bron, wat niet is voldaan vooraan", () => {
    const { dossier } = beoordeling({ mandaat: false });
    const [criteria] = aanvraagblokken(dossier, bekend(dossier));
    expect(criteria!.regels.slice(0, 2)).toEqual([
      { tekst: "Advies: afwijzen. Aan 7 van de 8 criteria is voldaan." },
      {
        tekst: "Mandaat: De contactpersoon heeft geen mandaat om besluiten te nemen.",
        telt: "tegen",
        bron: "[A]",
      },
    ]);
    expect(criteria!.regels.slice(2).every(({ telt, bron }) => telt === "voor" && bron !== undefined)).toBe(true);
  });

  test("een periode zonder criteria, en een aanvraag zonder antwoorden, geven geen advies", () => {
    const { dossier } = beoordeling();
    const zonder = { ...dossier, regels: { ...dossier.regels, criteria: [] } };
    expect(teksten(zonder, "criteria")).toEqual([
      "Deze subsidieperiode heeft geen criteria. Er is niets om aan te toetsen.",
    ]);
    const register = { ...dossier, aanmelding: null };
    expect(bekend(register).hulp).toBeNull();
    expect(teksten(register, "criteria")).toEqual([
      "Er zijn geen antwoorden om te toetsen, zoals bij een aanvraag uit een register.",
    ]);
    expect(teksten(register, "vergelijkbaar")).toEqual(["De vraag is niet bekend. Er is niets om mee te vergelijken."]);
  });

  test("de plaats, nu en na toekennen", () => {
    const { dossier } = beoordeling();
    const plaats = (anders: Partial<Boekhouding>, capaciteit: number | null) =>
      teksten(dossier, "plaats", { boeken: [boek(dossier, anders, capaciteit)] });
    const bezet = { plaatsen: { "ZA-2026-901": "toegekend" } } as const;
    expect(plaats(bezet, 3)).toEqual([
      "Nu: 1 van 3 plaatsen vergeven, nog 2 vrij. Niemand wacht.",
      "Na toekennen: 2 van 3 plaatsen vergeven, nog 1 vrij. Niemand wacht.",
    ]);
    expect(plaats(bezet, 1)).toEqual([
      "Nu: 1 van 1 plaatsen vergeven, de periode is vol. Niemand wacht.",
      "Toekennen kan nu niet. Er is geen dag bekend waarop een plaats vrijkomt: dat gebeurt pas als een traject zijn plaats teruggeeft.",
    ]);
    // Its own place is no other one.
    expect(plaats({ plaatsen: { [dossier.nummer]: "gereserveerd" } }, 1)[1]).toBe(
      "Na toekennen: 1 van 1 plaatsen vergeven, de periode is vol. Niemand wacht.",
    );
    const wacht = (nummer: string) => ({ nummer, voorrang: false, sinds: "2026-02-02", verlopen: 0 });
    expect(plaats({ wachtlijst: [wacht("ZA-2026-902"), wacht(dossier.nummer)] }, 3)).toEqual([
      "Nu: 0 van 3 plaatsen vergeven, nog 3 vrij. Op de wachtlijst: 2.",
      "Na toekennen: 1 van 3 plaatsen vergeven, nog 2 vrij. Op de wachtlijst: 1.",
      "Voor deze aanvraag wacht nog ZA-2026-902. Toekennen gaat dan buiten de volgorde, met een reden.",
    ]);
  });

  test("de spreiding, met het aandeel nu en na toekennen", () => {
    const { dossier } = beoordeling({ regio: "Noord" });
    expect(teksten(dossier, "spreiding")[0]).toBe(
      "Regio: 1 van de 4 toegekende trajecten is Noord. Deze aanvraag verandert de spreiding niet. Aandeel nu 25 %, na toekennen 40 %.".replace(
        "verandert de spreiding niet",
        "maakt de spreiding schever",
      ),
    );
  });

  test("de uren van de periode en van iedere zorgarrangeur, wie de meeste ruimte heeft eerst", () => {
    const { dossier } = beoordeling();
    const zelf = { trajecten: 1, zonderEinde: 0 };
    const uren = teksten(dossier, "uren", {
      werk: [
        { id: "za-03", werkt: 24, urenPerWeek: 24, ...zelf },
        { id: "za-04", werkt: null, urenPerWeek: 2, ...zelf },
        { id: "za-05", werkt: 32, urenPerWeek: 8.5, ...zelf },
      ],
    });
    expect(uren).toEqual([
      `In ${dossier.regels.naam} lopen 2 trajecten, met samen nog 30,5 uur te doen.`,
      "za-05: 1 traject in handen, volgens plan 8,5 van 32 uur per week; over: 23,5 uur per week.",
      "za-03: 1 traject in handen, volgens plan 24 van 24 uur per week; er is geen week meer over.",
      "za-04: 1 traject in handen, volgens plan 2 uur per week.",
    ]);
  });

  test("vergelijkbare besluiten, geteld en de laatste bij nummer", () => {
    const { dossier } = beoordeling({ kernvraag: "kennisdeling" });
    const rij = { nummer: "ZA-2026-007", naam: "De Vlier", vorm: "kort", urenbudget: 40, staat: "verkennen" };
    const vergelijkbaar = [
      { besluit: "toegekend", totaal: 5, rijen: [rij] },
      { besluit: "afgewezen", totaal: 0, rijen: [] },
    ] as const;
    expect(teksten(dossier, "vergelijkbaar", { vergelijkbaar })).toEqual([
      "Met dezelfde vraag (kennisdeling) zijn 5 aanvragen toegekend; de laatste:",
      "ZA-2026-007 De Vlier, kort, 40 uur, verkennen",
      "Met dezelfde vraag (kennisdeling) zijn 0 aanvragen afgewezen.",
    ]);
  });
});

test.each([
  ["aan alles voldaan", {}],
  ["iets niet voldaan", { mandaat: false }],
])("de proefbesluiten kunnen genomen worden: %s", (_naam, anders) => {
  const { dossier, regels } = beoordeling(anders);
  const { naar, volgnummer } = regels.at(-1)!;
  const alle = voorstellen("aanvraag", dossier, bekend(dossier).hulp);
  expect(alle.map(({ type }) => type)).toEqual(["aanvraag.toegekend", "aanvraag.afgewezen"]);
  for (const { type, gegevens } of alle) {
    const inzending = {
      id: "proef",
      type,
      gegevens,
      door: { rol: "projectleider", id: "pl-1" },
      gebeurdOp: VANDAAG,
    } as const;
    const proef = proefVan({ dossier, pad: naar, volgnummer }, [inzending], `${VANDAAG}T10:00:00.000Z`, null);
    expect(proef.ok ? proef.waarde.brieven.length : proef.weigering).toBeGreaterThan(0);
  }
});
