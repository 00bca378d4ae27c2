import { describe, expect, it } from "vitest";
import { duurInWoorden, leesDuur } from "#domain/kalender/duur.ts";

describe("een duur", () => {
  it.each([
    ["56d", "56 dagen"],
    ["1d", "1 dag"],
    ["8w", "8 weken"],
    ["3m", "3 maanden"],
    ["1j", "1 jaar"],
    ["7j", "7 jaar"],
  ])("van %s is %s", (tekst, woorden) => {
    const gelezen = leesDuur(tekst);
    expect(gelezen.ok && duurInWoorden(gelezen.waarde)).toBe(woorden);
  });

  it.each([
    ["0d", "duur.nul"],
    ["000w", "duur.nul"],
    ["8", "duur.vorm"],
    ["w", "duur.vorm"],
    ["", "duur.vorm"],
    ["-3d", "duur.vorm"],
    ["1.5m", "duur.vorm"],
    ["8 w", "duur.vorm"],
    ["8u", "duur.vorm"],
    ["P8W", "duur.vorm"],
    ["101j", "duur.te-lang"],
    ["999999999d", "duur.te-lang"],
    ["9999999999d", "duur.vorm"],
  ])("die als '%s' is geschreven wordt geweigerd: %s", (tekst, code) => {
    expect(leesDuur(tekst)).toMatchObject({ ok: false, weigering: { code, veld: "duur" } });
  });
});
