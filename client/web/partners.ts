import { html } from "hono/html";
import { waaromNiemand } from "#domain/beeld/partner.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Html } from "./bladzijde.ts";
import { belt, mailto } from "./opzoeken.ts";

/** At the head of the page: whom to call at each partner. All that is known of them stands further on. */
export function partners({ partners: alle }: Dossier): Html | string {
  const nu = alle.filter(({ uitgetredenOp }) => uitgetredenOp === undefined);
  return nu.length === 0
    ? ""
    : html`<ul class="partners" aria-label="Partners">
        ${nu.map((partner) => {
          const { naam, contactpersoon } = partner;
          const niemand = waaromNiemand(partner);
          return html`<li>
            <strong>${naam}</strong>:
            ${
              contactpersoon === null || niemand !== null
                ? niemand
                : html`${contactpersoon.naam}, ${belt(contactpersoon.telefoon) ?? mailto(contactpersoon.email)}`
            }
          </li>`;
        })}
      </ul>`;
}
