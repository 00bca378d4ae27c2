import { html } from "hono/html";
import { daadVan, ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { opVolgordeVanDag } from "#domain/projectie/tijdlijn.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { watErIsVastgelegd } from "./formulier/vastgelegd.ts";
import { gegevens } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { staat, urenstand } from "./lijst/cellen.ts";
import { kenmerken } from "./trajectkop.ts";
import { dag } from "./woorden.ts";
import { vergetenmelding } from "./vergeten.ts";

/** A traject of somebody else: its row, which holds no personal data, and of each line only what kind it is and when it was. */
export const trajectbladZonder = (
  {
    rij,
    regels,
    kan,
    vastgelegd,
  }: {
    readonly rij: Trajectregel;
    readonly regels: readonly Journaalregel[];
    readonly kan: readonly WatKan[];
    /** The gebeurtenis that somebody just recorded by a form. */
    readonly vastgelegd: string | null;
  },
  kader: Kader,
): Html => {
  const naam = rij.naam === "" ? "Nog zonder naam" : rij.naam;
  const vergeten = vergetenmelding(regels);
  return bladzijde(
    {
      titel: `${rij.nummer} ${naam}`,
      menu: "/trajecten",
      inhoud: html`<p class="verder"><a href="/trajecten">Alle trajecten</a></p>
        ${vastgelegd === null ? "" : watErIsVastgelegd(vastgelegd, regels, titelEnDag)}
        <h1><span class="nummer">${rij.nummer}</span> ${naam}</h1>
        ${
          vergeten === ""
            ? html`<p class="melding">
                U ziet dit traject zonder persoonsgegevens: geen namen van mensen, adressen, notities of verslagen. Die
                zijn voor wie het traject heeft en voor de projectleider.
              </p>`
            : vergeten
        }
        ${gegevens([["Staat", staat(rij)], ["Zorgarrangeur", html`${rij.za ?? "–"}`], ["Uren", urenstand(rij)], ...kenmerken(rij)], { kort: true })}
        ${daden(rij.nummer, kan)}
        <section aria-labelledby="tijdlijn">
          <h2 id="tijdlijn">Wat er gebeurde, het nieuwste bovenaan</h2>
          ${tabel({
            onder: "tijdlijn",
            koppen: ["Dag", "Wat"],
            rijen: opVolgordeVanDag(regels)
              .toReversed()
              .map((regel) => [html`${dag(regel.gebeurdOp)}`, html`${titel(regel)}`]),
          })}
        </section>`,
    },
    kader,
  );
};

const titel = ({ type }: Journaalregel): string => GEBEURTENISSEN.get(type)?.titel ?? type;

const titelEnDag = (regel: Journaalregel): string =>
  `${titel(regel)}${regel.gebeurdOp === null ? "" : `, ${inWoorden(regel.gebeurdOp)}`}.`;

/** What may be done here all the same; why something else can't would name people. */
function daden(nummer: string, kan: readonly WatKan[]): Html | string {
  const welke = kan.filter((een) => een.kan !== "nee" && !Object.hasOwn(ZONDER_FORMULIER, een.type));
  return welke.length === 0
    ? ""
    : html`<section aria-labelledby="wat-nu-kan">
        <h2 id="wat-nu-kan">Wat u hier wel kunt</h2>
        <ul>
          ${welke.map(({ type }) => html`<li><a href="/trajecten/${nummer}/doe/${type}">${daadVan(type)}</a></li>`)}
        </ul>
      </section>`;
}
