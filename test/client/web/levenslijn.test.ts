import { levensloop } from "#domain/beeld/levensloop.ts";
import { expect, test } from "vitest";
import { levenslijn } from "#client/web/levenslijn.ts";
import { zichtbaar } from "./hulp.ts";
import { inzending, stapresultaat, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const tekeningen = async (verloop: Verloop): Promise<readonly string[]> =>
  String(await levenslijn(levensloop(verloop.regels)).deel)
    .split("<svg")
    .slice(1)
    .map((deel) => deel.split("</svg>")[0]!.replace(/\s+/g, " "));

const woorden = (svg: string, klasse: string): string[] =>
  [...svg.matchAll(new RegExp(`<g class="knoop ${klasse}(?: ernaast)?">(.*?)</g>`, "g"))].flatMap(([, groep]) =>
    [...groep!.matchAll(/<text[^>]*>([^<]*)</g)].map(([, woord]) => woord!),
  );

test("de tekening licht op waar het traject is en was, liggend en staand, met een titel en een beschrijving", async () => {
  const [breed, smal] = await tekeningen(verloopTot("stap4"));
  expect(woorden(breed!, "nu")).toEqual(["stap 4", "loopt", "contact vast", "met zorgarrangeur", "geen verlenging"]);
  expect(woorden(smal!, "nu")).toEqual(["stap 4", "loopt", "contact vast", "met za", "geen verlenging"]);
  expect(woorden(breed!, "geweest")).toEqual([
    "nieuw",
    "ingediend",
    "beoordeling",
    "start",
    "stap 1",
    "stap 2",
    "stap 3",
    "zonder zorgarrangeur",
  ]);
  for (const svg of [breed!, smal!]) {
    expect(svg).toMatch(/role="img" aria-labelledby="levenslijn-titel-(\w+) levenslijn-uitleg-\1"/);
    expect(svg).toContain(
      "Nu: stap 4, inrichten van samenwerking. Ernaast: loopt; contact vast; geen verlenging; met zorgarrangeur. Daarvoor: nieuw;",
    );
  }
});

test("een weg die niet elke dag voorkomt staat erin als hij gegaan is: over een stap heen, of terug", async () => {
  const verloop = verloopTot("stap4");
  const legenda = async () =>
    zichtbaar(
      String(await levenslijn(levensloop(verloop.regels)).deel)
        .split('<p class="zacht legenda"')[1]!
        .split("</p>")[0]!,
    );
  expect((await tekeningen(verloop))[0]).not.toContain("sprong-weg");
  expect(await legenda()).toMatch(/hier is het nu zo is het ernaast geweest niet geweest zo ging het$/);
  verloop.gebeurt("stap.begonnen", { stap: 2, reden: "Er is een nieuwe gemeente bij gekomen." });
  expect((await tekeningen(verloop))[0]!.split('<g class="pijl sprong-weg"')).toHaveLength(2);
  expect(await legenda()).toMatch(/met een sprong$/);
});

test("er staat geen stijl in de tekening: de pagina laat alleen die van haar eigen blad toe", async () => {
  const verloop = verloopTot("gestart");
  verloop.doe(inzending("stap.voltooid", { resultaat: stapresultaat(1, verloop.dossier) }));
  expect(String(await levenslijn(levensloop(verloop.regels)).deel)).not.toMatch(/\sstyle=|<style|<script/);
});
