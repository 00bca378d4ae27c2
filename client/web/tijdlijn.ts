import { html } from "hono/html";
import { briefnaam, rolnaam } from "#domain/briefwoorden.ts";
import { doorWie } from "#domain/journaal/door.ts";
import { veldenVan } from "#domain/beeld/velden.ts";
import type { Blokid } from "#domain/beeld/blokken.ts";
import { hoortBij, TIJDLIJNFILTERS, type Tijdlijnfilter } from "#domain/beeld/tijdlijnfilter.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel, Opdracht } from "#domain/journaal/lijn.ts";
import { inUren } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { dagVan, opVolgordeVanDag } from "#domain/projectie/tijdlijn.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import { journaaltabel } from "./journaal.ts";
import { veldenlijst } from "./velden.ts";
import { dag, hoofdletter, moment } from "./woorden.ts";

/** As many as a phone shows in one screen. */
const LAATSTE = 10;
/** How many more are shown each time. */
const ERBIJ = 50;
/** More than a page can bear are asked for in pieces. */
const MEEST = 1000;

/** How much of it somebody asks for, in the address: `?meer=60`. */
export function leesAantal(tekst: string | undefined): number {
  const aantal = /^\d{1,4}$/.test(tekst ?? "") ? Number(tekst) : LAATSTE;
  return Math.min(MEEST, Math.max(LAATSTE, aantal));
}

export interface Gekozen {
  readonly filter: Tijdlijnfilter;
  readonly aantal: number;
  /** The block of which all is asked for, in the address (`?heel=notities`); of the others the last stands there. */
  readonly heel: string | null;
}

export const STANDAARD: Gekozen = { filter: "alles", aantal: LAATSTE, heel: null };

/** The last of a long list, or all of it where that is asked for; with the way to the rest. `op`: in order, the oldest first. */
export function laatste<T>(
  op: readonly T[],
  { id, meer: meervoud, heel }: { readonly id: Blokid; readonly meer: string; readonly heel: string | null },
): { readonly deel: readonly T[]; readonly rest: Html | "" } {
  return heel === id || op.length <= LAATSTE
    ? { deel: op, rest: "" }
    : {
        deel: op.slice(-LAATSTE),
        rest: html`<p class="daden"><a href="?heel=${id}#${id}">Toon alle ${op.length} ${meervoud}</a></p>`,
      };
}

/** What happened to a traject, the last thing first: that is where somebody who knows it goes on reading. Older ones are asked for. */
export function tijdlijn(
  regels: readonly Journaalregel[],
  naam: Partnernaam,
  { filter, aantal }: Pick<Gekozen, "filter" | "aantal"> = STANDAARD,
): Html {
  const alle =
    filter === "journaal"
      ? []
      : samengenomen(
          opVolgordeVanDag(regels)
            .filter((regel) => hoortBij(filter, regel))
            .toReversed(),
        );
  const [deel, hoeveel] =
    filter === "journaal"
      ? [journaaltabel("tijdlijn", regels.slice(-aantal)), regels.length]
      : [
          alle.length === 0
            ? html`<p>Niets van deze soort.</p>`
            : html`<ol class="tijdlijn">
                ${alle.slice(0, aantal).map((samen) => gebeurtenis(samen, naam))}
              </ol>`,
          alle.length,
        ];
  return html`<section class="blok" aria-labelledby="tijdlijn">
    <h2 id="tijdlijn">Tijdlijn, het nieuwste bovenaan</h2>
    ${filters(filter)} ${deel} ${meer({ filter, aantal }, hoeveel)}
  </section>`;
}

function meer({ filter, aantal }: Pick<Gekozen, "filter" | "aantal">, hoeveel: number): Html | string {
  if (hoeveel <= aantal) return "";
  const link = (tot: number, tekst: string): Html =>
    html`<a href="?tijdlijn=${filter}&amp;meer=${tot}#tijdlijn">${tekst}</a>`;
  const nog = hoeveel - aantal;
  return html`<p class="daden">
    ${nog > ERBIJ ? link(aantal + ERBIJ, `Toon er ${ERBIJ} meer`) : ""}
    ${link(Math.min(MEEST, hoeveel), `Toon ook de ${nog} daarvoor`)}
  </p>`;
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

type Samen = readonly [Journaalregel, ...Journaalregel[]];

/** Hours are booked by the week, in one act, and letters go several a day: a traject has a hundred such lines, between which the rest would be lost. */
function samengenomen(regels: readonly Journaalregel[]): Samen[] {
  const samen: Samen[] = [];
  for (const regel of regels) {
    const vorige = samen.at(-1);
    if (vorige !== undefined && (isEenBoeking(vorige[0], regel) || isDeelPost(vorige[0], regel)))
      samen[samen.length - 1] = [...vorige, regel];
    else samen.push([regel]);
  }
  return samen;
}

const isEenBoeking = (een: Journaalregel, ander: Journaalregel): boolean =>
  een.type === "uren.geboekt" &&
  ander.type === een.type &&
  ander.vastgelegdOp === een.vastgelegdOp &&
  ander.door.id === een.door.id;

const isDeelPost = (een: Journaalregel, ander: Journaalregel): boolean =>
  een.type === "mail.verzonden" && ander.type === een.type && dagVan(een) !== null && dagVan(ander) === dagVan(een);

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
      ${samen.length === 1 ? "" : elk(samen, naam)}
      ${brieven(samen.flatMap(({ opdrachten }) => opdrachten)).map((tekst) => html`<p class="brief"><span aria-hidden="true">✉</span> ${tekst}</p>`)}
      <p class="zacht">
        Door ${doorWie(regel.door)}, vastgelegd op
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
  if (samen[0].type === "mail.verzonden") return `${samen.length} brieven verzonden`;
  const uren = samen.reduce((som, { gegevens }) => som + (Number(gegevens["uren"]) || 0), 0);
  return `Samen ${inUren(uren)}, in ${samen.length} boekingen`;
}

const elk = (samen: Samen, naam: Partnernaam): Html =>
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
