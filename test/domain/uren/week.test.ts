import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geboektOp } from "#domain/gebeurtenissen/uren/vak.ts";
import { dadenVan, isVeranderd, teVeelOpEenDag, weekVan, type Weekcel } from "#domain/uren/week.ts";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

const WEEK = weekVan("2026-06-10");
const uren = fc.integer({ min: 0, max: 32 }).map((kwartieren) => kwartieren / 4);
const rij = fc.tuple(...WEEK.map((dag) => fc.record({ dag: fc.constant(dag), was: uren, wordt: uren })));

test("een week is van maandag tot en met zondag, welke dag er ook van genoemd is", () => {
  expect(WEEK).toEqual([
    "2026-06-08",
    "2026-06-09",
    "2026-06-10",
    "2026-06-11",
    "2026-06-12",
    "2026-06-13",
    "2026-06-14",
  ]);
  for (const dag of WEEK) expect(weekVan(dag)).toEqual(WEEK);
});

describe("van een rij naar daden en terug", () => {
  const toegepast = (cellen: readonly Weekcel[], daden: ReturnType<typeof dadenVan>) =>
    cellen.map(({ dag, was }) =>
      daden
        .filter((daad) => daad.dag === dag)
        .reduce((som, { type, gegevens }) => som + (type === "uren.geboekt" ? 1 : -1) * Number(gegevens["uren"]), was),
    );

  test("geeft wat er moest komen, met hoogstens één daad per dag", () => {
    fc.assert(
      fc.property(rij, (cellen) => {
        const daden = dadenVan({ cellen, activiteit: "gesprek", reden: "Anders" });
        expect(toegepast(cellen, daden)).toEqual(cellen.map(({ wordt }) => wordt));
        expect(daden.length).toBe(cellen.filter(({ was, wordt }) => was !== wordt).length);
        expect(isVeranderd({ cellen })).toBe(daden.length > 0);
        expect(daden.every(({ gegevens }) => Number(gegevens["uren"]) > 0)).toBe(true);
      }),
    );
  });

  test("in een echt traject: wat er dan geboekt staat is wat er getypt was, ook als er uren schuiven bij een vol budget", () => {
    const WEKEN = ["2026-06-08", "2026-06-09", "2026-06-10"];
    const klein = fc.integer({ min: 0, max: 8 }).map((kwartieren) => kwartieren / 4);
    fc.assert(
      fc.property(fc.array(fc.tuple(klein, klein, klein), { minLength: 1, maxLength: 4 }), (beelden) => {
        const verloop = verloopTot("gestart", { op: "2026-05-01" });
        verloop.later(60);
        let nu = [0, 0, 0];
        for (const beeld of beelden) {
          const daden = dadenVan({
            cellen: WEKEN.map((dag, i) => ({ dag, was: nu[i]!, wordt: beeld[i]! })),
            activiteit: "gesprek",
            reden: "Het was anders.",
          });
          for (const { type, gegevens } of daden) verloop.gebeurt(type, gegevens, { door: MENSEN.zorgarrangeur });
          nu = [...beeld];
          expect(WEKEN.map((dag) => geboektOp(verloop.dossier, MENSEN.zorgarrangeur.id, dag))).toEqual(nu);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test("wat eraf gaat komt eerst, en de reden gaat overal mee", () => {
  const [maandag, dinsdag] = [WEEK[0]!, WEEK[1]!];
  expect(
    dadenVan({
      cellen: [
        { dag: maandag, was: 0, wordt: 2 },
        { dag: dinsdag, was: 3, wordt: 1 },
      ],
      activiteit: "reizen",
      reden: "Andere dag",
    }),
  ).toEqual([
    { type: "uren.gecorrigeerd", dag: dinsdag, gegevens: { datum: dinsdag, uren: 2, reden: "Andere dag" } },
    {
      type: "uren.geboekt",
      dag: maandag,
      gegevens: { datum: maandag, uren: 2, activiteit: "reizen", reden: "Andere dag" },
    },
  ]);
});

test("meer dan 24 uur op een dag over alle rijen heen", () => {
  const cel = (wordt: number) => ({ cellen: [{ dag: "2026-06-08", was: 0, wordt }] });
  expect(teVeelOpEenDag([cel(12), cel(12)]).size).toBe(0);
  expect(teVeelOpEenDag([cel(12), cel(12.25)]).get("2026-06-08")).toBe(
    "Op 8 juni 2026 zou u in alle rijen samen 24,25 uur werken; een dag heeft er 24.",
  );
});
