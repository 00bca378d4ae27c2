import { html } from "hono/html";
import { zinVan } from "#domain/beeld/zin.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Html } from "../bladzijde.ts";

/** After an act: what was recorded, in the words of the tijdlijn. A line that the store does not have yet comes by itself. */
export function watErIsVastgelegd(id: string, regels: readonly Journaalregel[], naam: Partnernaam): Html {
  const regel = regels.find((een) => een.id === id);
  return html`<p class="melding goed" role="status">
    <span class="teken" aria-hidden="true">✓</span> <strong>Vastgelegd.</strong>
    ${regel === undefined ? "De pagina loopt nog iets achter; ververs haar zo." : zinVan(regel, naam)}
  </p>`;
}
