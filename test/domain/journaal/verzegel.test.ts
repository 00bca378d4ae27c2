import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { ketenfout, leesRegel, schakel, LEGE_KOP } from "#domain/journaal/keten.ts";
import { ontzegel, valsGeheim, verzegel, type Plaatsen } from "#domain/journaal/verzegel.ts";
import { canoniek } from "#domain/journaal/hash.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import { padenPerKnoop } from "#test/support/paden.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";

const ZOUT = "5a".repeat(32);

/** Anything, and places in it that must be sealed. */
const metPlaatsen: fc.Arbitrary<{ waarde: unknown; plaatsen: Plaatsen }> = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, maxKeys: 5 })
  .map((waarde) => {
    const namen = Object.keys(waarde).filter((naam) => naam !== "verzegeld");
    return {
      waarde,
      plaatsen: Object.fromEntries(
        namen.map((naam, i) => [naam, i % 2 === 0 ? (true as const) : ({ "*": true } as const)]),
      ),
    };
  });

describe("verzegelen", () => {
  it("en weer openen geeft terug wat er stond, hoe het er ook uitziet", () => {
    fc.assert(
      fc.property(metPlaatsen, fc.integer({ min: 1, max: 999 }), ({ waarde, plaatsen }, volgnummer) => {
        fc.pre(!canoniek(waarde).includes('"verzegeld"'));
        const { open, geheim } = verzegel(waarde, plaatsen, { zout: ZOUT, volgnummer });
        expect(ontzegel(open, geheim)).toEqual(waarde);
        expect(valsGeheim(open, geheim, { zout: ZOUT, volgnummer })).toBeNull();
        for (const [plaats, wat] of Object.entries(geheim))
          expect(canoniek(open)).toContain(
            createHmac("sha256", Buffer.from(ZOUT, "hex"))
              .update(canoniek([volgnummer, plaats, wat]))
              .digest("hex"),
          );
      }),
      { seed: SEED },
    );
  });

  it("zegt dezelfde tekst op iedere regel en in ieder traject anders", () => {
    const zegel = (zout: string, volgnummer: number) =>
      canoniek(verzegel({ tekst: "nee" }, { tekst: true }, { zout, volgnummer }).open);
    expect(new Set([zegel(ZOUT, 1), zegel(ZOUT, 2), zegel("5b".repeat(32), 1)]).size).toBe(3);
  });

  it("laat een plaats die er niet verzegeld stond niet vullen, ook niet met het vaste deel van een object", () => {
    const regel = schakel(LEGE_KOP, { ...INHOUD, gegevens: { tekst: "nee" } }, { zout: ZOUT, plaatsen: {} });
    const vals = { ...regel, geheim: { ...regel.geheim, "/gegevens/tekst": "ja", "/__proto__/wie": "x" } };
    expect(leesRegel(vals).gegevens).toEqual({ tekst: "nee" });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(ketenfout([vals])).not.toBeNull();
  });
});

describe("wat mensen schreven", () => {
  /** The words of every choice that a schema offers. */
  const keuzes = new Set<string>();
  const zoek = (schema: z.ZodType, gezien = new Set<unknown>()): void => {
    if (gezien.has(schema)) return;
    gezien.add(schema);
    const def = schema.def as unknown as Record<string, unknown>;
    for (const waarde of Object.values((def["entries"] ?? {}) as object)) keuzes.add(String(waarde));
    for (const waarde of (def["values"] ?? []) as unknown[]) keuzes.add(String(waarde));
    const onder = [
      ...Object.values((def["shape"] ?? {}) as object),
      ...((def["options"] ?? []) as unknown[]),
      ...["element", "innerType", "valueType", "in"].map((naam) => def[naam]),
    ];
    for (const deel of onder) if (typeof deel === "object" && deel !== null) zoek(deel as z.ZodType, gezien);
  };
  for (const { schema } of GEBEURTENISSEN.values()) zoek(schema);

  /** Rules and calendar are written down whole, and nobody's. */
  const ZONDER = new Set(["dossier.geopend", "kalender.bijgewerkt"]);

  const teksten = (deel: unknown): string[] =>
    typeof deel === "string"
      ? [deel]
      : typeof deel === "object" && deel !== null
        ? Object.values(deel).flatMap(teksten)
        : [];

  /** A text that stands open although nobody chose it from a list, and it is no code either. */
  const woorden = (regels: Verloop["regels"]): string[] =>
    regels
      .filter(({ type }) => !ZONDER.has(type))
      .flatMap(({ type, tekst }) => {
        const { gegevens, opdrachten } = JSON.parse(tekst) as Record<string, unknown>;
        return teksten([gegevens, opdrachten])
          .filter((woord) => /\s/.test(woord) && !keuzes.has(woord))
          .map((woord) => `${type}: ${woord}`);
      });

  it("staat van geen enkele gebeurtenis open in de keten, langs iedere weg door het model", () => {
    expect(keuzes.size).toBeGreaterThan(50);
    for (const { inzendingen } of padenPerKnoop()) {
      const verloop = new Verloop().doe(...inzendingen.slice(1));
      expect(woorden(verloop.regels)).toEqual([]);
    }
  });

  it("en ook niet na wat mensen en de klok er verder mee doen", () => {
    fc.assert(
      fc.property(wandeling, (w) => {
        expect(woorden(loop(w).regels)).toEqual([]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

const INHOUD = {
  nummer: "ZA-2026-001",
  id: "g-1",
  type: "notitie.toegevoegd",
  door: { rol: "projectleider", id: "pl-1" },
  gebeurdOp: null,
  vastgelegdOp: "2026-03-02T09:00:00.000Z",
  bron: null,
  uitgave: null,
  afdruk: null,
  sleutel: null,
  machineversie: "1",
  regelversie: "",
  van: "",
  naar: "",
  opdrachten: [],
} as const;
