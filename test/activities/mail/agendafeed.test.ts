import { expect, test } from "vitest";
import { agendatoken, alsFeed, type Feeddag } from "#activities/mail/agendafeed.ts";

const PLEK = {
  domein: "trajecten.example",
  trajectlink: (nummer: string) => `https://trajecten.example/trajecten/${nummer}`,
};
const dag = (anders: Partial<Feeddag> = {}): Feeddag => ({
  nummer: "ZA-2026-005",
  naam: "De Lindehof, Amersfoort; locatie Noord",
  sleutel: "evaluatiemoment/eva:1",
  soort: "evaluatiemoment",
  wat: "Evaluatiemoment (beleid)",
  dag: "2026-12-14",
  tijd: null,
  volgnummer: 12,
  vastgelegdOp: "2026-11-30T09:15:00.000Z",
  ...anders,
});
/** Folded lines put together (RFC 5545 3.1). */
const regels = (tekst: string): string[] => tekst.replaceAll("\r\n ", "").split("\r\n");
const waarde = (tekst: string, naam: string) => regels(tekst).find((regel) => regel.startsWith(naam));

test("een hele dag, met een vast kenmerk, een volgorde en de dag waarop het veranderde", () => {
  const tekst = alsFeed([dag()], PLEK);
  expect(tekst.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(tekst.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const regel of tekst.split("\r\n")) expect(Buffer.byteLength(regel)).toBeLessThanOrEqual(75);
  expect(regels(tekst)).toEqual(
    expect.arrayContaining([
      "VERSION:2.0",
      "METHOD:PUBLISH",
      "UID:ZA-2026-005.evaluatiemoment.eva.1@trajecten.example",
      "SEQUENCE:12",
      "DTSTAMP:20261130T091500Z",
      "LAST-MODIFIED:20261130T091500Z",
      "DTSTART;VALUE=DATE:20261214",
      "SUMMARY:Evaluatiemoment (beleid) – ZA-2026-005 De Lindehof\\, Amersfoort\\; locatie Noord",
      "URL;VALUE=URI:https://trajecten.example/trajecten/ZA-2026-005",
      "TRANSP:TRANSPARENT",
    ]),
  );
});

test("een verzet moment houdt zijn kenmerk en krijgt een hogere volgorde; twee termijnen zijn er twee", () => {
  const [eerst, straks] = [alsFeed([dag()], PLEK), alsFeed([dag({ dag: "2027-01-11", volgnummer: 15 })], PLEK)];
  expect(waarde(straks, "UID:")).toBe(waarde(eerst, "UID:"));
  expect([waarde(eerst, "SEQUENCE:"), waarde(straks, "SEQUENCE:")]).toEqual(["SEQUENCE:12", "SEQUENCE:15"]);
  const twee = alsFeed([dag({ sleutel: "einde" }), dag({ sleutel: "eindverslag" })], PLEK);
  expect(new Set(regels(twee).filter((regel) => regel.startsWith("UID:"))).size).toBe(2);
  // What did not change is the same to the letter.
  expect(alsFeed([dag()], PLEK)).toBe(eerst);
});

test("met een tijd staat die op de klok van Amsterdam; zonder iets is het nog een agenda", () => {
  const tekst = alsFeed([dag({ tijd: { van: "09:00", tot: "10:30" } })], PLEK);
  expect(waarde(tekst, "DTSTART;")).toBe("DTSTART;TZID=Europe/Amsterdam:20261214T090000");
  expect(waarde(tekst, "DTEND")).toBe("DTEND;TZID=Europe/Amsterdam:20261214T103000");
  expect(tekst).toContain("BEGIN:VTIMEZONE");
  expect(regels(alsFeed([], PLEK))).toEqual(expect.arrayContaining(["BEGIN:VCALENDAR", "END:VCALENDAR"]));
});

test("wat in de link staat volgt uit de sleutel en het kenmerk, en past in een adres", () => {
  expect(agendatoken("geheim", "web:1")).toMatch(/^[\w-]{43}$/);
  expect(agendatoken("geheim", "web:1")).not.toBe(agendatoken("geheim", "web:2"));
  expect(agendatoken("ander", "web:1")).not.toBe(agendatoken("geheim", "web:1"));
});
