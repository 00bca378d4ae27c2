import { z } from "zod";
import { leesSmtpUrl } from "#activities/mail/smtp-url.ts";
import { groep } from "./groep.ts";
import { lukt } from "./soorten.ts";

export interface Mailserver {
  readonly smtpUrl: string;
  /** Null: TLS is required, except to this very machine. */
  readonly smtpTls: "verplicht" | "geen" | null;
}

export const mailserver = groep({
  velden: {
    SMTP_URL: z
      .string()
      .refine(
        (url) => lukt(() => leesSmtpUrl(url)),
        "moet smtp://host:poort of smtps://gebruiker:wachtwoord@host:poort zijn",
      )
      .describe("Mailserver. Embedded houdt alle mail in het postvak."),
    SMTP_TLS: z
      .enum(["verplicht", "geen"], "moet verplicht of geen zijn")
      .optional()
      .describe(
        "verplicht: zonder TLS gaat er geen mail uit. geen: alleen voor een mailserver die u helemaal vertrouwt, zoals een relay op hetzelfde netwerk. Leeg: verplicht, behalve naar deze machine zelf. Het certificaat wordt altijd gecontroleerd; een eigen certificaatautoriteit geeft u op met NODE_EXTRA_CA_CERTS.",
      ),
  },
  embedded: { SMTP_URL: "smtp://127.0.0.1:2525" },
  maak: ({ SMTP_URL, SMTP_TLS }): Mailserver => ({ smtpUrl: SMTP_URL, smtpTls: SMTP_TLS ?? null }),
});
