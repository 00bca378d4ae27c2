import { invariant } from "#domain/weigering.ts";
import type { Blok, Verwijzing } from "./blokken.ts";
import { KADER, KLEUREN } from "./kader.ts";
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

// Inline styles, because many mail programs drop style sheets. The frame around it is compiled from kader.mjml.
const STIJL = {
  h1: "font-size:22px;line-height:1.3;margin:0 0 16px",
  h2: "font-size:18px;line-height:1.3;margin:24px 0 8px",
  h3: "font-size:16px;line-height:1.3;margin:16px 0 8px",
  p: "margin:0 0 16px",
  lijst: "margin:0 0 16px;padding-left:24px",
  li: "margin:0 0 8px",
  tabel: "width:100%;border-collapse:collapse;margin:0 0 16px",
  th: `text-align:left;vertical-align:top;font-weight:bold;padding:6px 12px 6px 0;width:40%;border-bottom:1px solid ${KLEUREN.lijn}`,
  td: `text-align:left;vertical-align:top;padding:6px 0;border-bottom:1px solid ${KLEUREN.lijn};overflow-wrap:anywhere`,
  knop: `display:inline-block;background:${KLEUREN.knop};color:${KLEUREN.knoptekst};font-weight:bold;text-decoration:none;padding:12px 20px;border-radius:4px`,
  klein: "margin:0 0 16px;font-size:14px;overflow-wrap:anywhere",
} as const;

const punten = (lijst: readonly string[]): string =>
  lijst.map((punt) => `<li style="${STIJL.li}">${metRegels(punt)}</li>`).join("");

function blokAlsHtml(blok: Blok): string {
  switch (blok.soort) {
    case "kop":
      return `<h2 style="${STIJL.h2}">${ontsnap(blok.tekst)}</h2>`;
    case "tussenkop":
      return `<h3 style="${STIJL.h3}">${ontsnap(blok.tekst)}</h3>`;
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
    case "knop":
      // The address is printed too: some mail programs show no link, and a reader may want to see where it leads.
      return `<p style="${STIJL.p}"><a href="${ontsnap(blok.url)}" style="${STIJL.knop}">${ontsnap(blok.tekst)}</a></p><p style="${STIJL.klein}">${ontsnap(blok.url)}</p>`;
    case "verwijzingen":
      return `<ul style="${STIJL.lijst}">${blok.punten.map((punt) => `<li style="${STIJL.li}">${verwijzingAlsHtml(punt)}</li>`).join("")}</ul>`;
  }
}

const verwijzingAlsHtml = ({ tekst, url }: Verwijzing): string =>
  url === null ? metRegels(tekst) : `<a href="${ontsnap(url)}">${metRegels(tekst)}</a>`;

export function alsHtml(pagina: Pagina): string {
  const delen: Readonly<Record<string, string>> = {
    onderwerp: ontsnap(pagina.onderwerp),
    inhoud: [
      "",
      `<h1 style="${STIJL.h1}">${ontsnap(pagina.onderwerp)}</h1>`,
      `<p style="${STIJL.p}">${ontsnap(pagina.aanhef)}</p>`,
      ...pagina.blokken.map(blokAlsHtml),
      `<p style="${STIJL.p}">Met vriendelijke groet,<br>${ontsnap(pagina.contact.organisatie)}</p>`,
      "",
    ].join("\n"),
    voet: pagina.voet.map(ontsnap).join("<br>"),
  };
  // In one pass over the frame, so that what somebody wrote is never read as a slot.
  return KADER.replace(/\{\{ (\w+) \}\}/g, (_, gat: string) => {
    const deel = delen[gat];
    invariant(deel !== undefined, `het kader van de brieven vraagt om '${gat}'`);
    return deel;
  });
}

const ingesprongen = (teken: string, tekst: string): string =>
  `${teken} ${meerRegels(tekst).replaceAll("\n", `\n${" ".repeat(teken.length + 1)}`)}`;

function blokAlsTekst(blok: Blok): string {
  switch (blok.soort) {
    case "kop":
      return eenRegel(blok.tekst).toUpperCase();
    case "tussenkop":
      return eenRegel(blok.tekst);
    case "alinea":
      return meerRegels(blok.tekst);
    case "lijst":
      return blok.punten.map((punt) => ingesprongen("-", punt)).join("\n");
    case "stappen":
      return blok.punten.map((punt, i) => ingesprongen(`${i + 1}.`, punt)).join("\n");
    case "gegevens":
      return blok.rijen.map(([naam, waarde]) => ingesprongen(`${eenRegel(naam)}:`, waarde)).join("\n");
    case "knop":
      return `${eenRegel(blok.tekst)}:\n${blok.url}`;
    case "verwijzingen":
      return blok.punten
        .map(({ tekst, url }) => ingesprongen("-", url === null ? tekst : `${tekst}\n${url}`))
        .join("\n");
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
