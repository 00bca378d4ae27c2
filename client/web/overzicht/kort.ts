import { html } from "hono/html";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import type { Html, Kader } from "../bladzijde.ts";
import { NIETS_DRINGENDS, signaaltabel } from "../signalen.ts";
import { inOverzicht, type Overzichtskader } from "./kader.ts";

/** The first page of who is no projectleider: what must be done first, and how many trajecten there are. */

export interface Kortoverzicht extends Overzichtskader {
  readonly vandaag: Datum;
  /** The first of what the reader is to do. */
  readonly eerst: readonly Signaal[];
}

export const kortOverzicht = (o: Kortoverzicht, kader: Kader): Html =>
  inOverzicht(o, eerst(o.eerst, kader.dringend ?? 0, o.vandaag), kader);

/** As many as can be taken in at a glance. */
export const EERSTE = 5;

function eerst(teDoen: readonly Signaal[], dringend: number, vandaag: Datum): Html {
  const meer = dringend - teDoen.length;
  return html`<section aria-labelledby="eerst">
    <h2 id="eerst">Eerst te doen</h2>
    ${teDoen.length === 0 ? NIETS_DRINGENDS : signaaltabel("eerst", teDoen, vandaag)}
    <p class="verder">
      <a href="/signalen">${meer > 0 ? `Alle signalen (nog ${meer} te laat of deze week)` : "Alle signalen"}</a>
    </p>
  </section>`;
}
