import { html } from "hono/html";
import type { Agendadag } from "#domain/agenda/dagen.ts";
import { daadVan } from "#domain/formulier/daden.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { dadenBij } from "#domain/signalen/daden.ts";
import { isDringend } from "#domain/signalen/overzicht.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { KENMERK, WIE } from "../formulier/blad.ts";
import { nieuwId } from "../formulier/invoer.ts";
import { staat, urenstand } from "../lijst/cellen.ts";
import { NIETS_DRINGENDS, SIGNAALKOPPEN, signaalcellen } from "../signalen.ts";
import { tabel } from "../tabel.ts";
import { uiterlijk } from "../uiterlijk.ts";
import { dag, hoofdletter, termijnnaam } from "../woorden.ts";
import type { Werkbeeld } from "./lees.ts";

/** Where a zorgarrangeur begins, phone first: what waits, each own traject with what comes next there, and the days ahead. */

export interface Werkblad extends Werkbeeld {
  readonly vandaag: Datum;
  /** What became of a button on this page. */
  readonly melding: Html | null;
  readonly agenda: Html | "";
}

export const werkblad = (beeld: Werkblad, kader: Kader): Html =>
  bladzijde(
    {
      titel: "Mijn werk",
      menu: "/mijn-werk",
      inhoud: html`<h1>Mijn werk</h1>
        ${beeld.melding ?? ""}
        <p class="zacht">Stand van ${dag(beeld.vandaag)}.</p>
        <p class="knoppen"><a class="knop" href="/mijn-werk/uren">Boek uren</a></p>
        ${signalen(beeld, kader)} ${trajecten(beeld)} ${komend(beeld)} ${beeld.agenda}`,
    },
    kader,
  );

function signalen({ signalen: alle, trajecten: eigen, vandaag }: Werkblad, kader: Kader): Html {
  const om = { vandaag, kader, kan: new Map(eigen.map(({ rij, kan }) => [rij.nummer, kan])) };
  const [eerst, later] = [alle.filter(isDringend), alle.filter((een) => !isDringend(een))];
  return html`<section aria-labelledby="signalen">
    <h2 id="signalen">Eerst te doen (${eerst.length})</h2>
    ${eerst.length === 0 ? NIETS_DRINGENDS : signaaltabel("signalen", eerst, om)}
    ${
      later.length === 0
        ? ""
        : html`<details>
            <summary>Later, en zonder datum (${later.length})</summary>
            ${signaaltabel("signalen", later, om)}
          </details>`
    }
  </section>`;
}

interface Om {
  readonly vandaag: Datum;
  readonly kader: Kader;
  /** By the number of a traject. */
  readonly kan: ReadonlyMap<string, readonly WatKan[]>;
}

const signaaltabel = (onder: string, welke: readonly Signaal[], om: Om): Html =>
  tabel({
    onder,
    klasse: "signalen met-daad",
    koppen: [...SIGNAALKOPPEN, "Wat doet u?"],
    rijen: welke.map((een) => [
      ...signaalcellen(een, om.vandaag),
      html`${oplossing(een, om)}${knoppen(een, om.kader)}`,
    ]),
  });

/** What the signal asks for, where it can be done. */
function oplossing(signaal: Signaal, { kan }: Om): Html | string {
  const { nummer, naam } = signaal;
  const [type] = dadenBij(signaal, kan.get(nummer) ?? []).filter((een) => een !== "signaal.afgehandeld");
  return type === undefined
    ? ""
    : html`<a class="knop" href="/trajecten/${nummer}/doe/${type}"
        >${daadVan(type)}<span class="alleen-voorlezen">: ${naam}</span></a
      >`;
}

/** Neither touches what it is about: it only leaves this list. */
const knoppen = ({ nummer, naam, wat, sleutel, geopendOp }: Signaal, { werker }: Kader): Html => {
  const waarover = html`<span class="alleen-voorlezen">: ${naam}, ${wat}</span>`;
  return html`<form method="post" action="/mijn-werk" class="rijdaad" accept-charset="utf-8">
    <input type="hidden" name="${KENMERK}" value="${nieuwId()}" />
    ${werker === null ? "" : html`<input type="hidden" name="${WIE}" value="${werker.id}" />`}
    <input type="hidden" name="nummer" value="${nummer}" />
    <input type="hidden" name="sleutel" value="${sleutel}" />
    <button type="submit" class="klein" name="daad" value="signaal.afgehandeld">Leg weg${waarover}</button>
    ${
      geopendOp === null
        ? html`<button type="submit" class="klein" name="daad" value="signaal.geopend">Gezien${waarover}</button>`
        : ""
    }
  </form>`;
};

const trajecten = ({ trajecten: alle, vandaag }: Werkblad): Html =>
  html`<section aria-labelledby="trajecten">
    <h2 id="trajecten">Mijn trajecten (${alle.length})</h2>
    ${
      alle.length === 0
        ? html`<p>U hebt nu geen traject in handen. Wijst de projectleider u er een toe, dan staat het hier.</p>`
        : html`<ul class="werk">
            ${alle.map((een) => kaart(een, vandaag))}
          </ul>`
    }
  </section>`;

const kaart = ({ rij, eerst }: Werkblad["trajecten"][number], vandaag: Datum): Html => {
  const { nummer, naam, termijn, termijnOp } = rij;
  const daad = (type: string, klasse: string): Html =>
    html`<a class="${klasse}" href="/trajecten/${nummer}/doe/${type}"
      >${daadVan(type)}<span class="alleen-voorlezen"> in ${nummer}</span></a
    >`;
  const [volgende, ...ook] = eerst;
  return html`<li>
    <h3>
      <a href="/trajecten/${nummer}">${naam === "" ? "Nog zonder naam" : naam}</a> <span class="nummer">${nummer}</span>
    </h3>
    <p>${staat(rij)}</p>
    <div class="werkuren">${urenstand(rij)}</div>
    ${
      termijn === null || termijnOp === null
        ? ""
        : html`<p>${termijnnaam(termijn)}: ${uiterlijk(termijnOp, vandaag)}</p>`
    }
    ${
      volgende === undefined
        ? html`<p class="zacht">U kunt hier nu niets doen.</p>`
        : html`<p class="knoppen">${daad(volgende.type, "knop")} ${ook.map(({ type }) => daad(type, "knop klein"))}</p>`
    }
  </li>`;
};

const komend = ({ dagen, vandaag }: Werkblad): Html =>
  html`<section aria-labelledby="komend">
    <h2 id="komend">De komende zes weken (${dagen.length})</h2>
    ${
      dagen.length === 0
        ? html`<p>Geen evaluatiemomenten, en geen dag waarop iets af moet.</p>`
        : tabel({
            onder: "komend",
            klasse: "komend",
            koppen: ["Wanneer", "Traject", "Wat"],
            rijen: dagen.map((een) => [
              html`${uiterlijk(een.dag, vandaag)}${een.tijd === null ? "" : html`<br />${een.tijd.van}–${een.tijd.tot}`}`,
              html`<a href="/trajecten/${een.nummer}">${een.nummer}</a> ${een.naam}`,
              html`${wat(een)}`,
            ]),
          })
    }
  </section>`;

/** The table says that it is the last day. */
const wat = ({ soort, wat: voluit }: Agendadag): string => (soort === "evaluatiemoment" ? voluit : termijnnaam(soort));

/** What became of the button of a signal. */
export const signaalmelding = (daad: string, nummer: string): Html =>
  html`<p class="melding goed" role="status">
    <span class="teken" aria-hidden="true">✓</span> <strong>Vastgelegd.</strong>
    ${daad === "signaal.afgehandeld" ? `Het signaal van ${nummer} is weggelegd. Het komt terug als de dag verandert.` : `Bij het signaal van ${nummer} staat dat u het zag.`}
  </p>`;

export const geweigerd = (reden: string): Html =>
  html`<div class="melding let-op" role="alert">
    <p><strong>Er is niets vastgelegd.</strong> ${hoofdletter(reden)}</p>
  </div>`;
