import { html } from "hono/html";
import { alsGroep, type Deel, inDeel, OOK } from "#domain/formulier/samen.ts";
import type { Html } from "../bladzijde.ts";
import { fout, foutklasse, type Ingevuld, plekVan, veldId } from "./rondom.ts";
import { veld } from "./veld.ts";

/** What people do along with an act: each asked for once its box is ticked. */
export const ookErbij = (delen: readonly Deel[], ingevuld: Ingevuld): Html | string =>
  delen.length === 0
    ? ""
    : html`<h2>En meteen ook</h2>
        <p class="hulp">Niet verplicht. Wat u aankruist, wordt in één keer samen vastgelegd.</p>
        ${delen.map((deel) => stuk(deel, ingevuld))}`;

function stuk(deel: Deel, ingevuld: Ingevuld): Html {
  const { plek, definitie, velden } = deel;
  const groep = alsGroep(deel);
  const aan = ingevuld.invoer.get(OOK)?.includes(definitie.type) === true;
  return html`<fieldset class="veld ook ${foutklasse(plek, ingevuld)}" id="${plekVan(groep, plek)}" tabindex="-1">
    <legend class="alleen-voorlezen">${groep.label}</legend>
    ${fout(plek, ingevuld)}
    <label class="keuze vraag">
      <input type="checkbox" name="${OOK}" value="${definitie.type}" id="${veldId(plek)}" ${aan ? "checked" : ""} />
      ${groep.label}
    </label>
    <div class="ook-velden">${velden.map((een) => veld(een, inDeel(deel, een.naam), ingevuld))}</div>
  </fieldset>`;
}
