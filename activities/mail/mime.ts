import MailComposer from "nodemailer/lib/mail-composer";
import { eenRegel } from "./schoon.ts";

export interface Postadres {
  readonly naam: string;
  readonly adres: string;
}

export interface Bericht {
  readonly aan: Postadres;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
  readonly messageId: string;
  /** Null for a mail about more than one traject. */
  readonly nummer: string | null;
  readonly brief: string;
  /** An invitation that goes along, or takes one back. */
  readonly agenda?: { readonly methode: "REQUEST" | "CANCEL"; readonly ics: string };
}

/** A mail as it goes over the line: these bytes, from this address to that. */
export interface Mail {
  readonly ruw: Uint8Array;
  readonly van: string;
  readonly aan: string;
}

export interface Afzender {
  readonly van: Postadres;
  /** Where an answer of the reader goes. */
  readonly antwoordAan?: string;
}

/** Made once and kept: a second time it would have another Date and other boundaries. */
export async function alsMime(bericht: Bericht, { van, antwoordAan }: Afzender): Promise<Mail> {
  const { aan, agenda, nummer } = bericht;
  const ruw = await new MailComposer({
    from: { name: eenRegel(van.naam), address: van.adres },
    to: { name: eenRegel(aan.naam), address: aan.adres },
    ...(antwoordAan === undefined ? {} : { replyTo: antwoordAan }),
    subject: eenRegel(bericht.onderwerp),
    text: bericht.tekst,
    html: bericht.html,
    messageId: bericht.messageId,
    // As a part of the mail that agendas read by themselves, and as a file for those that do not.
    ...(agenda === undefined
      ? {}
      : { icalEvent: { method: agenda.methode, filename: "agenda.ics", content: agenda.ics } }),
    headers: {
      // RFC 3834: no out-of-office replies to a machine; the second is what Exchange listens to.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": "nl",
      ...(nummer === null ? {} : { "X-Trajecten-Nummer": eenRegel(nummer) }),
      "X-Trajecten-Brief": eenRegel(bericht.brief),
    },
    // As SMTP wants its lines, so that the server gets what was hashed and not what the client made of it.
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { ruw, van: van.adres, aan: aan.adres };
}
