import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { KALENDER, voorTermijnen } from "#domain/kalender/kalender.ts";
import { nieuweBoekhouding, type Boekhouding } from "#domain/periode/boekhouding.ts";
import { FEITEN } from "#domain/periode/feiten/index.ts";
import { claimsleutel, meldingsleutel } from "#domain/periode/sleutel.ts";
import { vouw } from "#domain/periode/vouw.ts";
import type { Trajectvraag, Vraag } from "#domain/periode/vraag.ts";
import { Boeken } from "#test/support/boeken.ts";

const regelsMet = (capaciteit: number | null, versie = 1) =>
  periode({ ...PERIODEN.find(({ id }) => id === "2025")!, id: "proef", capaciteit }, versie);

/** As a store gives them back. */
const alsTekst = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;
const gevouwen = (regels: readonly Journaalregel[]): Boekhouding | null =>
  alsTekst(regels).reduce<Boekhouding | null>(vouw, null);

/** What can be asked; `again` asks what was asked some questions ago, whatever came since. */
type Zet =
  | {
      readonly zet: "traject";
      readonly soort: Trajectvraag["soort"];
      readonly nummer: string;
      readonly voorrang: boolean;
    }
  | { readonly zet: "nummers"; readonly sleutels: readonly string[] }
  | { readonly zet: "overnemen"; readonly nummers: readonly string[] }
  | { readonly zet: "capaciteit"; readonly capaciteit: number | null }
  | { readonly zet: "kalender"; readonly extra: boolean }
  | { readonly zet: "aanbod-geweigerd"; readonly nummer: string; readonly volgnummer: number }
  | { readonly zet: "nog-eens"; readonly terug: number };

const nummer = fc.constantFrom(...Array.from("abcdef"));
const zet: fc.Arbitrary<Zet> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      zet: fc.constant("traject" as const),
      soort: fc.constantFrom("claim", "bevestigen", "vrijgeven", "achteraan", "vooraan", "wachtlijst", "voorrang"),
      nummer,
      voorrang: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      zet: fc.constant("nummers" as const),
      sleutels: fc.array(fc.constantFrom("x", "y", "z", "constructor", "__proto__", "toString"), { maxLength: 4 }),
    }),
  },
  fc.record({ zet: fc.constant("overnemen" as const), nummers: fc.array(nummer, { maxLength: 3 }) }),
  fc.record({
    zet: fc.constant("capaciteit" as const),
    capaciteit: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 }),
  }),
  fc.record({ zet: fc.constant("kalender" as const), extra: fc.boolean() }),
  fc.record({
    zet: fc.constant("aanbod-geweigerd" as const),
    nummer,
    volgnummer: fc.integer({ min: 1, max: 40 }),
  }),
  { weight: 4, arbitrary: fc.record({ zet: fc.constant("nog-eens" as const), terug: fc.nat({ max: 30 }) }) },
);
const reeks = fc.array(zet, { minLength: 1, maxLength: 50 });

/** What chance seldom comes to: who waits turns out to have voorrang, and leaves. */
const ZELDEN: readonly Zet[] = [
  { zet: "capaciteit", capaciteit: 0 },
  { zet: "traject", soort: "wachtlijst", nummer: "a", voorrang: false },
  { zet: "traject", soort: "voorrang", nummer: "a", voorrang: true },
  { zet: "traject", soort: "vrijgeven", nummer: "a", voorrang: false },
];

/** Asks as trajecten and people do: each traject under sleutels that only go up. */
class Vragers {
  readonly gesteld: Vraag[] = [];
  readonly #beurt = new Map<string, number>();
  #kalenders = 0;

  /** Null: there is nothing to ask again yet. */
  vraag(een: Zet, boeken: Boekhouding): { vraag: Vraag; eerder: boolean } | null {
    if (een.zet === "nog-eens") {
      const vraag = this.gesteld.at(-1 - (een.terug % Math.max(1, this.gesteld.length)));
      return vraag === undefined ? null : { vraag, eerder: true };
    }
    const vraag = this.#nieuw(een, boeken);
    return { vraag, eerder: false };
  }

  #nieuw(een: Exclude<Zet, { zet: "nog-eens" }>, boeken: Boekhouding): Vraag {
    switch (een.zet) {
      case "traject": {
        const volgnummer = (this.#beurt.get(een.nummer) ?? 0) + 1;
        this.#beurt.set(een.nummer, volgnummer);
        const sleutel =
          een.soort === "claim"
            ? claimsleutel(een.nummer, volgnummer, 1_700_000_000_000 + volgnummer)
            : meldingsleutel(een.nummer, volgnummer, 1);
        const { nummer: wie, voorrang } = een;
        return een.soort === "wachtlijst" || een.soort === "voorrang"
          ? { soort: een.soort, nummer: wie, voorrang, sleutel }
          : { soort: een.soort, nummer: wie, sleutel };
      }
      case "nummers":
        return { soort: "nummers", jaar: 2026, sleutels: een.sleutels };
      case "overnemen":
        return { soort: "overnemen", nummers: een.nummers };
      case "capaciteit":
        return { soort: "wijzigen", regels: regelsMet(een.capaciteit, boeken.regels.versie + 1) };
      case "kalender":
        return {
          soort: "kalender",
          kalender: { ...voorTermijnen(KALENDER), versie: een.extra ? "extra" : KALENDER.versie },
          sleutel: `k-${(this.#kalenders += 1)}`,
        };
      case "aanbod-geweigerd":
        return { soort: "aanbod-geweigerd", nummer: een.nummer, volgnummer: een.volgnummer };
    }
  }
}

function loop(zetten: readonly Zet[], bij: (boeken: Boeken, eerder: boolean, voor: Boekhouding) => void): Boeken {
  const boeken = new Boeken(nieuweBoekhouding(regelsMet(2)));
  const vragers = new Vragers();
  for (const een of zetten) {
    const gesteld = vragers.vraag(een, boeken.stand);
    if (gesteld === null) continue;
    const voor = boeken.stand;
    if (boeken.vraag(gesteld.vraag).ok && !gesteld.eerder) vragers.gesteld.push(gesteld.vraag);
    bij(boeken, gesteld.eerder, voor);
  }
  return boeken;
}

describe("de boeken van een subsidieperiode", () => {
  it("zijn op elk moment wat hun regels ervan maken, met sleutels en al", () => {
    fc.assert(
      fc.property(reeks, (zetten) => {
        let uitJournaal: Boekhouding | null = null;
        let tot = 0;
        const { regels } = loop(zetten, (boeken) => {
          uitJournaal = alsTekst(boeken.regels.slice(tot)).reduce(vouw, uitJournaal);
          tot = boeken.regels.length;
          expect(uitJournaal ?? boeken.stand).toStrictEqual(boeken.stand);
        });
        expect(gevouwen(regels)).toStrictEqual(uitJournaal);
        expect(ketenfout(regels)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it("veranderen niet van wat eerder is gevraagd, hoe laat en in welke volgorde het ook nog eens komt", () => {
    fc.assert(
      fc.property(reeks, (zetten) => {
        const veranderd: Boekhouding[] = [];
        loop(zetten, ({ stand }, eerder, voor) => {
          if (eerder && stand !== voor) veranderd.push(stand);
        });
        expect(veranderd).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("gaan uit hun journaal opnieuw begonnen verder met dezelfde antwoorden, ook op wat eerder is gevraagd", () => {
    fc.assert(
      fc.property(reeks, fc.nat({ max: 50 }), (zetten, op) => {
        const door = loop(zetten, () => undefined);
        let i = 0;
        const opnieuw = loop(zetten, (boeken) => {
          if ((i += 1) === op) boeken.stand = gevouwen(boeken.regels) ?? boeken.stand;
        });
        expect(opnieuw.regels).toEqual(door.regels);
        expect(opnieuw.aangeboden).toEqual(door.aangeboden);
        expect(opnieuw.stand).toStrictEqual(door.stand);
      }),
      { numRuns: 150 },
    );
  });

  it("staan in regels die aan hun omschrijving voldoen, en in een zin te lezen zijn", () => {
    const gezien = new Set<string>();
    fc.assert(
      fc.property(reeks, (zetten) => {
        for (const { type, gegevens } of loop([...ZELDEN, ...zetten], () => undefined).regels) {
          const feit = FEITEN.get(type)!;
          expect(feit.schema().parse(gegevens)).toEqual(gegevens);
          expect(feit.zin(gegevens)).toMatch(/\.$/);
          gezien.add(type);
        }
      }),
      { numRuns: 150 },
    );
    expect([...gezien].toSorted()).toEqual([...FEITEN.keys()].toSorted());
  });
});

it.each([...FEITEN.values()])("het voorbeeld van $type is er een", ({ schema, voorbeeld, zin, titel }) => {
  expect(schema().parse(voorbeeld)).toEqual(voorbeeld);
  expect(zin(voorbeeld)).toMatch(/\.$/);
  expect(titel).not.toBe("");
});

it("een herhaald vrijgeven neemt geen plaats weg die daarna is gekregen, en een herhaald achteraan telt één keer", () => {
  const boeken = new Boeken(nieuweBoekhouding(regelsMet(1)));
  const terug: Vraag = { soort: "vrijgeven", nummer: "a", sleutel: meldingsleutel("a", 3, 1) };
  // Nothing to give back, and yet it was said.
  boeken.vraag(terug);
  boeken.vraag({ soort: "claim", nummer: "a", sleutel: claimsleutel("a", 5, 1) });
  boeken.stand = gevouwen(boeken.regels)!;
  expect(boeken.vraag(terug)).toMatchObject({ ok: true, waarde: { regels: [] } });
  expect(boeken.stand.plaatsen).toEqual({ a: "gereserveerd" });

  const verliep: Vraag = { soort: "achteraan", nummer: "b", sleutel: meldingsleutel("b", 4, 2) };
  boeken.vraag(verliep);
  boeken.stand = gevouwen(boeken.regels)!;
  boeken.vraag(verliep);
  expect(boeken.stand.verlopen).toEqual({ b: 1 });
});

it("een aanbod dat te laat wordt geweigerd neemt het volgende aanbod niet terug", () => {
  const boeken = new Boeken(nieuweBoekhouding(regelsMet(1)));
  boeken.vraag({ soort: "wachtlijst", nummer: "a", voorrang: false, sleutel: meldingsleutel("a", 1, 1) });
  const { volgnummer } = boeken.stand.aanbiedingen["a"]!;
  boeken.vraag({ soort: "achteraan", nummer: "a", sleutel: meldingsleutel("a", 2, 1) });
  expect(boeken.stand.plaatsen).toEqual({ a: "aangeboden" });
  boeken.vraag({ soort: "aanbod-geweigerd", nummer: "a", volgnummer });
  expect(boeken.stand.plaatsen).toEqual({ a: "aangeboden" });
  boeken.vraag({ soort: "aanbod-geweigerd", nummer: "a", volgnummer: boeken.stand.aanbiedingen["a"]!.volgnummer });
  expect(boeken.stand.plaatsen).toEqual({});
});
