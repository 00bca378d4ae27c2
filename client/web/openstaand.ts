import { html } from "hono/html";
import { openstaand, type Openstaand } from "#domain/beeld/openstaand.ts";
import { dagenTussen, type Datum } from "#domain/kalender/datum.ts";
import { hoeveelJaar } from "#domain/kalender/duur.ts";
import { daadVan } from "#domain/formulier/daden.ts";
import { dadenBij } from "#domain/signalen/daden.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import { termijnenOp, type Termijn } from "#domain/termijnen.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import { termijnsleutel } from "#domain/termijnen/termijn.ts";
import { waarom } from "#domain/termijnen/waarom.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import { namenIn, type Partnernaam } from "#domain/traject/partnerschap.ts";
import { staatbeeld } from "#domain/traject/staat.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import { komtLater } from "../afstand.ts";
import { balk } from "./balk.ts";
import { dadenIn } from "./blok.ts";
import type { Html } from "./bladzijde.ts";
import { wie } from "./signalen.ts";
import { tabel } from "./tabel.ts";
import { uiterlijk } from "./uiterlijk.ts";
import { dag, hoofdletter } from "./woorden.ts";

interface Openstaandbeeld {
  readonly staatpad: string;
  readonly vandaag: Datum;
  readonly nummer: string;
  /** What who looks can do now. */
  readonly kan: readonly WatKan[];
}

/** What waits for whom, each with what can be done about it: now, later, and what comes by itself; then what can be done about any of them. */
export function watOpenstaat(dossier: Dossier, { staatpad, vandaag, nummer, kan }: Openstaandbeeld): Html {
  const termijnen = termijnenOp(dossier, staatpad, vandaag);
  const naam = namenIn(dossier);
  const uitleg = uitlegMet(naam, { staatStil: staatbeeld(staatpad).gepauzeerd });
  const perSleutel = new Map(termijnen.map((termijn) => [termijnsleutel(termijn), termijn]));
  /** There is one forecast, and its signal keeps its name while the day moves. */
  const termijnBij = ({ sleutel, soort }: Signaal): Termijn | undefined =>
    perSleutel.get(sleutel) ??
    (soort === "urenbudget" ? termijnen.find((termijn) => termijn.soort === soort) : undefined);
  const gezegd = new Set(
    signalen(dossier, staatpad, vandaag)
      .filter(({ afgehandeldOp }) => afgehandeldOp === null)
      .map(termijnBij),
  );
  const dingen = openstaand(dossier, staatpad, vandaag);
  const tabelVan = (id: string, welke: readonly Openstaand[]): Html =>
    dingentabel(id, welke, { termijnBij, vandaag, uitleg, daden: daadlinks(nummer, kan) });
  const [nu, later] = [false, true].map((ver) =>
    dingen.filter(({ signalen: [signaal] }) => komtLater(signaal!, vandaag) === ver),
  ) as [Openstaand[], Openstaand[]];
  return html`${nuOpen(nu, tabelVan)} ${straks(later, tabelVan)}
  ${lopend(
    termijnen.filter((termijn) => !gezegd.has(termijn)),
    vandaag,
    naam,
    uitleg,
  )}
  ${dingen.length === 0 ? "" : dadenIn("openstaand", { nummer, kan })}`;
}

/** What who looks can do of what a signal asks, as links beside it. */
const daadlinks =
  (nummer: string, kan: readonly WatKan[]) =>
  (signaal: Signaal): Html | string => {
    const daden = dadenBij(signaal, kan).slice(0, MEEST);
    return daden.length === 0
      ? ""
      : html`<span class="daden">
          ${daden.map((type) => html`<a href="/trajecten/${nummer}/doe/${type}">${daadVan(type)}</a>`)}
        </span>`;
  };

const MEEST = 2;

/** As many as can be read at a glance; they are in order of their day. */
const EERST = 3;

type Dingentabel = (id: string, welke: readonly Openstaand[]) => Html;

const nuOpen = (dingen: readonly Openstaand[], tabelVan: Dingentabel): Html =>
  html`<section aria-labelledby="openstaand">
    <h2 id="openstaand">Wat nu openstaat (${dingen.length})</h2>
    ${dingen.length === 0 ? html`<p>Niets. Er hoeft nu niemand iets te doen.</p>` : tabelVan("openstaand", dingen.slice(0, EERST))}
    ${
      dingen.length <= EERST
        ? ""
        : html`<details>
            <summary>En nog ${dingen.length - EERST}</summary>
            ${tabelVan("openstaand", dingen.slice(EERST))}
          </details>`
    }
  </section>`;

/** Not for now: the planned end of a traject, a vervolgstap of next year. */
const straks = (dingen: readonly Openstaand[], tabelVan: Dingentabel): Html | string =>
  dingen.length === 0
    ? ""
    : html`<section aria-labelledby="later">
        <details>
          <summary><h2 id="later">Later dan over zes weken (${dingen.length})</h2></summary>
          ${tabelVan("later", dingen)}
        </details>
      </section>`;

const dingentabel = (
  onder: string,
  dingen: readonly Openstaand[],
  {
    termijnBij,
    vandaag,
    uitleg,
    daden,
  }: {
    readonly termijnBij: (signaal: Signaal) => Termijn | undefined;
    readonly vandaag: Datum;
    readonly uitleg: (termijn: Termijn) => Html;
    readonly daden: (signaal: Signaal) => Html | string;
  },
): Html =>
  tabel({
    onder,
    klasse: "termijnen openstaand",
    koppen: ["Wat", "Voor wie", "Uiterlijk"],
    rijen: dingen.map(({ wat, voor, uiterlijk: op, signalen: [eerste] }) => {
      const termijn = termijnBij(eerste!);
      return [
        html`${wat}${daden(eerste!)}${termijn === undefined ? "" : uitleg(termijn)}`,
        html`${voor.map(wie).join(", ")}`,
        op === null ? null : html`${uiterlijk(op, vandaag)}${termijn === undefined ? "" : tijdbalk(termijn, vandaag)}`,
      ];
    }),
  });

const lopend = (
  later: readonly Termijn[],
  vandaag: Datum,
  naam: Partnernaam,
  uitleg: (termijn: Termijn) => Html,
): Html | string =>
  later.length === 0
    ? ""
    : html`<section aria-labelledby="lopend">
        <details>
          <summary><h2 id="lopend">Wat vanzelf komt (${later.length})</h2></summary>
          ${tabel({
            onder: "lopend",
            klasse: "termijnen",
            koppen: ["Wat", "Wanneer"],
            rijen: later.map((termijn) => [
              html`${hoofdletter(termijnnaam(termijn, naam))}${uitleg(termijn)}`,
              html`${uiterlijk(termijn.uiterlijk, vandaag)}${tijdbalk(termijn, vandaag)}`,
            ]),
          })}
        </details>
      </section>`;

/** How much of the term is over. The time until an evaluatiemoment is nobody's to use up, and a forecast begins anew every day. */
function tijdbalk({ soort, vanaf, uiterlijk: op }: Termijn, vandaag: Datum): Html | string {
  const [verlopen, lang] = [dagenTussen(vanaf, vandaag), dagenTussen(vanaf, op)];
  if (soort === "evaluatiemoment" || soort === "urenbudget" || lang <= 0) return "";
  if (verlopen <= 0) return html`<span class="zacht">begint ${verlopen === 0 ? "vandaag" : `op ${dag(vanaf)}`}</span>`;
  // How late it is stands beside it.
  if (verlopen > lang) return balk(verlopen, lang);
  const jaren = hoeveelJaar(lang);
  return html`${balk(verlopen, lang)}<span class="zacht"
      >${jaren === null ? `dag ${verlopen} van ${lang}` : `een termijn van ${jaren} jaar`}</span
    >`;
}

const uitlegMet =
  (naam: Partnernaam, bij: { readonly staatStil: boolean }) =>
  (termijn: Termijn): Html =>
    html`<details class="uitleg">
      <summary>Waarom deze dag</summary>
      <ul>
        ${waarom(termijn, naam, bij).map((zin) => html`<li>${zin}</li>`)}
      </ul>
    </details>`;
