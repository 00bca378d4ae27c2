import { html } from "hono/html";
import type { Html } from "./bladzijde.ts";

/** What is known of something, each with its name. `kort`: side by side, as at the head of a page. */
export const gegevens = (paren: readonly (readonly [string, Html | string])[], { kort = false } = {}): Html =>
  html`<dl class="${kort ? "gegevens kort" : "gegevens"}">
    ${paren.map(
      ([naam, waarde]) =>
        html`<div>
          <dt>${naam}</dt>
          <dd>${waarde}</dd>
        </div>`,
    )}
  </dl>`;
