import { html } from "hono/html";
import type { Invoer } from "#domain/formulier/veld.ts";
import type { Html } from "../bladzijde.ts";

/** What goes along with a form unseen. */
export const verborgen = (invoer: Invoer): readonly Html[] =>
  [...invoer].flatMap(([naam, waarden]) =>
    waarden.map((waarde) => html`<input type="hidden" name="${naam}" value="${waarde}" />`),
  );
