import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BEELDEN } from "#client/web/bestanden.ts";
import { PADEN, regelVan } from "#client/web/bladzijden.ts";
import { KOPPEN } from "#client/web/handleiding.ts";
import { isBestand } from "#test/support/bladzijden.ts";
import { maakWeb } from "./hulp.ts";

const TEKST = readFileSync("docs/handleiding.md", "utf8");
const ANKERS = KOPPEN.map(({ anker }) => anker);

describe("de handleiding", () => {
  test("heeft voor iedere pagina een eigen stuk, en geen stuk over een scherm staat er voor niets", () => {
    const bladen = PADEN.filter((pad) => !isBestand(pad));
    expect(bladen.filter((pad) => !ANKERS.includes(regelVan(pad).uitleg ?? ""))).toEqual([]);
    const perRol = PADEN.flatMap((pad) => Object.values(regelVan(pad).uitlegPerRol ?? {}));
    expect(perRol.filter((anker) => !ANKERS.includes(anker))).toEqual([]);
    const genoemd = new Set(PADEN.map((pad) => regelVan(pad).uitleg));
    const vrij = KOPPEN.filter(({ niveau, anker }) => niveau === 3 && !genoemd.has(anker)).map(({ kop }) => kop);
    expect(vrij).toEqual(["In uw eigen agenda"]);
  });

  test("heeft koppen, verwijzingen en beelden die er zijn", () => {
    expect(new Set(ANKERS).size).toBe(ANKERS.length);
    for (const [, anker] of TEKST.matchAll(/\]\(#([^)]+)\)/g)) expect(ANKERS).toContain(anker);
    const beelden = [...TEKST.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, naam]) => naam!);
    expect(beelden.toSorted()).toEqual(readdirSync("docs/handleiding").map((naam) => `handleiding/${naam}`));
  });

  test("is vanaf iedere pagina één klik ver, op haar eigen plek, en haar beelden komen mee", async () => {
    const { vraag } = await maakWeb();
    for (const [als, adres, anker] of [
      ["pl-1", "/", "overzicht"],
      ["za-03", "/", "mijn-werk"],
      ["au-1", "/", "auditor"],
      ["bh-1", "/", "beheer"],
      ["pl-1", "/trajecten", "trajecten"],
      ["za-03", "/trajecten/ZA-2025-001", "een-traject-lezen"],
      ["au-1", "/trajecten/ZA-2025-001", "auditor"],
      ["pl-1", "/bestaat-niet", "beginnen"],
    ] as const)
      expect(await (await vraag(adres, { als })).text()).toContain(`<a href="/handleiding#${anker}">Uitleg</a>`);
    const blad = await (await vraag("/handleiding")).text();
    for (const { kop, anker } of KOPPEN) expect(blad).toMatch(new RegExp(`<h\\d id="${anker}">${kop}</h\\d>`));
    for (const { naam } of BEELDEN.values()) {
      expect(blad).toContain(`<img src="/${naam}" alt="`);
      const beeld = await vraag(`/${naam}`);
      expect(beeld.status).toBe(200);
      expect(beeld.headers.get("content-type")).toBe("image/png");
      expect(beeld.headers.get("cache-control")).toContain("immutable");
      expect((await beeld.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    }
  });

  test("noemt knoppen en koppen zoals ze op het scherm staan", () => {
    // Bold that opens a line or an item, and is told about there, is a word of the text itself.
    const vet = [...TEKST.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(({ 1: wat, index }) =>
      /\n(- )?$/.test(TEKST.slice(0, index)) ? [] : [wat!],
    );
    const bron = code();
    expect([...new Set(vet)].filter((wat) => !bron.includes(wat.toLowerCase())).toSorted()).toEqual(["vet"]);
  });
});

/** All that a page can say, in small letters. */
function code(): string {
  const delen: string[] = [];
  const lees = (map: string): void => {
    for (const item of readdirSync(map, { withFileTypes: true }))
      if (item.isDirectory()) lees(`${map}/${item.name}`);
      else if (item.name.endsWith(".ts")) delen.push(readFileSync(`${map}/${item.name}`, "utf8"));
  };
  for (const map of ["client/web", "domain"]) lees(map);
  return delen.join("\n").toLowerCase();
}
