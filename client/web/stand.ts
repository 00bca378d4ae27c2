import { html } from "hono/html";
import { aanwezigInWoorden } from "#domain/gebeurtenissen/evaluatie/aanwezig.ts";
import { inUren, komma } from "#domain/getal.ts";
import { type Datum } from "#domain/kalender/datum.ts";
import { wachtOpAntwoord, type Borgingsafspraak, type Borgingsvraag } from "#domain/traject/borgingsafspraak.ts";
import { dagenTeLaat } from "#domain/traject/besluit.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import { type Evaluatiemoment } from "#domain/traject/evaluatiemoment.ts";
import { namenIn, type Partnernaam } from "#domain/traject/partnerschap.ts";
import { urenoverzicht } from "#domain/uren/overzicht.ts";
import { aanpak } from "./aanpak.ts";
import { balk } from "./balk.ts";
import type { Html } from "./bladzijde.ts";
import { plan } from "./plan.ts";
import { tabel } from "./tabel.ts";
import { uiterlijk } from "./uiterlijk.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** Where a traject stands: what was agreed, the hours, the evaluaties and the borging. */
export function stand(dossier: Dossier, vandaag: Datum): Html {
  const naam = namenIn(dossier);
  return html`${plan(dossier, vandaag)} ${aanpak(dossier)} ${urenPerFase(dossier)} ${nazorgvragen(dossier)}
  ${evaluaties(dossier.evaluaties, vandaag, naam)} ${borging(dossier)}`;
}

function urenPerFase(dossier: Dossier): Html | string {
  const { fasen, nazorg, consultaties } = urenoverzicht(dossier);
  const regels = [
    ...fasen.map(({ fase, titel, gepland, geboekt }) => ({ wat: `${fase}. ${titel}`, budget: gepland, geboekt })),
    ...(nazorg === null ? [] : [{ wat: "Nazorg", ...nazorg }]),
    ...(consultaties === null ? [] : [{ wat: "Consultatie", budget: null, geboekt: consultaties }]),
  ];
  return regels.every(({ budget, geboekt }) => budget === null && geboekt.uren === 0)
    ? ""
    : html`<section aria-labelledby="uren">
        <h2 id="uren">Uren per fase</h2>
        ${tabel({
          onder: "uren",
          klasse: "termijnen",
          koppen: ["Fase", "Gewerkt op", "Geboekt"],
          rijen: regels.map(({ wat, budget, geboekt }) => [
            html`${wat}`,
            html`${geboekt.dagen} ${geboekt.dagen === 1 ? "dag" : "dagen"}`,
            budget === null
              ? html`${inUren(geboekt.uren)}, niets gepland`
              : html`${komma(geboekt.uren)} van ${inUren(budget)}${balk(geboekt.uren, budget)}`,
          ]),
        })}
        ${dossier.urenafwijkingen.map(
          ({ bij, op, reden }) => html`<p>Andere uren dan mag (${bij}, ${dag(op)}): ${reden}</p>`,
        )}
      </section>`;
}

const nazorgvragen = ({ nazorgvragen: vragen }: Dossier): Html | string =>
  vragen.length === 0
    ? ""
    : html`<section aria-labelledby="nazorgvragen">
        <h2 id="nazorgvragen">Gevraagde nazorg</h2>
        ${tabel({
          onder: "nazorgvragen",
          klasse: "termijnen",
          koppen: ["Vraag", "Besluit", "Gevraagd op"],
          rijen: vragen.map((vraag) => [
            html`${vraag.reden}${vraag.uren === null ? "" : html` <span class="zacht">(${inUren(vraag.uren)})</span>`}`,
            html`${hoofdletter(vraag.besluit ?? "nog geen besluit")}${
              vraag.beslotenOp === null ? "" : html`, op ${dag(vraag.beslotenOp)}`
            }${vraag.waarom === null ? "" : html`: ${vraag.waarom}`}${laat(dagenTeLaat(vraag.beloofdOp, vraag.beslotenOp))}`,
            html`<time datetime="${vraag.gevraagdOp}">${dag(vraag.gevraagdOp)}</time>`,
          ]),
        })}
      </section>`;

const laat = (dagen: number | null): Html | string =>
  dagen === null || dagen === 0
    ? ""
    : html` <span class="label let-op">${dagen} ${dagen === 1 ? "dag" : "dagen"} later dan beloofd</span>`;

const evaluaties = (momenten: readonly Evaluatiemoment[], vandaag: Datum, naam: Partnernaam): Html | string =>
  momenten.length === 0
    ? ""
    : html`<section aria-labelledby="evaluaties">
        <h2 id="evaluaties">Evaluatiemomenten</h2>
        ${tabel({
          onder: "evaluaties",
          klasse: "termijnen",
          koppen: ["Niveau", "Uitkomst", "Dag"],
          rijen: momenten.map(({ id, niveau, gepland, oordeel, vervallen, roept, aanwezig, gehoudenOp = gepland }) => [
            html`${hoofdletter(niveau)}
            (${id})${roept === undefined ? "" : html`<br /><span class="zacht">${naam(roept)} roept bijeen</span>`}`,
            html`${vervallen !== undefined ? "Vervallen" : hoofdletter(oordeel ?? "nog te houden")}${
              aanwezig === undefined
                ? ""
                : html`<br /><span class="zacht">Erbij waren: ${aanwezigInWoorden(aanwezig, naam)}</span>`
            }`,
            oordeel === null && vervallen === undefined
              ? uiterlijk(gepland, vandaag)
              : html`<time datetime="${gehoudenOp}">${dag(gehoudenOp)}</time>`,
          ]),
        })}
      </section>`;

const borging = ({ borging: afspraken, borgingsvragen, partners }: Dossier): Html | string =>
  afspraken.length === 0
    ? ""
    : html`<section aria-labelledby="borging">
        <h2 id="borging">Borging</h2>
        ${tabel({
          onder: "borging",
          klasse: "termijnen",
          koppen: ["Afspraak", "Partner", "Wordt het nagekomen"],
          rijen: afspraken.map((afspraak) => [
            html`<strong>${afspraak.verantwoordelijkheid}:</strong> ${afspraak.afspraak}`,
            html`${namenIn({ partners })(afspraak.partner)}`,
            html`${nagekomen(afspraak)}${wachtOp(
              borgingsvragen.findLast(
                (vraag) =>
                  vraag.partner === afspraak.partner &&
                  wachtOpAntwoord(vraag) &&
                  vraag.op > (afspraak.gecontroleerdOp ?? ""),
              ),
            )}`,
          ]),
        })}
      </section>`;

const nagekomen = ({ nagekomen: ja, gecontroleerdOp }: Borgingsafspraak): Html =>
  ja === null
    ? html`Nog niet bekend.`
    : html`${ja ? "Ja" : html`<span class="label let-op">nee</span>`}${
        gecontroleerdOp === undefined ? "" : html`, op ${dag(gecontroleerdOp)}`
      }.`;

const wachtOp = (vraag: Borgingsvraag | undefined): Html | string =>
  vraag === undefined ? "" : html`<br /><span class="zacht">Gevraagd op ${dag(vraag.op)}, nog geen antwoord.</span>`;
