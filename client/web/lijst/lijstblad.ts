import { html } from "hono/html";
import { nieuwTraject } from "../nieuw-traject.ts";
import type { Lijstuitkomst } from "#activities/store/store.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { kolom, type Kolomnaam } from "#domain/lijst/kolommen.ts";
import type { Gelezenvraag } from "#domain/lijst/lees.ts";
import type { Lijstvraag } from "#domain/lijst/vraag.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { inMenu } from "../bladzijden.ts";
import { bereik, pager, type Bladwijzer } from "../pager.ts";
import { tabel, type Kop } from "../tabel.ts";
import { losVanStand } from "../verversing.ts";
import { moment, tel } from "../woorden.ts";
import { alsZoekdeel, LIJST, lijstadres } from "./adres.ts";
import { bord } from "./bord.ts";
import { cel } from "./cellen.ts";
import { gekozenfilters, keuzeformulier, weergavekeuze, type Keuzen } from "./keuzen.ts";
import type { Werker } from "../werker.ts";
import { aankruisvak, samenkeuze } from "./samen/blad.ts";
import { planning } from "./planning.ts";

/** The trajecten: what was chosen, how much of it there is, and a page of it. */

export interface Lijstblad {
  readonly nu: string;
  readonly vandaag: Datum;
  readonly gelezen: Gelezenvraag;
  readonly keuzen: Keuzen;
  readonly inhoud: Lijstinhoud;
  /** There is no traject at all. */
  readonly leeg: boolean;
}

/** What is shown of it, in the way that was chosen. */
export type Lijstinhoud =
  | { readonly als: "tabel"; readonly rijen: readonly Trajectregel[]; readonly wijzer: Bladwijzer }
  | { readonly als: "bord"; readonly perFase: ReadonlyMap<string, Lijstuitkomst> }
  | ({ readonly als: "planning" } & Lijstuitkomst);

export const lijstblad = (b: Lijstblad, kader: Kader): Html =>
  bladzijde(
    {
      titel: "Trajecten",
      menu: LIJST,
      inhoud: html`<h1 id="lijst">Trajecten</h1>
        ${nieuwTraject(kader)}
        ${b.leeg ? geenTrajecten(kader) : html`${meldingen(b.gelezen)} ${keuzeformulier(b.gelezen.vraag, b.keuzen)} ${uitkomst(b, kader.werker !== null && inMenu("/trajecten/samen", kader.werker) ? kader.werker : null)}`}`,
    },
    kader,
  );

export const geenTrajecten = ({ werker }: Kader): Html =>
  html`<section aria-labelledby="leeg">
    <h2 id="leeg">Er zijn nog geen trajecten</h2>
    ${
      werker !== null && inMenu("/aanmelding/nieuw", werker)
        ? html`<p>
            Begin met een <a href="/aanmelding/nieuw">nieuwe aanmelding</a>, of neem
            <a href="/aanmelding/overnemen">een oud dossier</a> over.
          </p>`
        : html`<p>Zodra er een aanmelding is, staat zij hier.</p>`
    }
    <p>Een heel register neemt u over met <code>npx trajecten importeer BESTAND.csv</code>.</p>
  </section>`;

const meldingen = ({ meldingen: welke, weigering }: Gelezenvraag): Html =>
  html`${weigering === null ? "" : html`<p class="melding" role="alert">${weigering}</p>`}
  ${
    welke.length === 0
      ? ""
      : html`<div class="melding let-op" role="status">
          <p>Niet alles wat deze lijst vraagt, is er (nog). De rest staat hieronder.</p>
          <ul>
            ${welke.map(({ tekst }) => html`<li>${tekst}</li>`)}
          </ul>
        </div>`
  }`;

function uitkomst(b: Lijstblad, kiest: Werker | null): Html | "" {
  const { vraag, weigering } = b.gelezen;
  // What can't be looked for has no outcome.
  if (weigering !== null) return "";
  const aantal = totaalVan(b.inhoud);
  return html`${gekozenfilters(vraag)}
    <div class="telregel">
      <p>
        <strong>${b.inhoud.als === "tabel" ? hoeveel(b.inhoud.wijzer) : tel(aantal, "traject", "trajecten")}</strong>
        <span class="zacht">Stand van ${losVanStand(moment(b.nu))}.</span>
        ${aantal === 0 ? "" : uitvoer(vraag)}
      </p>
      ${weergavekeuze(vraag)}
    </div>
    ${aantal === 0 ? niets(vraag) : deel(b, kiest)}`;
}

function deel({ inhoud, gelezen: { vraag }, vandaag }: Lijstblad, kiest: Werker | null): Html {
  switch (inhoud.als) {
    case "tabel":
      return html`${overzichtstabel(vraag, inhoud.rijen, { vandaag, kiest })} ${kiest === null ? "" : samenkeuze(kiest)}
      ${pager(inhoud.wijzer, { van: "de trajecten", pad: LIJST, vraag: alsZoekdeel(vraag) })}`;
    case "bord":
      return bord(vraag, inhoud.perFase, vandaag);
    case "planning":
      return planning(inhoud.rijen, inhoud.totaal, vandaag);
  }
}

function totaalVan(inhoud: Lijstinhoud): number {
  if (inhoud.als === "tabel") return inhoud.wijzer.totaal;
  return inhoud.als === "planning"
    ? inhoud.totaal
    : [...inhoud.perFase.values()].reduce((som, { totaal }) => som + totaal, 0);
}

/** Of everything that matches, with the columns and in the order of the table. */
const uitvoer = (vraag: Lijstvraag): Html =>
  html`<span class="uitvoer"
    >Bewaar als <a href="${lijstadres(vraag, { als: "tabel" }, "/trajecten.xlsx")}">Excel</a> of
    <a href="${lijstadres(vraag, { als: "tabel" }, "/trajecten.csv")}">CSV</a></span
  >`;

const hoeveel = (wijzer: Bladwijzer): string => (wijzer.totaal === 1 ? "1 traject" : `${bereik(wijzer)} trajecten`);

function niets(vraag: Lijstvraag): Html {
  const ookKlaar = vraag.wat === "lopend";
  return html`<p>
    Er zijn geen trajecten die hierbij
    passen.${ookKlaar ? html` <a href="${lijstadres(vraag, { wat: "alles" })}">Zoek ook in wat klaar is</a>.` : ""}
  </p>`;
}

const overzichtstabel = (
  vraag: Lijstvraag,
  rijen: readonly Trajectregel[],
  { vandaag, kiest }: { readonly vandaag: Datum; readonly kiest: Werker | null },
): Html =>
  tabel({
    onder: "lijst",
    klasse: "trajecten",
    koppen: vraag.kolommen.map((naam) => sorteerkop(naam, vraag)),
    rijen: rijen.map((rij) =>
      vraag.kolommen.map((naam) =>
        naam === "nummer" && kiest !== null
          ? html`<span class="kies">${aankruisvak(rij.nummer)} ${cel(naam, rij, vandaag)}</span>`
          : cel(naam, rij, vandaag),
      ),
    ),
  });

function sorteerkop(op: Kolomnaam, vraag: Lijstvraag): Kop {
  const { kop: tekst } = kolom(op);
  const nu = vraag.sorteer.op === op;
  const af = nu && !vraag.sorteer.af;
  return {
    tekst,
    deel: html`<a href="${lijstadres(vraag, { sorteer: { op, af } })}"
      >${tekst}${nu ? html` <span aria-hidden="true">${vraag.sorteer.af ? "▼" : "▲"}</span>` : ""}</a
    >`,
    klasse: `kol-${op}`,
    orde: nu ? (vraag.sorteer.af ? "descending" : "ascending") : undefined,
  };
}
