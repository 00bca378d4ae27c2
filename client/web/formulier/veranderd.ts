import { html } from "hono/html";
import { zinVan } from "#domain/beeld/zin.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { iemandSinds } from "#domain/traject/veranderd.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Html } from "../bladzijde.ts";
import { moment } from "../woorden.ts";

/** What people recorded since the form was opened. */
export function watErBijKwam(
  { reden }: Weigering,
  regels: readonly Journaalregel[],
  gezien: number,
  dossier: Dossier,
): Html {
  const nieuw = regels.filter((regel) => iemandSinds([regel], gezien));
  return html`<p>${reden}</p>
    <ul>
      ${nieuw.map((regel) => html`<li>${moment(regel.vastgelegdOp)}: ${zinVan(regel, namenIn(dossier))}</li>`)}
    </ul>`;
}
