import { expect, test } from "vitest";
import { urenverlopen, urenverloopInWoorden } from "#domain/uren/verloop.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const boek = (datum: string, uren: number) => ({ datum, uren, activiteit: "gesprek" });

test("per week wat er geboekt is en wat er toen nog over was, van wat er toen was toegekend", () => {
  const verloop = verloopTot("gestart", { op: "2026-03-02" }).gebeurt("uren.gepland", {
    fasen: { 1: 30, 2: 30, 3: 40 },
  });
  // Tuesday and Sunday are one week, Monday the next.
  for (const [dag, uren] of [
    ["2026-03-03", 6],
    ["2026-03-08", 2],
    ["2026-03-09", 4],
  ] as const)
    verloop.opDag(dag).gebeurt("uren.geboekt", boek(dag, uren));
  verloop.opDag("2026-03-20").gebeurt("verlenging.gevraagd").later(3).gebeurt("verlenging.toegekend");
  verloop.opDag("2026-03-30").gebeurt("uren.geboekt", boek("2026-03-30", 8));
  const [een, ...rest] = urenverlopen(verloop.dossier, "2026-03-30");
  const { toegekend, weken, over, plan, budget } = een!;
  const erbij = budget - 100;
  expect(rest).toEqual([]);
  expect(toegekend).toEqual([
    { op: "2026-03-02", uren: 100, wat: "Toekenning" },
    { op: "2026-03-23", uren: erbij, wat: "Verlenging" },
  ]);
  expect(weken).toEqual([
    { week: "2026-03-02", uren: 8, over: 92 },
    { week: "2026-03-09", uren: 4, over: 88 },
    { week: "2026-03-30", uren: 8, over: 80 + erbij },
  ]);
  expect(over.map(({ dag, uren }) => `${dag} ${uren}`)).toEqual([
    "2026-03-02 100",
    "2026-03-03 94",
    "2026-03-08 92",
    "2026-03-09 88",
    `2026-03-23 ${88 + erbij}`,
    `2026-03-30 ${80 + erbij}`,
  ]);
  expect(plan.map((fase) => fase.over)).toEqual([budget - 30, budget - 60, budget - 100]);
  expect(urenverloopInWoorden(een!)).toMatch(
    /^Van \d+ uur is 20 uur geboekt; er is nog \d+ uur\. Gaat het zo door \(4,83 uur per week\), dan zijn ze op .* op\.$/,
  );
});

test("wat over is, is altijd het budget min wat geboekt is, en een gesloten traject heeft geen prognose", () => {
  const verloop = verloopTot("gestart", { op: "2026-03-02" }).gebeurt("uren.geboekt", boek("2026-03-02", 8));
  const [open] = urenverlopen(verloop.dossier, "2026-03-09");
  expect(open!.over.at(-1)!.uren).toBe(open!.budget - open!.geboekt);
  // Of one week nobody can tell a pace.
  expect(open!.prognose).toBeNull();
  expect(urenverloopInWoorden(open!)).toBe("Van 100 uur is 8 uur geboekt; er is nog 92 uur.");
  for (const dag of ["2026-03-10", "2026-03-17"]) verloop.opDag(dag).gebeurt("uren.geboekt", boek(dag, 2));
  expect(urenverlopen(verloop.dossier, "2026-03-17")[0]!.prognose).not.toBeNull();
  expect(urenverlopen(verloop.gebeurt("traject.stopgezet").dossier, "2026-03-09")[0]!.prognose).toBeNull();
});
