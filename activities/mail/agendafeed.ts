import { createHmac } from "node:crypto";
import ical, { ICalCalendarMethod } from "ical-generator";
import type { Agendadag } from "#domain/agenda/dagen.ts";
import type { Tijdstip } from "#domain/kalender/datum.ts";
import { AMSTERDAM, wanneer } from "./agenda.ts";

/** The agenda of a zorgarrangeur, for an agenda program that asks for it by a link (iCalendar, RFC 5545 and 7986). It names nobody. */

export interface Feeddag extends Agendadag {
  /** Of its traject: each line may move a day, and none makes this less. */
  readonly volgnummer: number;
  readonly vastgelegdOp: Tijdstip;
}

export interface Feedplek {
  /** Right-hand side of the UIDs. */
  readonly domein: string;
  readonly trajectlink: (nummer: string) => string;
}

export function alsFeed(dagen: readonly Feeddag[], { domein, trajectlink }: Feedplek): string {
  const agenda = ical({
    prodId: "//trajecten//agenda//NL",
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => AMSTERDAM },
    x: [
      ["X-WR-CALNAME", "Trajecten"],
      // How often a program asks by itself.
      ["X-PUBLISHED-TTL", "PT4H"],
    ],
  });
  for (const { nummer, naam, sleutel, wat, dag, tijd, volgnummer, vastgelegdOp } of dagen)
    agenda.createEvent({
      // The same when its day moves, or agendas show it twice.
      id: `${nummer}.${sleutel.replaceAll(/[^A-Za-z0-9-]/g, ".")}@${domein}`,
      sequence: volgnummer,
      // Of the traject and not of now: what did not change is the same to the letter, and has the same ETag.
      stamp: new Date(vastgelegdOp),
      lastModified: new Date(vastgelegdOp),
      ...wanneer({ datum: dag, tijd }),
      summary: `${wat} – ${nummer} ${naam}`,
      url: trajectlink(nummer),
    });
  return `${agenda.toString()}\r\n`;
}

/** What stands in the link. Made again from the key and what the link is called, so it is kept nowhere: the chain holds its fingerprint. */
export const agendatoken = (sleutel: string, kenmerk: string): string =>
  createHmac("sha256", sleutel).update(`agenda:${kenmerk}`).digest("base64url");

export const agendalink = (webadres: string, token: string): string => `${webadres}/antwoord/agenda/${token}.ics`;
