import fc from "fast-check";
import type { NodemailerError } from "nodemailer";
import { describe, expect, it } from "vitest";
import { leesToken } from "#activities/mail/antwoordlink.ts";
import { vrijeTekst } from "#activities/mail/blokken.ts";
import { eenRegel, meerRegels, watDeServerZei } from "#activities/mail/schoon.ts";
import { duid } from "#activities/mail/verzendfout.ts";
import { leesZorgarrangeurs } from "#omgeving/config/postadres.ts";
import { bedoeltU } from "#client/cli/bedoeld.ts";
import { inHetNederlands } from "#client/cli/nederlands.ts";
import { opEenRegel } from "#client/cli/scherm.ts";
import { netwerk } from "#client/web/netwerk.ts";
import { Contactpersoon } from "#domain/aanmelding/aanmelding.ts";
import { lang, regel, za } from "#domain/gebeurtenissen/velden.ts";
import { isDatum } from "#domain/kalender/datum.ts";
import { leesKalender } from "#domain/kalender/kalender.ts";
import { leesRegister } from "#domain/register/lees-register.ts";
import { Door } from "#domain/rollen.ts";
import { bevatBsn } from "#domain/tekst/bsn.ts";
import { isMailadres } from "#domain/tekst/mailadres.ts";
import { isZelfdeNaam } from "#domain/tekst/zelfde-naam.ts";
import { zonderAdressen } from "#domain/tekst/zonder-adressen.ts";
import { maakLog } from "#omgeving/log.ts";
import { CommanderError } from "commander";
import { growsTooFast } from "./lineair.ts";

const log = maakLog({ logniveau: "info" }, { write: () => undefined });
const smtp = (response: string): NodemailerError =>
  Object.assign(new Error(response), { code: "EENVELOPE", response, responseCode: 550, permanent: true });

/** Whatever reads a text of somebody outside: a mail server, a reader of a letter, who fills in a form, who sends a file. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  "an answer of a mail server": (text) => duid(smtp(text)),
  "an answer of a mail server, in one line": watDeServerZei,
  "a text without addresses, that nothing cuts": (text) => zonderAdressen(text, Number.POSITIVE_INFINITY),
  "an error in the log": (text) => log.error(new Error(text)),
  "a field in the log": (text) => log.info({ [text]: text }, text),
  "an address for a letter": isMailadres,
  "a BSN in a text, that nothing cuts": bevatBsn,
  "a name": (text) => isZelfdeNaam(text, "De Wissel"),
  "a text for a letter": (text) => [eenRegel(text), meerRegels(text), vrijeTekst(text)],
  "the addresses in the settings": leesZorgarrangeurs,
  "a field of one line": (text) => regel(200).safeParse(text),
  "a field of more lines": (text) => lang(4000).safeParse(text),
  "a zorgarrangeur": (text) => za.safeParse(text),
  "who sends it": (text) => Door.safeParse({ rol: "partner", id: text }),
  "a contactpersoon": (text) => Contactpersoon.safeParse({ naam: text, email: text, telefoon: text }),
  "a date": isDatum,
  "a calendar": leesKalender,
  "a register": (text) => leesRegister(Buffer.from(text), "2026-11-30"),
  "the token of a link": leesToken,
  "the name of a network": netwerk,
  "a word on the command line": (text) => [
    opEenRegel(text),
    bedoeltU(text, ["lijst", "gebeurtenis"]),
    inHetNederlands(new CommanderError(1, "commander.unknownOption", `unknown option '${text}`), []),
  ],
};

const PIECES = [
  "a",
  "1",
  " ",
  "\n",
  "\r",
  "\t",
  "@",
  ".",
  "-",
  "_",
  "/",
  "\\",
  "<",
  ">",
  '"',
  "'",
  "=",
  ":",
  ";",
  ",",
  "|",
  "é",
  "\u200b",
  "\ud83d",
  "5.1.1",
  "ja",
  "http://",
];

/** A piece again and again, with something before it and something after it that makes it no match at last. */
const shapes = fc.record({
  before: fc.constantFrom("", "a", "<", '"', "a@", "x=", "ZA-2026-001."),
  pump: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join("")),
  after: fc.constantFrom("", "@", "!", "\n", "<", ">", '"', " a"),
});
type Shape = { readonly before: string; readonly pump: string; readonly after: string };
const made =
  ({ before, pump, after }: Shape) =>
  (length: number): string =>
    before + pump.repeat(Math.ceil(length / pump.length)) + after;

const WORST: readonly Shape[] = ["a", " ", "\n", "@", "a@", "/", "1 ", "a.", "\\"].map((pump) => ({
  before: "",
  pump,
  after: "!",
}));

describe("the time to read a text from outside grows no faster than the text", () => {
  it.each(Object.entries(READERS))("%s", (_name, read) => {
    fc.assert(
      fc.property(shapes, (shape) => {
        expect(growsTooFast(read, made(shape))).toBeNull();
      }),
      { numRuns: WORST.length + 3, examples: WORST.map((shape) => [shape]), endOnFailure: true },
    );
  });

  it.each<[string, (text: string) => unknown, string]>([
    ["the regex by which a mail server could stop a worker", (text) => text.replace(/[^\s<>"]+@[^\s<>"]+/g, ""), "a"],
    [
      "a text that is copied again for each of its letters",
      (text) => [...text].reduce((rest) => Buffer.from(rest).toString().slice(1), text),
      "a",
    ],
    ["spaces at an end that is no end", (text) => /\s+$/.test(text), " "],
  ])("or it is seen: %s", (_name, read, pump) => {
    expect(growsTooFast(read, made({ before: "", pump, after: "!" }))).not.toBeNull();
  });
});
