import { describe, expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { budgetprognose } from "#domain/uren/budgetprognose.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

/** A traject of 100 hours that started on 2026-03-02, with these hours so many days later. */
const met = (...boekingen: readonly (readonly [naDagen: number, uren: number])[]): Verloop => {
  const verloop = verloopTot("gestart");
  const laatst = Math.max(0, ...boekingen.map(([na]) => na));
  const begin = verloop.dag;
  verloop.later(laatst);
  for (const [na, uren] of boekingen)
    verloop.gebeurt("uren.geboekt", { datum: plusDagen(begin, na), uren, activiteit: "overleg", reden: "Proef." });
  return verloop;
};
const op = (verloop: Verloop, dag: string) => budgetprognose(verloop.dossier, dag);

describe("de dag waarop de uren op zijn", () => {
  it("volgt uit het tempo van de laatste acht weken", () => {
    // 8 hours a week for twenty weeks would be 160: the first twelve weeks do not count, only the last eight.
    const verloop = met(...Array.from({ length: 8 }, (_, week) => [84 + week * 7, 5] as const), [0, 20]);
    const prognose = op(verloop, plusDagen("2026-03-02", 139));
    expect(prognose).toMatchObject({ van: plusDagen("2026-03-02", 84), uren: 40, urenPerWeek: 5, over: 40 });
    // 40 hours at 5 a week: 8 weeks.
    expect(prognose?.opOp).toBe(plusDagen("2026-03-02", 139 + 56));
  });

  it("volgt in een jonger traject uit het tempo sinds de start, maar nooit uit minder dan een week", () => {
    expect(op(met([0, 4], [13, 4]), "2026-03-15")).toMatchObject({ van: "2026-03-02", urenPerWeek: 4, over: 92 });
    expect(op(met([0, 7]), "2026-03-02")).toMatchObject({ urenPerWeek: 7, opOp: plusDagen("2026-03-02", 93) });
  });

  it("rondt af naar de dag waarop het laatste uur op gaat", () => {
    // 94 hours at 6 a week is 109.67 days.
    expect(op(met([0, 6]), "2026-03-08")?.opOp).toBe(plusDagen("2026-03-08", 110));
  });

  it("is niet te zeggen zonder boekingen, of als er acht weken niets geboekt is", () => {
    expect(op(met(), "2026-03-02")).toBeNull();
    expect(op(met([0, 8]), "2026-04-26")).not.toBeNull();
    expect(op(met([0, 8]), "2026-04-27")).toBeNull();
  });

  it("is geen dag als het zo langzaam gaat dat hij meer dan tien jaar weg is", () => {
    expect(op(met([0, 0.25]), "2026-04-26")).toMatchObject({ over: 99.75, opOp: null });
  });

  it("ligt terug in de tijd als de uren al op zijn: de dag waarop dat zo werd", () => {
    const verloop = met([0, 24], [1, 24], [2, 24], [3, 24], [9, 4], [10, 2]);
    expect(op(verloop, "2026-03-20")).toMatchObject({ over: -2, opOp: plusDagen("2026-03-02", 9) });
  });

  it("telt een verlenging en een correctie mee", () => {
    const verloop = met([0, 10], [13, 10]);
    const eerst = op(verloop, "2026-03-15")?.opOp ?? "";
    verloop.gebeurt("uren.gecorrigeerd", { datum: "2026-03-15", uren: 5, reden: "Dubbel." });
    expect((op(verloop, "2026-03-15")?.opOp ?? "") > eerst).toBe(true);
    verloop.gebeurt("verlenging.gevraagd").gebeurt("verlenging.toegekend", { uren: 25, toelichting: "Pilot." });
    expect(op(verloop, "2026-03-15")?.over).toBe(110);
  });

  it("gaat in de nazorg over de uren van de nazorg", () => {
    const verloop = verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 20, reden: "Borging." });
    verloop.gebeurt("uren.geboekt", { datum: verloop.dag, uren: 5, activiteit: "gesprek" });
    expect(op(verloop, verloop.dag)).toMatchObject({ uren: 5, over: 15, opOp: plusDagen(verloop.dag, 21) });
  });
});
