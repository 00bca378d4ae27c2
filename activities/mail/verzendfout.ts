import type { NodemailerError } from "nodemailer";
import { watDeServerZei } from "./schoon.ts";

/** What a failed attempt means: refused for good, or worth another attempt; and whether the mail may have arrived all the same. */

/** Trying again later can help. No personal data in the message: it ends up in logs and in Temporal's history. */
export class TijdelijkeVerzendfout extends Error {
  override readonly name = "TijdelijkeVerzendfout";
  readonly code: string;
  /** The server may have taken the mail before the line broke. */
  readonly misschienAangenomen: boolean;

  constructor(code: string, misschienAangenomen: boolean) {
    super(`De mail is nu niet verzonden (${code}).`);
    this.code = code;
    this.misschienAangenomen = misschienAangenomen;
  }
}

export interface Geweigerd {
  readonly soort: "geweigerd";
  readonly code: string;
  /** In Dutch and without the words of the server: those often repeat the address. */
  readonly reden: string;
  /** The server's own words without addresses, for whoever looks after the system. */
  readonly antwoord: string;
}

export const geweigerdBericht = (code: string, reden: string, antwoord = ""): Geweigerd => ({
  soort: "geweigerd",
  code,
  reden,
  antwoord,
});

/**
 * Permanent only when the server answered 5xx to this very message. A wrong password, a missing TLS or a sender it does not take also comes
 * back as 5xx, but says nothing of the message: once the settings are mended, the same letter can go.
 */
export function duid(fout: NodemailerError): Geweigerd | TijdelijkeVerzendfout {
  const overBericht = fout.code === "EENVELOPE" || fout.code === "EMESSAGE";
  const status = fout.responseCode;
  if (overBericht && status === undefined)
    return geweigerdBericht(
      "bericht.ongeldig",
      "Het bericht of het adres is niet geldig.",
      watDeServerZei(fout.message),
    );
  if (overBericht && fout.permanent === true && status !== undefined && !aanOns(fout, status)) {
    const { code, reden } = redenVan(status, fout.response ?? "");
    return geweigerdBericht(code, reden, watDeServerZei(fout.response ?? ""));
  }
  return new TijdelijkeVerzendfout(
    [fout.code ?? fout.name, status].filter((deel) => deel !== undefined).join(" "),
    misschienAangenomen(fout),
  );
}

/** A refusal of the sender is about our settings, whoever it was to. Only that the mail is too big (552) is told there as well (RFC 1870). */
const aanOns = ({ command }: NodemailerError, status: number): boolean =>
  EISEN_AAN_DE_LIJN.has(status) || (command === "MAIL FROM" && status !== 552);

/** 530: log in or start TLS first (RFC 4954, RFC 3207). 538: TLS is required for this. */
const EISEN_AAN_DE_LIJN: ReadonlySet<number> = new Set([530, 535, 538]);

/** Subject of the enhanced status code (RFC 3463): 5.1 the address, 5.2 the mailbox, 5.7 policy. */
function redenVan(status: number, antwoord: string): { code: string; reden: string } {
  const uitgebreid = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(antwoord)?.[0];
  const melding = `melding ${[status, uitgebreid].filter((deel) => deel !== undefined).join(" ")}`;
  if (uitgebreid?.startsWith("5.1.") || (uitgebreid === undefined && status === 550))
    return { code: "adres.onbekend", reden: `De mailserver kent dit adres niet (${melding}).` };
  if (uitgebreid?.startsWith("5.2.") || status === 552)
    return { code: "postvak.vol", reden: `Het postvak neemt dit bericht niet aan (${melding}).` };
  return { code: "mail.geweigerd", reden: `De mailserver weigert dit bericht (${melding}).` };
}

/** An answer of the server, or a line that never stood, means: not taken. Silence after that leaves it open. */
function misschienAangenomen(fout: NodemailerError): boolean {
  if (fout.responseCode !== undefined) return false;
  if (["EDNS", "ETLS", "EAUTH", "ENOAUTH", "ECONFIG", "EPROTOCOL"].includes(fout.code ?? "")) return false;
  if (["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"].includes(fout.originalCode ?? "")) return false;
  // OpenSSL refused the certificate: DEPTH_ZERO_SELF_SIGNED_CERT, CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID …
  if (/CERT|^UNABLE_TO_VERIFY/.test(fout.originalCode ?? "")) return false;
  return fout.timeoutType === undefined || fout.timeoutType === "SOCKET_TIMEOUT";
}
