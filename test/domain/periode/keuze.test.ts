import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Plaatskeuze } from "#domain/aanmelding/regels.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { waaromHier } from "#domain/periode/feiten/in-de-rij.ts";
import { Boeken as Gevraagd, nieuw } from "#test/support/boeken.ts";

const regelsMet = (capaciteit: number, plaatskeuze?: Plaatskeuze, versie = 1) =>
  periode(
    {
      ...PERIODEN.find(({ id }) => id === "2025")!,
      id: "proef",
      capaciteit,
      ...(plaatskeuze === undefined ? {} : { plaatskeuze }),
    },
    versie,
  );
class Boeken extends Gevraagd {
  constructor(capaciteit: number, plaatskeuze?: Plaatskeuze) {
    super(nieuweBoekhouding(regelsMet(capaciteit, plaatskeuze)));
  }
}
const claim = (nummer: string, voorbij = false) => nieuw({ soort: "claim", nummer, voorbij });
const vrijgeven = (nummer: string) => nieuw({ soort: "vrijgeven", nummer });
const vooraan = (nummer: string) => nieuw({ soort: "vooraan", nummer });
const wachtlijst = (nummer: string, voorrang = false) => nieuw({ soort: "wachtlijst", nummer, voorrang });
const vol = (plaatskeuze?: Plaatskeuze) => {
  const boeken = new Boeken(1, plaatskeuze);
  for (const vraag of [claim("a"), wachtlijst("b", true), wachtlijst("c"), wachtlijst("d")]) boeken.vraag(vraag);
  return boeken;
};

describe("wie vooraan wordt gezet", () => {
  it("krijgt de eerste plaats die vrijkomt, en wie daarvoor stond staat erbij", () => {
    const boeken = vol();
    boeken.vraag(vooraan("d"));
    expect(boeken.wachtenden).toEqual(["d", "b", "c"]);
    expect(waaromHier(boeken.stand.wachtlijst[0]!)).toBe("vooraan gezet door de projectleider, voorbij aan b, c");
    // Nobody has been passed over as long as there is no place.
    expect(boeken.stand.gekozen).toEqual([]);
    expect(boeken.vraag(vrijgeven("a"))).toMatchObject({
      waarde: { aanbiedingen: [{ nummer: "d", voorbij: ["b", "c"] }] },
    });
    expect(boeken.stand.gekozen).toEqual([{ nummer: "d", voorbij: ["b", "c"] }]);
    expect(boeken.stand.plaatsen).toEqual({ d: "aangeboden" });
  });

  it("staat voor wie later voorrang krijgt, en achter wie na hem vooraan wordt gezet", () => {
    const boeken = vol();
    boeken.vraag(vooraan("d"));
    boeken.vraag(wachtlijst("e", true));
    boeken.vraag(nieuw({ soort: "voorrang", nummer: "c", voorrang: true }));
    expect(boeken.wachtenden).toEqual(["d", "b", "e", "c"]);
    boeken.vraag(vooraan("c"));
    expect(boeken.wachtenden).toEqual(["c", "d", "b", "e"]);
  });

  it("verandert niets als die niet wacht of al vooraan staat", () => {
    for (const wie of ["a", "b", "z"]) {
      const boeken = vol();
      boeken.vraag(vooraan(wie));
      expect(boeken.regels.at(-1)?.type).toBe("vraag.zonder-gevolg");
      expect(boeken.wachtenden).toEqual(["b", "c", "d"]);
    }
  });
});

describe("waar de projectleider de plaatsen kiest", () => {
  const kiest = () => {
    const boeken = vol("door de projectleider");
    boeken.vraag(vrijgeven("a"));
    return boeken;
  };

  it("blijft een vrije plaats vrij tot die aan iemand wordt gegeven", () => {
    const boeken = kiest();
    expect([boeken.aangeboden, boeken.stand.plaatsen]).toEqual([[], {}]);
    expect(boeken.vraag(vooraan("c"))).toMatchObject({ waarde: { aanbiedingen: [{ nummer: "c", voorbij: ["b"] }] } });
    expect([boeken.wachtenden, boeken.stand.gekozen]).toEqual([["b", "d"], [{ nummer: "c", voorbij: ["b"] }]]);
    // The first in line passes over nobody.
    boeken.vraag(vrijgeven("c"));
    boeken.vraag(vooraan("b"));
    expect(boeken.aangeboden).toEqual(["c", "b"]);
    expect(boeken.stand.gekozen).toHaveLength(1);
  });

  it("neemt een toekenning die alleen met een reden, van wie wacht en van wie niet op de lijst staat", () => {
    for (const [wie, voorbij] of [
      ["d", ["b", "c"]],
      ["nieuw", ["b", "c", "d"]],
    ] as const) {
      const boeken = kiest();
      const { stand } = boeken;
      expect(boeken.vraag(claim(wie))).toMatchObject({
        ok: false,
        weigering: { code: "wachtlijst.volgorde", reden: expect.stringContaining(voorbij.join(", ")) },
      });
      expect(boeken.stand).toBe(stand);
      expect(boeken.vraag(claim(wie, true))).toMatchObject({ waarde: { voorbij } });
      expect(boeken.stand.plaatsen).toEqual({ [wie]: "gereserveerd" });
      expect(boeken.wachtenden).not.toContain(wie);
      expect(boeken.vraag(claim("z", true))).toMatchObject({ ok: false, weigering: { code: "periode.vol" } });
    }
  });

  it("kan de eerste in de rij zonder reden", () => {
    expect(kiest().vraag(claim("b"))).toMatchObject({ ok: true, waarde: { voorbij: [] } });
  });
});

it("er is nooit een plaats te veel, hoe er ook gekozen wordt, en een herhaling zegt hetzelfde", () => {
  const nummer = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const zet = fc.record({
    soort: fc.constantFrom("claim", "voorbij", "vrijgeven", "vooraan", "wachtlijst", "achteraan"),
    nummer,
  });
  const plaatskeuze = fc.constantFrom<Plaatskeuze>("op volgorde", "door de projectleider");
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      plaatskeuze,
      fc.array(zet, { maxLength: 40 }),
      (plaatsen, keuze, zetten) => {
        const boeken = new Boeken(plaatsen, keuze);
        for (const { soort, nummer: wie } of zetten) {
          const vraag =
            soort === "claim" || soort === "voorbij"
              ? claim(wie, soort === "voorbij")
              : soort === "wachtlijst"
                ? wachtlijst(wie)
                : nieuw({ soort: soort as "vrijgeven" | "vooraan" | "achteraan", nummer: wie });
          const eerst = boeken.vraag(vraag);
          expect(Object.keys(boeken.stand.plaatsen).length).toBeLessThanOrEqual(plaatsen);
          expect(boeken.wachtenden.filter((w) => w in boeken.stand.plaatsen)).toEqual([]);
          const weer = boeken.vraag(vraag);
          if (eerst.ok) expect(weer).toMatchObject({ ok: true, waarde: { regels: [], voorbij: eerst.waarde.voorbij } });
        }
      },
    ),
  );
});
