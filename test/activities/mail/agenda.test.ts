import { describe, expect, test } from "vitest";
import fc from "fast-check";
import ICAL from "ical.js";
import { alsIcs, type Agendagasten, type Agendapunt } from "#activities/mail/agenda.ts";
import { maakBrief } from "#activities/mail/brieven.ts";
import { OMLIJSTING, PROEVEN } from "./hulp.ts";

const GASTEN: Agendagasten = {
  organisator: { naam: "Stichting Voorbeeld", adres: "vragen@stichting.example" },
  genodigden: [
    { naam: "Zoë Çelik", adres: "zoe@school.example" },
    { naam: "", adres: "kim@stichting.example" },
  ],
  domein: "trajecten.example",
  gemaaktOp: new Date("2026-11-22T08:15:30.000Z"),
};
const PUNT: Agendapunt = {
  methode: "REQUEST",
  kenmerk: "ZA-2025-001.evaluatie.e1",
  volgorde: 0,
  datum: "2027-01-20",
  titel: "Evaluatie van traject ZA-2025-001",
  omschrijving: "De Wissel Breda.",
};

function lees(ics: string) {
  const agenda = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  const onderdeel = agenda.getFirstSubcomponent("vevent")!;
  return { agenda, onderdeel, event: new ICAL.Event(onderdeel) };
}

describe("een evaluatie in de agenda", () => {
  test("is een uitnodiging voor een hele dag, van de organisatie aan de lezer en de zorgarrangeur", () => {
    const { agenda, onderdeel, event } = lees(alsIcs(PUNT, GASTEN));
    expect(agenda.getFirstPropertyValue("version")).toBe("2.0");
    expect(agenda.getFirstPropertyValue("prodid")).toBe("-//trajecten//brieven//NL");
    expect(agenda.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(event.uid).toBe("ZA-2025-001.evaluatie.e1@trajecten.example");
    expect(event.sequence).toBe(0);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe("2027-01-20");
    // Without an end a day lasts one day (RFC 5545 3.6.1).
    expect(event.endDate.toString()).toBe("2027-01-21");
    expect(String(onderdeel.getFirstPropertyValue("dtstamp"))).toBe("2026-11-22T08:15:30Z");
    expect(onderdeel.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(onderdeel.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    const organisator = onderdeel.getFirstProperty("organizer");
    expect(organisator?.getFirstValue()).toBe("mailto:vragen@stichting.example");
    expect(organisator?.getParameter("cn")).toBe("Stichting Voorbeeld");
    const gasten = onderdeel.getAllProperties("attendee");
    expect(gasten.map((gast) => String(gast.getFirstValue()).toLowerCase())).toEqual([
      "mailto:zoe@school.example",
      "mailto:kim@stichting.example",
    ]);
    expect(gasten[0]?.getParameter("cn")).toBe("Zoë Çelik");
    expect(gasten.map((gast) => gast.getParameter("rsvp"))).toEqual(["TRUE", "TRUE"]);
  });

  test("wordt verzet en afgezegd onder hetzelfde kenmerk, met een hoger volgnummer", () => {
    const verzet = lees(alsIcs({ ...PUNT, volgorde: 1, datum: "2027-02-03" }, GASTEN));
    const af = lees(alsIcs({ ...PUNT, methode: "CANCEL", volgorde: 2, datum: "2027-02-03" }, GASTEN));
    expect(verzet.event.uid).toBe(af.event.uid);
    expect([verzet.event.sequence, af.event.sequence]).toEqual([1, 2]);
    expect(verzet.agenda.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(af.agenda.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(af.onderdeel.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  test("de brief zegt welk moment, welke versie en welke dag", () => {
    const [dossier, params] = PROEVEN["uitnodiging-evaluatie"];
    const punt = (anders: object) => {
      const brief = maakBrief("uitnodiging-evaluatie", dossier, { ...params, ...anders }, OMLIJSTING);
      return brief.ok ? brief.waarde.agenda : null;
    };
    expect(punt({})).toMatchObject({
      methode: "REQUEST",
      kenmerk: "ZA-2025-001.evaluatie.e1",
      volgorde: 0,
      datum: "2026-01-20",
    });
    expect(punt({ wijziging: "verzet", reeks: 1, datum: "2026-02-03" })).toMatchObject({
      methode: "REQUEST",
      kenmerk: "ZA-2025-001.evaluatie.e1",
      volgorde: 1,
      datum: "2026-02-03",
    });
    expect(punt({ wijziging: "vervallen", reeks: 2 })).toMatchObject({ methode: "CANCEL", volgorde: 2 });
    for (const gat of [
      { reeks: -1 },
      { reeks: "1" },
      { wijziging: "misschien" },
      { niveau: "toString" },
      { datum: "2026-02-30" },
    ])
      expect(punt(gat)).toBeNull();
  });
});

test("wat mensen schrijven komt er zo weer uit, in regels van hoogstens 75 bytes die eindigen op CRLF", () => {
  const tekst = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(tekst, tekst, (titel, omschrijving) => {
      // As the letters give it: without control characters.
      const kaal = (t: string) => t.replace(/[\p{Cc}\p{Cs}]/gu, "");
      const ics = alsIcs({ ...PUNT, titel: kaal(titel), omschrijving: kaal(omschrijving) }, GASTEN);
      expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const regel of ics.split("\r\n")) expect(Buffer.byteLength(regel)).toBeLessThanOrEqual(75);
      const { event } = lees(ics);
      expect(event.summary).toBe(kaal(titel));
      expect(event.description ?? "").toBe(kaal(omschrijving));
    }),
  );
});
