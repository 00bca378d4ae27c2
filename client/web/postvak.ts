import { html } from "hono/html";
import type { Berichtkop, Postvakbericht } from "#activities/mail/postvak.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { moment } from "./woorden.ts";

/** The mail that an embedded system sent, and that went nowhere. */

export const postvaklijst = (berichten: readonly Berichtkop[], kader: Kader): Html =>
  bladzijde(
    {
      titel: "Postvak",
      menu: "/postvak",
      inhoud: html`<h1 id="postvak">Postvak</h1>
        <p>Hier staat alle mail van dit systeem. Niets ervan is echt verstuurd.</p>
        ${
          berichten.length === 0
            ? html`<p>Er is nog geen mail. Een besluit of een aanmelding levert de eerste op.</p>`
            : tabel({
                onder: "postvak",
                klasse: "postvak",
                koppen: ["Onderwerp", "Aan", "Ontvangen", "Traject"],
                rijen: berichten.map(cellen),
              })
        }`,
    },
    kader,
  );

const cellen = (kop: Berichtkop): readonly (Html | null)[] => [
  html`<a href="/postvak/${kop.id}">${onderwerp(kop)}</a>`,
  html`<span class="adres">${kop.aan.join(", ")}</span>`,
  html`${ontvangen(kop)}`,
  kop.nummer === null ? null : html`<a href="/trajecten/${kop.nummer}">${kop.nummer}</a>`,
];

export const postvakbericht = (bericht: Postvakbericht, kader: Kader): Html =>
  bladzijde(
    {
      titel: onderwerp(bericht),
      menu: "/postvak",
      inhoud: html`<p><a href="/postvak">Postvak</a></p>
        <h1>${onderwerp(bericht)}</h1>
        <dl class="gegevens">
          <div>
            <dt>Van</dt>
            <dd class="adres">${bericht.van}</dd>
          </div>
          <div>
            <dt>Aan</dt>
            <dd class="adres">${bericht.aan.join(", ")}</dd>
          </div>
          <div>
            <dt>Ontvangen</dt>
            <dd>${ontvangen(bericht)}</dd>
          </div>
          ${
            bericht.nummer === null
              ? ""
              : html`<div>
                  <dt>Traject</dt>
                  <dd><a href="/trajecten/${bericht.nummer}">${bericht.nummer}</a></dd>
                </div>`
          }
        </dl>
        ${
          bericht.html === null
            ? ""
            : html`<section aria-labelledby="opgemaakt">
                <h2 id="opgemaakt">Zoals de lezer het ziet</h2>
                <iframe
                  class="mail"
                  sandbox=""
                  src="/postvak/${bericht.id}/html"
                  title="Opgemaakte mail: ${onderwerp(bericht)}"
                ></iframe>
              </section>`
        }
        ${mee(
          "links",
          "Links in dit bericht",
          linksIn(bericht.tekst).map((link) => html`<a class="adres" href="${link}">${link}</a>`),
        )}
        ${mee(
          "bijlagen",
          "Bijlagen",
          bericht.bijlagen.map(
            ({ naam, inhoud }, plek) =>
              html`<a href="/postvak/${bericht.id}/bijlage/${plek}" download="${naam}">${naam}</a> (${inhoud.length}
                bytes)`,
          ),
        )}
        <section aria-labelledby="tekst">
          <h2 id="tekst">Als tekst</h2>
          <pre class="mail">${bericht.tekst}</pre>
        </section>`,
    },
    kader,
  );

const mee = (id: string, kop: string, punten: readonly Html[]): Html | string =>
  punten.length === 0
    ? ""
    : html`<section aria-labelledby="${id}">
        <h2 id="${id}">${kop}</h2>
        <ul>
          ${punten.map((punt) => html`<li>${punt}</li>`)}
        </ul>
      </section>`;

/** The formatted mail can open nothing, so what the reader is asked to open stands beside it. */
const linksIn = (tekst: string): readonly string[] => [...new Set(tekst.match(/\bhttps?:\/\/[^\s<>"]+/g))];

const onderwerp = ({ onderwerp: tekst }: Berichtkop): string => (tekst === "" ? "Zonder onderwerp" : tekst);

const ontvangen = ({ ontvangenOp }: Berichtkop): string =>
  Number.isNaN(Date.parse(ontvangenOp)) ? "niet bekend" : moment(ontvangenOp);
