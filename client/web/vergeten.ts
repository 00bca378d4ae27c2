import { html } from "hono/html";
import { trajectVergeten } from "#domain/gebeurtenissen/traject/vergeten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Html } from "./bladzijde.ts";
import { dag } from "./woorden.ts";

/** Above a traject of which the people are forgotten: nothing comes after that. */
export function vergetenmelding(regels: readonly Journaalregel[]): Html | string {
  const laatste = regels.at(-1);
  return laatste?.type !== trajectVergeten.type
    ? ""
    : html`<p class="melding">
        <strong>Dit traject is vergeten op ${dag(laatste.gebeurdOp)}.</strong> Namen, adressen en alles wat iemand
        schreef is gewist. Wat geteld wordt, staat er nog.
      </p>`;
}
