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

type Cel = (rij: Trajectregel, vandaag: Datum) => Html | null;

export const cel = (naam: Kolomnaam, rij: Trajectregel, vandaag: Datum): Html | null =>
  (EIGEN[naam] ?? gewoon(naam))(rij, vandaag);

const gewoon =
  (naam: Kolomnaam): Cel =>
  (rij) => {
    const tekst = kort(naam, rij);
    return tekst === null ? null : html`${hoofdletter(tekst)}`;
  };

const EIGEN: Readonly<Partial<Record<Kolomnaam, Cel>>> = {
  nummer: ({ nummer }) => html`<a href="/trajecten/${nummer}">${nummer}</a>`,
  naam: (rij) => html`${trajectnaam(rij)}`,
  aanvrager: ({ aanvrager }) => (aanvrager === null ? null : html`${aanvrager}`),
  za: ({ za }) => (za === null ? null : html`${za}`),
  termijn: ({ termijn, termijnOp }, vandaag) =>
    termijnOp === null
      ? null
      : html`${uiterlijk(termijnOp, vandaag)}<br /><span class="zacht">${termijnnaam(termijn ?? "")}</span>`,
  staat: (rij) => staat(rij),
  uren: (rij) => (rij.urenbudget === null && rij.urenGeboekt === 0 ? null : urenstand(rij)),
  ontvangen: ({ ontvangenOp }) => opDag(ontvangenOp),
  gestart: ({ gestartOp }) => opDag(gestartOp),
  einde: ({ eindeGepland }) => opDag(eindeGepland),
  daad: ({ laatsteDaadOp }) => opDag(laatsteDaadOp),
};

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
