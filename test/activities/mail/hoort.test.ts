import { describe, expect, it, test } from "vitest";
import { isBriefnaam } from "#activities/mail/brieven.ts";
import { BRIEVEN } from "#activities/mail/brievenlijst.ts";
import type { Ontvanger } from "#domain/aanmelding/regels.ts";
import type { Gebeurtenis } from "#domain/gebeurtenissen/definitie.ts";
import {
  ALS_PARTNER,
  altijd,
  eigenBrieven,
  IEDERE_BRIEF,
  KOPIE,
  niemand,
  niets,
  OP_AFSTAND,
  PARTIJEN,
  type Hoort,
} from "#domain/gebeurtenissen/hoort.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { gaatInKopie, gehoord } from "#domain/gebeurtenissen/wie-hoort-wat.ts";

const ALLE = [...GEBEURTENISSEN.values()];

/** Every letter that a definition names, with the reader it goes to. */
const GENOEMD = ALLE.flatMap(({ type, hoort }) =>
  PARTIJEN.flatMap((partij) =>
    Object.keys(eigenBrieven(hoort, partij))
      .filter((brief) => brief !== IEDERE_BRIEF)
      .map((brief) => ({ type, brief, aan: (partij === "eerdereZa" ? "za" : partij) as Ontvanger })),
  ),
);

describe("wie wat hoort", () => {
  it("noemt alleen brieven die er zijn, aan wie ze mogen krijgen", () => {
    const fout = GENOEMD.filter(
      ({ brief, aan }) => !isBriefnaam(brief) || !(BRIEVEN[brief].aan as readonly string[]).includes(aan),
    );
    expect(fout).toEqual([]);
    expect(GENOEMD.length).toBeGreaterThan(60);
  });

  it("noemt elke brief die er is, aan ieder die hem mag krijgen", () => {
    const genoemd = new Set(GENOEMD.map(({ brief, aan }) => `${brief} aan ${aan}`));
    const brieven = Object.entries(BRIEVEN).flatMap(([brief, { aan }]) => aan.map((wie) => `${brief} aan ${wie}`));
    expect(brieven.filter((naam) => !genoemd.has(naam))).toEqual([]);
  });

  it("geeft voor wie niets hoort een reden", () => {
    for (const definitie of ALLE)
      for (const partij of PARTIJEN) {
        const wat = gehoord(definitie, partij);
        const goed = "omdat" in wat ? /^[a-z].{10,}[^.]$/.test(wat.omdat) : wat.brieven.length > 0;
        expect({ type: definitie.type, partij, wat, goed }).toMatchObject({ goed: true });
      }
  });

  it("stuurt een brief altijd in kopie aan de mede-aanvragers, of altijd als aan een partner", () => {
    const aan = (kopie: boolean) =>
      ALLE.filter(({ hoort }) => (hoort.medeAanvrager === KOPIE) === kopie).flatMap(({ type, hoort }) =>
        Object.keys(eigenBrieven(hoort, "aanvrager")).map((brief) => ({ type, hoort, brief })),
      );
    expect(aan(false).filter(({ brief }) => gaatInKopie(brief))).toEqual([]);
    const los = aan(true).filter(
      ({ brief, hoort }) => !gaatInKopie(brief) && !(brief in eigenBrieven(hoort, "partner")),
    );
    expect(los.map(({ type, brief }) => ({ type, brief }))).toEqual([]);
  });

  test("wie als partner hoort, is er niet als er geen partner hoort", () => {
    const los = ALLE.filter(
      ({ hoort }) =>
        [hoort.aanvrager, hoort.medeAanvrager].includes(ALS_PARTNER) &&
        Object.keys(eigenBrieven(hoort, "partner")).length === 0,
    );
    expect(los.map(({ type }) => type)).toEqual([]);
  });
});

it("a definition that forgets a party, or names one that is none, does not pass the type checker", () => {
  type G = Gebeurtenis;
  const { beheerder: _weg, ...zonderBeheerder } = niemand("het is een proef");
  // @ts-expect-error: one party is missing
  const teWeinig: Hoort<G> = zonderBeheerder;
  // @ts-expect-error: nobody of that name
  const teVeel: Hoort<G> = { ...niemand("het is een proef"), gemeente: niets("is partner") };
  // @ts-expect-error: a copy is of the letter to the aanvrager
  const verkeerd: Hoort<G> = { ...niemand("het is een proef"), za: KOPIE };
  const goed: Hoort<G> = {
    ...OP_AFSTAND,
    aanvrager: { toekenning: altijd },
    medeAanvrager: KOPIE,
    partner: niets("het is een proef"),
    za: { toewijzing: () => null },
    projectleider: niets("het is een proef"),
  };
  expect([teWeinig, teVeel, verkeerd, goed]).toHaveLength(4);
});
