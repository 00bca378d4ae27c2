import { html } from "hono/html";
import type { Html } from "./bladzijde.ts";

/** Null: it is not known, and not shown. */
export type Gegeven = readonly [naam: string, waarde: Html | string | null];

/** What is known of something, each with its name. `kort`: side by side, as at the head of a page. */
export const gegevens = (alle: readonly Gegeven[], { kort = false } = {}): Html =>
  html`<dl class="${kort ? "gegevens kort" : "gegevens"}">
    ${alle.map(([naam, waarde]) =>
      waarde === null
        ? ""
        : html`<div>
            <dt>${naam}</dt>
            <dd>${waarde}</dd>
          </div>`,
    )}
  </dl>`;
