import { html } from "hono/html";
import { blokVan, bloktitel, type Blokid } from "#domain/beeld/blokken.ts";
import { daadVan, ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import type { Html } from "./bladzijde.ts";

/** What stands in a block of the page of a traject; null: there is nothing yet. */
export interface Inhoud {
  /** Beside the title, so that a block that is closed says what is in it. */
  readonly kort?: Html | string | null;
  readonly deel: Html;
}

/** One block, with what can be done in it; nothing where nothing is in it and nothing can be done. */
export function blok(
  id: Blokid,
  inhoud: Inhoud | null,
  { nummer, kan, open }: { readonly nummer: string; readonly kan: readonly WatKan[]; readonly open: boolean },
): Html | string {
  const daden = dadenIn(id, { nummer, kan });
  if (inhoud === null && daden === "") return "";
  const { deel, kort = null } = inhoud ?? { deel: html`<p class="zacht">Hier is nog niets van vastgelegd.</p>` };
  return html`<section class="blok" aria-labelledby="${id}">
    <details ${inhoud !== null && open ? "open data-breed" : ""}>
      <summary>
        <h2 id="${id}">${bloktitel(id)}</h2>
        ${kort === null || kort === "" ? "" : html`<span class="kort">${kort}</span>`}
      </summary>
      ${deel} ${daden}
    </details>
  </section>`;
}

/** What can be done now of what a block is about; what can't be stands with its why under "Wat nu kan". */
export function dadenIn(
  id: Blokid,
  { nummer, kan }: { readonly nummer: string; readonly kan: readonly WatKan[] },
): Html | "" {
  const daden = kan.filter(
    (een) => een.kan !== "nee" && blokVan(een.type) === id && !Object.hasOwn(ZONDER_FORMULIER, een.type),
  );
  return daden.length === 0
    ? ""
    : html`<ul class="daden" aria-label="Wat u hier kunt doen">
        ${daden.map(({ type }) => html`<li><a href="/trajecten/${nummer}/doe/${type}">${daadVan(type)}</a></li>`)}
      </ul>`;
}
