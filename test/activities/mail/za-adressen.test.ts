import { za } from "#domain/gebeurtenissen/velden.ts";
import { Door } from "#domain/rollen.ts";
import { expect, test } from "vitest";
import { adresVanZa, GEEN_ZA_ADRESSEN, leesZaAdressen, naamVanZa } from "#activities/mail/za-adressen.ts";

const lees = (tekst: string) => {
  const adressen = leesZaAdressen(tekst);
  if (adressen === null) throw new Error("niet te lezen");
  return adressen;
};

test("een zorgarrangeur heeft een eigen regel, of een adres volgens het patroon", () => {
  const adressen = lees(
    "za-03=Kim de Boer <kim@stichting.example>; za-05 = sam@stichting.example,\n *=@stichting.example",
  );
  expect(adresVanZa("za-03", adressen)).toEqual({ naam: "Kim de Boer", adres: "kim@stichting.example" });
  expect(adresVanZa("za-05", adressen)).toEqual({ naam: "", adres: "sam@stichting.example" });
  expect(adresVanZa("za-09", adressen)).toEqual({ naam: "", adres: "za-09@stichting.example" });
});

test("een aanduiding is nooit zelf een adres: zij staat open in het journaal", () => {
  expect(za.safeParse("kim@stichting.example").success).toBe(false);
  expect(Door.safeParse({ rol: "zorgarrangeur", id: "kim@stichting.example" }).success).toBe(false);
  expect(leesZaAdressen("kim@stichting.example=kim@stichting.example")).toBeNull();
  expect(adresVanZa("kim@stichting.example", GEEN_ZA_ADRESSEN)).toBeNull();
  expect(adresVanZa("za-03", GEEN_ZA_ADRESSEN)).toBeNull();
  for (const id of ["toString", "__proto__", "@", "a@b@c"]) expect(adresVanZa(id, GEEN_ZA_ADRESSEN)).toBeNull();
});

test("in brieven aan anderen staat een naam, nooit een adres", () => {
  const adressen = lees("za-03=Kim de Boer <kim@stichting.example>; za-05=sam@stichting.example");
  expect(naamVanZa("za-03", adressen)).toBe("Kim de Boer");
  expect(naamVanZa("za-05", adressen)).toBe("za-05");
});

test.each([
  "za-03",
  "za-03=",
  "za-03=geen adres",
  "za-03=Kim <kim>",
  "za 03=kim@stichting.example",
  "za-03=a@b.example; za-03=c@b.example",
  "*=stichting.example",
  "*=kim@stichting.example",
  "*=@a.example; *=@b.example",
  "za-03=kim@stichting.example za-05=sam@stichting.example",
])("%j kan niet worden gelezen", (tekst) => {
  expect(leesZaAdressen(tekst)).toBeNull();
});
