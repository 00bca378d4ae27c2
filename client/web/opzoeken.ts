import { html } from "hono/html";
import { opzoeken } from "#domain/beeld/opzoeken.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Partnerschap } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { veldenlijst } from "./velden.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** Whom to call, and by which number each partner goes. */
export const contact = ({ partners }: Dossier): Html | string =>
  partners.length === 0
    ? ""
    : html`<section aria-labelledby="contact">
        <h2 id="contact">Partners en contactpersonen</h2>
        ${tabel({
          onder: "contact",
          klasse: "contact",
          koppen: ["Organisatie", "Nummer", "Contactpersoon", "E-mail", "Telefoon"],
          rijen: partners.map(partner),
        })}
      </section>`;

/** What was last recorded of the aanmelding, each stap and the end. */
export function dossierdeel(dossier: Dossier, regels: readonly Journaalregel[]): Html | string {
  const delen = opzoeken(dossier, regels);
  return delen.length === 0
    ? ""
    : html`<section aria-labelledby="dossier">
        <h2 id="dossier">Dossier</h2>
        ${delen.map(
          ({ kop, op, velden }) =>
            html`<h3 class="deel">${kop}${op === null ? "" : html` <span class="zacht">(${dag(op)})</span>`}</h3>
              ${veldenlijst(velden)}`,
        )}
      </section>`;
}

function partner(wie: Partnerschap): readonly (Html | null)[] {
  const { nummer, partij, naam, contactpersoon, uitgetredenOp } = wie;
  return [
    html`<strong>${naam}</strong><br /><span class="zacht">${hoofdletter(partij)}</span>`,
    html`${nummer}`,
    contactpersoon === null
      ? html`${zonder(wie)}`
      : html`${contactpersoon.naam}${contactpersoon.functie === undefined ? "" : html`<br /><span class="zacht">${contactpersoon.functie}</span>`}`,
    contactpersoon === null || uitgetredenOp !== undefined
      ? null
      : html`<a class="adres" href="mailto:${contactpersoon.email}">${contactpersoon.email}</a>`,
    contactpersoon?.telefoon === undefined
      ? null
      : html`<a class="heel" href="tel:${contactpersoon.telefoon.replaceAll(" ", "")}">${contactpersoon.telefoon}</a>`,
  ];
}

const zonder = ({ uitgetredenOp, vertrokken, vertrokkenOp }: Partnerschap): string => {
  if (uitgetredenOp !== undefined) return `Doet niet meer mee sinds ${dag(uitgetredenOp)}.`;
  if (vertrokken === true)
    return `Vertrokken${vertrokkenOp === undefined ? "" : ` op ${dag(vertrokkenOp)}`}; er is een opvolger nodig.`;
  return "Niet bekend.";
};
