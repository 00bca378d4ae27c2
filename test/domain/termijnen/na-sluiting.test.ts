import { describe, expect, it } from "vitest";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen, laatsteBrieven, tikken } from "./wekker.ts";

describe("nazorg", () => {
  it("eindigt na een half jaar", () => {
    const verloop = verloopTot("gesloten").later(30).gebeurt("nazorg.gestart");
    expect(dagen(verloop)).toEqual({ nazorg: "2026-09-30" });
    expect(tikken(verloop, 1)).toEqual(["2026-09-02 termijn.nadert nazorg"]);
  });
});

describe("een dossier dat af is", () => {
  it("is na zeven jaar een signaal aan de beheerder, en er wordt niets verwijderd", () => {
    const verloop = verloopTot("gesloten");
    const voor = verloop.dossier;
    expect(dagen(verloop)).toEqual({ bewaren: "2033-03-02" });
    expect(tikken(verloop, 3)).toEqual([
      "2033-01-31 termijn.nadert bewaren",
      "2033-03-03 termijn.verstreken bewaren",
      null,
    ]);
    expect(laatsteBrieven(verloop, 2)).toEqual(["termijn-nadert beheerder", "termijn-verlopen beheerder"]);
    expect(verloop.dossier).toEqual({ ...voor, signalen: expect.any(Array) });
  });

  it("telt vanaf de laatste afsluiting: na nazorg vanaf het einde daarvan, na heropenen niet", () => {
    const verloop = verloopTot("gesloten").later(30).gebeurt("nazorg.gestart").later(70).gebeurt("nazorg.afgerond");
    expect(dagen(verloop)).toEqual({ bewaren: "2033-06-10" });
    verloop.gebeurt("traject.heropend");
    expect(dagen(verloop)["bewaren"]).toBeUndefined();
  });

  it("telt na nazorg, heropenen en opnieuw sluiten vanaf het laatste", () => {
    const verloop = verloopTot("gesloten").later(30).gebeurt("nazorg.gestart").later(70).gebeurt("nazorg.afgerond");
    verloop.later(10).gebeurt("traject.heropend").later(20).gebeurt("afronding.gestart");
    verloop.gebeurt("eindverslag.vastgesteld").gebeurt("oordeel.gegeven").gebeurt("traject.gesloten");
    expect(dagen(verloop)["bewaren"]).toBe("2033-07-11");
  });

  it.each(["aanvraag.afgewezen", "aanvraag.verwezen", "aanvraag.geconsulteerd", "aanvraag.ingetrokken"])(
    "is dat ook na %s",
    (einde) => {
      expect(dagen(verloopTot("ingediend").gebeurt(einde))).toEqual({ bewaren: "2033-03-02" });
    },
  );
});
