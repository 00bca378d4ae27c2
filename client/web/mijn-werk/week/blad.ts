import { html } from "hono/html";
import { ACTIVITEITEN } from "#domain/gebeurtenissen/uren/activiteiten.ts";
import { komma } from "#domain/getal.ts";
import { inWoorden, plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import { bladzijde, type Html, type Kader } from "../../bladzijde.ts";
import { KENMERK, WIE } from "../../formulier/blad.ts";
import { nieuwId } from "../../formulier/invoer.ts";
import { TER_PLAATSE } from "../../verversing.ts";
import { hoofdletter } from "../../woorden.ts";
import { ANDER, VELD, type Getypterij } from "./invoer.ts";
import type { Weekbasis } from "./lees.ts";

/** A week of hours: a row a traject, a column a day. Without a script it is a form as any; on a narrow screen each row is a card. */

/** What is wrong with a row: with the hours of a day, with the reason, or with all of it. */
export interface Rijfouten {
  readonly rij: string | null;
  readonly reden: string | null;
  readonly dagen: ReadonlyMap<Datum, string>;
  /** Under its id something else was recorded before: sent once more it is a new act. */
  readonly isAnder?: true;
}

export interface Rijbeeld {
  /** Null: the row in which another traject is named. */
  readonly basis: Weekbasis | null;
  /** What was typed and is not recorded; null: the row is as it opens. */
  readonly getypt: Getypterij | null;
  readonly fouten: Rijfouten | null;
  /** It was recorded just now, while another row was not. */
  readonly vastgelegd: boolean;
}

export interface Weekbeeld {
  readonly dagen: readonly Datum[];
  readonly vandaag: Datum;
  readonly rijen: readonly Rijbeeld[];
  /** The nummer that was typed in the last row. */
  readonly ander: string;
  readonly melding: Html | "";
  /** By which what was typed is kept until all of it stands; left out: nothing was typed yet. */
  readonly kenmerk?: string | undefined;
}

export const WEEKPAD = "/mijn-werk/uren";

export const weekblad = (beeld: Weekbeeld, kader: Kader): Html => {
  const { dagen, vandaag, rijen, melding } = beeld;
  const [maandag, zondag] = [dagen[0]!, dagen.at(-1)!];
  return bladzijde(
    {
      titel: `${rijen.some(({ fouten }) => fouten !== null) ? "Let op: " : ""}Uren van de week van ${inWoorden(maandag)}`,
      menu: "/mijn-werk",
      inhoud: html`<p class="verder"><a href="/mijn-werk">Terug naar mijn werk</a></p>
        ${melding} ${foutenlijst(rijen)}
        <h1 id="week">Uren van ${inWoorden(maandag)} tot en met ${inWoorden(zondag)}</h1>
        <p>
          Vul in hoeveel uren u die dag werkte. Wat er al staat is geboekt: maakt u het anders, dan wordt het verschil
          geboekt.
        </p>
        <p class="knoppen">
          ${naarWeek("Vorige week", plusDagen(maandag, -7))}
          ${zondag < vandaag ? naarWeek("Volgende week", plusDagen(maandag, 7)) : ""}
        </p>
        <div class="urenweek">
          <form
            method="post"
            action="${WEEKPAD}"
            id="uren"
            class="daad"
            accept-charset="utf-8"
            novalidate
            ${TER_PLAATSE}
          >
            <button type="submit" class="alleen-voorlezen" tabindex="-1" aria-hidden="true">Vastleggen</button>
            <input type="hidden" name="${KENMERK}" value="${beeld.kenmerk ?? nieuwId()}" />
            ${kader.werker === null ? "" : html`<input type="hidden" name="${WIE}" value="${kader.werker.id}" />`}
            <input type="hidden" name="${VELD.week}" value="${maandag}" />
            <table class="week" role="table" aria-labelledby="week">
              <thead role="rowgroup">
                <tr role="row">
                  ${["Traject", ...dagen.map(kort), "Samen", "Wat deed u?", "Waarom?"].map(
                    (kop) => html`<th role="columnheader" scope="col">${kop}</th>`,
                  )}
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${rijen.map((rij) => weekrij(rij, beeld))}
              </tbody>
              ${totalen(beeld)}
            </table>
            <p class="zacht">
              Waarom hoeft alleen als er uren af gaan, boven het budget, of na de sluiting. Ieder traject wordt apart
              vastgelegd.
            </p>
            <p class="knoppen"><button type="submit">Vastleggen</button></p>
          </form>
        </div>`,
    },
    kader,
  );
};

/** A button of the form: what was typed goes along, to be kept. */
const naarWeek = (tekst: string, maandag: Datum): Html =>
  html`<button type="submit" class="klein" form="uren" name="${VELD.naar}" value="${maandag}">${tekst}</button>`;

const NAMEN = ["ma", "di", "wo", "do", "vr", "za", "zo"];
/** "ma 08-06": it must fit beside three others on a telephone. */
const kort = (dag: Datum, plek: number): string => `${NAMEN[plek]} ${typDag(dag).slice(0, "08-06".length)}`;

export const sleutelVan = ({ basis }: Pick<Rijbeeld, "basis">): string => basis?.sleutel ?? ANDER;
const naamVan = ({ basis }: Pick<Rijbeeld, "basis">): string => basis?.titel ?? "Een ander traject";
const veldId = (sleutel: string, wat: string): string => `u-${sleutel.replaceAll(/[^A-Za-z0-9-]/g, "-")}-${wat}`;
const foutId = (sleutel: string): string => veldId(sleutel, "fout");

function weekrij(rij: Rijbeeld, { dagen, vandaag, ander }: Weekbeeld): Html {
  const { basis, getypt, fouten, vastgelegd } = rij;
  const sleutel = sleutelVan(rij);
  const mis = fouten === null ? "" : "mis";
  const id = getypt === null || fouten?.isAnder === true ? nieuwId() : getypt.id;
  const totaal = dagen.reduce((som, dag) => som + (basis?.geboekt.get(dag) ?? 0), 0);
  return html`<tr role="row" class="${mis}">
    <th role="rowheader" scope="row">
      <input type="hidden" name="${VELD.rij}" value="${sleutel}" />
      <input type="hidden" name="${VELD.id(sleutel)}" value="${id}" />
      ${
        basis === null
          ? html`<label for="${veldId(ANDER, "nummer")}">Een ander traject</label
              ><input
                type="text"
                id="${veldId(ANDER, "nummer")}"
                name="${VELD.ander}"
                value="${ander}"
                autocomplete="off"
                placeholder="ZA-2026-001"
              />`
          : basis.link === null
            ? html`${basis.titel}`
            : html`<a href="${basis.link}">${basis.titel}</a> <span class="nummer">${sleutel}</span>`
      }
      ${vastgelegd ? html`<p class="goed"><span class="teken" aria-hidden="true">✓</span> Vastgelegd</p>` : ""}
      ${fouten === null ? "" : html`<p class="fout" id="${foutId(sleutel)}"><span class="alleen-voorlezen">Fout: </span>${redenen(fouten).join(" ")}</p>`}
    </th>
    ${dagen.map((dag, plek) => cel(rij, { dag, plek, vandaag }))}
    <td role="cell" class="samen"><span class="celnaam">Samen</span>${totaal === 0 ? "–" : komma(totaal)}</td>
    <td role="cell">${basis !== null && basis.activiteit === null ? "" : activiteit(rij)}</td>
    <td role="cell">
      <label class="celnaam" for="${veldId(sleutel, "reden")}"
        >Waarom?<span class="alleen-voorlezen"> ${naamVan(rij)}</span></label
      >
      <input
        type="text"
        id="${veldId(sleutel, "reden")}"
        name="${VELD.reden(sleutel)}"
        value="${getypt?.reden ?? ""}"
        autocomplete="off"
        ${fouten?.reden == null ? "" : html`aria-invalid="true" aria-describedby="${foutId(sleutel)}"`}
      />
    </td>
  </tr>`;
}

const cel = (
  rij: Rijbeeld,
  { dag, plek, vandaag }: { readonly dag: Datum; readonly plek: number; readonly vandaag: Datum },
): Html => {
  const sleutel = sleutelVan(rij);
  const was = rij.basis?.geboekt.get(dag) ?? 0;
  const fout = rij.fouten?.dagen.has(dag) === true;
  const id = veldId(sleutel, dag);
  return html`<td role="cell" class="cel">
    ${
      // Hours are booked on or after the day itself.
      dag > vandaag
        ? html`<span class="celnaam">${kort(dag, plek)}</span>–`
        : html`<label class="celnaam" for="${id}"
              >${kort(dag, plek)}<span class="alleen-voorlezen">, ${naamVan(rij)}</span></label
            ><input
              type="text"
              inputmode="decimal"
              id="${id}"
              name="${VELD.uren(sleutel, dag)}"
              value="${rij.getypt?.getypt.get(dag) ?? (was === 0 ? "" : komma(was))}"
              autocomplete="off"
              data-cel="${plek}"
              ${fout ? html`aria-invalid="true" aria-describedby="${foutId(sleutel)}"` : ""}
            />${was === 0 ? "" : html`<input type="hidden" name="${VELD.was(sleutel, dag)}" value="${komma(was)}" />`}`
    }
  </td>`;
};

function activiteit(rij: Rijbeeld): Html {
  const sleutel = sleutelVan(rij);
  const gekozen = rij.getypt?.activiteit ?? rij.basis?.activiteit ?? ACTIVITEITEN[0];
  return html`<label class="celnaam" for="${veldId(sleutel, "wat")}"
      >Wat deed u?<span class="alleen-voorlezen"> ${naamVan(rij)}</span></label
    ><select id="${veldId(sleutel, "wat")}" name="${VELD.activiteit(sleutel)}">
      ${ACTIVITEITEN.map(
        (een) => html`<option value="${een}" ${een === gekozen ? html` selected` : ""}>${hoofdletter(een)}</option>`,
      )}
    </select>`;
}

/** What is booked, of all rows together. */
const totalen = ({ dagen, rijen }: Weekbeeld): Html => {
  const van = (welke: readonly Datum[]): number =>
    rijen.reduce((som, { basis }) => som + welke.reduce((deel, dag) => deel + (basis?.geboekt.get(dag) ?? 0), 0), 0);
  const tekst = (uren: number): string => (uren === 0 ? "–" : komma(uren));
  return html`<tfoot role="rowgroup">
    <tr role="row">
      <th role="rowheader" scope="row">Geboekt</th>
      ${dagen.map((dag, plek) => html`<td role="cell" class="cel"><span class="celnaam">${kort(dag, plek)}</span>${tekst(van([dag]))}</td>`)}
      <td role="cell" class="samen"><span class="celnaam">Samen</span>${tekst(van(dagen))}</td>
      <td role="cell"></td>
      <td role="cell"></td>
    </tr>
  </tfoot>`;
};

const redenen = ({ rij, reden, dagen }: Rijfouten): readonly string[] => [
  ...new Set([...(rij === null ? [] : [rij]), ...(reden === null ? [] : [reden]), ...dagen.values()]),
];

/** All that is wrong, above the week: what stands and what does not, each leading to its row. */
function foutenlijst(rijen: readonly Rijbeeld[]): Html | "" {
  const mis = rijen.filter(({ fouten }) => fouten !== null);
  const goed = rijen.filter(({ vastgelegd }) => vastgelegd).length;
  if (mis.length === 0) return "";
  return html`<div class="melding let-op" role="alert" tabindex="-1" autofocus id="fouten">
    <p>
      <strong>${goed === 0 ? "Er is nog niets vastgelegd." : "Niet alles is vastgelegd."}</strong>
      ${goed === 0 ? "" : `Wat goed was staat vast (${goed === 1 ? "1 rij" : `${goed} rijen`}).`} Wat u typte staat er
      nog.
    </p>
    <ul>
      ${mis.map((rij) => html`<li><a href="#${doel(rij)}">${naamVan(rij)}</a>: ${redenen(rij.fouten!).join(" ")}</li>`)}
    </ul>
  </div>`;
}

const doel = (rij: Rijbeeld): string => {
  const sleutel = sleutelVan(rij);
  const [dag] = rij.fouten?.dagen.keys() ?? [];
  if (dag !== undefined) return veldId(sleutel, dag);
  return rij.basis === null && rij.fouten?.reden == null ? veldId(ANDER, "nummer") : veldId(sleutel, "reden");
};
