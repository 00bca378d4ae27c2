import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { ONBEKENDE_PERIODE, PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";

const [P2020, P2023, P2025] = PERIODEN as [Periode, Periode, Periode];

describe("de vingerafdruk van de regels", () => {
  const { versie: _versie, hash: _hash, ...gegevens } = P2023;

  it("is bij dezelfde regels gelijk, ook in een andere volgorde en bij een andere versie", () => {
    const omgekeerd = Object.fromEntries(Object.entries(gegevens).reverse()) as unknown as typeof gegevens;
    expect(periode(omgekeerd, 7)).toEqual({ ...P2023, versie: 7 });
  });

  it("telt de oude vingerafdruk en versie niet mee als een periode wordt gewijzigd en teruggezet", () => {
    const gewijzigd = periode({ ...P2023, capaciteit: 33 }, 2);
    expect(gewijzigd.hash).not.toBe(P2023.hash);
    expect(periode({ ...gewijzigd, capaciteit: null }, 3).hash).toBe(P2023.hash);
  });

  it("verandert met elke regel", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (capaciteit) => {
        expect(periode({ ...P2020, capaciteit }, 1).hash === P2020.hash).toBe(capaciteit === 50);
      }),
    );
    expect(new Set([P2020, P2023, P2025, ONBEKENDE_PERIODE].map(({ hash }) => hash)).size).toBe(4);
    expect(P2020.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("van de meegeleverde perioden staat vast: lopende trajecten wijzen ernaar", () => {
    expect(PERIODEN.map(({ hash }) => hash.slice(0, 12))).toEqual(["419a121f65bb", "3c01636ba559", "f69cbf0d3e23"]);
  });
});
