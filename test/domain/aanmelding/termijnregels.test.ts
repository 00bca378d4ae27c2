import { describe, expect, it } from "vitest";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";

describe("de termijnen", () => {
  it("beloven een beslissing binnen acht weken, met een herinnering twee weken ervoor en een signaal drie dagen erna", () => {
    expect(DEFAULT_TERMIJNEN.beslissing).toMatchObject({ dagen: 56, herinnering: 14, escalatie: 3 });
    expect([
      DEFAULT_TERMIJNEN.aanvulling.dagen,
      DEFAULT_TERMIJNEN.verlengingsbesluit.dagen,
      DEFAULT_TERMIJNEN.aanbod.dagen,
    ]).toEqual([14, 28, 14]);
  });

  it("noemen geen enkele termijn wettelijk, want of de Awb geldt is niet bekend", () => {
    for (const { grondslag } of Object.values(DEFAULT_TERMIJNEN)) expect(grondslag).toBe("servicenorm");
  });
});
