import { html } from "hono/html";
import { briefnaam, rolnaam } from "#domain/briefwoorden.ts";
import { veldenVan } from "#domain/beeld/velden.ts";
import { hoortBij, TIJDLIJNFILTERS, type Tijdlijnfilter } from "#domain/beeld/tijdlijnfilter.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import type { Journaalregel, Opdracht } from "#domain/journaal/lijn.ts";
import { inUren } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { dagVan, opVolgordeVanDag } from "#domain/projectie/tijdlijn.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import { journaal } from "./journaal.ts";
import { veldenlijst } from "./velden.ts";
import { dag, hoofdletter, moment } from "./woorden.ts";

/** As many as a phone shows in one screen. */
const LAATSTE = 10;

/** Everything that happened to a traject, the last thing first: that is where somebody who knows it goes on reading. Older ones fold out. */
export function tijdlijn(regels: readonly Journaalregel[], naam: Partnernaam, filter: Tijdlijnfilter = "alles"): Html {
  const dingen = samengenomen(
    opVolgordeVanDag(regels)
      .filter((regel) => hoortBij(filter, regel))
      .toReversed(),
  );
  const lijst = (welke: readonly Samen[]): Html =>
    html`<ol class="tijdlijn">
      ${welke.map((samen) => gebeurtenis(samen, naam))}
    </ol>`;
  const eerder = dingen.slice(LAATSTE);
  return html`<section aria-labelledby="tijdlijn">
    <h2 id="tijdlijn">Tijdlijn, het nieuwste bovenaan</h2>
    ${filters(filter)}
    ${
      filter === "journaal"
        ? journaal(regels)
        : dingen.length === 0
          ? html`<p>Niets van deze soort.</p>`
          : lijst(dingen.slice(0, LAATSTE))
    }
    ${
      filter === "journaal" || eerder.length === 0
        ? ""
        : html`<details>
            <summary>Eerder (${eerder.length})</summary>
            ${lijst(eerder)}
          </details>`
    }
    ${keten(regels)}
  </section>`;
}

const filters = (gekozen: Tijdlijnfilter): Html =>
  html`<ul class="staten" aria-label="Wat de tijdlijn toont">
    ${TIJDLIJNFILTERS.map(
      (filter) =>
        html`<li>
          <a href="?tijdlijn=${filter}#tijdlijn" ${filter === gekozen ? html` aria-current="true"` : ""}
            >${hoofdletter(filter)}</a
          >
        </li>`,
    )}
  </ul>`;

function keten(regels: readonly Journaalregel[]): Html {
  const fout = ketenfout(regels);
  return fout === null
    ? html`<p class="zacht">${regels.length} regels in het journaal; de keten is heel.</p>`
    : html`<p class="melding let-op" role="status">
        <span class="teken" aria-hidden="true">!</span> Het journaal klopt niet bij regel ${fout.volgnummer}:
        ${fout.reden}
      </p>`;
}

type Samen = readonly [Journaalregel, ...Journaalregel[]];

/** Hours are booked by the week, in one act; a traject has a hundred such lines, between which the rest would be lost. */
function samengenomen(regels: readonly Journaalregel[]): Samen[] {
  const samen: Samen[] = [];
  for (const regel of regels) {
    const vorige = samen.at(-1);
    if (vorige !== undefined && isEenBoeking(vorige[0], regel)) samen[samen.length - 1] = [...vorige, regel];
    else samen.push([regel]);
  }
  return samen;
}

const isEenBoeking = (een: Journaalregel, ander: Journaalregel): boolean =>
  een.type === "uren.geboekt" &&
  ander.type === een.type &&
  ander.vastgelegdOp === een.vastgelegdOp &&
  ander.door.id === een.door.id;

function gebeurtenis(samen: Samen, naam: Partnernaam): Html {
  const [regel] = samen;
  const definitie = GEBEURTENISSEN.get(regel.type);
  return html`<li>
    <details class="ding">
      <summary>
        <span class="wanneer">${wanneer(samen)}</span>
        <h3>${definitie?.titel ?? regel.type}</h3>
        <span class="zin">${samen.length === 1 ? zinVan(regel, naam) : samenInWoorden(samen)}</span>
      </summary>
      ${samen.length === 1 ? "" : boekingen(samen, naam)}
      ${brieven(samen.flatMap(({ opdrachten }) => opdrachten)).map((tekst) => html`<p class="brief"><span aria-hidden="true">✉</span> ${tekst}</p>`)}
      <p class="zacht">
        Door ${regel.door.rol === "systeem" ? "het systeem" : `${regel.door.rol} ${regel.door.id}`}, vastgelegd op
        ${moment(regel.vastgelegdOp)}${regel.bron === null ? "" : `, overgenomen uit ${regel.bron.naam} (${regel.bron.nummer})`}.
      </p>
      ${samen.length === 1 ? alles(regel, naam) : ""}
    </details>
  </li>`;
}

/** The first and the last day of what was booked together; the last stands in front. */
function wanneer(samen: Samen): Html {
  const [tot, van] = [dagVan(samen[0]), dagVan(samen.at(-1) ?? samen[0])];
  if (tot === null || van === null) return html`Datum niet bekend`;
  return html`${van === tot ? "" : html`${tijd(van)} t/m `}${tijd(tot)}`;
}

const tijd = (op: Datum): Html => html`<time datetime="${op}">${dag(op)}</time>`;

function samenInWoorden(samen: Samen): string {
  const uren = samen.reduce((som, { gegevens }) => som + (Number(gegevens["uren"]) || 0), 0);
  return `Samen ${inUren(uren)}, in ${samen.length} boekingen`;
}

const boekingen = (samen: Samen, naam: Partnernaam): Html =>
  html`<ul>
    ${samen.map((regel) => html`<li>${zinVan(regel, naam)} ${veldenlijst(veldenVan(regel, naam))}</li>`)}
  </ul>`;

/** The sentence leaves out what few ask for; here is all of it. */
function alles(regel: Journaalregel, naam: Partnernaam): Html | string {
  const velden = veldenVan(regel, naam);
  return velden.length === 0
    ? ""
    : html`<p class="kopje">Alle gegevens</p>
        ${veldenlijst(velden)}`;
}

/** The same letter to several partners is one line. */
function brieven(opdrachten: readonly Opdracht[]): string[] {
  const besteld = opdrachten
    .filter(({ type }) => type === "mail")
    .map(({ params }) => `${briefnaam(String(params["brief"]))}, aan de ${rolnaam(String(params["aan"]))}`);
  return [...Map.groupBy(besteld, (wat) => wat)].map(
    ([wat, { length }]) => `Brief besteld: ${wat}${length === 1 ? "" : ` (${length} keer)`}`,
  );
}
