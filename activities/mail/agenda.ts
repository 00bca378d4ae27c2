import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalDayJsStub,
} from "ical-generator";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Tijdvak } from "#domain/kalender/tijdvak.ts";
import { inMailto } from "#domain/tekst/mailadres.ts";
import type { Postadres } from "./transport.ts";

/** A meeting in somebody's agenda: invited, moved or taken back by mail (iCalendar, RFC 5545 and 5546). */
export interface Agendapunt {
  readonly methode: "REQUEST" | "CANCEL";
  /** Taken back from the reader only: the meeting goes on without (RFC 5546 3.2.5). */
  readonly alleenLezer?: true;
  /** The same as long as it is the same meeting, whatever changes: agendas find it back by this. */
  readonly kenmerk: string;
  /** How often it was changed since it was planned: agendas keep the highest. */
  readonly volgorde: number;
  readonly datum: Datum;
  /** Null as long as only the day is agreed: then it takes the whole day. */
  readonly tijd: Tijdvak | null;
  readonly plaats: string | null;
  readonly titel: string;
  readonly omschrijving: string;
}

export interface Agendagasten {
  /** The same for every version of a meeting, or agendas refuse the change: so not the zorgarrangeur, who may hand over. */
  readonly organisator: Postadres;
  /** The reader only, with the zorgarrangeur beside it: addresses of partners are not passed around. */
  readonly genodigden: readonly Postadres[];
  /** Right-hand side of the UID. */
  readonly domein: string;
  readonly gemaaktOp: Date;
}

export function alsIcs(punt: Agendapunt, { organisator, genodigden, domein, gemaaktOp }: Agendagasten): string {
  const vervalt = punt.methode === "CANCEL";
  const agenda = ical({
    prodId: "//trajecten//brieven//NL",
    method: ICalCalendarMethod[punt.methode],
    // Without a name: with one, DTSTAMP would be no longer in UTC, as RFC 5545 3.8.7.2 wants it.
    timezone: { name: null, generator: () => AMSTERDAM },
  });
  agenda.createEvent({
    id: `${punt.kenmerk}@${domein}`,
    sequence: punt.volgorde,
    stamp: gemaaktOp,
    ...wanneer(punt),
    summary: punt.titel,
    ...(punt.plaats === null ? {} : { location: punt.plaats }),
    description: punt.omschrijving,
    // For one who drops out the meeting itself is not cancelled, and its status may not say so (RFC 5546 3.2.5).
    ...(punt.alleenLezer === true ? {} : { status: vervalt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED }),
    organizer: { name: organisator.naam, email: inMailto(organisator.adres) },
    attendees: genodigden.map(({ naam, adres }) => ({
      name: naam === "" ? adres : naam,
      email: inMailto(adres),
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: !vervalt,
    })),
  });
  // Every line ends in CRLF (RFC 5545 3.1), the last one too.
  return `${agenda.toString()}\r\n`;
}

export function wanneer({ datum, tijd }: Pick<Agendapunt, "datum" | "tijd">) {
  return tijd === null
    ? // Nobody's whole day is taken by it.
      { start: wandklok(datum, "00:00"), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
    : {
        start: wandklok(datum, tijd.van),
        end: wandklok(datum, tijd.tot),
        timezone: "Europe/Amsterdam",
        transparency: ICalEventTransparency.OPAQUE,
      };
}

/** What the clock on the wall says, for the library to write down as it is: a Date would let the time zone of this machine in. */
function wandklok(datum: Datum, tijd: string): ICalDayJsStub {
  const zelf: ICalDayJsStub = {
    tz: () => zelf,
    utc: () => zelf,
    format: (vorm) => (vorm === "YYYYMMDD" ? datum.replaceAll("-", "") : `${tijd.replace(":", "")}00`),
    isValid: () => true,
    toDate: () => new Date(`${datum}T${tijd}:00.000Z`),
    toJSON: () => `${datum}T${tijd}:00`,
  };
  return zelf;
}

/** The zone by value, as RFC 5545 3.6.5 asks: summer time by Richtlijn 2000/84/EG, whose days were the same since 1996. */
export const AMSTERDAM = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;
