import { html } from "hono/html";
import type { Html } from "./bladzijde.ts";
import { tel } from "./woorden.ts";

/** Beside a decision: how much later it came than was promised. */
export const laat = (dagen: number | null): Html | string =>
  dagen === null || dagen === 0
    ? ""
    : html` <span class="label let-op">${tel(dagen, "dag", "dagen")} later dan beloofd</span>`;
