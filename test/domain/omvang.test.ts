import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesVan, HOOGSTENS, teVeelGevraagd, teVeelOver, teVeelTegelijk } from "#domain/omvang.ts";

const notities = (aantal: number, tekens: number) =>
  Array.from({ length: aantal }, (_, i) => ({
    id: `n-${i}`,
    type: "notitie.toegevoegd",
    gegevens: { tekst: "x".repeat(tekens) },
  }));

describe("hoeveel in één handeling past", () => {
  it("telt bytes zoals zij over de lijn gaan", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (waarde) => {
        expect(bytesVan(waarde)).toBe(Buffer.byteLength(JSON.stringify(waarde)));
      }),
    );
  });

  it("zegt bij te veel gebeurtenissen in één zin hoeveel het er zijn en hoeveel er kunnen", () => {
    expect(teVeelTegelijk(notities(HOOGSTENS.aantal, 1))).toBeNull();
    expect(teVeelTegelijk(notities(6000, 1))).toEqual({
      code: "handeling.te-groot",
      reden:
        "Dit zijn 6.000 gebeurtenissen in één handeling; hoogstens 500 kan tegelijk. Verdeel het over meer handelingen.",
    });
  });

  it("weigert wat groter is dan kan, met de grens erbij, en niets daaronder", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: HOOGSTENS.aantal }),
        fc.integer({ min: 0, max: 8000 }),
        (aantal, tekens) => {
          const inzendingen = notities(aantal, tekens);
          const weigering = teVeelTegelijk(inzendingen);
          if (bytesVan(inzendingen) <= HOOGSTENS.bytes) expect(weigering).toBeNull();
          else
            expect(weigering).toMatchObject({
              code: "handeling.te-groot",
              reden: expect.stringContaining("1.000 kB") as string,
            });
        },
      ),
    );
  });

  it("telt van een vraag aan een subsidieperiode de sleutels en de nummers", () => {
    const sleutels = Array.from({ length: 501 }, (_, i) => `s-${i}`);
    expect(teVeelGevraagd({ soort: "nummers", jaar: 2026, sleutels })).toMatchObject({ code: "handeling.te-groot" });
    expect(teVeelGevraagd({ soort: "nummers", jaar: 2026, sleutels: sleutels.slice(1) })).toBeNull();
    expect(teVeelGevraagd({ soort: "claim", nummer: "x".repeat(1_000_001) })).toMatchObject({
      code: "handeling.te-groot",
    });
  });

  it("weigert wat meer zou overlaten dan een run kan overdragen", () => {
    expect(teVeelOver({ dossier: "x".repeat(999_000) })).toBeNull();
    expect(teVeelOver({ dossier: "x".repeat(1_000_001) })).toMatchObject({ code: "dossier.te-groot" });
  });
});
