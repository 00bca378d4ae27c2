import { html } from "hono/html";
import { meerVan, waaromNiemand } from "#domain/beeld/partner.ts";
import { opzoeken } from "#domain/beeld/opzoeken.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Partnerschap } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { veldenlijst } from "./velden.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** Whom to call, and by which number each partner goes. */
export const contact = ({ partners, aanvrager }: Dossier): Html | string =>
  partners.length === 0
    ? ""
    : html`<section aria-labelledby="contact">
        <h2 id="contact">Partners en contactpersonen</h2>
        ${tabel({
          onder: "contact",
          klasse: "contact",
          koppen: ["Organisatie", "Nummer", "Contactpersoon", "E-mail", "Telefoon"],
          rijen: partners.map((wie) => partner(wie, wie.nummer === aanvrager)),
        })}
      </section>`;

/** What was last recorded of the aanmelding and the end; what is of a stap stands with the stappen. */
export function dossierdeel(dossier: Dossier, regels: readonly Journaalregel[]): Html | string {
  const delen = opzoeken(dossier, regels).filter(({ stap }) => stap === undefined);
  return delen.length === 0
    ? ""
    : html`<section aria-labelledby="dossier">
        <details>
          <summary><h2 id="dossier">Dossier: ${delen.map(({ kop }) => kop.toLowerCase()).join(", ")}</h2></summary>
          ${delen.map(
            ({ kop, op, velden }) =>
              html`<h3 class="deel">${kop}${op === null ? "" : html` <span class="zacht">(${dag(op)})</span>`}</h3>
                ${veldenlijst(velden)}`,
          )}
        </details>
      </section>`;
}

function partner(wie: Partnerschap, aanvrager: boolean): readonly (Html | null)[] {
  const { nummer, partij, naam, contactpersoon } = wie;
  const niemand = waaromNiemand(wie);
  const meer = meerVan(wie);
  return [
    html`<strong>${naam}</strong><br /><span class="zacht">${hoofdletter(partij)}${aanvrager ? ", aanvrager" : ""}</span
      >${meer.length === 0 ? "" : veldenlijst(meer)}`,
    html`${nummer}`,
    contactpersoon === null || niemand !== null
      ? html`${niemand}`
      : html`${contactpersoon.naam}${
          contactpersoon.functie === undefined ? "" : html`<br /><span class="zacht">${contactpersoon.functie}</span>`
        }`,
    contactpersoon === null
      ? null
      : html`<a class="adres" href="mailto:${contactpersoon.email}">${contactpersoon.email}</a>`,
    contactpersoon?.telefoon === undefined
      ? null
      : html`<a class="heel" href="tel:${contactpersoon.telefoon.replaceAll(" ", "")}">${contactpersoon.telefoon}</a>`,
  ];
}
