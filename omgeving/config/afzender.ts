import { z } from "zod";
import type { Postadres } from "#activities/mail/transport.ts";
import { opDeLijn } from "#domain/tekst/mailadres.ts";
import { groep } from "./groep.ts";
import { email, tekstregel } from "./soorten.ts";

export interface Afzender {
  readonly van: Postadres;
  /** Right-hand side of every Message-ID. */
  readonly domein: string;
}

/** A Message-ID is one line of the journaal, with a nummer and a name of a letter before it. */
const LANGSTE_DOMEIN = 100;
const maildomein = (tekst: string): string => opDeLijn(tekst.slice(tekst.lastIndexOf("@") + 1)) ?? "";
const pastInMessageId = (tekst: string): boolean => maildomein(tekst).length <= LANGSTE_DOMEIN;

export const afzender = groep({
  velden: {
    MAIL_VAN: email
      .refine(pastInMessageId, `heeft een domein van meer dan ${LANGSTE_DOMEIN} tekens`)
      .describe("Adres van de afzender."),
    MAIL_VAN_NAAM: tekstregel.describe("Naam van de afzender."),
    MAIL_DOMEIN: z
      .string()
      .refine((domein) => opDeLijn(domein) !== null && pastInMessageId(domein), "moet een domeinnaam zijn")
      .optional()
      .describe("Domein in de Message-ID van elke brief. Leeg: het domein van de afzender."),
  },
  embedded: { MAIL_VAN: "zorgarrangeurs@trajecten.example", MAIL_VAN_NAAM: "Zorgarrangeurs" },
  maak: (w): Afzender => ({
    van: { naam: w.MAIL_VAN_NAAM, adres: w.MAIL_VAN },
    domein: maildomein(w.MAIL_DOMEIN ?? w.MAIL_VAN),
  }),
});
