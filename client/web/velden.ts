import { html } from "hono/html";
import type { Veld, Waarde } from "#domain/beeld/velden.ts";
import { inMailto } from "#domain/tekst/mailadres.ts";
import type { Html } from "./bladzijde.ts";

/** What was recorded, as a list of names and values; a value that is made of fields is a list in itself. */
export const veldenlijst = (velden: readonly Veld[]): Html =>
  html`<dl class="velden">
    ${velden.map(
      ({ label, waarde }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${inhoud(waarde)}</dd>
        </div>`,
    )}
  </dl>`;

function inhoud(waarde: Waarde): Html {
  switch (waarde.soort) {
    case "tekst":
      return tekst(waarde);
    case "velden":
      return veldenlijst(waarde.velden);
    case "lijst":
      return waarde.delen.length <= 1
        ? waarde.delen[0] === undefined
          ? html`geen`
          : inhoud(waarde.delen[0])
        : html`<ul>
            ${waarde.delen.map((deel) => html`<li>${inhoud(deel)}</li>`)}
          </ul>`;
  }
}

/** Paragraphs stay as they were typed (stijl/basis.css). */
const tekst = ({ tekst: wat, adres }: Extract<Waarde, { soort: "tekst" }>): Html =>
  adres === undefined
    ? wat.includes("\n")
      ? html`<span class="getypt">${wat}</span>`
      : html`${wat}`
    : html`<a class="adres" href="${adres}:${adres === "mailto" ? inMailto(wat) : wat.replaceAll(" ", "")}">${wat}</a>`;
