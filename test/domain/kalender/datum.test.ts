import fc from "fast-check";
import { expect, it } from "vitest";
import { bestaatTijd } from "#domain/kalender/datum.ts";

const KLOK = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });
/** Whether the clock shows it in winter time or in summer time. */
const wijst = (datum: string, tijd: string): boolean =>
  [1, 2].some((uren) => KLOK.format(Date.parse(`${datum}T${tijd}:00Z`) - uren * 3_600_000) === `${datum} ${tijd}`);

it("de klok van Amsterdam slaat alleen het uur over waarin de zomertijd begint, zoals de tijdzonetabel zegt", () => {
  const dagen = fc.constantFrom(
    "03-24",
    "03-25",
    "03-26",
    "03-27",
    "03-28",
    "03-29",
    "03-30",
    "03-31",
    "10-25",
    "10-31",
  );
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2060 }), dagen, fc.constantFrom(0, 1, 2, 3, 4), (jaar, dag, uur) => {
      for (const minuut of ["00", "30", "59"])
        expect(bestaatTijd(`${jaar}-${dag}`, `0${uur}:${minuut}`)).toBe(wijst(`${jaar}-${dag}`, `0${uur}:${minuut}`));
    }),
    { numRuns: 500 },
  );
  expect(bestaatTijd("2027-03-28", "02:30")).toBe(false);
});
