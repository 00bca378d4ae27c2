import { html } from "hono/html";
import { verdelingen, type Verdeling } from "#domain/aanmelding/spreiding.ts";
import { VORMNAMEN } from "#domain/aanmelding/trajectvormen.ts";
import { GEEN_FILTER, GEWONE_VRAAG } from "#domain/lijst/vraag.ts";
import { balk } from "../balk.ts";
import type { Html } from "../bladzijde.ts";
import { lijstadres } from "../lijst/adres.ts";
import { dag, hoofdletter } from "../woorden.ts";
import type { Overzicht } from "./lees.ts";

/** How the grants of the subsidieperiode of today are spread over the traits that the announcement names [A], and over the vormen. */
export function spreiding({ spreiding: welke, vandaag }: Pick<Overzicht, "spreiding" | "vandaag">): Html | string {
  if (welke === null) return "";
  const { id, naam, toegekend } = welke;
  const tel = (past: (een: (typeof toegekend)[number]) => boolean): number =>
    toegekend.reduce((som, een) => som + (past(een) ? een.aantal : 0), 0);
  const totaal = tel(() => true);
  const vormen = {
    kenmerk: "vorm",
    titel: "Vorm",
    waarden: VORMNAMEN.map((waarde) => ({ waarde, aantal: tel(({ vorm }) => vorm === waarde) })).filter(
      ({ aantal }) => aantal > 0,
    ),
    onbekend: tel(({ vorm }) => vorm === null),
  } as const;
  const adres = (kenmerk: object): string =>
    lijstadres({
      ...GEWONE_VRAAG,
      wat: "alles",
      filter: { ...GEEN_FILTER, periode: id, besluit: "toegekend", ...kenmerk },
    });
  const groep = ({ kenmerk, titel, waarden, onbekend }: Verdeling | typeof vormen): Html =>
    html`<div>
      <dt>${titel}</dt>
      ${waarden.map(
        ({ waarde, aantal }) =>
          html`<dd>
            <a href="${adres({ [kenmerk]: waarde })}">${hoofdletter(waarde)} <strong>${aantal}</strong></a>
            ${balk(aantal, totaal, { grens: false })}
          </dd>`,
      )}
      ${onbekend === 0 ? "" : html`<dd class="zacht">Niet bekend ${onbekend}</dd>`}
    </div>`;
  return html`<section aria-labelledby="spreiding">
    <h2 id="spreiding">Spreiding</h2>
    <p>
      <a href="${adres({})}"><strong>${totaal}</strong> ${totaal === 1 ? "aanvraag" : "aanvragen"} toegekend</a> in
      ${naam}, op ${dag(vandaag)}.
    </p>
    ${totaal === 0 ? "" : html`<dl class="spreiding">${[...verdelingen(toegekend).map(groep), groep(vormen)]}</dl>`}
  </section>`;
}
