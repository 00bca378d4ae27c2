import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import { TERMIJNSOORTEN, type Periode } from "#domain/aanmelding/regels.ts";
import { inUren, komma } from "#domain/getal.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import { nieuweBoekhouding, type Boekhouding } from "#domain/periode/boekhouding.ts";
import { criteriumInWoorden, PERIODEDELEN, periodedeel } from "#domain/periode/formulier.ts";
import { TERMIJNNAMEN } from "#domain/termijnen/namen.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { zichtOp } from "../bladzijden.ts";
import { gegevens } from "../gegevens.ts";
import { tabel } from "../tabel.ts";
import { dag, hoofdletter } from "../woorden.ts";

/** The rules of one subsidieperiode, each part with the form that changes it. */
export interface Periodeblad {
  readonly boeken: Boekhouding;
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

export const periodeblad = ({ boeken: { regels }, vastgelegd }: Periodeblad, kader: Kader): Html => {
  const { id, naam, van, tot, versie, capaciteit, plaatskeuze, bron, criteria, vormen, termijnen, redenen } = regels;
  const wijzigt =
    kader.werker !== null &&
    zichtOp("/beheer/perioden/:id/doe/:deel", kader.werker, { eigen: true, doet: true }) === "alles";
  const knop = (deel: string): Html | string =>
    wijzigt
      ? html`<p class="knoppen">
          <a class="knop klein" href="/beheer/perioden/${id}/doe/${deel}">${periodedeel(deel)?.daad}</a>
        </p>`
      : "";
  const inhoud: Readonly<Record<string, Html>> = {
    plaatsen: html`<h2>Dagen en plaatsen</h2>
      ${gegevens([
        ["Van", dag(van)],
        ["Tot en met", dag(tot)],
        ["Plaatsen", capaciteit === null ? "onbeperkt" : String(capaciteit)],
        ["Een vrije plaats gaat", plaatskeuze ?? "op volgorde"],
        ["Waar dit staat", bron],
      ])}`,
    criteria: html`<h2>Criteria</h2>
      ${
        criteria.length === 0
          ? html`<p>Geen.</p>`
          : html`<ul>
              ${criteria.map((een) => html`<li>${criteriumInWoorden(een)} <span class="zacht">${een.bron}</span></li>`)}
            </ul>`
      }`,
    vormen: html`<h2 id="vormen">Trajectvormen</h2>
      ${tabel({
        onder: "vormen",
        koppen: ["Vorm", "Uren", "Met verlenging", "Bron"],
        rijen: vormen.map((een) => [
          html`${hoofdletter(een.naam)}`,
          html`${een.minUren === een.maxUren ? inUren(een.maxUren) : `${komma(een.minUren)} tot ${inUren(een.maxUren)}`}`,
          html`tot ${inUren(een.maxMetVerlenging)}`,
          html`${een.bron}`,
        ]),
      })}`,
  };
  return bladzijde(
    {
      titel: naam,
      menu: "/perioden",
      inhoud: html`<p class="verder"><a href="/perioden">Alle subsidieperioden</a></p>
        ${
          vastgelegd === undefined
            ? ""
            : html`<p class="melding goed" role="status">
                <span class="teken" aria-hidden="true">✓</span> <strong>Vastgelegd.</strong> De regels zijn gewijzigd.
              </p>`
        }
        <h1>${naam}</h1>
        <p>
          Dit is versie ${versie} van de regels. Wat al loopt houdt de regels waarmee het begon; een wijziging geldt
          voor wat daarna begint.
        </p>
        ${PERIODEDELEN.map((deel) => html`<section>${inhoud[deel]} ${knop(deel)}</section>`)}
        <section>
          <h2 id="termijnen">Termijnen</h2>
          ${tabel({
            onder: "termijnen",
            koppen: ["Termijn voor", "Dagen", "Herinnering", "Soort", ...(wijzigt ? ["Wijzigen"] : [])],
            rijen: TERMIJNSOORTEN.flatMap((soort) => {
              const regel = termijnen[soort];
              if (regel === undefined) return [];
              return [
                [
                  html`${hoofdletter(TERMIJNNAMEN[soort])}`,
                  html`${regel.dagen}`,
                  regel.herinnering === null ? null : html`${regel.herinnering} dagen vooraf`,
                  html`${hoofdletter(regel.grondslag)}`,
                  ...(wijzigt
                    ? [
                        html`<a href="/beheer/perioden/${id}/doe/termijn-${soort}"
                          >Wijzig<span class="alleen-voorlezen"> ${TERMIJNNAMEN[soort]}</span></a
                        >`,
                      ]
                    : []),
                ],
              ];
            }),
          })}
        </section>
        <section>
          <h2>Redenen (${redenen.length})</h2>
          <ul>
            ${redenen.map((een) => html`<li>${een.naam} <span class="zacht">(bij: ${een.bij.join(", ")})</span></li>`)}
          </ul>
          <p class="zacht">
            Redenen, borgingscontroles en urentreden wijzigt u op de opdrachtregel, met
            <code>trajecten periode wijzig</code>.
          </p>
        </section>`,
    },
    kader,
  );
};
