import { expect, test } from "vitest";
import { messageIdVan, type Berichtkenmerk } from "#activities/mail/message-id.ts";

const KENMERK: Berichtkenmerk = {
  nummer: "ZA-2025-001",
  volgnummer: 12,
  brief: "toekenning",
  rol: "aanvrager",
  index: 0,
  params: {},
};
const id = (deel: Partial<Berichtkenmerk> = {}, domein = "trajecten.example") =>
  messageIdVan({ ...KENMERK, ...deel }, domein);

test("volgt uit de opdracht, elke keer hetzelfde", () => {
  expect(id()).toBe("<ZA-2025-001.12.toekenning.aanvrager-0@trajecten.example>");
  expect(id({ params: { brief: "toekenning", aan: "aanvrager" } })).toBe(id());
  expect(id({ params: { b: 1, a: "x" } })).toBe(id({ params: { a: "x", b: 1 } }));
});

test("is anders voor elk ander bericht", () => {
  const anders = [
    id(),
    id({ nummer: "ZA-2025-002" }),
    id({ volgnummer: 13 }),
    id({ brief: "afwijzing" }),
    id({ rol: "projectleider" }),
    id({ index: 1 }),
    id({ params: { soort: "beslissing" } }),
    id({ params: { soort: "aanbod" } }),
  ];
  expect(new Set(anders).size).toBe(anders.length);
});

test("weigert wat de kop van een mail kan breken", () => {
  for (const nummer of ["ZA-2025-001\r\nBcc: x", "ZA 2025", "ZA>", "ZA@x", ""])
    expect(() => id({ nummer })).toThrow("invariant");
  for (const domein of ["", "x y", "x\r\n", "x>"]) expect(() => id({}, domein)).toThrow("invariant");
});
