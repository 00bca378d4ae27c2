import { expect, test } from "vitest";
import { BLOKKEN, blokVan, isOpen } from "#domain/beeld/blokken.ts";
import { ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { WERKROLLEN } from "#domain/medewerkers/beleid.ts";
import { STATEN } from "#domain/traject/staat.ts";

const vanMensen = [...GEBEURTENISSEN.values()].filter(
  ({ type, wie }) => !Object.hasOwn(ZONDER_FORMULIER, type) && WERKROLLEN.some((rol) => wie.includes(rol)),
);

test("elke handeling van wie hier werkt staat in één blok", () => {
  expect(vanMensen.length).toBeGreaterThan(80);
  for (const { type } of vanMensen) expect.soft(blokVan(type), type).not.toBeNull();
  const over = BLOKKEN.flatMap((blok) => blok.over as readonly string[]);
  expect(over).toHaveLength(new Set(over).size);
});

test("elk blok gaat over iets dat bestaat", () => {
  const eerste = new Set(vanMensen.map(({ type }) => type.split(".", 1)[0]));
  for (const { over } of BLOKKEN) for (const woord of over) expect(eerste).toContain(woord);
});

test("in elke staat waarin een traject kan zijn staat iets open", () => {
  const pad: Readonly<Record<string, string>> = {
    "plaats aangeboden": "aanmelding.plaatsAangeboden",
    start: "traject.voortgang.start",
    verkennen: "traject.voortgang.verkennen.stap1",
    betrekken: "traject.voortgang.betrekken.stap4",
    implementeren: "traject.voortgang.implementeren.stap5",
    "stappen gereed": "traject.voortgang.stappenGereed",
    afronding: "traject.voortgang.afronding.oordeel",
  };
  for (const staat of STATEN.filter((een) => een !== "nieuw"))
    expect
      .soft(
        BLOKKEN.some(({ id }) => isOpen(id, pad[staat] ?? staat)),
        staat,
      )
      .toBe(true);
  expect(isOpen("verlenging", "traject.voortgang.start + traject.verlengen.gevraagd")).toBe(true);
});
