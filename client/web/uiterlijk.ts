import { html } from "hono/html";
import type { Datum } from "#domain/kalender/datum.ts";
import { afstand } from "../afstand.ts";
import type { Html } from "./bladzijde.ts";
import { dag } from "./woorden.ts";

/** A last day, and how far off it is or how late. */
export function uiterlijk(op: Datum, vandaag: Datum): Html {
  const { tekst, teLaat } = afstand(op, vandaag);
  return html`<time class="heel" datetime="${op}">${dag(op)}</time>
    <span class="${teLaat ? "label let-op" : "label"}">${tekst}</span>`;
}
