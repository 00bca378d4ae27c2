import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { eerderVan, type Eerder } from "#domain/organisaties/beeld.ts";
import { trajectInWoorden } from "#domain/organisaties/woorden.ts";
import { vanZelfdeSchool, zoekkernen } from "#domain/organisaties/zelfde-school.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Html } from "../bladzijde.ts";
import { dag } from "../woorden.ts";

/** Other aanvragen of the same school, so that nobody decides on one twice. */
export async function leesDubbel(
  store: Pick<Store, "aanvragen" | "projectie">,
  dossier: Dossier,
  vandaag: Datum,
): Promise<readonly Eerder[]> {
  const { kernen, kern } = zoekkernen(dossier);
  if (kernen.size === 0) return [];
  const namen = (await store.aanvragen()).filter(
    ({ nummer, organisaties }) =>
      nummer !== dossier.nummer && organisaties.some(({ soort, naam }) => soort === "school" && kernen.has(kern(naam))),
  );
  const projecties = await Promise.all(namen.map(({ nummer }) => store.projectie(nummer)));
  return vanZelfdeSchool(
    dossier,
    projecties.filter((een) => een !== null),
    vandaag,
  ).map(eerderVan);
}

export const dubbel = (anderen: readonly Eerder[]): Html | string =>
  anderen.length === 0
    ? ""
    : html`<div class="melding let-op">
        <p><strong>Deze school heeft al een aanvraag of traject.</strong> Kijk of dit hetzelfde is.</p>
        <ul>
          ${anderen.map(
            (een) =>
              html`<li>
                <a href="/trajecten/${een.nummer}">${een.nummer} ${een.naam}</a>:
                ${trajectInWoorden(een)}${een.ontvangenOp === null ? "" : `, ontvangen op ${dag(een.ontvangenOp)}`}
              </li>`,
          )}
        </ul>
      </div>`;
