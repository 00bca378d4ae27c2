import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { step } from "#domain/traject/step.ts";
import { opPlekVan, type Weigering } from "#domain/weigering.ts";
import { inzending, stapresultaat, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { SEED } from "./wandeling.ts";

const ZONDER = Symbol("left out");
const WAARDEN = [ZONDER, null, "", "twee", -1, 0.1, true, [], {}, "\u0000", "x".repeat(5000)];
const DEFINITIES = [...GEBEURTENISSEN.values()];

/** Ways to be wrong: one field of one type, with a value that is refused there and nowhere else. */
const FOUTEN = DEFINITIES.flatMap(({ type, schema, voorbeeld }) =>
  [...Object.keys(schema.shape), "vreemdVeld"].flatMap((veld) =>
    WAARDEN.filter((waarde) => {
      const gelezen = schema.safeParse(met(voorbeeld, [[veld, waarde]]));
      return gelezen.error?.issues.every(({ path, code }) => code === "unrecognized_keys" || path[0] === veld) === true;
    }).map((waarde) => ({ type, veld, waarde })),
  ),
);

function met(gegevens: object, anders: readonly (readonly [veld: string, waarde: unknown])[]): Record<string, unknown> {
  const alle = { ...gegevens, ...Object.fromEntries(anders) };
  return Object.fromEntries(Object.entries(alle).filter(([, waarde]) => waarde !== ZONDER));
}

const weigering = (verloop: Verloop, ...inzendingen: Inzending[]): Weigering => {
  const uitkomst = verloop.probeer(...inzendingen);
  if (uitkomst.ok) throw new Error("het werd aangenomen");
  return uitkomst.weigering;
};

describe("all that is wrong with the shape of an act", () => {
  const daad = fc.array(fc.uniqueArray(fc.constantFrom(...FOUTEN), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });

  it("is told at once: each field of each gebeurtenis, in Dutch, and nothing else", () => {
    const verloop = verloopTot("gestart");
    fc.assert(
      fc.property(daad, (gevallen) => {
        const verwacht = new Set<string>();
        const inzendingen = gevallen.map(([eerste, ...rest], index) => {
          const { type } = eerste!;
          const hier = [eerste!, ...rest].filter((fout) => fout.type === type);
          for (const { veld } of hier) verwacht.add(`${index} ${veld}`);
          return inzending(
            type,
            met(
              GEBEURTENISSEN.get(type)!.voorbeeld,
              hier.map(({ veld, waarde }) => [veld, waarde]),
            ),
          );
        });
        const { fouten = [], reden, veld } = weigering(verloop, ...inzendingen);
        expect(new Set(fouten.map((fout) => `${fout.index} ${fout.veld?.split(".")[0]}`))).toEqual(verwacht);
        expect(fouten.filter((fout) => !/^[A-Z].*[.?]$/s.test(fout.reden))).toEqual([]);
        expect(reden.startsWith(`${veld}: ${fouten[0]!.reden}`)).toBe(true);
        expect(new Set(fouten.map((fout) => `${fout.index} ${fout.veld}`)).size).toBe(fouten.length);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("names the fields of the stap that was chosen", () => {
    const { dossier } = verloopTot("gestart");
    const verloop = verloopTot("gestart");
    for (const stap of [1, 2, 3, 4, 5, 6] as const) {
      const velden = Object.keys(stapresultaat(stap, dossier)).filter((veld) => veld !== "stap");
      const leeg = Object.fromEntries(velden.map((veld) => [veld, 1]));
      const { fouten } = weigering(verloop, inzending("stap.voltooid", { resultaat: { stap, ...leeg }, reden: "" }));
      expect(fouten?.map(({ veld }) => veld)).toEqual([...velden.map((veld) => `resultaat.${veld}`), "reden"]);
    }
    const { fouten } = weigering(verloop, inzending("stap.voltooid", { resultaat: { stap: 7 } }));
    expect(fouten).toMatchObject([{ veld: "resultaat.stap" }]);
  });

  it("tells of {uren: twee} all that is missing too", () => {
    expect(weigering(verloopTot("gestart"), inzending("uren.geboekt", { uren: "twee" }))).toEqual({
      code: "gegevens.ongeldig",
      reden: "datum: Vul een datum in. Er zijn nog 2 andere fouten.",
      veld: "datum",
      fouten: [
        { index: 0, veld: "datum", reden: "Vul een datum in." },
        { index: 0, veld: "uren", reden: "Vul een aantal uren in." },
        { index: 0, veld: "activiteit", reden: expect.stringContaining("Kies een van") },
      ],
    });
  });

  it("of the inzending itself and of its gegevens, together", () => {
    const stuk = { ...inzending("uren.geboekt", {}), id: "met spatie", gebeurdOp: "gisteren" };
    expect(weigering(verloopTot("gestart"), stuk).fouten?.map(({ veld }) => veld)).toEqual([
      "id",
      "gebeurdOp",
      "datum",
      "uren",
      "activiteit",
    ]);
  });

  it("sums up when it would be too long to read", () => {
    const leeg = Array.from({ length: 150 }, () => inzending("notitie.toegevoegd", {}));
    const { fouten, meer, reden } = weigering(verloopTot("gestart"), ...leeg);
    expect([fouten?.length, meer]).toEqual([100, 50]);
    expect(reden).toBe("tekst: Vul hier tekst in. Er zijn nog 149 andere fouten.");
  });
});

describe("of the rules", () => {
  const notitie = () => inzending("notitie.toegevoegd");

  it("the first refusal is told, with the place of its gebeurtenis", () => {
    const verloop = verloopTot("gestart");
    const { code, fouten } = weigering(
      verloop,
      notitie(),
      inzending("stap.begonnen", { stap: 3 }),
      notitie(),
      inzending("traject.hervat"),
    );
    expect(code).toBe("stap.reden");
    expect(fouten).toMatchObject([{ index: 1, veld: "reden" }]);
    expect(weigering(verloop, notitie(), { ...notitie(), gebeurdOp: "2099-01-01" }).fouten).toMatchObject([
      { index: 1, veld: "gebeurdOp" },
    ]);
  });

  it("and what the engine put before it is not counted", () => {
    const { zaak, nu } = verloopTot("beoordeling");
    const gestuurd = [notitie(), inzending("aanvraag.toegekend", { vorm: "kort", uren: 90, toelichting: "Ruim." })];
    const gedaan = metPlaats(zaak, gestuurd);
    expect(gedaan).toHaveLength(3);
    const uitkomst = step(zaak, gedaan, nu);
    expect(uitkomst).toMatchObject({ ok: false, weigering: { fouten: [{ index: 2 }] } });
    expect(uitkomst.ok ? null : opPlekVan(uitkomst.weigering, gedaan, gestuurd).fouten).toMatchObject([{ index: 1 }]);
  });
});
