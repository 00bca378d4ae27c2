import { describe, expect, it } from "vitest";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { laatsteBrieven, tik, tikken } from "./wekker.ts";

const aangeboden = (uiterlijk: string) =>
  verloopTot("ingediend").gebeurt("aanvraag.op-wachtlijst").gebeurt("plaats.aangeboden", { uiterlijk });

describe("een aangeboden plaats", () => {
  it("wordt de aanvrager in herinnering gebracht en verloopt op de dag na de laatste", () => {
    const verloop = aangeboden("2026-03-16");
    expect(tik(verloop)).toBe("2026-03-09 termijn.nadert aanbod");
    expect(laatsteBrieven(verloop, 1)).toEqual(["herinnering aanvrager"]);
    expect(tik(verloop)).toBe("2026-03-17 plaats.verlopen aanbod");
    expect(verloop.beeld.staat).toBe("wachtlijst");
  });

  it("met weinig tijd wordt niet herinnerd op de dag van het aanbod zelf", () => {
    expect(tikken(aangeboden("2026-03-09"), 1)).toEqual(["2026-03-10 plaats.verlopen aanbod"]);
  });
});
