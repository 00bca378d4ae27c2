import { html } from "hono/html";
import type { Html, Kader } from "./bladzijde.ts";
import { inMenu } from "./bladzijden.ts";

/** Where a traject begins, for who may begin one. */
export const nieuwTraject = ({ werker }: Kader): Html | string =>
  werker !== null && inMenu("/aanmelding/nieuw", werker)
    ? html`<p class="knoppen">
        <a class="knop" href="/aanmelding/nieuw">Nieuwe aanmelding</a>
        <a href="/aanmelding/overnemen">Oud dossier overnemen</a>
      </p>`
    : "";
