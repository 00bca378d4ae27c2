import { html } from "hono/html";
import type { Leesbaar } from "#activities/mail/lees-mail.ts";
import type { BewaardeMail } from "#activities/store/store.ts";
import type { Briefmail } from "#domain/beeld/brieven.ts";
import { opsomming } from "#domain/tekst/opsomming.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { hoofdletter, dag, moment } from "./woorden.ts";

/** A letter that went, as it went. */

export interface Briefblad {
  readonly nummer: string;
  readonly naam: string;
  /** What the journaal says of it. */
  readonly mail: Briefmail;
  readonly bewaard: Pick<BewaardeMail, "klopt"> | null;
  /** Null: not kept, forgotten, or not what it was. */
  readonly brief: Leesbaar | null;
}

export function briefblad({ nummer, naam, mail, bewaard, brief }: Briefblad, kader: Kader): Html {
  const titel = brief === null || brief.onderwerp === "" ? hoofdletter(opsomming(mail.brieven)) : brief.onderwerp;
  return bladzijde(
    {
      titel: `${titel} – ${nummer}`,
      menu: "/trajecten",
      inhoud: html`<p class="verder"><a href="/trajecten/${nummer}#brieven">Terug naar ${nummer} ${naam}</a></p>
        <h1>${titel}</h1>
        ${oordeel(bewaard)}
        <dl class="gegevens">
          ${regel("Aan", html`${mail.lezer}${brief === null ? "" : html`, <span class="adres">${brief.aan.join(", ")}</span>`}`)}
          ${brief === null ? "" : regel("Van", html`<span class="adres">${brief.van}</span>`)}
          ${brief?.antwoordAan == null ? "" : regel("Antwoord gaat naar", html`<span class="adres">${brief.antwoordAan}</span>`)}
          ${regel("Gemaakt op", html`${brief?.datum == null ? dag(mail.op) : moment(brief.datum)}`)}
          ${regel(mail.brieven.length === 1 ? "Brief" : "Brieven in deze mail", html`${opsomming(mail.brieven)}`)}
          ${brief === null || brief.bijlagen.length === 0 ? "" : regel("Bijlagen", html`${brief.bijlagen.join(", ")}`)}
          ${brief === null ? "" : regel("Kenmerk (Message-ID)", html`<code class="adres">${brief.messageId}</code>`)}
          ${regel("Hash (SHA-256)", html`<code class="adres">${mail.hash}</code>`)}
        </dl>
        ${brief === null ? "" : opgemaakt(nummer, mail.hash, brief)} ${brief === null ? "" : alsTekst(brief)}`,
    },
    kader,
  );
}

const regel = (naam: string, waarde: Html): Html =>
  html`<div>
    <dt>${naam}</dt>
    <dd>${waarde}</dd>
  </div>`;

function oordeel(bewaard: Briefblad["bewaard"]): Html {
  if (bewaard === null)
    return html`<p class="melding let-op">
      Het journaal zegt dat deze brief ging, maar de brief zelf is niet bewaard. Meld dit aan de beheerder.
    </p>`;
  if (bewaard.klopt === null)
    return html`<p class="melding">
      Deze brief is vergeten. Alleen de hash staat nog in het journaal: die zegt dat er een brief was, en niet wat erin
      stond.
    </p>`;
  return bewaard.klopt
    ? html`<p class="melding">Zo ging de brief. De hash klopt met het journaal: er is niets aan veranderd.</p>`
    : html`<p class="melding let-op">
        De bewaarde brief is veranderd: hij past niet meer bij de hash in het journaal. Daarom staat hij hier niet. Meld
        dit aan de beheerder.
      </p>`;
}

const opgemaakt = (nummer: string, hash: string, { html: opmaak, onderwerp }: Leesbaar): Html | string =>
  opmaak === null
    ? ""
    : html`<section aria-labelledby="opgemaakt">
        <h2 id="opgemaakt">Zoals de lezer hem kreeg</h2>
        <p class="zacht">De links in de brief doen hier niets.</p>
        <iframe
          class="mail"
          sandbox=""
          src="/trajecten/${nummer}/brieven/${hash}/html"
          title="De brief: ${onderwerp}"
        ></iframe>
      </section>`;

const alsTekst = ({ tekst }: Leesbaar): Html =>
  html`<section aria-labelledby="tekst">
    <h2 id="tekst">Als tekst</h2>
    <pre class="mail">${tekst}</pre>
  </section>`;

/** One mail may tell of more than one traject; who may not see all of those does not see it. */
export const nietAlleTrajecten = (nummer: string, naam: string, mail: Briefmail, kader: Kader): Html =>
  bladzijde(
    {
      titel: `${hoofdletter(opsomming(mail.brieven))} – ${nummer}`,
      menu: "/trajecten",
      inhoud: html`<p class="verder"><a href="/trajecten/${nummer}#brieven">Terug naar ${nummer} ${naam}</a></p>
        <h1>${hoofdletter(opsomming(mail.brieven))}</h1>
        <p class="melding">
          Deze brief ging op ${dag(mail.op)} aan ${mail.lezer}, in één mail met brieven over andere trajecten. Niet al
          die trajecten zijn van u. Daarom ziet u hem hier niet.
        </p>`,
    },
    kader,
  );
