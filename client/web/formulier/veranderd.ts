import { html } from "hono/html";
import { zinVan } from "#domain/beeld/zin.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { iemandSinds } from "#domain/traject/veranderd.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Html } from "../bladzijde.ts";
import { moment } from "../woorden.ts";

/** What people recorded since the form was opened; without a dossier only what kind it was. */
export function watErBijKwam(
  { reden }: Weigering,
  regels: readonly Journaalregel[],
  gezien: number,
  dossier: Dossier | null,
): Html {
  const zin = (regel: Journaalregel): string =>
    dossier === null ? (GEBEURTENISSEN.get(regel.type)?.titel ?? regel.type) : zinVan(regel, namenIn(dossier));
  const nieuw = regels.filter((regel) => iemandSinds([regel], gezien));
  return html`<p>${reden}</p>
    <ul>
      ${nieuw.map((regel) => html`<li>${moment(regel.vastgelegdOp)}: ${zin(regel)}</li>`)}
    </ul>`;
}
