import { expect, test } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { inzending, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const PUNTEN: readonly (() => Verloop)[] = [
  ...(["ingediend", "beoordeling", "toegekend", "gestart", "stap6", "oordeel", "gesloten"] as const).map(
    (mijlpaal) => () => verloopTot(mijlpaal),
  ),
  () => verloopTot("beoordeling").gebeurt("aanvraag.afgewezen"),
];
const DAGEN = [null, "2026-01-01", "2026-04-01", "2031-01-01"];
/** More hours than any rule allows, with a part of an hour. */
const UREN = 4000.5;

/** Of 400 refusals or so: days and hours as people read them (design §12). */
test("een weigering noemt dagen en uren zoals mensen ze lezen", () => {
  const gezegd = new Map<string, string>();
  for (const maak of PUNTEN)
    for (const { type, voorbeeld } of GEBEURTENISSEN.values())
      for (const gebeurdOp of DAGEN)
        for (const uren of [null, UREN]) {
          const gegevens = { ...(voorbeeld as Readonly<Record<string, unknown>>), ...(uren === null ? {} : { uren }) };
          const verloop = maak().later(60);
          const uitkomst = verloop.probeer(inzending(type, gegevens, gebeurdOp === null ? {} : { gebeurdOp }));
          if (!uitkomst.ok) gezegd.set(uitkomst.weigering.reden, `${verloop.pad}: ${type}`);
        }
  expect(gezegd.size).toBeGreaterThan(80);
  for (const [reden, bij] of gezegd)
    expect.soft(reden, bij).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b|\d\.\d+ (?:uur|worden)/);
});
