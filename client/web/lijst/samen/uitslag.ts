import { html } from "hono/html";
import type { Html, Kader } from "../../bladzijde.ts";
import { tabel } from "../../tabel.ts";
import { trajectnaam } from "../cellen.ts";
import { om, vraagformulier, type Samenblad } from "./blad.ts";
import { DADEN, type Gekozen } from "./daden.ts";
import type { Rij } from "./rijen.ts";

/** What came of one act in several trajecten, row by row. */

/** Per row; null: it stands. */
export interface Uitslag {
  readonly rij: Rij;
  readonly mis: string | null;
}

/** What came of it, and what did not stand as a form of its own: filled in already, to be sent again. */
export const uitslagblad = (b: Samenuitslag, kader: Kader): Html => {
  const { daad, gekozen, uitslagen } = b;
  const goed = uitslagen.filter(({ mis }) => mis === null).length;
  const alles = goed === uitslagen.length;
  const titel = DADEN[daad].naam;
  return om(
    titel,
    html`<p class="melding ${alles ? "goed" : "let-op"}" role="status">
        <span class="teken" aria-hidden="true">${alles ? "✓" : "!"}</span>
        ${alles ? "Alles is vastgelegd" : "Niet alles is vastgelegd"}: ${goed} van ${uitslagen.length}.
      </p>
      <h1 id="samen">${titel}</h1>
      ${gekozen.reden === "" ? "" : html`<p>Reden: ${gekozen.reden}</p>`}
      ${tabel({
        onder: "samen",
        koppen: ["Traject", "Naam", "Uitkomst"],
        rijen: uitslagen.map(({ rij, mis }) => [
          html`<a href="/trajecten/${rij.nummer}">${rij.nummer}</a>`,
          html`${trajectnaam(rij)}${rij.signaal === null ? "" : html`: ${rij.signaal.wat}`}`,
          mis === null
            ? html`<span class="label goed">vastgelegd</span>`
            : html`<span class="label let-op">niet vastgelegd</span> ${mis}`,
        ]),
      })}
      ${
        alles
          ? ""
          : html`<section aria-labelledby="opnieuw">
              <h2 id="opnieuw">Opnieuw, alleen wat niet is vastgelegd</h2>
              ${vraagformulier({ ...b, rijen: uitslagen.flatMap(({ rij, mis }) => (mis === null ? [] : [rij])) }, kader)}
            </section>`
      }`,
    kader,
  );
};

export interface Samenuitslag extends Samenblad {
  readonly gekozen: Gekozen;
  readonly uitslagen: readonly Uitslag[];
}
