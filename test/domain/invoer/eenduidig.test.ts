import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { nietEenduidig } from "#domain/invoer/eenduidig.ts";
import { boek } from "#domain/periode/boek.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import { step } from "#domain/traject/step.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { nieuw } from "#test/support/boeken.ts";
import { DAG, inzending, MENSEN, REGELS, Verloop } from "#test/support/gebeurtenissen.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";

const NU = `${DAG}T10:00:00.000Z`;
const SLEUTELS = ["__proto__", "constructor", "prototype"] as const;

type Object = Record<string, unknown>;

/** Every object in a JSON value, the outermost first. */
function objecten(waarde: unknown): Object[] {
  if (typeof waarde !== "object" || waarde === null) return [];
  const erin = Object.values(waarde).flatMap(objecten);
  return Array.isArray(waarde) ? erin : [waarde as Object, ...erin];
}

/** A copy, as Temporal hands it over, with one field more in the object at `plek`: what JSON.parse makes an own `__proto__` of. */
function metVeld<T>(waarde: T, plek: number, sleutel: string, inhoud: unknown): T {
  const kopie = JSON.parse(JSON.stringify(waarde)) as T;
  const alle = objecten(kopie);
  Object.defineProperty(alle[plek % alle.length]!, sleutel, {
    value: inhoud,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return kopie;
}

describe("wat niet iedere lezer hetzelfde leest", () => {
  const types = [...GEBEURTENISSEN.keys()];

  test.each(types)("komt in %s nergens binnen, hoe diep het ook zit", (type) => {
    const goed = inzending(type, undefined, { bron: { naam: "register", nummer: "1" } });
    for (const [plek] of objecten(goed).entries())
      for (const sleutel of SLEUTELS)
        for (const inhoud of [null, { uren: 1 }, "x"]) {
          const uitkomst = step(new Verloop().zaak, [metVeld(goed, plek, sleutel, inhoud)], NU);
          expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "sleutel.verboden" } });
        }
  });

  test("wordt geweigerd met zijn plek", () => {
    const gegevens = JSON.parse('{"lijst":[1,{"a":{"__proto__":{}}}]}') as unknown;
    expect(nietEenduidig({ gegevens })).toEqual({
      code: "sleutel.verboden",
      veld: "gegevens.lijst.1.a",
      reden: "gegevens.lijst.1.a: Een veld mag niet '__proto__' heten, want niet ieder programma leest dat hetzelfde.",
    });
    expect(nietEenduidig({ reden: "half \ud83d" })).toMatchObject({ code: "tekst.half-teken", veld: "reden" });
    expect(nietEenduidig({ "half \udc00": 1 })).toMatchObject({ code: "tekst.half-teken" });
    expect(nietEenduidig({ uren: Number.POSITIVE_INFINITY })).toMatchObject({ code: "getal.onmogelijk", veld: "uren" });
  });

  test("is ook wat zo diep zit dat het een lezer laat vallen", () => {
    const diep = JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`) as unknown;
    expect(nietEenduidig(diep)).toMatchObject({ code: "gegevens.te-diep" });
  });

  test("is niets van wat de gebeurtenissen zelf vragen", () => {
    for (const { voorbeeld } of GEBEURTENISSEN.values()) expect(nietEenduidig(voorbeeld)).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }), (waarde) => {
        const tekst = JSON.stringify(waarde);
        fc.pre(!SLEUTELS.some((sleutel) => tekst.includes(`"${sleutel}"`)));
        expect(nietEenduidig(JSON.parse(tekst))).toBeNull();
      }),
    );
  });
});

const plant = fc.record({
  plek: fc.nat(),
  sleutel: fc.oneof(
    fc.constantFrom(...SLEUTELS, "toString", "valueOf", "hasOwnProperty", "toJSON", "length", "", "0"),
    fc.string({ unit: "binary", maxLength: 3 }),
  ),
  inhoud: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("\ud800", "\u0000", {}, [])),
  weg: fc.boolean(),
});

it("wat is toegelaten geeft dezelfde regel als het alleen nog eens wordt uitgevoerd", () => {
  let aangenomen = 0;
  let geweigerd = 0;
  fc.assert(
    fc.property(wandeling, fc.array(plant, { minLength: 1, maxLength: 8 }), (w, planten) => {
      let beurt = 0;
      loop(w, ({ zaak, nu }, inzendingen) => {
        const { plek, sleutel, inhoud, weg } = planten[beurt++ % planten.length]!;
        for (const daad of [inzendingen, inzendingen.map((een) => metVeld<Inzending>(een, plek, sleutel, inhoud))]) {
          const verstuurd = weg ? daad : daad.slice(0, 1);
          const eerst = step(zaak, verstuurd, nu);
          if (!eerst.ok) {
            geweigerd += 1;
            continue;
          }
          aangenomen += 1;
          const opnieuw = JSON.parse(JSON.stringify(verstuurd)) as Inzending[];
          expect(step(zaak, opnieuw, nu, { toegelaten: true })).toEqual(eerst);
        }
      });
    }),
    { seed: SEED, numRuns: 60 },
  );
  expect(aangenomen).toBeGreaterThan(100);
  expect(geweigerd).toBeGreaterThan(100);
});

describe("een vraag aan de subsidieperiode", () => {
  const vragen: Vraag[] = [
    { soort: "nummers", jaar: 2026, sleutels: ["a"] },
    nieuw({ soort: "claim", nummer: "ZA-2026-001" }),
    nieuw({ soort: "wachtlijst", nummer: "ZA-2026-001", voorrang: true }),
    { soort: "wijzigen", regels: REGELS },
  ];

  test.each(vragen.map((vraag) => [vraag.soort, vraag] as const))(
    "%s: dezelfde weigering, hoe diep ook",
    (_, vraag) => {
      for (const [plek] of objecten(vraag).entries())
        for (const sleutel of SLEUTELS)
          expect(
            boek(nieuweBoekhouding(REGELS), metVeld(vraag, plek, sleutel, {}), MENSEN.projectleider, NU),
          ).toMatchObject({
            ok: false,
            weigering: { code: "sleutel.verboden" },
          });
    },
  );

  test.each(["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty"])(
    "een aanmelding met kenmerk %s krijgt een nummer zoals een ander, en een plaats",
    (naam) => {
      const vraag = (b: Parameters<typeof boek>[0], een: Vraag) => {
        const uitkomst = boek(b, een, MENSEN.systeem, NU);
        if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
        return JSON.parse(JSON.stringify(uitkomst.waarde)) as typeof uitkomst.waarde;
      };
      const nummers: Vraag = { soort: "nummers", jaar: 2026, sleutels: [naam] };
      const eerst = vraag(nieuweBoekhouding(REGELS), nummers);
      expect(eerst.nummers).toEqual(["ZA-2026-001"]);
      expect(vraag(eerst.boekhouding, nummers)).toMatchObject({ nummers: ["ZA-2026-001"], regels: [] });
      const bezet = vraag(eerst.boekhouding, { soort: "overnemen", nummers: [naam] }).boekhouding;
      expect(Object.keys(bezet.plaatsen)).toEqual([naam]);
      expect(Object.keys(vraag(bezet, nieuw({ soort: "vrijgeven", nummer: naam })).boekhouding.plaatsen)).toEqual([]);
    },
  );
});

test("een onbekend type dat heet als wat ieder object heeft, is gewoon onbekend", () => {
  for (const type of ["toString", "constructor", "__proto__"])
    expect(step(new Verloop().zaak, [inzending(type, {})], NU)).toMatchObject({
      ok: false,
      weigering: { code: "gebeurtenis.onbekend" },
    });
});
