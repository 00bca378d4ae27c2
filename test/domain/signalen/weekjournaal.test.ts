import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ketenfout } from "#domain/journaal/keten.ts";
import { ketenVan, WEEKBERICHTEN } from "#domain/journaal/ketens.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { PROJECTLEIDER, type Persoon } from "#domain/signalen/signaal.ts";
import {
  gestuurd,
  legVast,
  opgesteld,
  vouwWeekjournaal,
  weekjournaal,
  weekstand,
  type Weekfeit,
  type Weekjournaal,
  type Weekresultaat,
} from "#domain/signalen/weekjournaal.ts";

const WEEK = "2026-11-23";
const KIM: Persoon = { rol: "za", id: "za-03" };
const SAM: Persoon = { rol: "za", id: "za-05" };
const VERZONDEN: Weekresultaat = {
  uitkomst: "verzonden",
  berichten: [{ bericht: "<1@x>", hash: "0a" }],
  briefversie: 1,
  punten: 4,
};
const MISLUKT: Weekresultaat = { uitkomst: "mislukt", berichten: [], briefversie: 1, punten: 2, reden: "Vol." };
const GEEN_ADRES: Weekresultaat = { uitkomst: "geen-ontvanger", berichten: [], briefversie: 0, reden: "Geen adres." };

type Verteld = readonly [week: string, feit: Weekfeit];

/** What was told of these, each of its week: the stand as it was kept, and the chain. */
function verteld(...feiten: Verteld[]) {
  const regels: Journaalregel[] = [];
  let stand: Weekjournaal | null = null;
  for (const [i, [week, feit]] of feiten.entries()) {
    const gevolg = legVast(stand, week, feit, new Date(Date.UTC(2026, 10, 23, 7, i)).toISOString());
    stand = gevolg.stand;
    if (gevolg.regel !== null) regels.push(gevolg.regel);
  }
  return { regels, stand: stand! };
}

const standVan = (...feiten: Verteld[]) => weekstand(verteld(...feiten).stand);

describe("het journaal van de weekoverzichten", () => {
  it("is er één per jaar, van de maandag, en is niet van een traject", () => {
    expect([weekjournaal("2026-12-28"), weekjournaal("2027-01-04")]).toEqual(["weekbericht/2026", "weekbericht/2027"]);
    expect(ketenVan(weekjournaal(WEEK))).toBe(WEEKBERICHTEN);
  });

  it("zegt van een verzonden overzicht aan wie, in welke versie, met welk Message-ID en met hoeveel punten", () => {
    expect(gestuurd(WEEK, KIM, VERZONDEN)).toEqual({
      id: "2026-11-23:za:za-03:verzonden",
      type: "mail.verzonden",
      gegevens: {
        week: WEEK,
        brief: "digest",
        aan: "za",
        za: "za-03",
        versie: 1,
        punten: 4,
        berichten: [{ bericht: "<1@x>", hash: "0a" }],
      },
    });
  });

  it("zegt van een mislukt overzicht waarom", () => {
    expect(gestuurd(WEEK, PROJECTLEIDER, MISLUKT)).toEqual({
      id: "2026-11-23:projectleider:mislukt",
      type: "mail.mislukt",
      gegevens: { week: WEEK, brief: "digest", aan: "projectleider", versie: 1, punten: 2, reden: "Vol." },
    });
    expect(gestuurd(WEEK, SAM, GEEN_ADRES)).toMatchObject({ type: "mail.mislukt", gegevens: { reden: "Geen adres." } });
  });

  it("is een keten, en geen twee lezers, weken of uitkomsten delen een kenmerk", () => {
    const persoon = fc.oneof(
      fc.constantFrom<Persoon>(PROJECTLEIDER, { rol: "beheerder", id: null }, { rol: "plaatsvervanger", id: null }),
      fc.integer({ min: 1, max: 9 }).map((n): Persoon => ({ rol: "za", id: `za-${n}` })),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom("2026-11-16", WEEK), persoon, fc.constantFrom(VERZONDEN, MISLUKT)), {
          selector: (een) => JSON.stringify(een),
        }),
        (berichten) => {
          const { regels } = verteld(
            [WEEK, opgesteld(WEEK, 1)],
            ...berichten.map(([week, voor, resultaat]) => [week, gestuurd(week, voor, resultaat)] as const),
          );
          expect(ketenfout(regels)).toBeNull();
          expect(new Set(regels.map(({ id }) => id)).size).toBe(regels.length);
        },
      ),
    );
  });
});

it("is op elk moment wat de regels ervan maken; wat er al staat wordt niet nog eens verteld", () => {
  const weken = ["2026-11-16", WEEK];
  const wie: readonly Persoon[] = [PROJECTLEIDER, KIM, SAM];
  const feit = fc.record({
    week: fc.constantFrom(...weken),
    voor: fc.constantFrom(...wie, null),
    resultaat: fc.constantFrom(VERZONDEN, MISLUKT, GEEN_ADRES),
  });
  fc.assert(
    fc.property(fc.array(feit, { maxLength: 25 }), (feiten) => {
      const reeks = feiten.map(
        ({ week, voor, resultaat }) =>
          [week, voor === null ? opgesteld(week, 3) : gestuurd(week, voor, resultaat)] as const,
      );
      for (let tot = 1; tot <= reeks.length; tot += 1) {
        const { regels, stand } = verteld(...reeks.slice(0, tot));
        const opgeslagen = JSON.parse(JSON.stringify(regels)) as Journaalregel[];
        expect(opgeslagen.reduce<Weekjournaal | null>(vouwWeekjournaal, null)).toStrictEqual(stand);
        expect(regels).toHaveLength(new Set(reeks.slice(0, tot).map(([, { id }]) => id)).size);
      }
    }),
  );
});

describe("de stand van de laatste week", () => {
  it("is leeg als er niemand iets open had staan", () => {
    expect(standVan([WEEK, opgesteld(WEEK, 0)])).toEqual({ week: WEEK, verzonden: 0, mislukt: [] });
  });

  it("telt alleen de laatste week, en noemt wie het niet kreeg en waarom", () => {
    const stand = standVan(
      ["2026-11-16", gestuurd("2026-11-16", KIM, MISLUKT)],
      [WEEK, opgesteld(WEEK, 3)],
      [WEEK, gestuurd(WEEK, PROJECTLEIDER, VERZONDEN)],
      [WEEK, gestuurd(WEEK, SAM, GEEN_ADRES)],
      [WEEK, gestuurd(WEEK, KIM, VERZONDEN)],
    );
    expect(stand).toEqual({
      week: WEEK,
      verzonden: 2,
      mislukt: [{ wie: "za-05", reden: "Geen adres." }],
    });
  });

  it("rekent wie het alsnog kreeg niet als mislukt", () => {
    const stand = standVan([WEEK, gestuurd(WEEK, KIM, MISLUKT)], [WEEK, gestuurd(WEEK, KIM, VERZONDEN)]);
    expect(stand).toEqual({ week: WEEK, verzonden: 1, mislukt: [] });
  });
});
