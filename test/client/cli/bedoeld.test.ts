import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bedoeld } from "#client/cli/bedoeld.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";

const SOORTEN = [...GEBEURTENISSEN.keys()];
const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz".split(""));

/** A word with one letter too few, too many or wrong, or with two swapped. */
const tikfout = fc.constantFrom(...SOORTEN).chain((soort) =>
  fc.tuple(fc.nat(soort.length - 2), letter, fc.nat(3)).map(([plek, nieuw, hoe]): [string, string] => {
    const [voor, na] = [soort.slice(0, plek), soort.slice(plek)];
    const fout = [na.slice(1), nieuw + na, nieuw + na.slice(1), na.slice(1, 2) + na.slice(0, 1) + na.slice(2)][hoe]!;
    return [soort, voor + fout];
  }),
);

describe("what somebody meant", () => {
  test("a slip of the fingers finds the word, before all others", () => {
    fc.assert(
      fc.property(tikfout, ([soort, fout]) => {
        expect(bedoeld(fout, SOORTEN)[0]).toBe(soort);
      }),
      { numRuns: 100 },
    );
  });

  test("a part of a word finds words that have it, and only those", () => {
    for (const deel of new Set(SOORTEN.flatMap((soort) => soort.split(".")))) {
      const gevonden = bedoeld(deel, SOORTEN);
      expect([deel, gevonden]).not.toEqual([deel, []]);
      expect(gevonden.filter((soort) => !soort.includes(deel))).toEqual([]);
    }
  });

  test("what stands between the parts does not matter, nor do capitals", () => {
    for (const soort of SOORTEN)
      for (const anders of [
        soort.replace(".", " "),
        soort.replace(".", "_"),
        soort.replace(".", ""),
        soort.toUpperCase(),
      ])
        expect([anders, bedoeld(anders, SOORTEN)[0]]).toEqual([anders, soort]);
  });

  test("a word like no other finds nothing", () => {
    for (const woord of ["", "zzz", "ZA-2026-001", "123456", "…"])
      expect([woord, bedoeld(woord, SOORTEN)]).toEqual([woord, []]);
  });
});
