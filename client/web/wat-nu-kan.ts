import { html } from "hono/html";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Door } from "#domain/rollen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { staatwaarde } from "#domain/traject/staat.ts";
import { watNuKan, type WatKan } from "#domain/traject/wat-nu-kan.ts";
import { daadVan, ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import type { Html } from "./bladzijde.ts";

/** What the projectleider can do now, what must be filled in for it, and what can't be done and why. */
export function watKan(dossier: Dossier, pad: string, vandaag: Datum): Html {
  const antwoorden = watNuKan({ dossier, staat: staatwaarde(pad) }, PROJECTLEIDER, vandaag);
  const kan = antwoorden.filter((een) => een.kan !== "nee");
  // What its state does not know would be most of the list.
  const nuNiet = antwoorden.filter((een) => een.kan === "nee" && een.weigering.code !== "staat.mag-niet");
  return html`<section aria-labelledby="wat-nu-kan">
    <h2 id="wat-nu-kan">Wat nu kan</h2>
    <ul>
      ${kan.map((een) => punt(een, dossier.nummer))}
    </ul>
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

const PROJECTLEIDER: Door = { rol: "projectleider", id: "web" };

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
  if (een.kan === "nee") return html`: <span class="zacht">${een.weigering.reden}</span>`;
  return een.reden === null ? "" : html`: <span class="zacht">${een.reden}</span>`;
}
