import { html } from "hono/html";
import { inUren, komma } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { budgetdeel } from "#domain/lijst/budget.ts";
import { kort, type Kolomnaam } from "#domain/lijst/kolommen.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { RUST, STATEN } from "#domain/traject/staat.ts";
import { balk } from "../balk.ts";
import type { Html } from "../bladzijde.ts";
import { uiterlijk } from "../uiterlijk.ts";
import { dag, hoofdletter, termijnnaam } from "../woorden.ts";

/** One traject in a list: how each column shows it. */

export function cel(naam: Kolomnaam, rij: Trajectregel, vandaag: Datum): Html | null {
  switch (naam) {
    case "nummer":
      return html`<a href="/trajecten/${rij.nummer}">${rij.nummer}</a>`;
    case "naam":
      return html`${trajectnaam(rij)}`;
    case "termijn":
      return rij.termijnOp === null
        ? null
        : html`${uiterlijk(rij.termijnOp, vandaag)}<br /><span class="zacht">${termijnnaam(rij.termijn ?? "")}</span>`;
    case "staat":
      return staat(rij);
    case "uren":
      return rij.urenbudget === null && rij.urenGeboekt === 0 ? null : urenstand(rij);
    case "ontvangen":
      return opDag(rij.ontvangenOp);
    case "gestart":
      return opDag(rij.gestartOp);
    case "einde":
      return opDag(rij.eindeGepland);
    case "daad":
      return opDag(rij.laatsteDaadOp);
    case "vorm":
    case "gebied":
      return rij[naam] === null ? null : html`${hoofdletter(rij[naam])}`;
    default: {
      const tekst = kort(naam, rij);
      return tekst === null ? null : html`${tekst}`;
    }
  }
}

export const trajectnaam = ({ naam }: Pick<Trajectregel, "naam">): string => (naam === "" ? "Nog zonder naam" : naam);

const opDag = (op: Datum | null): Html | null =>
  op === null ? null : html`<time class="heel" datetime="${op}">${dag(op)}</time>`;

/** A fase has the name of its state, so only the stap is news. */
export const staat = ({ staat: naam, stap, gepauzeerd }: Trajectregel): Html =>
  html`<span class="${staatklasse(naam)}">${hoofdletter(naam)}${stap === null ? "" : `, stap ${stap}`}</span>${
      gepauzeerd ? html` <span class="label let-op">gepauzeerd</span>` : ""
    }`;

/** A list is looked through for what goes on; what came to rest steps back. */
function staatklasse(naam: string): string {
  if (RUST.includes(naam)) return "zacht";
  return STATEN.indexOf(naam) >= STATEN.indexOf("start") ? "label bezig" : "label";
}

export function urenstand(rij: Trajectregel): Html {
  const { urenGeboekt, urenbudget } = rij;
  if (urenbudget === null) return html`${urenGeboekt === 0 ? "–" : inUren(urenGeboekt)}`;
  const deel = budgetdeel(rij);
  // Nobody knows what was booked: 0 would be untrue.
  if (deel === null) return html`${inUren(urenbudget)} toegekend`;
  const woord = deel > 1 ? "boven het budget" : deel === 1 ? "budget op" : deel >= 0.8 ? "budget bijna op" : null;
  return html`<span class="heel">${komma(urenGeboekt)} van ${inUren(urenbudget)}</span
    >${balk(urenGeboekt, urenbudget)}${woord === null ? "" : html`<span class="label let-op">${woord}</span>`}`;
}
