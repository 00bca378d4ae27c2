import { describe, expect, it } from "vitest";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen, laatsteBrieven, tikken } from "./wekker.ts";

describe("na een toekenning", () => {
  it("komt er binnen twee weken een zorgarrangeur, anders hoort de projectleider het en dan de plaatsvervanger", () => {
    const verloop = verloopTot("toegekend");
    expect(dagen(verloop)["bezetting"]).toBe("2026-03-16");
    expect(tikken(verloop, 2)).toEqual([
      "2026-03-09 termijn.nadert bezetting",
      "2026-03-17 termijn.verstreken bezetting",
    ]);
    expect(laatsteBrieven(verloop, 1)).toEqual(["termijn-verlopen projectleider"]);
    expect(dagen(verloop.gebeurt("za.toegewezen"))["bezetting"]).toBeUndefined();
  });

  it("is er binnen vier weken een startgesprek, tot het traject gestart is", () => {
    expect(dagen(verloopTot("bezet"))["startgesprek"]).toBe("2026-03-30");
    expect(dagen(verloopTot("gestart"))["startgesprek"]).toBeUndefined();
  });

  it("begint wat heropend wordt zonder ooit gestart te zijn opnieuw te tellen", () => {
    const verloop = verloopTot("toegekend").gebeurt("traject.stopgezet").later(100);
    verloop.gebeurt("plaats.gereserveerd", { periode: "2025" }).gebeurt("traject.heropend");
    expect(dagen(verloop)).toMatchObject({ bezetting: "2026-06-24", startgesprek: "2026-07-08" });
  });
});
