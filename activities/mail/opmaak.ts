import type { Blok } from "./blokken.ts";
import { eenRegel, meerRegels } from "./schoon.ts";

/** How a letter looks: the same blocks as accessible HTML and as plain text. */

/** Whom the reader can call or write to; stands under every letter. */
export interface Contact {
  readonly organisatie: string;
  readonly telefoon: string;
  readonly email: string;
}

export interface Pagina {
  readonly onderwerp: string;
  readonly aanhef: string;
  readonly blokken: readonly Blok[];
  /** Closing lines, under the greeting. */
  readonly voet: readonly string[];
  readonly contact: Contact;
}

const ENTITEITEN: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const ontsnap = (tekst: string): string => meerRegels(tekst).replace(/[&<>"']/g, (teken) => ENTITEITEN[teken] ?? "");
const metRegels = (tekst: string): string => ontsnap(tekst).replaceAll("\n", "<br>");

// Inline styles, because many mail programs drop style sheets. Contrast is 7:1 or more.
const STIJL = {
  lijf: "margin:0;padding:0;background:#f3f3f3;color:#1a1a1a;font-family:Verdana,Arial,sans-serif;font-size:16px;line-height:1.5",
  blad: "max-width:600px;margin:0 auto;padding:24px;background:#ffffff",
  h1: "font-size:22px;line-height:1.3;margin:0 0 16px",
  h2: "font-size:18px;line-height:1.3;margin:24px 0 8px",
  p: "margin:0 0 16px",
  lijst: "margin:0 0 16px;padding-left:24px",
  li: "margin:0 0 8px",
  tabel: "width:100%;border-collapse:collapse;margin:0 0 16px",
  th: "text-align:left;vertical-align:top;font-weight:bold;padding:6px 12px 6px 0;width:40%;border-bottom:1px solid #d0d0d0",
  td: "text-align:left;vertical-align:top;padding:6px 0;border-bottom:1px solid #d0d0d0;overflow-wrap:anywhere",
  voet: "margin:24px 0 0;padding-top:16px;border-top:1px solid #d0d0d0;font-size:14px;color:#444444",
} as const;

const punten = (lijst: readonly string[]): string =>
  lijst.map((punt) => `<li style="${STIJL.li}">${metRegels(punt)}</li>`).join("");

function blokAlsHtml(blok: Blok): string {
  switch (blok.soort) {
    case "kop":
      return `<h2 style="${STIJL.h2}">${ontsnap(blok.tekst)}</h2>`;
    case "alinea":
      return `<p style="${STIJL.p}">${metRegels(blok.tekst)}</p>`;
    case "lijst":
      return `<ul style="${STIJL.lijst}">${punten(blok.punten)}</ul>`;
    case "stappen":
      return `<ol style="${STIJL.lijst}">${punten(blok.punten)}</ol>`;
    case "gegevens":
      return `<table style="${STIJL.tabel}"><tbody>${blok.rijen
        .map(
          ([naam, waarde]) =>
            `<tr><th scope="row" style="${STIJL.th}">${ontsnap(naam)}</th><td style="${STIJL.td}">${metRegels(waarde)}</td></tr>`,
        )
        .join("")}</tbody></table>`;
  }
}

export function alsHtml(pagina: Pagina): string {
  const voet = pagina.voet.map(ontsnap).join("<br>");
  return [
    "<!doctype html>",
    '<html lang="nl">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${ontsnap(pagina.onderwerp)}</title>`,
    "</head>",
    `<body style="${STIJL.lijf}">`,
    `<main style="${STIJL.blad}">`,
    `<h1 style="${STIJL.h1}">${ontsnap(pagina.onderwerp)}</h1>`,
    `<p style="${STIJL.p}">${ontsnap(pagina.aanhef)}</p>`,
    ...pagina.blokken.map(blokAlsHtml),
    `<p style="${STIJL.p}">Met vriendelijke groet,<br>${ontsnap(pagina.contact.organisatie)}</p>`,
    `<p style="${STIJL.voet}">${voet}</p>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const ingesprongen = (teken: string, tekst: string): string =>
  `${teken} ${meerRegels(tekst).replaceAll("\n", `\n${" ".repeat(teken.length + 1)}`)}`;

function blokAlsTekst(blok: Blok): string {
  switch (blok.soort) {
    case "kop":
      return eenRegel(blok.tekst).toUpperCase();
    case "alinea":
      return meerRegels(blok.tekst);
    case "lijst":
      return blok.punten.map((punt) => ingesprongen("-", punt)).join("\n");
    case "stappen":
      return blok.punten.map((punt, i) => ingesprongen(`${i + 1}.`, punt)).join("\n");
    case "gegevens":
      return blok.rijen.map(([naam, waarde]) => ingesprongen(`${eenRegel(naam)}:`, waarde)).join("\n");
  }
}

/** Lines are not wrapped by hand: a phone does that better. */
export const alsTekst = (pagina: Pagina): string =>
  `${[
    eenRegel(pagina.aanhef),
    ...pagina.blokken.map(blokAlsTekst),
    `Met vriendelijke groet,\n${eenRegel(pagina.contact.organisatie)}`,
    pagina.voet.map(eenRegel).join("\n"),
  ].join("\n\n")}\n`;
