import { html } from "hono/html";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { overInWoorden } from "#domain/verantwoording/over.ts";
import type { Tabelbeeld } from "#domain/verantwoording/tabelbeeld.ts";
import type { Keuze } from "#domain/verantwoording/tabellen.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { inUren } from "#domain/getal.ts";
import { type Bladwijzer, pager } from "./pager.ts";
import { tabel } from "./tabel.ts";
import { overvraag, type Plek } from "./verantwoording.ts";
import { dag, hoofdletter, tel } from "./woorden.ts";

/** Which trajecten make one figure what it is. */

export interface Celbeeld {
  readonly keuze: Keuze;
  readonly plek: Plek;
  readonly tabel: Tabelbeeld;
  readonly waarde: string;
  readonly rijen: readonly { readonly aanvraag: Aanvraag; readonly regel: Trajectregel | undefined }[];
  readonly wijzer: Bladwijzer;
}

export const celblad = ({ keuze, plek, tabel: beeld, waarde, rijen, wijzer }: Celbeeld, kader: Kader): Html => {
  const terug = new URLSearchParams(overvraag(keuze)).toString();
  const vraag = new URLSearchParams({ ...overvraag(keuze), ...plek });
  return bladzijde(
    {
      titel: `${beeld.titel}: ${plek.rij}, ${plek.kolom}`,
      menu: "/verantwoording",
      inhoud: html`<p class="verder">
          <a href="/verantwoording${terug === "" ? "" : `?${terug}`}#t-${beeld.id}">Terug naar de verantwoording</a>
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
                koppen: ["Nummer", "Naam", "Ontvangen", "Besluit", "Soort", "Regio", "Vorm", "Uren toegekend"],
                rijen: rijen.map(({ aanvraag, regel }) => [
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
                ]),
              })
        }
        ${pager(wijzer, { van: "de aanvragen", pad: "/verantwoording/trajecten", vraag })}`,
    },
    kader,
  );
};
