import { html } from "hono/html";
import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import type { Html } from "./bladzijde.ts";
import { dag } from "./woorden.ts";

/** What came to be known of something, the last first. */
export const vastgelegd = (verhaal: readonly Verhaalregel[]): Html =>
  html`<section aria-labelledby="vastgelegd">
    <h2 id="vastgelegd">Vastgelegd</h2>
    <ul>
      ${verhaal.map(({ op, titel, zin, door }) => html`<li>${dag(op)}: ${titel.toLowerCase()} (${door}). ${zin}</li>`)}
    </ul>
  </section>`;
