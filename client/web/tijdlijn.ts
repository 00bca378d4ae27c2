import { html } from "hono/html";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import type { Journaalregel, Opdracht } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { beslissing } from "./beslissing.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { faseEnStap, termijn, urenstand } from "./overzicht.ts";
import { dag, hoofdletter, moment } from "./woorden.ts";

/** One traject: where it stands, and everything that happened to it. */
export function tijdlijn(
  rij: Trajectregel,
  regels: readonly Journaalregel[],
  hulp: Beslishulp | null,
  vandaag: Datum,
  kader: Kader,
): Html {
  const naam = rij.naam === "" ? "Nog zonder naam" : rij.naam;
  return bladzijde(
    {
      titel: `${rij.nummer} ${naam}`,
      menu: "/",
      inhoud: html`<p><a href="/">Alle trajecten</a></p>
        <h1><span class="nummer">${rij.nummer}</span> ${naam}</h1>
        <dl class="gegevens">
          ${kenmerken(rij, vandaag).map(
            ([kop, waarde]) =>
              html`<div>
                <dt>${kop}</dt>
                <dd>${waarde}</dd>
              </div>`,
          )}
        </dl>
        ${hulp === null ? "" : beslissing(hulp)}
        <section aria-labelledby="tijdlijn">
          <h2 id="tijdlijn">Tijdlijn</h2>
          ${keten(regels)}
          <ol class="tijdlijn">
            ${regels.map(gebeurtenis)}
          </ol>
        </section>`,
    },
    kader,
  );
}

const kenmerken = (rij: Trajectregel, vandaag: Datum): readonly (readonly [string, Html])[] => [
  ["Staat", html`${hoofdletter(rij.staat)}${rij.gepauzeerd ? " (gepauzeerd)" : ""}`],
  ["Fase en stap", html`${faseEnStap(rij)}`],
  ["Vorm", html`${rij.vorm === null ? "–" : hoofdletter(rij.vorm)}`],
  ["Uren", urenstand(rij)],
  ["Eerste termijn", termijn(rij, vandaag)],
  ["Aanvraag ontvangen", html`${dag(rij.ontvangenOp)}`],
  ["Zorgarrangeur", html`${rij.za ?? "–"}`],
  ["Soort onderwijs", html`${rij.soort}`],
  ["Regio", html`${rij.regio}`],
  ...(rij.bronNaam === null ? [] : [["Uit register", html`${rij.bronNaam}, nummer ${rij.bronNummer}`] as const]),
];

function keten(regels: readonly Journaalregel[]): Html {
  const fout = ketenfout(regels);
  return fout === null
    ? html`<p class="zacht">${regels.length} regels in het journaal; de keten is heel.</p>`
    : html`<p class="melding let-op" role="status">
        <span class="teken" aria-hidden="true">!</span> Het journaal klopt niet bij regel ${fout.volgnummer}:
        ${fout.reden}
      </p>`;
}

function gebeurtenis(regel: Journaalregel): Html {
  const definitie = GEBEURTENISSEN.get(regel.type);
  return html`<li>
    <p class="wanneer">
      ${regel.gebeurdOp === null ? "Datum niet bekend" : html`<time datetime="${regel.gebeurdOp}">${dag(regel.gebeurdOp)}</time>`}
    </p>
    <div>
      <h3>${definitie?.titel ?? regel.type}</h3>
      <p>${zin(regel)}</p>
      ${regel.opdrachten.flatMap(brief).map((tekst) => html`<p class="brief"><span aria-hidden="true">✉</span> ${tekst}</p>`)}
      <p class="zacht">
        Door ${regel.door.rol === "systeem" ? "het systeem" : `${regel.door.rol} ${regel.door.id}`}, vastgelegd op
        ${moment(regel.vastgelegdOp)}${regel.bron === null ? "" : `, overgenomen uit ${regel.bron.naam} (${regel.bron.nummer})`}.
      </p>
    </div>
  </li>`;
}

/** A line of an older version may not fit the sentence of today; the page must still open. */
function zin({ type, gegevens }: Journaalregel): string {
  try {
    return GEBEURTENISSEN.get(type)?.zin(gegevens) ?? "";
  } catch {
    return "";
  }
}

const brief = ({ type, params }: Opdracht): string[] =>
  type === "mail"
    ? [`Brief besteld: ${String(params["brief"]).replaceAll("-", " ")}, aan de ${String(params["aan"])}`]
    : [];
