import { expect, it } from "vitest";
import { FASEN, faseVan, PROCESSTAPPEN, STAPPEN } from "#domain/fasen.ts";

it("de drie fasen bevatten samen de zes stappen, elk één keer en in volgorde", () => {
  expect(FASEN.map(({ titel }) => titel)).toEqual(["Verkennen", "Betrekken", "Implementeren"]);
  expect(FASEN.flatMap(({ stappen }) => stappen)).toEqual([1, 2, 3, 4, 5, 6]);
});

it("elke stap staat in zijn eigen fase en zegt wat er klaar moet zijn, met de bron", () => {
  for (const { nummer, stappen } of FASEN) for (const stap of stappen) expect(faseVan(stap)).toBe(nummer);
  for (const [sleutel, { nummer, resultaat, bron }] of Object.entries(STAPPEN)) {
    expect(String(nummer)).toBe(sleutel);
    expect(resultaat).toMatch(/^[A-Z].*\.$/);
    expect(bron).toContain(`[S stap ${nummer}]`);
  }
});

it("de vijf processtappen van vroeger dekken alle zes stappen", () => {
  expect(PROCESSTAPPEN).toEqual({
    Verkennen: [1, 2, 3],
    Betrekken: [4],
    Ontwikkelen: [5],
    Arrangeren: [5],
    Activeren: [6],
  });
  expect([...new Set(Object.values(PROCESSTAPPEN).flat())]).toEqual([1, 2, 3, 4, 5, 6]);
});
