import { expect, it } from "vitest";
import { ketenfout, leesRegel } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { neemOver } from "#domain/journaal/overnemen.ts";
import { anders } from "#test/support/journaal.ts";
import { Verloop, inzending, DAG } from "#test/support/gebeurtenissen.ts";

/** The same acts, recorded at two moments. */
const opgenomen = (uur: string, teksten: readonly string[], uitgave = "een"): Journaalregel[] => {
  const verloop = new Verloop({ op: DAG });
  verloop.nu = `${DAG}T${uur}:00.000Z`;
  verloop.uitgave = uitgave;
  const voor = verloop.regels.length;
  for (const [i, tekst] of teksten.entries()) verloop.doe(inzending("notitie.toegevoegd", { tekst }, { id: `n-${i}` }));
  return verloop.regels.slice(voor);
};
const voorloop = new Verloop({ op: DAG }).regels;

it("dezelfde gebeurtenissen een ogenblik later: wat er al stond blijft staan", () => {
  const opgeslagen = opgenomen("09:00", ["een", "twee"]);
  expect(neemOver(opgenomen("09:01", ["een", "twee"]), opgeslagen, "een")).toEqual({
    kop: { volgnummer: 3, hash: opgeslagen.at(-1)?.hash },
    rest: [],
  });
});

it("wat er nog niet stond sluit aan op wat er al stond", () => {
  const opgeslagen = opgenomen("09:00", ["een"]);
  const over = neemOver(opgenomen("09:01", ["een", "twee", "drie"]), opgeslagen, "een");
  expect(over?.rest.map((regel) => leesRegel(regel).gegevens["tekst"])).toEqual(["twee", "drie"]);
  expect(over?.kop).toEqual({ volgnummer: 4, hash: over?.rest.at(-1)?.hash });
  expect(ketenfout([...voorloop, ...opgeslagen, ...(over?.rest ?? [])])).toBeNull();
});

it("staat er meer dan wij hebben, dan blijft dat voor de volgende keer", () => {
  const opgeslagen = opgenomen("09:00", ["een", "twee"]);
  expect(neemOver(opgenomen("09:01", ["een"]), opgeslagen, "een")?.kop).toEqual({
    volgnummer: 2,
    hash: opgeslagen[0]?.hash,
  });
});

it("een andere gebeurtenis, of dezelfde met andere gegevens, wordt nooit overgenomen", () => {
  expect(neemOver(opgenomen("09:01", ["een"]), opgenomen("09:00", ["anders"]), "een")).toBeNull();
  expect(neemOver(opgenomen("09:01", ["een"]), [], "een")).toBeNull();
  const [regel] = opgenomen("09:00", ["een"]);
  expect(
    neemOver(opgenomen("09:01", ["een"]), [anders(regel!, { door: { rol: "beheerder", id: "x" } })], "een"),
  ).toBeNull();
});

it("een andere uitgave neemt over wat de vorige van dezelfde inzending maakte, en nooit een andere inzending", () => {
  const opgeslagen = opgenomen("09:00", ["zoals het toen heette"]);
  const eigen = opgenomen("09:01", ["zoals het nu heet", "daarna"]);
  expect(neemOver(eigen, opgeslagen, "een")).toBeNull();
  // A replay makes the lines of earlier tasks under the name of the release that had those.
  const andere = opgenomen("09:01", ["zoals het nu heet", "daarna"]);
  const over = neemOver(andere, opgeslagen, "twee");
  expect(over?.rest.map((regel) => leesRegel(regel).gegevens["tekst"])).toEqual(["daarna"]);
  expect(ketenfout([...voorloop, ...opgeslagen, ...(over?.rest ?? [])])).toBeNull();
  for (const ander of [{ id: "x" }, { type: "uren.geboekt" }, { door: { rol: "beheerder", id: "x" } }])
    expect(neemOver(andere, [anders(opgeslagen[0]!, ander)], "twee")).toBeNull();
});

it("wat er staat wordt ook overgenomen als de persoonsgegevens ervan sindsdien vergeten zijn", () => {
  const opgeslagen = opgenomen("09:00", ["een", "twee"]).map((regel) => ({ ...regel, geheim: null }));
  expect(neemOver(opgenomen("09:01", ["een", "twee"]), opgeslagen, "een")?.rest).toEqual([]);
  expect(neemOver(opgenomen("09:01", ["anders", "twee"]), opgeslagen, "een")).toBeNull();
});
