import { html } from "hono/html";
import type { Periode } from "#domain/aanmelding/regels.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import { boek } from "#domain/periode/boek.ts";
import { vrij, type Boekhouding } from "#domain/periode/boekhouding.ts";
import { verschil } from "#domain/periode/verhaal.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { opsomming } from "#domain/tekst/opsomming.ts";
import { RUST } from "#domain/traject/staat.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { verborgen } from "../formulier/verborgen.ts";
import { TERUG, ZEKER } from "../formulier/wat-volgt.ts";
import { tel } from "../woorden.ts";

/** Before other rules of a subsidieperiode count: the places, who gets an offer at once, and which trajecten go on by the rules of before. */
interface Periodeproef extends Zeker {
  readonly boeken: Boekhouding;
  readonly nieuw: Periode;
  /** Of this period, done or not. */
  readonly lopend: readonly Trajectregel[];
  readonly daad: string;
}

export function periodeproef(
  { boeken, nieuw, lopend: alle, daad, actie, rol, terug, invoer }: Periodeproef,
  kader: Kader,
): Html {
  const lopend = alle.filter(({ staat }) => !RUST.includes(staat));
  const nogOpen = lopend.filter(({ vorm, staat }) => vorm === null || ["ingediend", "beoordeling"].includes(staat));
  return bladzijde(
    {
      titel: `${nieuw.naam}: klopt dit?`,
      menu: "/perioden",
      inhoud: html`<p class="verder"><a href="${terug}">Terug naar ${nieuw.naam}</a></p>
        <h1>${daad}: klopt dit?</h1>
        <p class="melding">Er is nog niets vastgelegd.</p>
        <p>
          De regels van ${boeken.regels.naam} gaan van versie ${boeken.regels.versie} naar versie ${nieuw.versie}.
          Anders wordt: ${opsomming(verschil(boeken.regels, nieuw))}.
        </p>
        ${plaatsen(boeken, nieuw)}
        <section aria-labelledby="lopend">
          <h2 id="lopend">Wat al loopt (${lopend.length})</h2>
          ${
            lopend.length === 0
              ? html`<p>In deze periode loopt nog niets.</p>`
              : html`<p>
                    ${tel(lopend.length, "traject houdt", "trajecten houden")} de regels waarmee
                    ${lopend.length === 1 ? "het" : "ze"}
                    begon${lopend.length === 1 ? "" : "nen"}${
                      nogOpen.length === 0
                        ? ""
                        : `; daarvan ${nogOpen.length === 1 ? "is 1 aanvraag" : `zijn ${nogOpen.length} aanvragen`} nog niet beslist`
                    }.
                    De wijziging geldt voor wat hierna begint.
                  </p>
                  <details>
                    <summary>Welke trajecten</summary>
                    <ul>
                      ${lopend.map(({ nummer, naam, staat }) => html`<li><a href="/trajecten/${nummer}">${nummer}</a> ${naam} (${staat})</li>`)}
                    </ul>
                  </details>`
          }
        </section>
        ${zekerknoppen({ actie, rol, terug, invoer })}`,
    },
    kader,
  );
}

/** From what would be so to one button. */
export interface Zeker {
  readonly actie: string;
  readonly rol: string;
  readonly terug: string;
  readonly invoer: Invoer;
}

export const zekerknoppen = ({ actie, rol, terug, invoer }: Zeker): Html =>
  html`<form method="post" action="${actie}" class="daad" accept-charset="utf-8">
    ${verborgen(invoer)}
    <p class="knoppen">
      <button type="submit" name="${ZEKER}" value="ja">Leg vast</button>
      <button type="submit" class="klein" name="${TERUG}" value="ja">Verander het formulier</button>
      <a href="${terug}">Niet doen</a>
    </p>
    <p class="zacht">U doet dit als ${rol}.</p>
  </form>`;

/** Tried on the books themselves: what they say is what will happen. */
function plaatsen(boeken: Boekhouding, nieuw: Periode): Html {
  const proef = boek(
    boeken,
    { soort: "wijzigen", regels: nieuw },
    { rol: "projectleider", id: "proef" },
    new Date().toISOString(),
  );
  if (!proef.ok) return html`<p class="melding let-op">Dit wordt geweigerd: ${proef.weigering.reden}</p>`;
  const { boekhouding, aanbiedingen } = proef.waarde;
  const over = vrij(boekhouding);
  return html`<section aria-labelledby="plaatsen">
    <h2 id="plaatsen">Plaatsen</h2>
    <p>
      ${Object.keys(boeken.plaatsen).length} vergeven van
      ${nieuw.capaciteit ?? "onbeperkt"}${boeken.regels.capaciteit === nieuw.capaciteit ? "" : ` (nu ${boeken.regels.capaciteit ?? "onbeperkt"})`}.
    </p>
    ${
      over !== null && over < 0
        ? html`<p class="melding let-op">
            Dan ${over === -1 ? "is er 1 plaats" : `zijn er ${-over} plaatsen`} meer vergeven dan er zijn. Wie een
            plaats heeft, houdt die; er komt pas weer een vrij als er genoeg zijn teruggegeven.
          </p>`
        : ""
    }
    ${
      aanbiedingen.length === 0
        ? html`<p>Niemand krijgt hierdoor meteen een plaats aangeboden.</p>`
        : html`<p>Meteen een plaats aangeboden krijgen, van de wachtlijst:</p>
            <ul>
              ${aanbiedingen.map(({ nummer }) => html`<li><a href="/trajecten/${nummer}">${nummer}</a></li>`)}
            </ul>`
    }
  </section>`;
}
