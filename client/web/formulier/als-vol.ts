import { html } from "hono/html";
import { daadVan } from "#domain/formulier/daden.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { alsToekennenVolIs } from "#domain/traject/plaats.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Html } from "../bladzijde.ts";

/** The way on from a grant that a full subsidieperiode refused; null: it was refused for something else. */
export function alsVol({ code, reden }: Weigering, dossier: Dossier, type: string): Html | null {
  if (code !== "periode.vol" || type !== "aanvraag.toegekend") return null;
  const anders = alsToekennenVolIs(dossier);
  return html`<p>${reden}</p>
    <p><a class="knop" href="/trajecten/${dossier.nummer}/doe/${anders}">${daadVan(anders)}</a></p>`;
}
