import fc from "fast-check";
import { expect, test } from "vitest";
import { zonderAdressen } from "#domain/tekst/zonder-adressen.ts";

const ADRES = "j.de-vries@school.example";

test.each([
  [`550 <${ADRES}>: geen postvak`, "550 <[adres]>: geen postvak"],
  [`${ADRES} en "${ADRES}"`, `[adres] en "[adres]"`],
  [`regel een\n${ADRES}`, "regel een\n[adres]"],
  ["postgres://trajecten:geheim@db/x is weg", "[adres] is weg"],
  [
    "(file:///app/node_modules/@temporalio/worker/lib/x.js:12:3)",
    "(file:///app/node_modules/@temporalio/worker/lib/x.js:12:3)",
  ],
  ["@ wel, en @wie, en wie@", "@ wel, en @wie, en wie@"],
])("%s", (tekst, schoon) => {
  expect(zonderAdressen(tekst, 200)).toBe(schoon);
});

test("wat is ingekort houdt nooit een stuk van een adres over, waar de knip ook valt", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("tekst", "💶", " ", "\n", ADRES)), fc.nat(200), (delen, hoogstens) => {
      const tekst = delen.join(" ");
      const schoon = zonderAdressen(tekst, hoogstens);
      expect(schoon.isWellFormed()).toBe(true);
      for (const stuk of ["j.d", "vries", "school", "@"]) expect(schoon).not.toContain(stuk);
      expect(schoon.endsWith("…")).toBe(tekst.length > hoogstens);
    }),
  );
});
