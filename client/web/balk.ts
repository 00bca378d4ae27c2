import { html } from "hono/html";
import type { Html } from "./bladzijde.ts";

/**
 * A part of a whole as a bar; past the whole a stripe shows where it ended. Only a picture of the numbers beside it, so nothing to read aloud.
 * `grens`: the whole is as far as it may come, and nearly there is worth a colour. The content policy allows no style attributes: a drawing has sizes of its own.
 */
export function balk(deel: number, geheel: number, { grens = true } = {}): Html {
  const over = deel > geheel;
  const deelVan = (aantal: number, van: number): number => (van <= 0 ? 0 : Math.round((aantal / van) * 100));
  return html`<svg class="balk" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="bak" width="100" height="6" />
    <rect
      class="${over ? "over" : grens && deel >= 0.8 * geheel ? "bijna" : "ruim"}"
      width="${over ? 100 : Math.max(0, deelVan(deel, geheel))}"
      height="6"
    />
    ${over ? html`<rect class="grens" x="${Math.min(98, deelVan(geheel, deel))}" width="1.5" height="6" />` : ""}
  </svg>`;
}
