/** Where the mail server is and how the line to it is guarded, read from `smtp(s)://gebruiker:wachtwoord@host:poort`. */
export interface Smtpadres {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  readonly lokaal: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

const POORTEN: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };

/** Options in the URL are refused: nodemailer would take them all, `tls.rejectUnauthorized=false` too. */
export function leesSmtpUrl(tekst: string): Smtpadres {
  const url = URL.canParse(tekst) ? new URL(tekst) : null;
  const standaardpoort = url === null ? undefined : POORTEN[url.protocol];
  // The text itself may hold a password, so it is never repeated.
  if (
    url === null ||
    standaardpoort === undefined ||
    url.hostname === "" ||
    url.search !== "" ||
    url.hash !== "" ||
    !["", "/"].includes(url.pathname)
  )
    throw new Error(
      "De mailserver staat als smtp://host:poort of smtps://gebruiker:wachtwoord@host:poort in de instellingen.",
    );
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: url.port === "" ? standaardpoort : Number(url.port),
    secure: url.protocol === "smtps:",
    lokaal: host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host),
    auth:
      url.username === "" ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
  };
}
