import { expect, test } from "vitest";
import { komma } from "#domain/getal.ts";

test.each([
  [37.5, "37,5"],
  [2.25, "2,25"],
  [100, "100"],
])("%d uur is %s", (aantal, tekst) => {
  expect(komma(aantal)).toBe(tekst);
});
