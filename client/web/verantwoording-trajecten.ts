import { html } from "hono/html";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { overInWoorden } from "#domain/verantwoording/over.ts";
import { type Getalcel, inTekst, type Tabelbeeld } from "#domain/verantwoording/tabelbeeld.ts";
import type { Keuze } from "#domain/verantwoording/tabellen.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { inUren } from "#domain/getal.ts";
import { type Bladwijzer, pager } from "./pager.ts";
import { tabel } from "./tabel.ts";
import { metVraag, type Plek, vraagVan } from "./verantwoording.ts";
import { dag, hoofdletter, tel } from "./woorden.ts";

/** Which trajecten make one figure what it is. */

/** One that counted on the day that was asked for or does now, and for how much then and now. */
export interface Meegeteld {
  readonly aanvraag: Aanvraag;
  readonly telt: "nu" | "toen" | "toen en nu";
  readonly toen: number;
  readonly nu: number;
}

/** How the figure comes of what each counts for. */
export interface Optelling {
  readonly als: Getalcel["als"];
  /** What stands in several aanvragen is one, so together they are more than the figure. */
  readonly eenKeer: boolean;
}

export interface Celbeeld {
  readonly keuze: Keuze;
  readonly plek: Plek;
  readonly tabel: Tabelbeeld;
  readonly waarde: string;
  /** The day as of which the figure stands there too; null: only now. */
  readonly bekendOp: Datum | null;
  readonly rijen: readonly (Meegeteld & { readonly regel: Trajectregel | undefined })[];
  /** Null: how many there are says it. */
  readonly optelling: Optelling | null;
  readonly wijzer: Bladwijzer;
}

export const celblad = (
  { keuze, plek, tabel: beeld, waarde, bekendOp, rijen, optelling, wijzer }: Celbeeld,
  kader: Kader,
): Html => {
  const gevraagd = vraagVan(keuze, bekendOp === null ? null : { bekendOp });
  const vraag = new URLSearchParams({ ...gevraagd, ...plek });
  return bladzijde(
    {
      titel: `${beeld.titel}: ${plek.rij}, ${plek.kolom}`,
      menu: "/verantwoording",
      inhoud: html`<p class="verder">
          <a href="${metVraag("/verantwoording", gevraagd)}#t-${beeld.id}">Terug naar de verantwoording</a>
        </p>
        <h1 id="wie">${plek.rij}, ${plek.kolom.toLowerCase()}: ${waarde}</h1>
        <p>Uit: ${beeld.titel}. Over: ${overInWoorden(keuze)}.</p>
        <p>
          Dit getal komt van ${tel(wijzer.totaal, "aanvraag", "aanvragen")}.
          ${optelling === null ? "" : optelling.eenKeer ? "Wat in meer aanvragen voorkomt, telt in het getal één keer." : "Voor hoeveel iedere aanvraag telt, staat erbij; samen is dat het getal."}
        </p>
        ${
          rijen.length === 0
            ? ""
            : tabel({
                onder: "wie",
                klasse: "trajecten wie-telt",
                koppen: [
                  "Nummer",
                  "Naam",
                  "Ontvangen",
                  "Besluit",
                  "Soort",
                  "Regio",
                  "Vorm",
                  "Uren toegekend",
                  ...(optelling === null ? [] : ["Telt voor"]),
                  ...(bekendOp === null ? [] : ["Telt mee"]),
                ],
                rijen: rijen.map(({ aanvraag, regel, telt, toen, nu }) => [
                  html`<a href="/trajecten/${aanvraag.nummer}">${aanvraag.nummer}</a>`,
                  html`${regel?.naam || "Zonder naam"}`,
                  html`${dag(aanvraag.ontvangenOp)}`,
                  aanvraag.besluit === null
                    ? null
                    : html`${hoofdletter(aanvraag.besluit)}, ${dag(aanvraag.beslotenOp)}`,
                  html`${aanvraag.soort}`,
                  html`${aanvraag.regio}`,
                  aanvraag.vorm === null ? null : html`${hoofdletter(aanvraag.vorm)}`,
                  aanvraag.uren === null ? null : html`${inUren(aanvraag.uren)}`,
                  ...(optelling === null ? [] : [html`${teltVoor({ telt, toen, nu }, optelling.als)}`]),
                  ...(bekendOp === null
                    ? []
                    : [
                        html`${telt === "toen" ? `Alleen op ${dag(bekendOp)}` : telt === "nu" ? "Alleen nu" : "Beide"}`,
                      ]),
                ]),
              })
        }
        ${pager(wijzer, { van: "de aanvragen", pad: "/verantwoording/trajecten", vraag })}`,
    },
    kader,
  );
};

function teltVoor({ telt, toen, nu }: Pick<Meegeteld, "telt" | "toen" | "nu">, als: Getalcel["als"]): string {
  const lees = (waarde: number): string => inTekst(waarde, als) ?? "";
  return telt === "toen" ? lees(toen) : telt === "nu" || toen === nu ? lees(nu) : `${lees(toen)} → ${lees(nu)}`;
}
