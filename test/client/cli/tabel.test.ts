import fc from "fast-check";
import { expect, test } from "vitest";
import { tabel, tabelOpMaat } from "#client/cli/tabel.ts";

const KOLOMMEN = [
  { kop: "Nr", van: (rij: { naam: string; uren: number | null }) => rij.uren, rechts: true },
  { kop: "Naam", van: (rij: { naam: string; uren: number | null }) => rij.naam, rekbaar: true },
];

const breed = (breedte: number) => ({ breedte, vet: (tekst: string) => tekst });

test("columns stand under each other, figures to the right, what is not known as a dash", () => {
  expect(
    tabel(
      KOLOMMEN,
      [
        { naam: "De Wissel", uren: 5 },
        { naam: "X", uren: 125 },
        { naam: "Y", uren: null },
      ],
      breed(100),
    ),
  ).toBe([" Nr  Naam", "  5  De Wissel", "125  X", "  –  Y"].join("\n"));
});

test("the column that may give way is cut, with a sign that it was", () => {
  const regels = tabel(KOLOMMEN, [{ naam: "a".repeat(200), uren: 1 }], breed(40)).split("\n");
  expect(regels[1]).toBe(` 1  ${"a".repeat(35)}…`);
});

test("a program that reads along gets all of it, and a name is never cut to where nobody knows it", () => {
  const rij = { naam: "Samenwerkingsverband Passend Onderwijs Breda", uren: 1 };
  expect(tabel(KOLOMMEN, [rij], breed(Infinity))).toContain(rij.naam);
  expect(tabel(KOLOMMEN, [rij], breed(10))).toContain("Samenwerkingsverband Pa…");
  expect(tabel(KOLOMMEN, [{ naam: "Kort", uren: 1 }], breed(3)).split("\n")[1]).toBe(" 1  Kort");
});

test("stays within its width and on one line a row, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ naam: fc.string({ unit: "binary", maxLength: 150 }), uren: fc.nat(999) }), { maxLength: 5 }),
      (rijen) => {
        const regels = tabel(KOLOMMEN, rijen, breed(60)).split("\n");
        expect(regels).toHaveLength(rijen.length + 1);
        for (const regel of regels) expect([...regel].length).toBeLessThanOrEqual(60);
        expect(regels.join("")).not.toMatch(/\p{Cc}/u);
      },
    ),
  );
});

test("where nothing may be lost, what is too long goes on below, and a column that does not fit is left out and named", () => {
  const rijen = [{ naam: "Samenwerkingsverband Passend Onderwijs Breda", uren: 12 }];
  const naamEerst = KOLOMMEN.toReversed();
  expect(tabelOpMaat(naamEerst, rijen, breed(Infinity)).tekst).toContain(`${rijen[0]!.naam}  12`);
  expect(tabelOpMaat(naamEerst, rijen, breed(30))).toEqual({
    tekst: ["Naam                        Nr", "Samenwerkingsverband        12", "Passend Onderwijs Breda"].join("\n"),
    weg: [],
  });
  expect(tabelOpMaat(naamEerst, rijen, breed(24))).toEqual({
    tekst: ["Naam", "Samenwerkingsverband", "Passend Onderwijs Breda"].join("\n"),
    weg: ["Nr"],
  });
});

test("whatever the text, no sign of it is lost and no line is wider than the screen", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ naam: fc.string({ maxLength: 150 }), uren: fc.nat(999) }), { minLength: 1, maxLength: 5 }),
      (rijen) => {
        const { tekst, weg } = tabelOpMaat(KOLOMMEN, rijen, breed(40));
        expect(weg).toEqual([]);
        for (const regel of tekst.split("\n")) expect([...regel].length).toBeLessThanOrEqual(40);
        const kaal = (wat: string): string => wat.replaceAll(/[\s·]/g, "");
        expect(kaal(tekst).length).toBeGreaterThanOrEqual(kaal(rijen.map(({ naam }) => naam).join("")).length);
      },
    ),
  );
});
