import { expect, test } from "vitest";
import { vraagGezondheid } from "#client/web/gezondheid.ts";
import { afstand } from "#client/afstand.ts";
import { moment } from "#client/web/woorden.ts";

test.each([
  ["2025-05-20", "vandaag", false],
  ["2025-05-21", "morgen", false],
  ["2025-05-25", "over 5 dagen", false],
  ["2025-05-19", "1 dag te laat", true],
  ["2025-05-01", "19 dagen te laat", true],
])("%s is op 20 mei '%s'", (op, tekst, teLaat) => {
  expect(afstand(op, "2025-05-20")).toEqual({ tekst, teLaat });
});

test.each([
  ["2025-01-20T10:05:00.000Z", "20 januari 2025 om 11:05"],
  ["2025-07-20T22:30:00.000Z", "21 juli 2025 om 00:30"],
  // The clock goes forward at 01:00 UTC, and back.
  ["2025-03-30T00:59:00.000Z", "30 maart 2025 om 01:59"],
  ["2025-03-30T01:00:00.000Z", "30 maart 2025 om 03:00"],
  ["2025-10-26T00:59:00.000Z", "26 oktober 2025 om 02:59"],
  ["2025-10-26T01:00:00.000Z", "26 oktober 2025 om 02:00"],
])("%s is op de klok %s", (op, tekst) => {
  expect(moment(op)).toBe(tekst);
});

const haal =
  (antwoord: unknown): typeof fetch =>
  () =>
    Promise.resolve(Response.json(antwoord));

test.each([
  ["alles werkt", haal({ klaar: true, controles: { worker: "goed" } }), { goed: true, regel: "Alles werkt." }],
  [
    "één deel niet",
    haal({ klaar: false, controles: { worker: "goed", temporal: "geen antwoord" } }),
    { goed: false, regel: expect.stringContaining("temporal werkt niet") },
  ],
  [
    "geen antwoord",
    () => Promise.reject(new Error("weg")),
    { goed: false, regel: expect.stringContaining("antwoordt niet") },
  ],
  ["een raar antwoord", haal({ iets: "anders" }), { goed: false, regel: expect.stringContaining("antwoordt niet") }],
] as const)("gezondheid: %s", async (_naam, fetcher, verwacht) => {
  expect(await vraagGezondheid("http://127.0.0.1:9464", fetcher)).toEqual(verwacht);
});
