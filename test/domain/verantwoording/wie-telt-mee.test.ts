import { describe, expect, it } from "vitest";
import { GEEN_ORGANISATIES } from "#domain/organisaties/organisatie.ts";
import { hoofdstukken } from "#domain/verantwoording/hoofdstukken.ts";
import { KALENDERJAAR, SCHOOLJAAR } from "#domain/verantwoording/periode.ts";
import { waardeVan } from "#domain/verantwoording/tabelbeeld.ts";
import { tabelbeelden } from "#domain/verantwoording/tabelbeelden.ts";
import { verantwoording } from "#domain/verantwoording/tabellen.ts";
import { wieTeltMee } from "#domain/verantwoording/wie-telt-mee.ts";
import { historie } from "./historie.ts";

describe.each([KALENDERJAAR, SCHOOLJAAR])("per $naam", (telling) => {
  const cijfers = verantwoording(historie, GEEN_ORGANISATIES, { telling });

  it("telt ieder aantal van tabel 3.1 tot en met 3.6 zoveel aanvragen", () => {
    for (const tabel of tabelbeelden(cijfers, telling).filter(({ id }) => /^3\.(?:[1246]|5$)/.test(id)))
      for (const { naam, cellen } of tabel.rijen)
        for (const [i, cel] of cellen.entries()) {
          if (typeof cel === "string" || cel.maat === true) continue;
          const wie = wieTeltMee(historie, GEEN_ORGANISATIES, { telling }, cel);
          const plek = `${tabel.id}, ${naam}, ${tabel.koppen[i + 1]}`;
          expect(`${plek}: ${new Set(wie.map(({ aanvraag }) => aanvraag.nummer)).size}`).toBe(
            `${plek}: ${waardeVan(cijfers, cel)}`,
          );
        }
  });

  it("gaat een gemiddelde, spreiding of uiterste over wie in de rij telt", () => {
    const rij = tabelbeelden(cijfers, telling)
      .find(({ id }) => id === "3.5")!
      .rijen.find(({ naam }) => naam === "Lang")!;
    const lang = historie.filter(({ besluit, vorm }) => besluit === "toegekend" && vorm === "lang");
    expect(
      rij.cellen.map(
        (cel) =>
          typeof cel !== "string" &&
          wieTeltMee(historie, GEEN_ORGANISATIES, { telling }, cel).map(({ aanvraag }) => aanvraag),
      ),
    ).toEqual(rij.cellen.map(() => lang));
  });

  it("staat iedere tabel bij één vraag", () => {
    const bij = hoofdstukken(cijfers, telling).flatMap(({ tabellen }) => tabellen.map(({ id }) => id));
    expect(bij.toSorted()).toEqual([...tabelbeelden(cijfers, telling).map(({ id }) => id), "volledigheid"].toSorted());
  });
});

it("zet een aanvraag van voor de zomer bij het schooljaar dat toen liep", () => {
  const een = historie.find(({ beslotenOp }) => beslotenOp?.startsWith("2023-06") === true)!;
  expect(verantwoording([een], GEEN_ORGANISATIES, { telling: SCHOOLJAAR })["3.1"]["toegekend per jaar"]).toEqual({
    "2022-2023": 1,
  });
  const alle = verantwoording(historie, GEEN_ORGANISATIES, { telling: SCHOOLJAAR })["3.1"];
  expect(Object.values(alle["toegekend per jaar"]).reduce((a, b) => a + b, 0)).toBe(alle.totaal.toegekend);
});

it("telt een schooljaar alleen wie daarin valt", () => {
  const { telling } = { telling: SCHOOLJAAR };
  const jaar = verantwoording(historie, GEEN_ORGANISATIES, { telling, jaar: 2023 });
  const alle = verantwoording(historie, GEEN_ORGANISATIES, { telling });
  expect(jaar["3.1"]["per periode"]).toEqual({ "2023-2024": alle["3.1"]["per periode"]["2023-2024"] });
});
