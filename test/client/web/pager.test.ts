import fc from "fast-check";
import { expect, test } from "vitest";
import { bereik, bladadres, leesBlad, pager, voorafAan } from "#client/web/pager.ts";
import { zichtbaar } from "./hulp.ts";

const toon = async (blad: number, totaal: number, vraag = ""): Promise<string> =>
  String(
    await pager(leesBlad(String(blad), { per: 50, totaal }), {
      van: "de signalen",
      pad: "/signalen",
      vraag: new URLSearchParams(vraag),
    }),
  );

test("wat op één bladzijde past heeft er geen", async () => {
  expect(await toon(1, 50)).toBe("");
  expect(bereik({ blad: 1, per: 50, totaal: 12 })).toBe("12");
});

test("vooraan, midden en achteraan staat waar u heen kunt", async () => {
  expect(zichtbaar(await toon(1, 7_107))).toBe("Bladzijde 1 Bladzijde 2 … Bladzijde 143 Volgende");
  expect(zichtbaar(await toon(3, 7_107))).toBe(
    "Vorige Bladzijde 1 Bladzijde 2 Bladzijde 3 Bladzijde 4 … Bladzijde 143 Volgende",
  );
  expect(zichtbaar(await toon(143, 7_107))).toBe("Vorige Bladzijde 1 … Bladzijde 142 Bladzijde 143");
  expect(bereik(leesBlad("143", { per: 50, totaal: 7_107 }))).toBe("7.101 t/m 7.107 van 7.107");
});

test("wat verder gekozen is blijft in het adres, en de eerste bladzijde heeft het adres van de lijst", async () => {
  const midden = (await toon(2, 150, "voor=za%3Aza-03&soort=plan&blad=2")).replace(/\s+/g, " ");
  expect(midden).toContain('href="/signalen?voor=za%3Aza-03&amp;soort=plan" rel="prev"');
  expect(midden).toContain('href="/signalen?voor=za%3Aza-03&amp;soort=plan&amp;blad=3" rel="next"');
  expect(midden).toContain('<span aria-current="page">');
  expect(bladadres("/", new URLSearchParams("blad=4"), 1)).toBe("/");
});

test("wat geen bladzijde is, is de eerste; voorbij het einde is de laatste", () => {
  for (const tekst of [undefined, "", "0", "-1", "1.5", "1e3", "٣", "99999999"])
    expect(leesBlad(tekst, { per: 50, totaal: 100 }).blad).toBe(1);
  expect(leesBlad("9999999", { per: 50, totaal: 101 }).blad).toBe(3);
  expect(leesBlad("2", { per: 50, totaal: 0 }).blad).toBe(1);
});

test("de bladzijden samen zijn de hele lijst, en van iedere bladzijde komt u op elke andere", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 400 }), async (per, totaal) => {
      const bladen = Math.ceil(totaal / per);
      let gezien = 0;
      for (let blad = 1; blad <= bladen; blad += 1) {
        const wijzer = leesBlad(String(blad), { per, totaal });
        expect(voorafAan(wijzer)).toBe(gezien);
        gezien += Math.min(per, totaal - gezien);
        const html = String(await pager(wijzer, { van: "alles", pad: "/", vraag: new URLSearchParams() }));
        expect(html.includes('rel="next"')).toBe(blad < bladen);
        expect(html.includes('rel="prev"')).toBe(blad > 1);
      }
      expect(gezien).toBe(totaal);
    }),
    { numRuns: 30 },
  );
});
