import { describe, expect, it } from "vitest";
import type { Aanmelding } from "#domain/aanmelding/aanmelding.ts";
import type { Partij } from "#domain/aanmelding/partijen.ts";
import { swvNodig } from "#domain/aanmelding/samenwerkingsverband.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { heeftVoorrang, voorrangVan } from "#domain/aanmelding/voorrang.ts";

const [contact] = VOORBEELD_AANMELDING.medeaanvragers;
const door = (
  aanvrager: Aanmelding["aanvrager"]["partij"],
  mede: readonly Partij[],
  deel: Partial<Aanmelding> = {},
): Aanmelding => ({
  ...VOORBEELD_AANMELDING,
  aanvrager: { ...VOORBEELD_AANMELDING.aanvrager, partij: aanvrager },
  medeaanvragers: mede.map((partij) => ({ ...contact!, partij })),
  bestaandeSamenwerking: false,
  ...deel,
});

describe("voorrang", () => {
  it("krijgen school, samenwerkingsverband en gemeente die samen aanvragen, wie van hen ook begint", () => {
    expect(heeftVoorrang(door("school", ["samenwerkingsverband", "gemeente"]))).toBe(true);
    expect(heeftVoorrang(door("gemeente", ["school", "samenwerkingsverband"]))).toBe(true);
    expect(voorrangVan(door("samenwerkingsverband", ["gemeente", "school"]))).toEqual({
      voorrang: true,
      gezamenlijk: true,
      ontbreekt: [],
      reden: "School, samenwerkingsverband en gemeente vragen samen aan. Dat geeft voorrang.",
      bron: "[E 3.4, 4.5]",
    });
  });

  it("krijgt een schoolbestuur net zo goed als een school", () => {
    expect(heeftVoorrang(door("schoolbestuur", ["samenwerkingsverband", "gemeente"]))).toBe(true);
  });

  it("noemt de zorgaanbieder als die meedoet, maar vraagt er niet om", () => {
    expect(voorrangVan(door("school", ["samenwerkingsverband", "gemeente", "zorgaanbieder"])).reden).toBe(
      "School, samenwerkingsverband, gemeente en zorgaanbieder vragen samen aan. Dat geeft voorrang.",
    );
    expect(heeftVoorrang(door("school", ["samenwerkingsverband", "zorgaanbieder"]))).toBe(false);
  });

  it.each([
    ["school", ["gemeente"], ["samenwerkingsverband"]],
    ["school", ["samenwerkingsverband"], ["gemeente"]],
    ["samenwerkingsverband", ["gemeente"], ["school"]],
    ["school", [], ["samenwerkingsverband", "gemeente"]],
  ] as const)("krijgt %s met %j niet, en hoort wie er ontbreekt: %j", (aanvrager, mede, ontbreekt) => {
    expect(voorrangVan(door(aanvrager, mede))).toMatchObject({ voorrang: false, gezamenlijk: false, ontbreekt });
  });

  it("geeft ook bestaande samenwerking, met wat er voor een gezamenlijke aanvraag nog ontbreekt", () => {
    expect(voorrangVan(door("school", ["samenwerkingsverband"], { bestaandeSamenwerking: true }))).toMatchObject({
      voorrang: true,
      gezamenlijk: false,
      reden: "De partijen werken al samen. Dat geeft voorrang. Voor een gezamenlijke aanvraag ontbreekt: gemeente.",
    });
  });

  it("vraagt bij cluster 1 en 2 geen samenwerkingsverband", () => {
    expect(voorrangVan(door("school", ["gemeente"], { onderwijstypen: ["cluster 1", "cluster 2"] }))).toMatchObject({
      voorrang: true,
      reden: "School en gemeente vragen samen aan. Dat geeft voorrang.",
    });
  });
});

describe("een samenwerkingsverband", () => {
  it("is alleen bij cluster 1 en 2 niet nodig", () => {
    expect([
      swvNodig(["cluster 1"]),
      swvNodig(["cluster 2", "cluster 1"]),
      swvNodig(["cluster 2", "cluster 3"]),
      swvNodig(["PO"]),
    ]).toEqual([false, false, true, true]);
  });

  it("is nodig zolang niets over het onderwijs bekend is", () => {
    expect([swvNodig([]), swvNodig(["niet bekend"])]).toEqual([true, true]);
  });
});
