import { expect, test } from "vitest";
import { adresboekVan } from "#activities/mail/adresboek.ts";
import { za } from "#domain/gebeurtenissen/velden.ts";
import { Door } from "#domain/rollen.ts";
import { nieuw, Personeel } from "#test/support/personeel.ts";

const DAG = "2026-03-02";

function personeel(): Personeel {
  const wie = new Personeel();
  wie.lukt(nieuw({ rollen: ["projectleider"], naam: "Petra", mail: "petra@stichting.example" }));
  wie.lukt(nieuw({ rollen: ["projectleider"], naam: "Piet", mail: "piet@stichting.example" }));
  wie.lukt(nieuw({ naam: "Kim de Boer", mail: "kim@stichting.example" }));
  wie.lukt(nieuw({ naam: "Sam Visser", mail: "sam@stichting.example", tot: "2026-02-27" }));
  return wie;
}

test("een brief gaat naar wie de rol nu heeft: de eerste, en na haar vertrek de volgende", () => {
  const wie = personeel();
  expect(adresboekVan(wie.stand, DAG)).toMatchObject({
    projectleider: { naam: "Petra", adres: "petra@stichting.example" },
    plaatsvervanger: null,
    beheerder: null,
  });
  wie.lukt({ soort: "vertrekt", sleutel: "x", medewerker: "pl-1", gezien: wie.gezien("pl-1"), dag: DAG });
  expect(adresboekVan(wie.stand, "2026-03-03").projectleider).toMatchObject({ naam: "Piet" });
});

test("een zorgarrangeur die weg is krijgt geen brief meer, en heet nog zo", () => {
  const boek = adresboekVan(personeel().stand, DAG);
  expect(boek.za("za-1")).toEqual({ naam: "Kim de Boer", adres: "kim@stichting.example", telefoon: null });
  expect(boek.za("za-2")).toBeNull();
  expect(boek.naam("za-2")).toBe("Sam Visser");
  for (const id of ["za-99", "toString", "__proto__", ""]) {
    expect(boek.za(id)).toBeNull();
    expect(boek.naam(id)).toBe(id);
  }
});

test("een aanduiding is nooit zelf een adres: zij staat open in het journaal", () => {
  expect(za.safeParse("kim@stichting.example").success).toBe(false);
  expect(Door.safeParse({ rol: "zorgarrangeur", id: "kim@stichting.example" }).success).toBe(false);
});
