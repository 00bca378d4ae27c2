import { html } from "hono/html";
import { daadVan, ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import { ONDERWERPNAMEN, onderwerpVan } from "#domain/formulier/onderwerpen.ts";
import { hoofddaden } from "#domain/traject/hoofddaden.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import type { Html } from "./bladzijde.ts";

/** What who looks can do now, and what can't be done and why. */
export function watKan(
  antwoorden: readonly WatKan[],
  { nummer, pad, vol }: { readonly nummer: string; readonly pad: string; readonly vol: boolean },
): Html {
  const eerst = hoofddaden(antwoorden, pad, vol);
  const kan = antwoorden.filter((een) => een.kan !== "nee" && !eerst.includes(een));
  // What its state does not know would be most of the list.
  const nuNiet = antwoorden.filter((een) => een.kan === "nee" && een.weigering.code !== "staat.mag-niet");
  return html`<section aria-labelledby="wat-nu-kan">
    <h2 id="wat-nu-kan">Wat nu kan</h2>
    ${kan.length + eerst.length === 0 ? html`<p>U kunt hier nu niets doen.</p>` : ""}
    ${
      eerst.length === 0
        ? ""
        : html`<p class="knoppen">
            ${eerst.map(({ type }) => html`<a class="knop" href="/trajecten/${nummer}/doe/${type}">${daadVan(type)}</a>`)}
          </p>`
    }
    ${
      kan.length === 0
        ? ""
        : html`<details ${eerst.length === 0 ? "open" : ""}>
            <summary>Meer (${kan.length})</summary>
            ${perOnderwerp(kan, nummer)}
          </details>`
    }
    ${
      nuNiet.length === 0
        ? ""
        : html`<details>
            <summary>Nu niet (${nuNiet.length})</summary>
            <ul>
              ${nuNiet.map((een) => punt(een, null))}
            </ul>
          </details>`
    }
  </section>`;
}

/** Under headings once there are more than can be read at a glance. */
const OP_EEN_RIJ = 8;

function perOnderwerp(kan: readonly WatKan[], nummer: string): Html | Html[] {
  const lijst = (welke: readonly WatKan[]): Html =>
    html`<ul>
      ${welke.map((een) => punt(een, nummer))}
    </ul>`;
  if (kan.length <= OP_EEN_RIJ) return lijst(kan);
  const delen = Map.groupBy(kan, ({ type }) => onderwerpVan(type));
  return ONDERWERPNAMEN.flatMap((naam) => {
    const deel = delen.get(naam);
    return deel === undefined
      ? []
      : [
          html`<h3>${naam}</h3>
            ${lijst(deel)}`,
        ];
  });
}

const punt = (een: WatKan, nummer: string | null): Html =>
  html`<li>
    ${
      nummer === null || Object.hasOwn(ZONDER_FORMULIER, een.type)
        ? daadVan(een.type)
        : html`<a href="/trajecten/${nummer}/doe/${een.type}">${daadVan(een.type)}</a>`
    }${waarbij(een)}
  </li>`;

function waarbij(een: WatKan): Html | string {
  if (een.kan === "ja") return "";
  const reden = een.kan === "nee" ? een.weigering.reden : een.reden;
  return reden === null ? "" : html`: <span class="zacht">${reden}</span>`;
}
