import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Postadres } from "./transport.ts";

/** A day in somebody's agenda: invited, moved or taken back by mail (iCalendar, RFC 5545 and 5546). */
export interface Agendapunt {
  readonly methode: "REQUEST" | "CANCEL";
  /** The same as long as it is the same meeting, whatever changes: agendas find it back by this. */
  readonly kenmerk: string;
  /** How often it was changed since it was planned: agendas keep the highest. */
  readonly volgorde: number;
  /** Only a day is planned, so it takes the whole day. */
  readonly datum: Datum;
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
  const agenda = ical({ prodId: "//trajecten//brieven//NL", method: ICalCalendarMethod[punt.methode] });
  agenda.createEvent({
    id: `${punt.kenmerk}@${domein}`,
    sequence: punt.volgorde,
    stamp: gemaaktOp,
    start: new Date(`${punt.datum}T00:00:00.000Z`),
    allDay: true,
    summary: punt.titel,
    description: punt.omschrijving,
    status: vervalt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Nobody's whole day is taken by it.
    transparency: ICalEventTransparency.TRANSPARENT,
    organizer: { name: organisator.naam, email: organisator.adres },
    attendees: genodigden.map(({ naam, adres }) => ({
      name: naam === "" ? adres : naam,
      email: adres,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: !vervalt,
    })),
  });
  // Every line ends in CRLF (RFC 5545 3.1), the last one too.
  return `${agenda.toString()}\r\n`;
}
