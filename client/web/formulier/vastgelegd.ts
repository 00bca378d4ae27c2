import { html } from "hono/html";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Html } from "../bladzijde.ts";

/** After an act: what was recorded, in the words that its reader may see. A line that the store does not have yet comes by itself. */
export function watErIsVastgelegd(
  id: string,
  regels: readonly Journaalregel[],
  zin: (regel: Journaalregel) => string,
): Html {
  const zinnen = regels.filter((een) => isVan(een, id)).map(zin);
  return html`<div class="melding goed" role="status">
    <p>
      <span class="teken" aria-hidden="true">✓</span> <strong>Vastgelegd.</strong>
      ${zinnen.length === 0 ? "De pagina loopt nog iets achter; ververs haar zo." : zinnen.length === 1 ? zinnen : ""}
    </p>
    ${
      zinnen.length < 2
        ? ""
        : html`<ul>
            ${zinnen.map((een) => html`<li>${een}</li>`)}
          </ul>`
    }
  </div>`;
}

/** The act of the form by this id, and what was done along with it; the engine's own line for its place is not told. */
const isVan = (regel: Journaalregel, id: string): boolean => regel.id === id || regel.id === `${id}:${regel.type}`;
