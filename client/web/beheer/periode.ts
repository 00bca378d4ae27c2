import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import { TERMIJNSOORTEN, type Periode } from "#domain/aanmelding/regels.ts";
import { inUren, komma } from "#domain/getal.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import { nieuweBoekhouding, type Boekhouding } from "#domain/periode/boekhouding.ts";
import { criteriumInWoorden, periodedeel } from "#domain/periode/formulier.ts";
import { borgingInWoorden, tredenInWoorden } from "#domain/periode/in-woorden.ts";
import { TERMIJNNAMEN } from "#domain/termijnen/namen.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { zichtOp } from "../bladzijden.ts";
import { gegevens, type Gegeven } from "../gegevens.ts";
import { tabel } from "../tabel.ts";
import { vastgelegd } from "../vastgelegd.ts";
import { dag, hoofdletter } from "../woorden.ts";

/** The rules of one subsidieperiode, each part with the form that changes it. */
export interface Periodeblad {
  readonly boeken: Boekhouding;
  /** How the rules came to be as they are; empty: as the system brought them. */
  readonly verhaal: readonly Verhaalregel[];
  /** What was just recorded. */
  readonly vastgelegd: string | undefined;
}

/** Null: there is none of that id. */
export async function leesPeriode(
  store: Pick<Store, "standen">,
  id: string,
): Promise<{ readonly boeken: Boekhouding; readonly bekend: readonly Periode[] } | null> {
  const alle = await store.standen(PERIODEN);
  const bekend = bekendePerioden(alle.map(({ regels }) => regels));
  const geopend = alle.find((een) => een.regels.id === id);
  // Of a register whose period nobody knows there are books too.
  const regels = bekend.find((een) => een.id === id) ?? geopend?.regels;
  if (regels === undefined) return null;
  return { boeken: geopend ?? nieuweBoekhouding(regels), bekend };
}

/** What it begins with. */
export const kerngegevens = ({ van, tot, nummerjaren, capaciteit, plaatskeuze, bron }: Periode): readonly Gegeven[] => [
  ["Van", dag(van)],
  ["Tot en met", dag(tot)],
  ["Jaren voor de nummers", nummerjaren.join(", ")],
  ["Plaatsen", capaciteit === null ? "onbeperkt" : String(capaciteit)],
  ["Een vrije plaats gaat", plaatskeuze ?? "op volgorde"],
  ["Waar dit staat", bron],
];

/** Where a part of the rules is changed; null: whoever looks does not change them. */
export type Wijzigadres = ((deel: string) => string) | null;

/** All rules but those it begins with. */
export const regeldelen = (regels: Periode, adres: Wijzigadres = null): Html => {
  const { criteria, vormen, hoogstensPerSchool, termijnen, redenen } = regels;
  const knop = (deel: string): Html | string => wijzigknop(regels, adres, deel);
  const link = (deel: string, wat: string): readonly Html[] =>
    adres === null ? [] : [html`<a href="${adres(deel)}">Wijzig<span class="alleen-voorlezen"> ${wat}</span></a>`];
  const kop = adres === null ? [] : ["Wijzigen"];
  return html`<section>
      <h2>Criteria</h2>
      ${
        criteria.length === 0
          ? html`<p>Geen.</p>`
          : html`<ul>
              ${criteria.map((een) => html`<li>${criteriumInWoorden(een)} <span class="zacht">${een.bron}</span></li>`)}
            </ul>`
      }
      ${knop("criteria")}
    </section>
    <section>
      <h2 id="vormen">Trajectvormen</h2>
      ${tabel({
        onder: "vormen",
        koppen: ["Vorm", "Uren", "Met verlenging", "Bron"],
        rijen: vormen.map((een) => [
          html`${hoofdletter(een.naam)}`,
          html`${een.minUren === een.maxUren ? inUren(een.maxUren) : `${komma(een.minUren)} tot ${inUren(een.maxUren)}`}`,
          html`tot ${inUren(een.maxMetVerlenging)}`,
          html`${een.bron}`,
        ]),
      })}
      ${
        hoogstensPerSchool === undefined
          ? ""
          : html`<p>
              Een school krijgt over al haar trajecten hoogstens ${inUren(hoogstensPerSchool.uren)}.
              <span class="zacht">${hoogstensPerSchool.bron}</span>
            </p>`
      }
      ${knop("vormen")}
    </section>
    <section>
      <h2 id="termijnen">Termijnen</h2>
      ${tabel({
        onder: "termijnen",
        koppen: ["Termijn voor", "Dagen", "Herinnering", "Soort", ...kop],
        rijen: TERMIJNSOORTEN.flatMap((soort) => {
          const regel = termijnen[soort];
          if (regel === undefined) return [];
          return [
            [
              html`${hoofdletter(TERMIJNNAMEN[soort])}`,
              html`${regel.dagen}`,
              regel.herinnering === null ? null : html`${regel.herinnering} dagen vooraf`,
              html`${hoofdletter(regel.grondslag)}`,
              ...link(`termijn-${soort}`, TERMIJNNAMEN[soort]),
            ],
          ];
        }),
      })}
    </section>
    <section>
      <h2 id="borging">Controles op de borging</h2>
      <p>${borgingInWoorden(regels)}</p>
      ${knop("borging")}
    </section>
    <section>
      <h2 id="urentreden">Bericht over de uren</h2>
      <p>${tredenInWoorden(regels)}</p>
      ${knop("urentreden")}
    </section>
    <section>
      <h2 id="redenen">Redenen (${redenen.length})</h2>
      <details>
        <summary>Alle redenen</summary>
        <ul>
          ${redenen.map(
            ({ code, naam, bij, bron }) =>
              html`<li>
                ${naam} <span class="zacht">(bij: ${bij.join(", ")}) ${bron}</span> ${link(`reden-${code}`, naam)}
              </li>`,
          )}
        </ul>
      </details>
      ${knop("nieuwe-reden")}
    </section>`;
};

const wijzigknop = (regels: Periode, adres: Wijzigadres, deel: string): Html | string =>
  adres === null
    ? ""
    : html`<p class="knoppen">
        <a class="knop klein" href="${adres(deel)}">${periodedeel(deel, regels)?.daad}</a>
      </p>`;

const VASTGELEGD: Readonly<Record<string, string>> = { nieuw: "De subsidieperiode is geopend." };

export const periodeblad = ({ boeken: { regels }, verhaal, vastgelegd: nu }: Periodeblad, kader: Kader): Html => {
  const { id, naam, versie } = regels;
  const wijzigt =
    kader.werker !== null &&
    zichtOp("/beheer/perioden/:id/doe/:deel", kader.werker, { eigen: true, doet: true }) === "alles";
  const adres: Wijzigadres = wijzigt ? (deel) => `/beheer/perioden/${id}/doe/${deel}` : null;
  return bladzijde(
    {
      titel: naam,
      menu: "/perioden",
      inhoud: html`<p class="verder"><a href="/perioden">Alle subsidieperioden</a></p>
        ${
          nu === undefined
            ? ""
            : html`<p class="melding goed" role="status">
                <span class="teken" aria-hidden="true">✓</span> <strong>Vastgelegd.</strong>
                ${VASTGELEGD[nu] ?? "De regels zijn gewijzigd."}
              </p>`
        }
        <h1>${naam}</h1>
        <p>
          Dit is versie ${versie} van de regels. Wat al loopt houdt de regels waarmee het begon; een wijziging geldt
          voor wat daarna begint.
        </p>
        <section>
          <h2>Dagen en plaatsen</h2>
          ${gegevens(kerngegevens(regels))} ${wijzigknop(regels, adres, "plaatsen")}
        </section>
        ${regeldelen(regels, adres)} ${verhaal.length === 0 ? "" : vastgelegd(verhaal)}`,
    },
    kader,
  );
};
