import fc from "fast-check";
import { expect, test } from "vitest";
import { periodestand } from "#client/cli/periodebeeld.ts";
import { periode } from "#domain/aanmelding/periode.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { boek, nieuweBoekhouding, type Vraag } from "#domain/periode/boekhouding.ts";

const REGELS = periode({ ...PERIODEN[2]!, capaciteit: 3 }, 1);
const NU = "2026-11-22T08:00:00.000Z";
const nummer = fc.constantFrom("a", "b", "c", "d", "e", "f");

const vraag: fc.Arbitrary<Vraag> = fc.oneof(
  fc.record({
    soort: fc.constantFrom("claim" as const, "bevestigen" as const, "vrijgeven" as const, "achteraan" as const),
    nummer,
  }),
  fc.record({ soort: fc.constantFrom("wachtlijst" as const, "voorrang" as const), nummer, voorrang: fc.boolean() }),
  fc.record({ soort: fc.constant("overnemen" as const), nummers: fc.uniqueArray(nummer) }),
);

test("the journaal of a period tells its books: places and wachtlijst, in order", () => {
  fc.assert(
    fc.property(fc.array(vraag, { minLength: 1, maxLength: 40 }), (vragen) => {
      let boeken = nieuweBoekhouding(REGELS);
      const regels: Journaalregel[] = [];
      for (const een of vragen) {
        const uitkomst = boek(boeken, een, { rol: "systeem", id: "motor" }, NU);
        if (!uitkomst.ok) continue;
        boeken = uitkomst.waarde.boekhouding;
        regels.push(...uitkomst.waarde.regels);
      }
      if (regels.length === 0) return;
      const stand = periodestand(regels);
      expect(stand?.plaatsen).toEqual(boeken.plaatsen);
      expect(stand?.wachtlijst.map((een) => een.nummer)).toEqual(boeken.wachtlijst.map((een) => een.nummer));
      expect(stand?.regels).toEqual(boeken.regels);
    }),
    { numRuns: 500 },
  );
});

test("a period that was never opened has no books", () => {
  expect(periodestand([])).toBeNull();
});
