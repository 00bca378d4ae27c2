import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ANTWOORDSTIJL, STIJL } from "#client/web/bestanden.ts";
import { maakWeb } from "./hulp.ts";

/** The theme as it is in the light and in the dark; what the dark does not say is as in the light. */
const THEMAS = (() => {
  const thema = readFileSync(new URL("../../../client/web/stijl/thema.css", import.meta.url), "utf8");
  const lees = (tekst: string) =>
    Object.fromEntries([...tekst.matchAll(/(--za-[a-z0-9-]+): ([^;]+);/g)].map(([, naam, waarde]) => [naam!, waarde!]));
  const grens = thema.indexOf("@media");
  const licht = lees(thema.slice(0, grens));
  return { licht, donker: { ...licht, ...lees(thema.slice(grens)) } };
})();

const BLADEN = globSync("client/web/stijl/*.css").map((pad) => [pad, readFileSync(pad, "utf8")] as const);

/** [WCAG 2.2, relative luminance] */
function helderheid(kleur: string): number {
  const [rood = 0, groen = 0, blauw = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(kleur.slice(i, i + 2), 16) / 255)
    .map((deel) => (deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
}
function contrast(een: string, ander: string): number {
  const [licht = 0, donker = 0] = [helderheid(een), helderheid(ander)].toSorted((a, b) => b - a);
  return (licht + 0.05) / (donker + 0.05);
}

const GRONDEN = ["default-bg-document", "default-bg-default", "default-bg-subtle", "action-1-bg-subtle"];
const SOORTEN = ["info", "positive", "warning", "negative"];

describe.each(["licht", "donker"] as const)("het thema (%s)", (welk) => {
  const kleur = (naam: string): string => THEMAS[welk][`--za-color-${naam}`] ?? "";

  test.each([
    ...GRONDEN.flatMap((grond) => [
      [`default-color-document`, grond] as const,
      [`default-color-subtle`, grond] as const,
      [`action-1-color-default`, grond] as const,
      [`action-1-color-hover`, grond] as const,
    ]),
    ...["default", "hover"].map((hoe) => [`action-1-inverse-color-default`, `action-1-inverse-bg-${hoe}`] as const),
    ...["default", "hover"].map((hoe) => [`accent-1-inverse-color-default`, `accent-1-inverse-bg-${hoe}`] as const),
    ...SOORTEN.flatMap((soort) => [
      [`${soort}-color-default`, `${soort}-bg-default`] as const,
      ["default-color-document", `${soort}-bg-default`] as const,
      ["action-1-color-default", `${soort}-bg-default`] as const,
    ]),
    ["negative-color-default", "default-bg-document"] as const,
  ])("%s leest op %s (1.4.3)", (tekst, grond) => {
    expect(contrast(kleur(tekst), kleur(grond))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["default-border-default", "default-bg-default"],
    ["default-border-default", "default-bg-document"],
    ["action-1-border-default", "default-bg-default"],
    ["action-1-border-default", "default-bg-document"],
    ["accent-1-inverse-border-default", "accent-1-inverse-bg-default"],
    ...SOORTEN.flatMap((soort) => [
      [`${soort}-border-default`, "default-bg-document"],
      [`${soort}-border-default`, `${soort}-bg-default`],
    ]),
  ])("%s is te zien op %s (1.4.11)", (rand, grond) => {
    expect(contrast(kleur(rand!), kleur(grond!))).toBeGreaterThanOrEqual(3);
  });
});

describe("de bladen", () => {
  test("gebruiken alleen wat in het thema staat (docs/uiterlijk.md), en van de kleuren niets anders", () => {
    for (const [pad, css] of BLADEN) {
      const gebruikt = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, naam]) => naam!);
      expect({ pad, kent: gebruikt.filter((naam) => !(naam in THEMAS.licht)) }).toEqual({ pad, kent: [] });
      if (pad.endsWith("thema.css")) continue;
      // The paper of a letter is white for its reader, whatever our pages are.
      const kleuren = css.match(/#[0-9a-f]{3,8}\b(?=[;\s,)])|\brgba?\(|\bhsla?\(/gi) ?? [];
      expect({ pad, kleuren: kleuren.filter((een) => een !== "#fff") }).toEqual({ pad, kleuren: [] });
    }
  });

  test("staan alle in wat bladzijden vragen", () => {
    for (const [pad, css] of BLADEN)
      expect([pad, [STIJL, ANTWOORDSTIJL].some(({ inhoud }) => String(inhoud).includes(css))]).toEqual([pad, true]);
  });

  test("mogen onder hun eigen naam voor altijd bewaard worden, onder die van een andere uitgave niet", async () => {
    const { vraag } = await maakWeb();
    for (const [pad, kop] of [
      [`/${STIJL.naam}`, "public, max-age=31536000, immutable"],
      ["/stijl-000000000000.css", "no-store"],
      [`/antwoord/${ANTWOORDSTIJL.naam}`, "public, max-age=31536000, immutable"],
    ] as const) {
      const antwoord = await vraag(pad, { als: null });
      expect([pad, antwoord.status, antwoord.headers.get("cache-control")]).toEqual([pad, 200, kop]);
      expect(antwoord.headers.get("content-type")).toBe("text/css; charset=utf-8");
    }
  });
});
