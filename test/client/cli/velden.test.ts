import type { z } from "zod";
import { describe, expect, test } from "vitest";
import { alsJsonSchema, leesbareVelden, veldgroepen } from "#client/cli/velden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { vanMensen } from "#domain/gebeurtenissen/velden.ts";

const SOORTEN = [...GEBEURTENISSEN.values()];
const vlak = (tekst: string): string => tekst;
const velden = (type: string) => veldgroepen(alsJsonSchema(GEBEURTENISSEN.get(type)!));

/** Every field in `waarde`, as "aanvrager.contactpersoon.naam" or "personas[].groep". */
function padenIn(waarde: unknown, boven = ""): string[] {
  if (Array.isArray(waarde)) return waarde.flatMap((een) => padenIn(een, `${boven}[]`));
  if (typeof waarde !== "object" || waarde === null) return [];
  return Object.entries(waarde).flatMap(([naam, deel]) => {
    const pad = boven === "" ? naam : `${boven}.${naam}`;
    return [pad, ...padenIn(deel, pad)];
  });
}

/** `waarde` with something else, or nothing, at `pad`; null when `waarde` has no such field. */
function metAnders(waarde: object, pad: string, nieuw: unknown): object | null {
  const kopie = structuredClone(waarde);
  const namen = pad.replaceAll("[]", ".0").split(".");
  const laatste = namen.pop()!;
  const houder = namen.reduce<unknown>((in_, naam) => (in_ as Record<string, unknown> | undefined)?.[naam], kopie);
  if (typeof houder !== "object" || houder === null || !Object.hasOwn(houder, laatste)) return null;
  if (nieuw === undefined) Reflect.deleteProperty(houder, laatste);
  else Reflect.set(houder, laatste, nieuw);
  return kopie;
}

/** What is just past the bound that a field tells of, if it tells of one. */
function teVeel(wat: string): unknown[] {
  const grens = (vorm: RegExp): number[] => [vorm.exec(wat)?.[1]].filter((een) => een !== undefined).map(Number);
  return [
    ...grens(/^tekst, hoogstens (\d+)/).map((n) => "x".repeat(n + 1)),
    ...grens(/^(?:heel )?getal.*hoogstens (\d+)/).map((n) => n + 1),
    ...grens(/^(?:heel )?getal.*ten minste (\d+)/).map((n) => n - 1),
    ...grens(/^getal, meer dan (\d+)/),
    ...(wat.startsWith("een van: ") ? ["iets anders"] : []),
    ...(wat.startsWith("dag") ? ["2026-02-30", "morgen"] : []),
    ...(wat.startsWith("true") ? ["ja"] : []),
    ...(wat.startsWith("e-mailadres") ? ["naam"] : []),
  ];
}

describe("what a gebeurtenis asks for, as it is told", () => {
  test.each(SOORTEN)("$type: all of its example, and what it says of each field is so", (definitie) => {
    const groepen = veldgroepen(alsJsonSchema(definitie));
    const verteld = groepen.flatMap((groep) => groep.velden);
    const vrij = verteld.filter(({ wat }) => wat === "vrij").map(({ pad }) => `${pad}.`);
    const paden = padenIn(definitie.voorbeeld).filter((pad) => !vrij.some((begin) => pad.startsWith(begin)));
    expect(verteld.map(({ pad }) => pad)).toEqual(expect.arrayContaining(paden));

    const klopt = (gegevens: object): boolean => definitie.schema.safeParse(gegevens).success;
    expect(klopt(definitie.voorbeeld)).toBe(true);
    for (const { pad, nodig, wat } of verteld) {
      const zonder = metAnders(definitie.voorbeeld, pad, undefined);
      // Two groups can have a field of the same name: the example has that of its own choice.
      if (zonder === null) continue;
      // What people must say a register may leave out.
      const alleenMensen = vanMensen.has(definitie.schema.shape[pad] as z.ZodType);
      expect([pad, klopt(zonder)]).toEqual([pad, nodig !== "verplicht" || alleenMensen]);
      for (const anders of teVeel(wat))
        expect([pad, anders, klopt(metAnders(definitie.voorbeeld, pad, anders)!)]).toEqual([pad, anders, false]);
    }
  });

  test("each stap has fields of its own", () => {
    const [altijd, ...stappen] = velden("stap.voltooid");
    expect(altijd!.velden.filter(({ pad }) => !/[.[]/.test(pad)).map(({ pad }) => pad)).toEqual([
      "resultaat",
      "reden",
      "afwijking",
      "betrokkenen",
      "aanwezig",
      "ontbreekt",
      "inzichten",
      "instrumenten",
    ]);
    expect(
      altijd!.velden.filter(({ nodig, pad }) => nodig === "verplicht" && !pad.includes(".")).map(({ pad }) => pad),
    ).toEqual(["resultaat"]);
    expect(stappen.map(({ kop }) => kop)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Als resultaat.stap ${n} is:`));
    expect(stappen[4]!.velden.map(({ pad }) => pad)).toEqual(
      [
        "stap",
        "projectvoorstel",
        "doelen",
        "doelen[].doel",
        "doelen[].maat",
        "doelen[].uiterlijk",
        "doelen[].wie",
        "draagvlak",
        "draagvlak.uitvoerend",
        "draagvlak.beleid",
        "draagvlak.bestuur",
      ].map((naam) => `resultaat.${naam}`),
    );
  });

  test("a pattern is told in the words of its refusal", () => {
    const { wat } = velden("evaluatiemoment.gepland")[0]!.velden.find(({ pad }) => pad === "tijd.van")!;
    expect(wat).toContain("Schrijf hem als UU:MM");
  });

  test("what only the system records is not offered as an example to send", () => {
    for (const definitie of SOORTEN) {
      const tekst = leesbareVelden(definitie, vlak);
      expect(tekst.includes("--gegevens")).toBe(definitie.wie.some((rol) => rol !== "systeem"));
    }
  });
});
