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
import { leesEerder, leesOrganisaties } from "../organisaties.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { gegevens } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { vastgelegd } from "./vastgelegd.ts";
import { hoofdletter } from "./woorden.ts";

/** The organisations over all trajecten: a list, one of them, and who is who in one traject. */

export const organisatielijst = (
  { soort, rijen }: { readonly soort: string | null; readonly rijen: readonly Organisatierij[] },
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
        }`,
    },
    kader,
  );

export const leesOrganisatielijst = async (
  store: Pick<Store, "stand" | "rijen">,
  soort: string | null,
): Promise<Organisatierij[]> => {
  const [stand, rijen] = await Promise.all([leesOrganisaties(store), store.rijen()]);
  return overzichtVan(stand, rijen).filter((rij) => soort === null || rij.soort === soort);
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

export const organisatieblad = ({ organisatie, trajecten, verhaal }: Organisatiebladbeeld, kader: Kader): Html =>
  bladzijde(
    {
      titel: `${organisatie.id} ${naamVan(organisatie)}`,
      menu: "/organisaties",
      inhoud: html`<p class="verder"><a href="/organisaties">Alle organisaties</a></p>
        <h1><span class="nummer">${organisatie.id}</span> ${naamVan(organisatie)}</h1>
        ${
          organisatie.opgegaanIn === null
            ? ""
            : html`<p class="melding let-op">
                Samengevoegd met <a href="/organisaties/${organisatie.opgegaanIn}">${organisatie.opgegaanIn}</a>.
              </p>`
        }
        ${gegevens(kenmerken(organisatie), { kort: true })}
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

const kenmerken = ({ soort, namen, brin, plaats }: Organisatie): readonly (readonly [string, string])[] => [
  ["Soort", hoofdletter(soort)],
  ...(brin === null ? [] : [["BRIN", brin] as const]),
  ...(plaats === null ? [] : [["Plaats", plaats] as const]),
  ...(namen.length === 1 ? [] : [["Ook bekend als", namen.slice(1).join("; ")] as const]),
];

/** In a traject: which organisation each partner is or seems to be, and how that is confirmed. */
export function wieIsWie(nummer: string, herkenningen: readonly Herkenning[]): Html | string {
  if (herkenningen.length === 0) return "";
  const open = teBevestigen(herkenningen);
  return html`<section aria-labelledby="wie-is-wie">
    <h2 id="wie-is-wie">Organisaties</h2>
    <ul>
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
    ${open === null ? "" : html`<p>${open}. Bevestig met <code>trajecten organisatie bevestig ${nummer}</code>.</p>`}
  </section>`;
}
