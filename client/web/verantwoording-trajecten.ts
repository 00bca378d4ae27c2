import { html } from "hono/html";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { overInWoorden } from "#domain/verantwoording/over.ts";
import type { Tabelbeeld } from "#domain/verantwoording/tabelbeeld.ts";
import type { Keuze } from "#domain/verantwoording/tabellen.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { inUren } from "#domain/getal.ts";
import { type Bladwijzer, pager } from "./pager.ts";
import { tabel } from "./tabel.ts";
import { metVraag, type Plek, vraagVan } from "./verantwoording.ts";
import { dag, hoofdletter, tel } from "./woorden.ts";

/** Which trajecten make one figure what it is. */

/** Whether it counted on the day that was asked for, and whether it does now. */
export type Telt = "nu" | "toen" | "toen en nu";

export interface Celbeeld {
  readonly keuze: Keuze;
  readonly plek: Plek;
  readonly tabel: Tabelbeeld;
  readonly waarde: string;
  /** The day as of which the figure stands there too; null: only now. */
  readonly bekendOp: Datum | null;
  readonly rijen: readonly {
    readonly aanvraag: Aanvraag;
    readonly regel: Trajectregel | undefined;
    readonly telt: Telt;
  }[];
  readonly wijzer: Bladwijzer;
}

export const celblad = (
  { keuze, plek, tabel: beeld, waarde, bekendOp, rijen, wijzer }: Celbeeld,
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
        <p>Dit getal komt van ${tel(wijzer.totaal, "aanvraag", "aanvragen")}.</p>
        ${
          rijen.length === 0
            ? ""
            : tabel({
                onder: "wie",
                klasse: "trajecten",
                koppen: [
                  "Nummer",
                  "Naam",
                  "Ontvangen",
                  "Besluit",
                  "Soort",
                  "Regio",
                  "Vorm",
                  "Uren toegekend",
                  ...(bekendOp === null ? [] : ["Telt mee"]),
                ],
                rijen: rijen.map(({ aanvraag, regel, telt }) => [
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
