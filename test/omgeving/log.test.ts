import fc from "fast-check";
import { expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { maakLog, type Log } from "#omgeving/log.ts";
import { persoonsvelden } from "#omgeving/persoonsvelden.ts";

function gelogd(schrijf: (log: Log) => void, logniveau: "debug" | "info" = "info"): string {
  const regels: string[] = [];
  schrijf(maakLog({ logniveau }, { write: (regel) => void regels.push(regel) }));
  return regels.join("");
}

const { contactpersoon } = VOORBEELD_AANMELDING.aanvrager;
const PERSOON = Object.values({
  naam: contactpersoon.naam,
  email: contactpersoon.email,
  telefoon: contactpersoon.telefoon ?? "",
});

test("de velden volgen uit de merken in de gebeurtenissen", () => {
  const { overal, onder } = persoonsvelden([...GEBEURTENISSEN.values()].map(({ regelschema }) => regelschema));
  expect([...overal].toSorted()).toEqual(expect.arrayContaining(["email", "telefoon"]));
  // A school has a naam too: that one may be logged.
  expect(overal.has("naam")).toBe(false);
  expect(onder.has("contactpersoon.naam")).toBe(true);
});

test("een contactpersoon komt er nergens in, de naam van de school wel", () => {
  const regel = gelogd((log) =>
    log.info({ partner: { naam: "De Wissel Breda", contactpersoon }, lijst: [{ contactpersoon }] }, "gewijzigd"),
  );
  for (const gegeven of PERSOON) expect(regel).not.toContain(gegeven);
  expect(JSON.parse(regel)).toMatchObject({ level: "info", msg: "gewijzigd", partner: { naam: "De Wissel Breda" } });
});

test.each(["gegevens", "dossier", "aanmelding", "inzendingen"])("%s wordt nooit meegeschreven", (veld) => {
  const regel = gelogd((log) =>
    log.info({ nummer: "ZA-2025-001", [veld]: VOORBEELD_AANMELDING, diep: { [veld]: "De Wissel Breda" } }),
  );
  expect(regel).not.toContain("Wissel");
  expect(JSON.parse(regel)).toMatchObject({ nummer: "ZA-2025-001", [veld]: "[weggelaten]" });
});

test("een fout houdt naam, code en tekst, zonder adressen en zonder eigen velden", () => {
  const fout = Object.assign(
    new Error("550 geen gebruiker <noor@dewissel.example>", { cause: new Error("postgres://trajecten:geheim@db/x") }),
    {
      code: "EENVELOPE",
      details: [VOORBEELD_AANMELDING],
    },
  );
  const regel = gelogd((log) => log.error({ err: fout }, "mislukt"));
  expect(regel).not.toContain("noor@");
  expect(regel).not.toContain("geheim");
  expect(regel).not.toContain("Wissel");
  expect(JSON.parse(regel)).toMatchObject({
    err: { naam: "Error", code: "EENVELOPE", message: "550 geen gebruiker <[adres]>" },
  });
});

test("een adres waar een regel mee begint gaat eruit, en de logregel blijft leesbaar", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("\n", "\r", "\t", '"', "\\", "\u2028", "n", "é", " ", "jan@school.example")),
      (delen) => {
        const tekst = delen.join("");
        const regel = gelogd((log) => log.warn({ [tekst]: tekst, err: new Error(tekst) }, tekst));
        expect(regel.endsWith("\n")).toBe(true);
        expect(JSON.parse(regel)).toMatchObject({ level: "warn" });
        expect(regel).not.toContain("jan@");
      },
    ),
  );
});

test("wat veel te lang is wordt ingekort, ook als er alleen een fout is", () => {
  const fout = new Error(`550 ${"geen ruimte ".repeat(100_000)}`);
  for (const regel of [
    gelogd((log) => log.error(fout)),
    gelogd((log) => log.error({ err: fout, ook: fout.message })),
  ]) {
    expect(regel.length).toBeLessThan(50_000);
    expect(JSON.parse(regel)).toMatchObject({
      err: { message: expect.stringMatching(/^550 geen ruimte .*…$/) as string },
    });
  }
});

test("wat in zichzelf zit of heel diep is, houdt het log niet op", () => {
  const rond: Record<string, unknown> = {};
  rond["zelf"] = rond;
  expect(gelogd((log) => log.info({ rond, groot: 10n }))).toContain("[weggelaten]");
});

test("het niveau komt uit de instellingen", () => {
  const beide = (log: Log) => {
    log.debug("een");
    log.info("twee");
  };
  expect(gelogd(beide)).not.toContain("een");
  expect(gelogd(beide, "debug")).toContain("een");
});
