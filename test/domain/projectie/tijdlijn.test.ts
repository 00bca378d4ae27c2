import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { dagVan, opVolgordeVanDag } from "#domain/projectie/tijdlijn.ts";
import { DAG, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const lopend = verloopTot("gestart");
const boeking = (v: Verloop, datum: string) => v.gebeurt("uren.geboekt", { datum, uren: 1, activiteit: "gesprek" });
const types = (regels: readonly Journaalregel[]) => opVolgordeVanDag(regels).map(({ type }) => type);

describe("de tijdlijn", () => {
  it("zet uren op de dag waarop is gewerkt, en niet op die waarop is geboekt", () => {
    const verloop = lopend.kopie().later(10).gebeurt("notitie.toegevoegd").later(10);
    boeking(verloop, plusDagen(DAG, 3));
    expect(types(verloop.regels).slice(-2)).toEqual(["uren.geboekt", "notitie.toegevoegd"]);
    expect(dagVan(verloop.regels.at(-1)!)).toBe(plusDagen(DAG, 3));
  });

  it("zet wat geen dag heeft voor wat erna komt, en de opening vooraan", () => {
    const uit = (gebeurdOp: string | null) => ({ bron: REGISTER, gebeurdOp });
    const { regels } = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, uit("2020-07-01"))
      .gebeurt("aanvraag.toegekend", { vorm: "lang", uren: 104, toelichting: "Register." }, uit(null))
      .gebeurt("traject.gestart", { verwachtingen: "Register." }, uit("2020-10-01"))
      .gebeurt("afronding.gestart", {}, uit(null));
    expect(types(regels)).toEqual(regels.map(({ type }) => type));
  });

  it("verliest niets, en staat op volgorde van dag, hoe er ook geboekt wordt", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 12 }), (dagen) => {
        const verloop = lopend.kopie().later(60);
        for (const dag of dagen) boeking(verloop, plusDagen(DAG, dag));
        const volgorde = opVolgordeVanDag(verloop.regels);
        expect(volgorde.toSorted((a, b) => a.volgnummer - b.volgnummer)).toEqual(verloop.regels);
        const bekend = volgorde.slice(1).map((regel) => dagVan(regel) ?? "");
        expect(bekend).toEqual(bekend.toSorted());
      }),
      { numRuns: 30 },
    );
  });
});
