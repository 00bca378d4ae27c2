import { execFileSync } from "node:child_process";
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
const AFGESPROKEN = { tijd: { van: "10:00", tot: "11:30" }, plaats: "Stadhuis Breda; kamer 3, links" };
const PUNT: Agendapunt = {
  methode: "REQUEST",
  kenmerk: "ZA-2025-001.evaluatie.e1",
  volgorde: 0,
  datum: "2027-01-20",
  tijd: null,
  plaats: null,
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
    expect(event.location).toBeNull();
    expect(agenda.getFirstSubcomponent("vtimezone")).toBeNull();
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

  test("krijgt later een tijd en een plaats onder hetzelfde kenmerk, en verliest ze weer", () => {
    const met = lees(alsIcs({ ...PUNT, volgorde: 1, ...AFGESPROKEN }, GASTEN));
    const weer = lees(alsIcs({ ...PUNT, volgorde: 2 }, GASTEN));
    expect(met.event.uid).toBe(lees(alsIcs(PUNT, GASTEN)).event.uid);
    expect(met.event.location).toBe("Stadhuis Breda; kamer 3, links");
    expect([met.event.startDate.isDate, weer.event.startDate.isDate]).toEqual([false, true]);
    expect(met.onderdeel.getFirstPropertyValue("transp")).toBe("OPAQUE");
    expect(String(met.onderdeel.getFirstPropertyValue("dtstamp"))).toBe("2026-11-22T08:15:30Z");
  });

  test.each([
    ["in de winter", "2027-01-20", "10:00", "11:30", "2027-01-20T09:00:00.000Z", "2027-01-20T10:30:00.000Z"],
    ["in de zomer", "2027-07-01", "10:00", "11:30", "2027-07-01T08:00:00.000Z", "2027-07-01T09:30:00.000Z"],
    ["voor de zomertijd", "2027-03-27", "23:30", "23:59", "2027-03-27T22:30:00.000Z", "2027-03-27T22:59:00.000Z"],
    [
      "over het overgeslagen uur",
      "2027-03-28",
      "01:30",
      "03:30",
      "2027-03-28T00:30:00.000Z",
      "2027-03-28T01:30:00.000Z",
    ],
    ["na de zomertijd begon", "2027-03-28", "10:00", "11:00", "2027-03-28T08:00:00.000Z", "2027-03-28T09:00:00.000Z"],
    ["over het dubbele uur", "2027-10-31", "01:30", "03:30", "2027-10-30T23:30:00.000Z", "2027-10-31T02:30:00.000Z"],
    [
      "na de zomertijd eindigde",
      "2027-10-31",
      "10:00",
      "11:00",
      "2027-10-31T09:00:00.000Z",
      "2027-10-31T10:00:00.000Z",
    ],
    [
      "zomertijd in New York, nog niet hier",
      "2027-03-14",
      "02:30",
      "03:30",
      "2027-03-14T01:30:00.000Z",
      "2027-03-14T02:30:00.000Z",
    ],
  ])("staat op de klok van Amsterdam: %s", (_wanneer, datum, van, tot, begin, eind) => {
    const { agenda, onderdeel, event } = lees(alsIcs({ ...PUNT, datum, tijd: { van, tot } }, GASTEN));
    expect(onderdeel.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Europe/Amsterdam");
    expect(event.startDate.toString()).toBe(`${datum}T${van}:00`);
    expect(event.endDate.toString()).toBe(`${datum}T${tot}:00`);
    // By the rules that go along in the file, not by what the reader happens to know of Amsterdam.
    const zone = new ICAL.Timezone(agenda.getFirstSubcomponent("vtimezone")!);
    expect(zone.tzid).toBe("Europe/Amsterdam");
    const tijdstip = (tijd: ICAL.Time) =>
      new Date(Date.parse(`${tijd.toString()}Z`) - zone.utcOffset(tijd) * 1000).toISOString();
    expect([tijdstip(event.startDate), tijdstip(event.endDate)]).toEqual([begin, eind]);
  });

  test("is in iedere tijdzone van de machine hetzelfde bestand", () => {
    const punten = [
      PUNT,
      { ...PUNT, ...AFGESPROKEN },
      { ...PUNT, datum: "2027-03-14", tijd: { van: "02:30", tot: "03:00" } },
    ];
    const code = `import { alsIcs } from "#activities/mail/agenda.ts";
      for (const punt of ${JSON.stringify(punten)}) process.stdout.write(alsIcs(punt, { ...${JSON.stringify(GASTEN)}, gemaaktOp: new Date(${GASTEN.gemaaktOp.getTime()}) }));`;
    const hier = punten.map((punt) => alsIcs(punt, GASTEN)).join("");
    for (const TZ of ["America/New_York", "Pacific/Kiritimati"])
      expect(
        execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
          env: { ...process.env, TZ, NODE_OPTIONS: "" },
          encoding: "utf8",
        }),
      ).toBe(hier);
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
      tijd: null,
      plaats: null,
    });
    expect(punt({ van: "10:00", tot: "11:30", plaats: "Stadhuis\nBreda" })).toMatchObject({
      tijd: { van: "10:00", tot: "11:30" },
      plaats: "Stadhuis Breda",
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
