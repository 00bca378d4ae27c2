import { html } from "hono/html";
import { OVERZIENLIJK } from "#domain/formulier/velden.ts";
import { rijen } from "#domain/formulier/rijen.ts";
import { eerste, padNaar, type Keuze, type Veld } from "#domain/formulier/veld.ts";
import type { Html } from "../bladzijde.ts";
import { elders } from "./elders.ts";
import { beschreven, fout, foutklasse, groep, hulp, type Ingevuld, niets, nietVerplicht, veldId } from "./rondom.ts";

/** A field of a form, filled in as `invoer` says: label above, hint before the field, its fault at it. Works without JavaScript. */

export function veld(een: Veld, pad: string, ingevuld: Ingevuld): Html {
  const { soort } = een;
  switch (soort.soort) {
    case "vast":
      return html`<input type="hidden" name="${pad}" value="${waardeVan(een, pad, ingevuld)}" />`;
    case "groep":
      return groep(een, pad, ingevuld, [
        ...soort.velden.map((deel) => veld(deel, padNaar(pad, deel.naam), ingevuld)),
        niets(een, pad, ingevuld),
      ]);
    case "lijst":
      return lijst(een, soort, pad, ingevuld);
    case "vormen":
      return vormen(een, soort, pad, ingevuld);
    case "ja-nee":
      return rondjes(een, pad, ingevuld, JA_NEE);
    case "keuze":
      return soort.keuzen.length > OVERZIENLIJK
        ? keuzelijst(een, soort, pad, ingevuld)
        : kort(een, soort, pad, ingevuld);
    case "meerdere":
      return vakjes(een, soort.keuzen, pad, ingevuld);
    case "regel":
    case "lang":
    case "datum":
    case "tijd":
    case "uren":
    case "getal":
    case "wie":
    case "zoek":
      return invoerveld(een, pad, ingevuld);
  }
}

const JA_NEE: readonly Keuze[] = [
  { waarde: "ja", label: "Ja" },
  { waarde: "nee", label: "Nee" },
];

function waardeVan({ soort }: Veld, pad: string, { invoer }: Ingevuld): string {
  return invoer.get(pad)?.[0] ?? (soort.soort === "vast" ? String(soort.waarde) : "");
}

/** A question with one place to type. */
function invoerveld(een: Veld, pad: string, ingevuld: Ingevuld): Html {
  const { soort } = een;
  const waarde = eerste(ingevuld.invoer, pad);
  const attributen = html`id="${veldId(pad)}" name="${pad}" ${beschreven(een, pad, ingevuld)}`;
  const lang = soort.soort === "lang";
  return html`<div class="veld ${foutklasse(pad, ingevuld)}">
    ${een.label === "" ? "" : html`<label class="vraag" for="${veldId(pad)}">${een.label}${nietVerplicht(een)}</label>`}
    ${hulp(een, pad)} ${fout(pad, ingevuld)}
    ${
      lang
        ? // A line end right after the tag is not part of the text.
          html`<textarea ${attributen} rows="5" autocomplete="off">${waarde}</textarea>`
        : html`<input
            ${attributen}
            type="text"
            value="${waarde}"
            class="${breedte(een)}"
            autocomplete="off"
            ${wijze(een)}
            ${noemt(soort) ? html`list="${veldId(pad)}-namen"` : ""}
          />`
    }
    ${
      noemt(soort)
        ? html`<datalist id="${veldId(pad)}-namen">
            ${soort.keuzen.map(({ label }) => html`<option value="${label}"></option>`)}
          </datalist>`
        : ""
    }
    ${niets(een, pad, ingevuld)}
  </div>`;
}

const noemt = (soort: Veld["soort"]): soort is Extract<Veld["soort"], { soort: "wie" | "zoek" }> =>
  (soort.soort === "wie" || soort.soort === "zoek") && soort.keuzen.length > 0;

function wijze({ soort }: Veld): Html | string {
  if (soort.soort === "uren" || soort.soort === "getal") return html`inputmode="decimal"`;
  if (soort.soort !== "regel") return "";
  if (soort.als === "email") return html`inputmode="email" spellcheck="false"`;
  return soort.als === "telefoon" ? html`inputmode="tel"` : "";
}

const breedte = ({ soort }: Veld): string =>
  ["datum", "tijd", "uren", "getal"].includes(soort.soort) ? "smal" : "breed";

function keuzelijst(
  een: Veld,
  { keuzen, leeg }: { readonly keuzen: readonly Keuze[]; readonly leeg: string | null },
  pad: string,
  ingevuld: Ingevuld,
): Html {
  const waarde = eerste(ingevuld.invoer, pad);
  return html`<div class="veld ${foutklasse(pad, ingevuld)}">
    <label class="vraag" for="${veldId(pad)}">${een.label}${nietVerplicht(een)}</label>
    ${hulp(een, pad)} ${fout(pad, ingevuld)}
    <select id="${veldId(pad)}" name="${pad}" ${beschreven(een, pad, ingevuld)}>
      <option value="">${leeg ?? (een.verplicht ? "Kies…" : "Geen keuze")}</option>
      ${keuzen.map(
        (keuze) =>
          html`<option value="${keuze.waarde}" ${String(keuze.waarde) === waarde ? "selected" : ""}>
            ${keuze.bij === undefined ? keuze.label : `${keuze.label}: ${keuze.bij}`}
          </option>`,
      )}
    </select>
    ${niets(een, pad, ingevuld)}
  </div>`;
}

/** What can be left out must be possible to take back as well. */
const kort = (
  een: Veld,
  { keuzen, leeg }: { readonly keuzen: readonly Keuze[]; readonly leeg: string | null },
  pad: string,
  ingevuld: Ingevuld,
): Html =>
  keuzen.length === 0
    ? groep(een, pad, ingevuld, [html`<p class="zacht">Er is hier nog niets om uit te kiezen.</p>`])
    : rondjes(een, pad, ingevuld, keuzen, leeg ?? "Geen antwoord");

function rondjes(een: Veld, pad: string, ingevuld: Ingevuld, keuzen: readonly Keuze[], leeg = "Geen antwoord"): Html {
  const waarde = eerste(ingevuld.invoer, pad);
  const alle = een.verplicht || een.niets !== null ? keuzen : [...keuzen, { waarde: "", label: leeg }];
  return groep(
    een,
    pad,
    ingevuld,
    [
      ...aankruisbaar("radio", pad, alle, (keuze) => keuze === waarde && (waarde !== "" || !een.verplicht)),
      niets(een, pad, ingevuld),
    ],
    "radiogroup",
  );
}

function vakjes(een: Veld, keuzen: readonly Keuze[], pad: string, ingevuld: Ingevuld): Html {
  const gekozen = ingevuld.invoer.get(pad) ?? [];
  return groep(
    een,
    pad,
    ingevuld,
    keuzen.length === 0
      ? [html`<p class="zacht">Er is hier nog niets om uit te kiezen.</p>`]
      : aankruisbaar("checkbox", pad, keuzen, (keuze) => gekozen.includes(keuze)),
  );
}

/** The first carries the id of the field: that is where a fault leads to. */
const aankruisbaar = (
  soort: "radio" | "checkbox",
  pad: string,
  keuzen: readonly Keuze[],
  gekozen: (waarde: string) => boolean,
): readonly Html[] =>
  keuzen.map(
    ({ waarde, label, bij }, i) =>
      html`<label class="keuze">
        <input
          type="${soort}"
          name="${pad}"
          ${i === 0 ? html`id="${veldId(pad)}"` : ""}
          value="${waarde}"
          ${gekozen(String(waarde)) ? "checked" : ""}
        />
        ${bij === undefined ? label : html`<span>${label} <span class="zacht">${bij}</span></span>`}
      </label>`,
  );

function lijst(
  een: Veld,
  { deel, min, max }: { readonly deel: Veld; readonly min: number; readonly max: number | null },
  pad: string,
  ingevuld: Ingevuld,
): Html {
  const gevuld = rijen(ingevuld.invoer, pad);
  // Where one is needed, or one is only a line, it stands there already.
  const plekken = gevuld.length === 0 && (min > 0 || deel.soort.soort !== "groep") ? ["0"] : gevuld;
  const naam = (i: number): string => `${deel.label === "" ? een.label : deel.label} ${i + 1}`;
  return groep(een, pad, ingevuld, [
    ...plekken.map((plek, i) => {
      const hier = padNaar(pad, plek);
      return html`<div class="rij">
        ${veld({ ...deel, label: naam(i) }, hier, ingevuld)}
        ${
          gevuld.length <= min || (gevuld.length === 1 && deel.soort.soort !== "groep")
            ? ""
            : knop(html`Haal weg<span class="alleen-voorlezen">: ${naam(i)}</span>`, "_weg", hier, pad)
        }
      </div>`;
    }),
    max !== null && plekken.length >= max
      ? html``
      : knop(
          html`${plekken.length === 0 ? "Voeg toe" : "Nog een erbij"}<span class="alleen-voorlezen"
              >: ${een.label}</span
            >`,
          "_erbij",
          pad,
          pad,
        ),
  ]);
}

/** Makes the form anew, at the same place. */
const knop = (tekst: Html, naam: string, waarde: string, pad: string): Html =>
  html`<button type="submit" class="klein" name="${naam}" value="${waarde}" formaction="#${veldId(pad)}-groep">
    ${tekst}
  </button>`;

function vormen(
  een: Veld,
  { sleutel, vormen: alle }: Extract<Veld["soort"], { soort: "vormen" }>,
  pad: string,
  ingevuld: Ingevuld,
): Html {
  const sleutelpad = padNaar(pad, sleutel.naam);
  const gekozen = eerste(ingevuld.invoer, sleutelpad);
  const vorm = alle.find(({ waarde }) => String(waarde) === gekozen);
  return groep(een, pad, ingevuld, [
    veld(sleutel, sleutelpad, ingevuld),
    knop(html`Toon wat hierbij hoort`, "_toon", pad, pad),
    ...(vorm?.velden ?? []).map((deel) => veld(deel, padNaar(pad, deel.naam), ingevuld)),
    ...elders(alle, gekozen, sleutel, pad, ingevuld),
  ]);
}
