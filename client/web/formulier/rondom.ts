import { html } from "hono/html";
import { nietsPad, type Invoer, type Veld } from "#domain/formulier/veld.ts";
import type { Html } from "../bladzijde.ts";

/** What stands around the place to fill in: its question, its hint, its fault, and what belongs together. */

export interface Ingevuld {
  readonly invoer: Invoer;
  readonly fouten: ReadonlyMap<string, string>;
}

export const veldId = (pad: string): string => `veld-${pad}`;

/** Where a link to this field leads. */
export const plekVan = ({ soort }: Veld, pad: string): string =>
  ["groep", "lijst", "vormen"].includes(soort.soort) ||
  ("keuzen" in soort && soort.soort !== "wie" && soort.soort !== "zoek" && soort.keuzen.length === 0)
    ? `${veldId(pad)}-groep`
    : veldId(pad);

export function groep(
  een: Veld,
  pad: string,
  ingevuld: Ingevuld,
  inhoud: readonly (Html | string)[],
  rol: "radiogroup" | null = null,
): Html {
  return html`<fieldset
    class="veld ${foutklasse(pad, ingevuld)}"
    id="${veldId(pad)}-groep"
    tabindex="-1"
    ${rol === null ? "" : html`role="${rol}"`}
    ${beschreven(een, pad, ingevuld, rol !== null)}
  >
    <legend class="vraag">${een.label}${nietVerplicht(een)}</legend>
    ${hulp(een, pad)} ${fout(pad, ingevuld)} ${inhoud}
  </fieldset>`;
}

export const nietVerplicht = ({ verplicht, niets: geen, soort }: Veld): Html | string =>
  verplicht || geen !== null || soort.soort === "vast" ? "" : html` <span class="zacht">(niet verplicht)</span>`;

const hintVan = ({ hint, soort }: Veld): string | null => {
  const zelf = hint === null ? [] : [hint];
  const max = "max" in soort && soort.soort === "lang" ? soort.max : null;
  const soorthint =
    soort.soort === "datum"
      ? ["Schrijf dag-maand-jaar, bijvoorbeeld 17-03-2026."]
      : soort.soort === "tijd"
        ? ["Bijvoorbeeld 09:30."]
        : soort.soort === "uren"
          ? ["In kwartieren, bijvoorbeeld 2,5."]
          : soort.soort === "zoek"
            ? [`Typ een deel van de naam, en kies.${soort.leeg === null ? "" : ` Leeg: ${soort.leeg.toLowerCase()}.`}`]
            : max !== null && max <= 500
              ? [`Hoogstens ${max} tekens.`]
              : [];
  const alles = [...zelf, ...soorthint];
  return alles.length === 0 ? null : alles.join(" ");
};

export const hulp = (een: Veld, pad: string): Html | string => {
  const tekst = hintVan(een);
  return tekst === null ? "" : html`<p class="hulp" id="${veldId(pad)}-hulp">${tekst}</p>`;
};

export const fout = (pad: string, { fouten }: Ingevuld): Html | string =>
  fouten.get(pad) === undefined
    ? ""
    : html`<p class="fout" id="${veldId(pad)}-fout"><span class="alleen-voorlezen">Fout: </span>${fouten.get(pad)}</p>`;

export const foutklasse = (pad: string, { fouten }: Ingevuld): string => (fouten.has(pad) ? "mis" : "");

/** A group as a whole is never invalid by itself: that is for what is in it. */
export function beschreven(een: Veld, pad: string, { fouten }: Ingevuld, zelf = true): Html | string {
  const ids = [
    ...(hintVan(een) === null ? [] : [`${veldId(pad)}-hulp`]),
    ...(fouten.has(pad) ? [`${veldId(pad)}-fout`] : []),
  ];
  if (ids.length === 0) return "";
  return html`aria-describedby="${ids.join(" ")}" ${zelf && fouten.has(pad) ? html`aria-invalid="true"` : ""}`;
}

export const niets = (een: Veld, pad: string, { invoer }: Ingevuld): Html | string =>
  een.niets === null
    ? ""
    : html`<label class="keuze">
        <input type="checkbox" name="${nietsPad(pad)}" value="ja" ${invoer.has(nietsPad(pad)) ? "checked" : ""} />
        ${een.niets}
      </label>`;
