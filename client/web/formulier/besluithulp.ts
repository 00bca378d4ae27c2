import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { beslishulp, type Beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { geschiedenisVan, trajectInWoorden } from "#domain/organisaties/woorden.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Eerder } from "#domain/organisaties/beeld.ts";
import { plaatsenInWoorden } from "#domain/periode/ruimte.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { leesOrganisatiebeeld } from "../../organisaties.ts";
import type { Html } from "../bladzijde.ts";
import { dubbel, leesDubbel } from "./dubbel.ts";
import { leesPerioden } from "../perioden.ts";

/** Beside the form of a decision on an aanvraag: the advice in short, whether there is room, and what the same school asked before. All of it stands on the page of the traject. */
export interface Besluithulp extends Pick<Beslishulp, "oordeel" | "vorm" | "eerder"> {
  readonly plaatsen: string | null;
  readonly dubbel: readonly Eerder[];
}

export async function leesBesluithulp(
  store: Pick<Store, "aanvragen" | "stand" | "standen" | "projectie">,
  dossier: Dossier,
  vandaag: Datum,
): Promise<Besluithulp | null> {
  const organisaties = await leesOrganisatiebeeld(store, dossier);
  const hulp = beslishulp(dossier, { toegekend: [], organisaties });
  if (hulp === null) return null;
  const { oordeel, vorm, eerder } = hulp;
  const periode = (await leesPerioden(store)).find(({ id }) => id === dossier.regels.id);
  return {
    oordeel,
    vorm,
    eerder,
    dubbel: await leesDubbel(store, dossier, vandaag),
    plaatsen: periode === undefined ? null : `${periode.naam}: ${plaatsenInWoorden(periode)}`,
  };
}

export const besluithulp = ({ oordeel, vorm, eerder, plaatsen, dubbel: zelfde }: Besluithulp): Html => {
  const niet = oordeel.criteria.filter(({ voldaan }) => !voldaan);
  return html`${dubbel(zelfde)}
    <section class="melding" aria-labelledby="advies">
      <h2 id="advies">Advies: ${oordeel.advies}</h2>
      <p>
        ${oordeel.criteria.length - niet.length} van de ${oordeel.criteria.length} criteria
        voldaan.${niet.length === 0 ? "" : " Niet voldaan:"}
      </p>
      ${
        niet.length === 0
          ? ""
          : html`<ul>
              ${niet.map(({ titel, reden }) => html`<li>${titel}: ${reden}</li>`)}
            </ul>`
      }
      ${vorm === null ? "" : html`<p>${vorm.reden}</p>`} ${plaatsen === null ? "" : html`<p>${plaatsen}</p>`}
      ${
        eerder.length === 0
          ? ""
          : html`<p>Van dezelfde organisaties zijn er ook:</p>
              <ul>
                ${eerder.flatMap((een) =>
                  een.eerder.map(
                    (traject) =>
                      html`<li>
                        ${geschiedenisVan(een)}: <a href="/trajecten/${traject.nummer}">${traject.nummer}</a>
                        (${trajectInWoorden(traject)})
                      </li>`,
                  ),
                )}
              </ul>`
      }
    </section>`;
};
