import { html } from "hono/html";
import type { Voorbeeldbrief } from "#activities/mail/voorbeeld.ts";
import { opzoeken } from "#domain/beeld/opzoeken.ts";
import type { Blok, Blokregel } from "#domain/beslissen/blok.ts";
import { BESLISDADEN, type Tebeslissen } from "#domain/beslissen/wat.ts";
import { briefnaam, rolnaam } from "#domain/briefwoorden.ts";
import { daadVan } from "#domain/formulier/daden.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { volVoor, waaromVol } from "#domain/periode/plaatsen.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { BESLUITTERMIJNEN } from "#domain/aanmelding/regels.ts";
import { termijnenOp } from "#domain/termijnen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import { vergelijkvraag, type Beslisbeeld } from "../../beslissen.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { lijstadres } from "../lijst/adres.ts";
import { trajectnaam } from "../lijst/cellen.ts";
import { metLinks } from "../signalen.ts";
import { uiterlijk } from "../uiterlijk.ts";
import { veldenlijst } from "../velden.ts";
import { dag, hoofdletter } from "../woorden.ts";

/** A decision, with beside it all that it is weighed by: what was asked, the advice, the room, and the letter that goes. */

export interface Beslisblad {
  readonly rij: Trajectregel;
  readonly dossier: Dossier;
  readonly regels: readonly Journaalregel[];
  readonly vandaag: Datum;
  readonly beeld: Beslisbeeld;
  readonly kan: readonly WatKan[];
  readonly brieven: readonly Briefproef[];
}

/** The letters of one decision as they will go; or why it can't be made now. */
export interface Briefproef {
  readonly type: string;
  readonly uitkomst: readonly Voorbeeldbrief[] | { readonly reden: string };
}

const OVER: Readonly<Record<Tebeslissen, string>> = {
  aanvraag: "de aanvraag",
  verlenging: "de verlenging",
  nazorg: "de nazorg",
};

const rondom = ({ rij }: Pick<Beslisblad, "rij">, over: string, inhoud: Html, kader: Kader): Html =>
  bladzijde(
    {
      titel: `Beslissen over ${over} – ${rij.nummer}`,
      menu: "/trajecten",
      inhoud: html`<p class="verder">
          <a href="/trajecten/${rij.nummer}">Terug naar ${rij.nummer} ${trajectnaam(rij)}</a>
        </p>
        <h1><span class="nummer">${rij.nummer}</span> ${trajectnaam(rij)}: beslissen over ${over}</h1>
        ${inhoud}`,
    },
    kader,
  );

/** Nothing waits: somebody was quicker, or the address was kept. */
export const nietsTeBeslissen = (rij: Trajectregel, waarom: string, kader: Kader): Html =>
  rondom(
    { rij },
    "dit traject",
    html`<p class="melding">Hier is nu niets te beslissen. ${waarom}</p>
      <p><a href="/trajecten/${rij.nummer}">Naar het traject</a>, of <a href="/">naar wat nog wacht</a>.</p>`,
    kader,
  );

export const beslisblad = (b: Beslisblad, kader: Kader): Html =>
  rondom(
    b,
    OVER[b.beeld.wat],
    html`${beloofd(b)} ${daden(b)}
      <div class="beslissen">${aanvraag(b)} ${b.beeld.blokken.map((een) => blok(een, b))}</div>
      ${brieven(b.brieven)}`,
    kader,
  );

function beloofd({ dossier, regels, vandaag }: Beslisblad): Html | string {
  const termijn = termijnenOp(dossier, regels.at(-1)?.naar ?? "", vandaag).find(({ soort }) =>
    BESLUITTERMIJNEN.has(soort),
  );
  return html`<p>
    ${termijn === undefined ? "De termijn voor dit besluit loopt nu niet." : html`Beloofd op ${uiterlijk(termijn.uiterlijk, vandaag)}`}
    <span class="zacht">Stand op ${dag(vandaag)}.</span>
  </p>`;
}

const TOEKENNEN = "aanvraag.toegekend";
/** What is left for who would grant it. */
const ANDERS = ["aanvraag.op-wachtlijst", "aanvraag.voorgetrokken"];

/** All that can be decided, in one place; each leads to its form, where it is shown once more before it counts. */
function daden({ beeld, kan, rij }: Beslisblad): Html {
  const { wat, boeken } = beeld;
  // Where there is no place, granting is refused: the wachtlijst is what is left.
  const vol = wat === "aanvraag" && boeken !== null && volVoor(boeken, rij.nummer);
  const hier = [...new Set([...(vol ? ANDERS : []), ...BESLISDADEN[wat]])].flatMap((type) =>
    kan.filter((een) => een.type === type),
  );
  const mag = hier.filter((een) => een.kan !== "nee");
  const wel = mag.filter(({ type }) => !(vol && type === TOEKENNEN));
  // What its state does not know is no decision that somebody looks for here.
  const niet = hier.filter((een) => een.kan === "nee" && een.weigering.code !== "staat.mag-niet");
  return html`<section aria-labelledby="besluit">
    <h2 id="besluit">Uw besluit</h2>
    ${
      boeken === null || wel.length === mag.length
        ? ""
        : html`<p class="melding let-op">${waaromVol(boeken)} ‘${daadVan(TOEKENNEN)}’ kan daarom nu niet.</p>`
    }
    ${
      wel.length === 0
        ? html`<p>U kunt hier nu niet beslissen.</p>`
        : html`<p class="knoppen">
            ${wel.map(
              ({ type }, i) =>
                html`<a class="${i === 0 ? "knop" : "knop tweede"}" href="/trajecten/${rij.nummer}/doe/${type}"
                  >${daadVan(type)}</a
                >`,
            )}
          </p>`
    }
    ${
      niet.length === 0
        ? ""
        : html`<ul class="zacht">
            ${niet.map((een) => html`<li>${daadVan(een.type)}: ${een.kan === "nee" ? een.weigering.reden : ""}</li>`)}
          </ul>`
    }
  </section>`;
}

/** What was asked, in the words of who asked. */
function aanvraag({ dossier, regels, beeld }: Beslisblad): Html | string {
  if (beeld.wat !== "aanvraag") return "";
  const deel = opzoeken(dossier, regels).find(({ kop }) => kop === "Aanmelding");
  return html`<section aria-labelledby="aanvraag" class="hoog">
    <h2 id="aanvraag">De aanvraag</h2>
    ${
      deel === undefined
        ? html`<p>Van deze aanvraag is alleen bekend wat in het register stond.</p>`
        : html`<p class="zacht">
              ${deel.op === null ? "Niet bekend wanneer ontvangen" : `Ontvangen op ${dag(deel.op)}`}.
            </p>
            ${veldenlijst(deel.velden)}`
    }
  </section>`;
}

const blok = ({ id, titel, regels }: Blok, { dossier }: Beslisblad): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${titel}</h2>
    <ul class="criteria">
      ${regels.map(punt)}
    </ul>
    ${id === "vergelijkbaar" && dossier.aanmelding !== null ? alleVergelijkbare(dossier.aanmelding.kernvraag) : ""}
  </section>`;

/** The word says it too: a sign alone is not read aloud everywhere. */
const TEKEN = { voor: "✓", tegen: "✗" } as const;

const punt = ({ tekst, telt }: Blokregel): Html =>
  html`<li>
    ${
      telt === undefined
        ? ""
        : html`<strong
            ><span aria-hidden="true">${TEKEN[telt]}</span
            ><span class="alleen-voorlezen">${telt === "voor" ? "Pleit ervoor:" : "Pleit ertegen:"}</span></strong
          >`
    }
    ${metLinks(tekst)}
  </li>`;

const alleVergelijkbare = (kernvraag: Parameters<typeof vergelijkvraag>[0]): Html =>
  html`<p class="verder">
    <a href="${lijstadres(vergelijkvraag(kernvraag, "toegekend"))}">Alle toegekende met deze vraag</a>,
    <a href="${lijstadres(vergelijkvraag(kernvraag, "afgewezen"))}">alle afgewezen</a>
  </p>`;

const brieven = (proeven: readonly Briefproef[]): Html | string =>
  proeven.length === 0
    ? ""
    : html`<section aria-labelledby="brieven">
        <h2 id="brieven">De brief die dan gaat</h2>
        <p class="zacht">
          Wat tussen [ ] staat, vult u in het formulier in. Er gaat niets uit voordat u het daar hebt bevestigd.
        </p>
        ${proeven.map(
          ({ type, uitkomst }) =>
            html`<h3>${daadVan(type)}</h3>
              ${"reden" in uitkomst ? html`<p>Dit kan nu niet: ${metLinks(uitkomst.reden)}</p>` : uitkomst.map((een, i) => brief(een, i === 0))}`,
        )}
      </section>`;

const brief = (een: Voorbeeldbrief, open: boolean): Html =>
  "reden" in een
    ? html`<p class="melding let-op">
        De brief ‘${briefnaam(een.brief)}’ aan de ${rolnaam(een.aan)} kan niet gaan: ${een.reden}
      </p>`
    : html`<details class="brief" ${open ? "open" : ""}>
        <summary>Aan ${een.aan}: ${een.onderwerp}</summary>
        <pre class="mail">${een.tekst}</pre>
      </details>`;

export const beslisknop = (nummer: string, wat: Tebeslissen): Html =>
  html`<p class="knoppen">
    <a class="knop" href="/trajecten/${nummer}/beslissen">${hoofdletter(`beslis over ${OVER[wat]}`)}</a>
  </p>`;
