import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leesJson } from "#domain/invoer/json.ts";

const weigering = (tekst: string) => {
  const gelezen = leesJson(tekst);
  return gelezen.ok ? null : gelezen.weigering;
};

/** A name as JSON may write it: each character as it is, or by its number. */
const geschreven = (naam: string, genummerd: readonly boolean[]): string =>
  `"${naam
    .split("")
    .map((teken, i) =>
      genummerd[i % genummerd.length] === true
        ? `\\u${teken.charCodeAt(0).toString(16).padStart(4, "0")}`
        : JSON.stringify(teken).slice(1, -1),
    )
    .join("")}"`;

const eenNaam = fc.string({ unit: fc.constantFrom(...Array.from('ab"\\:{},[] é😀')), maxLength: 6 });
const inhoud = fc.jsonValue({ maxDepth: 3, stringUnit: "grapheme" });

describe("JSON die iemand aanlevert", () => {
  test("zegt hetzelfde als voor ieder ander programma", () => {
    fc.assert(
      fc.property(fc.dictionary(eenNaam, inhoud), fc.constantFrom(undefined, 1, "\t"), (waarde, inspringing) => {
        const tekst = JSON.stringify(waarde, null, inspringing);
        fc.pre(!/"(__proto__|constructor|prototype)"|\uFFFD/.test(tekst));
        expect(leesJson(tekst)).toEqual({ ok: true, waarde: JSON.parse(tekst) });
      }),
      { numRuns: 500 },
    );
  });

  test("mag geen veld twee keer hebben, hoe het ook geschreven is en hoe diep het ook zit", () => {
    const genummerd = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.tuple(eenNaam, genummerd, genummerd, fc.constantFrom("", " ", "\r\n")),
        fc.array(fc.tuple(eenNaam, inhoud), { maxLength: 4 }),
        fc.array(fc.constantFrom("[1,", '{"om":'), { maxLength: 6 }),
        inhoud,
        ([naam, een, ander, wit], tussen, omheen, waarde) => {
          const erin = tussen
            .filter(([sleutel]) => sleutel !== naam)
            .filter(([sleutel], i, alle) => alle.findIndex(([eerder]) => eerder === sleutel) === i)
            .map(([sleutel, v]) => `${JSON.stringify(sleutel)}:${JSON.stringify(v)},`);
          fc.pre(!/"(__proto__|constructor|prototype)"|\uFFFD/.test(erin.join("") + JSON.stringify(waarde)));
          const dubbel = `{${geschreven(naam, een)}${wit}:1,${erin.join("")}${geschreven(naam, ander)}${wit}:${JSON.stringify(waarde)}}`;
          const tekst =
            omheen.join("") +
            dubbel +
            omheen
              .map((open) => (open === "[1," ? "]" : "}"))
              .reverse()
              .join("");
          expect(weigering(tekst)).toMatchObject({ code: "sleutel.dubbel", reden: expect.stringContaining(naam) });
        },
      ),
      { numRuns: 500 },
    );
  });

  test("noemt het veld en de plek", () => {
    expect(weigering('{\n  "vraag": [{"uren": 1,\r\n "uren": 2}]}')).toEqual({
      code: "sleutel.dubbel",
      reden: "vraag.0: Het veld 'uren' staat er twee keer (regel 3, teken 2).",
      veld: "vraag.0",
    });
    expect(weigering('[{}, {"a": {"\\u005f_proto__": 1}}]')).toEqual({
      code: "sleutel.verboden",
      reden:
        "1.a: Een veld mag niet '__proto__' heten, want niet ieder programma leest dat hetzelfde (regel 1, teken 13).",
      veld: "1.a",
    });
    expect(weigering('{"id": "2029",\n "naam" }')?.reden).toBe("Dit is geen JSON (regel 2, teken 9).");
    // The parser tells no place of these.
    expect(weigering('{"reden": Zomervakantie}')?.reden).toBe("Dit is geen JSON (regel 1, teken 11).");
    expect(weigering('{"uren":\n [1, 2')?.reden).toBe("Dit is geen JSON (regel 2, teken 7).");
    expect(weigering("")?.reden).toBe("Dit is geen JSON (regel 1, teken 1).");
  });

  test.each([
    ["een half teken", String.raw`{"a":"\ud83d"}`, "tekst.half-teken"],
    ["een letter die onderweg verloren ging", '{"naam":"caf\uFFFD"}', "tekst.verloren"],
    ["een getal dat geen getal meer is", '{"uren":1e999}', "getal.onmogelijk"],
    ["eindeloze diepte", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, "gegevens.te-diep"],
    ["geen JSON", "{uren:1}", "json.ongeldig"],
    ["niets", "", "json.ongeldig"],
  ])("%s wordt geweigerd", (_, tekst, code) => {
    expect(weigering(tekst)).toMatchObject({ code, reden: expect.stringMatching(/^[A-Za-z0-9.]+.*\.$/) });
  });

  test("kost naar zijn lengte", () => {
    const tekst = (n: number): string =>
      JSON.stringify({
        a: '\\"'.repeat(n),
        b: Array.from({ length: n / 10 }, (_, i) => ({ [`k${i}`]: " ".repeat(8) })),
      });
    const tijd = (gelezen: string): number => {
      const begin = performance.now();
      expect(leesJson(gelezen).ok).toBe(true);
      return performance.now() - begin;
    };
    const [kort, lang] = [tekst(40_000), tekst(800_000)];
    tijd(kort);
    // Each beside the other, so that a machine that is busy for a while is so for both; what is left of that is in no minimum.
    const rondes = Array.from({ length: 5 }, () => [tijd(kort), tijd(kort), tijd(lang)] as const);
    const minst = (van: (ronde: (typeof rondes)[number]) => number): number => Math.min(...rondes.map(van));
    // Twenty times as long; by squares it would cost four hundred times as much.
    expect(minst(([, , l]) => l) / minst(([een, twee]) => Math.min(een, twee))).toBeLessThan(200);
  });
});
