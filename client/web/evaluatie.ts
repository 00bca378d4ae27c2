import { html } from "hono/html";
import { komma } from "#domain/getal.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { EVALUATIEVELDEN } from "#domain/verantwoording/evaluatierij.ts";
import { overInWoorden } from "#domain/verantwoording/over.ts";
import type { Keuze } from "#domain/verantwoording/tabellen.ts";
import { type Genodigde, UITNODIGKOPPEN } from "#domain/verantwoording/uitnodigen.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { inMenu } from "./bladzijden.ts";
import { tabel } from "./tabel.ts";
import { metVraag, overkiezer, vraagVan } from "./verantwoording.ts";
import { tel } from "./woorden.ts";

/** What an evaluator gets: rows without names, and apart from them whom to invite. */

interface Evaluatiebeeld {
  readonly keuze: Keuze;
  readonly aanvragen: readonly Aanvraag[];
  readonly totaal: number;
  /** The first of them. */
  readonly rijen: readonly (readonly (string | number | null)[])[];
}

export const evaluatieblad = ({ keuze, aanvragen, totaal, rijen }: Evaluatiebeeld, kader: Kader): Html =>
  bladzijde(
    {
      titel: "Voor een evaluator",
      menu: "/verantwoording",
      inhoud: html`<p class="verder"><a href="/verantwoording">Terug naar de verantwoording</a></p>
        <h1 id="evaluatie">Voor een evaluator</h1>
        <p>
          Eén rij per toegekend traject, zonder namen, nummers en dagen. Een traject heeft in ieder bestand hetzelfde
          kenmerk. Van een school die in haar regio de enige van haar soort is, kan iemand toch weten wie het is: geef
          het bestand alleen aan wie er een afspraak over heeft.
        </p>
        ${overkiezer("/verantwoording/evaluatie", aanvragen, keuze)}
        <p>Over: <strong>${overInWoorden(keuze)}</strong>. ${tel(totaal, "traject", "trajecten")}.</p>
        <p class="knoppen">
          <a class="knop" href="${metVraag("/verantwoording/evaluatie/bestand", vraagVan(keuze, null))}" download
            >Haal het bestand (CSV)</a
          >
          ${
            kader.werker !== null && inMenu("/verantwoording/uitnodigen", kader.werker)
              ? html`<a href="${metVraag("/verantwoording/uitnodigen", vraagVan(keuze, null))}"
                  >Wie kan worden uitgenodigd</a
                >`
              : ""
          }
        </p>
        ${
          rijen.length === 0
            ? html`<p>Er zijn geen toegekende trajecten die hierbij passen.</p>`
            : html`<h2 id="rijen">Zo ziet het eruit</h2>
                ${rijen.map(
                  (rij) =>
                    html`<details>
                      <summary>${rij[0]}: ${rij[1]}, ${rij[3]}, ${rij[7] ?? "vorm niet bekend"}</summary>
                      <dl class="gegevens">
                        ${EVALUATIEVELDEN.map(
                          ({ kop }, i) =>
                            html`<div>
                              <dt>${kop}</dt>
                              <dd>${inCel(rij[i] ?? null)}</dd>
                            </div>`,
                        )}
                      </dl>
                    </details>`,
                )}`
        }`,
    },
    kader,
  );

const inCel = (waarde: string | number | null): string =>
  waarde === null ? "–" : typeof waarde === "number" ? komma(waarde) : waarde;

export const uitnodigblad = (
  { keuze, aanvragen, allen }: Pick<Evaluatiebeeld, "keuze" | "aanvragen"> & { readonly allen: readonly Genodigde[] },
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: "Wie kan worden uitgenodigd",
      menu: "/verantwoording",
      inhoud: html`<p class="verder"><a href="/verantwoording/evaluatie">Terug naar de rijen voor een evaluator</a></p>
        <h1 id="uitnodigen">Wie kan worden uitgenodigd</h1>
        <p>
          De contactpersonen van de toegekende trajecten, iedereen één keer. Er staat niet bij welk traject het was.
          Ouders staan er niet bij. Dat u deze namen bekijkt, is bij ieder traject genoteerd.
        </p>
        ${overkiezer("/verantwoording/uitnodigen", aanvragen, keuze)}
        <p>
          Over: <strong>${overInWoorden(keuze)}</strong>. ${tel(allen.length, "contactpersoon", "contactpersonen")}.
        </p>
        <p class="verder">
          <a href="${metVraag("/verantwoording/uitnodigen/bestand", vraagVan(keuze, null))}" download
            >Haal het bestand (CSV)</a
          >
        </p>
        ${
          allen.length === 0
            ? ""
            : tabel({
                onder: "uitnodigen",
                koppen: UITNODIGKOPPEN,
                rijen: allen.map((een) => een.map((deel) => (deel === null ? null : html`${deel}`))),
              })
        }`,
    },
    kader,
  );
