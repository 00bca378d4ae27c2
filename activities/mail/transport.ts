import { createTransport, type NodemailerError } from "nodemailer";
import { isMailadres } from "#domain/tekst/mailadres.ts";
import { alsMime, type Afzender, type Bericht, type Mail, type Postadres } from "./mime.ts";
import { leesSmtpUrl } from "./smtp-url.ts";
import { duid, geweigerdBericht, type Geweigerd } from "./verzendfout.ts";

/** How a letter leaves: over SMTP, and what came of it. */

export type { Bericht, Postadres };

export type Verzendresultaat = { readonly soort: "verzonden" } | Geweigerd;

export interface Transportinstellingen extends Afzender {
  /** `smtp://host:poort` or `smtps://gebruiker:wachtwoord@host:poort`. */
  readonly url: string;
  /** "verplicht": no TLS, no mail. Default: that, except to this very machine, where it is "geen". Certificates are always checked. */
  readonly tls?: "verplicht" | "geen";
  /** Bound on one mail from queue to answer, so that no attempt outlives the activity that made it. Default 60 s. */
  readonly limietMs?: number;
}

export interface Transport {
  /** The mail as it will go; refused when there can be none. Sends nothing. */
  maak(bericht: Bericht): Promise<Mail | Geweigerd>;
  /** Throws TijdelijkeVerzendfout when trying again can help. */
  verstuur(mail: Mail): Promise<Verzendresultaat>;
  /** Throws when the mail server can't be reached or won't let us in. Sends nothing. */
  controleer(): Promise<void>;
  /** Lets a mail that is on its way finish. */
  sluit(): void;
}

const SECONDE = 1000;
/**
 * After the last dot of a mail a server may think for ten minutes before it answers (RFC 5321 4.5.3.2.6). Who hangs up earlier sends again what
 * the server is about to take.
 */
const NA_DE_PUNT = 600 * SECONDE;

export function maakTransport(instellingen: Transportinstellingen): Transport {
  const { host, port, secure, lokaal, auth } = leesSmtpUrl(instellingen.url);
  const tls = instellingen.tls ?? (lokaal ? "geen" : "verplicht");
  const { van, antwoordAan, limietMs = NA_DE_PUNT + 60 * SECONDE } = instellingen;
  // A wrong sender would come back as a refusal of every single letter.
  if (![van.adres, antwoordAan ?? van.adres].every(isMailadres))
    throw new Error("Het adres van de afzender in de instellingen is niet geldig.");
  const pool = createTransport({
    pool: true,
    host,
    port,
    secure,
    ...(auth === null ? {} : { auth: { user: auth.user, pass: auth.pass } }),
    requireTLS: !secure && tls === "verplicht",
    ignoreTLS: !secure && tls === "geen",
    tls: { minVersion: "TLSv1.2" },
    maxConnections: 3,
    // The pool takes a fresh connection by itself when the server had closed an idle one and not a byte of the mail had left.
    // Any other second attempt belongs to the activity, because only that asks the send register first.
    maxRequeues: 1,
    connectionTimeout: 10 * SECONDE,
    greetingTimeout: 10 * SECONDE,
    dnsTimeout: 10 * SECONDE,
    socketTimeout: NA_DE_PUNT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const mislukt = (fout: unknown): Geweigerd => {
    const betekenis = duid(fout as NodemailerError);
    if (betekenis instanceof Error) throw betekenis;
    return betekenis;
  };

  return {
    async maak(bericht) {
      if (!isMailadres(bericht.aan.adres))
        return geweigerdBericht("adres.ongeldig", "Het e-mailadres van de ontvanger is niet geldig.");
      return alsMime(bericht, instellingen);
    },
    async verstuur({ ruw, van: afzender, aan }) {
      try {
        await pool.sendMail({
          raw: Buffer.from(ruw),
          envelope: { from: afzender, to: aan },
          signal: AbortSignal.timeout(limietMs),
        });
        return { soort: "verzonden" };
      } catch (fout) {
        return mislukt(fout);
      }
    },
    async controleer() {
      await pool.verify();
    },
    sluit() {
      pool.close();
    },
  };
}
