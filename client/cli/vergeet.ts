import type { Store } from "#activities/store/store.ts";
import { standVan, type Standinstore } from "#activities/store/standin.ts";
import { NIET_TERUG, WAT_BLIJFT, WIE_HET_NOG_WEET } from "#domain/beeld/vergeten.ts";
import { trajectVergeten } from "#domain/gebeurtenissen/traject/vergeten.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { leesBoeken } from "../boeken.ts";
import { alinea } from "./alinea.ts";
import { dadenGeweigerd, onbekendTraject } from "./fouten.ts";
import { eigenId, zend } from "./inzenden.ts";
import type { Algemeen, Omgeving } from "./opdracht.ts";
import { metStore, zoekPlek } from "./plek.ts";
import { json } from "./scherm.ts";
import { doorAls } from "./wie.ts";

/** Forgetting the people of a traject: first what would go, then on asking. */

export interface Keuzen extends Algemeen {
  readonly wie?: string;
  readonly wis?: true;
}

/** What stands of its people, beside the chain. */
interface Nog {
  readonly regels: number;
  readonly brieven: number;
  /** Of those that also tell of other trajecten. */
  readonly gedeeld: number;
}

export async function vergeet(omgeving: Omgeving, { wis, ...afzender }: Keuzen, nummer: string): Promise<void> {
  const { scherm, env } = omgeving;
  const plek = zoekPlek(afzender.data, env);
  const stand = await metStore(plek, (store) => standVan(store, nummer));
  if (stand === null) throw onbekendTraject(nummer);
  const { vergetenOp } = stand.dossier;
  if (vergetenOp !== undefined)
    return scherm.uit(
      afzender.json
        ? json({ nummer, vergetenOp, nieuw: false })
        : `${nummer} is al vergeten, op ${inWoorden(vergetenOp)}. Er is niets veranderd.`,
    );
  const door = await doorAls(plek, "beheerder", afzender.wie);
  const daad = { id: eigenId(), type: trajectVergeten.type, gegevens: {} };
  const nog = await metStore(plek, (store) => watErIs(store, stand, { ...daad, door }));
  if (wis !== true)
    return scherm.uit(
      afzender.json
        ? json({ nummer, proef: true, ...nog })
        : [
            scherm.vet(`${nummer}  proef, er is niets gewist`),
            ...alinea(watVerdwijnt(nog), 0),
            ...alinea(WAT_BLIJFT, 0),
            ...alinea(WIE_HET_NOG_WEET, 0),
            "",
            `Doen: npx trajecten vergeet ${nummer} --wis`,
          ].join("\n"),
    );
  await zend(plek, { ...afzender, rol: "beheerder", wie: door.id }, nummer, [daad]);
  scherm.uit(
    afzender.json
      ? json({ nummer, nieuw: true, ...nog })
      : [`${nummer} is vergeten.`, ...alinea(WAT_BLIJFT, 0), ...alinea(WIE_HET_NOG_WEET, 0)].join("\n"),
  );
}

/** By the rules that the running system goes by: what it would refuse is refused here. */
async function watErIs(store: Store, stand: Standinstore, inzending: Inzending): Promise<Nog> {
  const { dossier, regels } = stand;
  const proef = proefVan(
    { ...stand, volgnummer: regels.at(-1)?.volgnummer ?? 0 },
    [inzending],
    new Date().toISOString(),
    await leesBoeken(store, dossier),
  );
  if (!proef.ok) throw dadenGeweigerd(proef.weigering, 1);
  const { brieven, gedeeld } = await store.verzendregister.over(dossier.nummer);
  return { regels: regels.filter(({ geheim }) => geheim !== null).length, brieven, gedeeld };
}

const een = (aantal: number, enkel: string, meer: string): string =>
  aantal === 1 ? `1 ${enkel}` : `${aantal} ${meer}`;

const watVerdwijnt = ({ regels, brieven, gedeeld }: Nog): string =>
  `Gewist wordt wat ${een(regels, "regel", "regels")} van het journaal zeggen over mensen en wat iemand schreef, en ${een(brieven, "bewaarde brief", "bewaarde brieven")}${
    gedeeld === 0 ? "" : `, waarvan ${gedeeld} ook over andere trajecten ${gedeeld === 1 ? "gaat" : "gaan"}`
  }. ${NIET_TERUG}`;
