import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { inUren } from "#domain/getal.ts";
import { overzichtVan, type Organisatierij } from "#domain/organisaties/overzicht.ts";
import type { Eerder, Herkenning } from "#domain/organisaties/beeld.ts";
import {
  naamVan,
  ORGANISATIES_NUMMER,
  ORGANISATIESOORTEN,
  organisatieMet,
  trajectenVan,
  type Organisatie,
} from "#domain/organisaties/organisatie.ts";
import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import { verhaalVan } from "#domain/organisaties/verhaal.ts";
import { herkenningInWoorden, plekInWoorden, teBevestigen, urenInWoorden } from "#domain/organisaties/woorden.ts";
import { ORGANISATIEDADEN, ORGANISATIEVORMEN, rolVoorOrganisaties } from "#domain/organisaties/formulier.ts";
import { onbevestigd } from "#domain/signalen/organisatie.ts";
import { leesEerder, leesOrganisaties } from "../organisaties.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { inMenu } from "./bladzijden.ts";
import { bijgewerkt } from "./formulier/bijgewerkt.ts";
import type { Inhoud } from "./blok.ts";
import { gegevens, type Gegeven } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { vastgelegd } from "./vastgelegd.ts";
import type { Werker } from "./werker.ts";
import { hoofdletter } from "./woorden.ts";

/** The organisations over all trajecten: a list, one of them, and who is who in one traject. */

interface Lijstbeeld {
  readonly rijen: readonly Organisatierij[];
  /** The trajecten of which a school or SWV is not confirmed. */
  readonly open: readonly string[];
}

export const organisatielijst = (
  { soort, rijen, open }: Lijstbeeld & { readonly soort: string | null },
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: "Organisaties",
      menu: "/organisaties",
      inhoud: html`<h1 id="organisaties">Organisaties (${rijen.length})</h1>
        <form class="filter" method="get" action="/organisaties">
          <div>
            <label for="soort">Soort</label
            ><select id="soort" name="soort">
              <option value="">Alle</option>
              ${ORGANISATIESOORTEN.map(
                (een) =>
                  html`<option value="${een}" ${een === soort ? html` selected` : ""}>${hoofdletter(een)}</option>`,
              )}
            </select>
          </div>
          <button type="submit">Toon</button>
        </form>
        ${
          rijen.length === 0
            ? html`<p>Er zijn nog geen organisaties. Zij komen erbij als u ze bij een aanmelding bevestigt.</p>`
            : tabel({
                onder: "organisaties",
                klasse: "organisaties",
                koppen: ["Organisatie", "Naam", "Soort", "Trajecten", "Uren"],
                rijen: rijen.map((rij) => [
                  html`<a href="/organisaties/${rij.id}">${rij.id}</a>`,
                  html`${rij.naam}${rij.plaats === null ? "" : html`<br /><span class="zacht">${rij.plaats}</span>`}`,
                  html`${hoofdletter(rij.soort)}`,
                  html`${rij.trajecten}`,
                  rij.toegekend === 0 && rij.geboekt === 0
                    ? null
                    : html`${inUren(rij.toegekend)}
                      toegekend${rij.geboekt === 0 ? "" : `, ${inUren(rij.geboekt)} geboekt`}`,
                ]),
              })
        }
        ${teDoen(open, kader)}`,
    },
    kader,
  );

const magBijhouden = ({ werker }: Pick<Kader, "werker">): boolean =>
  werker !== null && rolVoorOrganisaties(werker.rollen) !== null;

/** What the signal about organisations is about, each traject with the form that confirms its organisations. */
function teDoen(open: readonly string[], { werker }: Kader): Html | string {
  if (open.length === 0) return "";
  const mag = werker !== null && inMenu("/trajecten/:nummer/organisaties", werker);
  return html`<section aria-labelledby="te-bevestigen">
    <h2 id="te-bevestigen">Nog te bevestigen (${open.length})</h2>
    <p>
      Van deze trajecten is niet bevestigd welke school of welk samenwerkingsverband het is. Zij tellen nog niet mee.
    </p>
    <ul>
      ${open.map(
        (nummer) =>
          html`<li>
            <a href="/trajecten/${nummer}${mag ? "/organisaties" : ""}">${nummer}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}

export const leesOrganisatielijst = async (
  store: Pick<Store, "stand" | "rijen" | "aanvragen">,
  soort: string | null,
): Promise<Lijstbeeld> => {
  const [stand, rijen, aanvragen] = await Promise.all([leesOrganisaties(store), store.rijen(), store.aanvragen()]);
  return {
    rijen: overzichtVan(stand, rijen).filter((rij) => soort === null || rij.soort === soort),
    open: onbevestigd({ stand, aanvragen }),
  };
};

interface Organisatiebladbeeld {
  readonly organisatie: Organisatie;
  readonly trajecten: readonly Eerder[];
  readonly verhaal: readonly Verhaalregel[];
}

export async function leesOrganisatieblad(
  store: Pick<Store, "stand" | "projectie" | "regels">,
  id: string,
): Promise<Organisatiebladbeeld | null> {
  const stand = await leesOrganisaties(store);
  const organisatie = organisatieMet(stand, id);
  if (organisatie === undefined) return null;
  const nummers = trajectenVan(stand, organisatie.id).map(({ nummer }) => nummer);
  const eerder = await leesEerder(store, nummers);
  const verhaal = verhaalVan(await store.regels(ORGANISATIES_NUMMER), organisatie.id);
  return { organisatie, trajecten: [...eerder.values()], verhaal };
}

export const organisatieblad = (
  {
    organisatie,
    trajecten,
    verhaal,
    vastgelegd: nu,
  }: Organisatiebladbeeld & {
    /** What was just recorded. */
    readonly vastgelegd: string | undefined;
  },
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: `${organisatie.id} ${naamVan(organisatie)}`,
      menu: "/organisaties",
      inhoud: html`<p class="verder"><a href="/organisaties">Alle organisaties</a></p>
        ${bijgewerkt(nu, verhaal)}
        <h1><span class="nummer">${organisatie.id}</span> ${naamVan(organisatie)}</h1>
        ${
          organisatie.opgegaanIn === null
            ? ""
            : html`<p class="melding let-op">
                Samengevoegd met <a href="/organisaties/${organisatie.opgegaanIn}">${organisatie.opgegaanIn}</a>.
              </p>`
        }
        ${gegevens(kenmerken(organisatie), { kort: true })}
        ${
          organisatie.opgegaanIn !== null || !magBijhouden(kader)
            ? ""
            : html`<p class="knoppen">
                ${ORGANISATIEDADEN.map(
                  (daad) =>
                    html`<a class="knop klein" href="/organisaties/${organisatie.id}/doe/${daad}"
                      >${ORGANISATIEVORMEN[daad].daad}</a
                    >`,
                )}
              </p>`
        }
        <section aria-labelledby="trajecten">
          <h2 id="trajecten">Trajecten (${trajecten.length})</h2>
          ${
            trajecten.length === 0
              ? html`<p>Er is geen traject van deze organisatie.</p>`
              : tabel({
                  onder: "trajecten",
                  koppen: ["Nummer", "Naam", "Staat", "Vorm", "Uren", "Oordeel"],
                  rijen: trajecten.map((een) => [
                    html`<a href="/trajecten/${een.nummer}">${een.nummer}</a>`,
                    html`${een.naam}`,
                    html`${hoofdletter(een.besluit === "toegekend" ? een.staat : (een.besluit ?? een.staat))}`,
                    een.vorm === null ? null : html`${hoofdletter(een.vorm)}`,
                    urenInWoorden(een) === null ? null : html`${urenInWoorden(een)}`,
                    een.oordeel === null ? null : html`${hoofdletter(een.oordeel)}`,
                  ]),
                })
          }
        </section>
        ${vastgelegd(verhaal)}`,
    },
    kader,
  );

const kenmerken = ({ soort, namen, brin, plaats }: Organisatie): readonly Gegeven[] => [
  ["Soort", hoofdletter(soort)],
  ["BRIN", brin],
  ["Plaats", plaats],
  ["Ook bekend als", namen.length === 1 ? null : namen.slice(1).join("; ")],
];

/** In a traject: which organisation each partner is or seems to be, and where that is confirmed. */
export function wieIsWie(nummer: string, herkenningen: readonly Herkenning[], werker: Werker): Inhoud | null {
  if (herkenningen.length === 0) return null;
  const open = teBevestigen(herkenningen);
  const mag = inMenu("/trajecten/:nummer/organisaties", werker);
  return {
    kort: open ?? "alle bevestigd",
    deel: html`<ul id="wie-is-wie">
        ${herkenningen.map(
          (een) =>
            html`<li>
              ${plekInWoorden(een)}:
              ${
                een.organisatie === null
                  ? html`<span class="zacht">${herkenningInWoorden(een)}</span>`
                  : html`<a href="/organisaties/${een.organisatie.id}">${herkenningInWoorden(een)}</a>`
              }
            </li>`,
        )}
      </ul>
      ${open === null ? "" : html`<p>${open}.${mag ? "" : " Dat doet de projectleider."}</p>`}
      ${
        mag
          ? html`<p>
              <a class="knop klein" href="/trajecten/${nummer}/organisaties"
                >${open === null ? "Verander welke organisatie het is" : "Bevestig de organisaties"}</a
              >
            </p>`
          : ""
      }`,
  };
}
