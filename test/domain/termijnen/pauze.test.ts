import { expect, it } from "vitest";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen, tik } from "./wekker.ts";

it("een pauze wordt na acht weken opnieuw bekeken, tot het traject verder gaat", () => {
  const verloop = verloopTot("stap4").later(3).gebeurt("traject.gepauzeerd");
  expect(dagen(verloop)["pauze"]).toBe("2026-04-30");
  expect(tik(verloop)).toBe("2026-04-23 termijn.nadert pauze");
  verloop.later(1).gebeurt("notitie.toegevoegd");
  expect(dagen(verloop)["pauze"]).toBe("2026-04-30");
  verloop.gebeurt("traject.hervat");
  expect(Object.keys(dagen(verloop))).toEqual(["voortgang"]);
});
