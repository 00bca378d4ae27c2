import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { feestdagen, feestdagOp, pasen } from "#domain/kalender/feestdagen.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";

/**
 * The feestdagen of the Algemene termijnenwet, held against those of date-holidays for the Netherlands, by another hand than ours.
 * It lists when shops and offices close; the law lists when a term cannot end. They differ in four ways, and in no other.
 */

const anders = new Holidays("NL");
const volgensAnderen = (jaar: number): string[] =>
  anders
    .getHolidays(jaar)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10));

const VERSCHILLEN: readonly {
  readonly wat: string;
  readonly dagen: (jaar: number) => readonly string[];
  readonly van: "wet" | "anderen";
}[] = [
  {
    wat: "Pasen en Pinksteren zelf zijn zondagen, en staan daarom niet in de wet",
    dagen: (jaar) => [pasen(jaar), plusDagen(pasen(jaar), 49)],
    van: "anderen",
  },
  {
    wat: "Goede Vrijdag is met een feestdag gelijkgesteld (lid 2)",
    dagen: (jaar) => [plusDagen(pasen(jaar), -2)],
    van: "wet",
  },
  { wat: "5 mei telt elk jaar", dagen: (jaar) => [`${jaar}-05-05`], van: "wet" },
  {
    wat: "dagen die bij besluit zijn gelijkgesteld (lid 3)",
    dagen: (jaar) => KALENDER.besluitdagen.map(({ datum }) => datum).filter((datum) => datum.startsWith(`${jaar}-`)),
    van: "wet",
  },
];

const JAREN = { min: 1990, max: 2100 };

describe("de feestdagen van de wet en die van date-holidays", () => {
  it(`zijn dezelfde van ${JAREN.min} tot en met ${JAREN.max}, op de vier bekende verschillen na`, () => {
    for (let jaar = JAREN.min; jaar <= JAREN.max; jaar++) {
      const verwacht = VERSCHILLEN.reduce(
        (dagen, { dagen: verschil, van }) =>
          van === "wet" ? [...dagen, ...verschil(jaar)] : dagen.filter((dag) => !verschil(jaar).includes(dag)),
        volgensAnderen(jaar),
      );
      expect(feestdagen(jaar).map(({ datum }) => datum)).toEqual(verwacht.toSorted());
    }
  });

  it.each(VERSCHILLEN)("verschillen hierin: $wat", ({ dagen, van }) => {
    const [wet, anderen] = [feestdagen(2026).map(({ datum }) => datum), volgensAnderen(2026)];
    expect(dagen(2026).length).toBeGreaterThan(0);
    for (const dag of dagen(2026)) {
      expect(wet.includes(dag)).toBe(van === "wet");
      expect(anderen.includes(dag)).toBe(van === "anderen");
    }
  });

  it("geven voor een willekeurige andere dag van die jaren hetzelfde antwoord", () => {
    const verschil = (jaar: number) => VERSCHILLEN.flatMap(({ dagen }) => dagen(jaar));
    fc.assert(
      fc.property(fc.integer(JAREN), fc.nat({ max: 364 }), (jaar, dagnummer) => {
        const dag = plusDagen(`${jaar}-01-01`, dagnummer);
        fc.pre(!verschil(jaar).includes(dag));
        const gevonden = anders.isHoliday(new Date(`${dag}T12:00:00`)) || [];
        expect(feestdagOp(dag) !== undefined).toBe(gevonden.some(({ type }) => type === "public"));
      }),
    );
  });
});
