import type { Store } from "#activities/store/store.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { type Evaluatietraject, pseudoniem } from "#domain/verantwoording/evaluatierij.ts";
import { type Keuze, kies } from "#domain/verantwoording/tabellen.ts";

export type Evaluatielezer = Pick<Store, "aanvragen" | "projectie" | "zouten">;

/** The trajecten that were granted, as far as they were chosen. */
async function toegekendMet(store: Evaluatielezer, keuze: Keuze) {
  const toegekend = kies(await store.aanvragen(), keuze).filter(({ besluit }) => besluit === "toegekend");
  const gevonden = [];
  // One after the other: together they are more than a process should hold at once beside its other work.
  for (const aanvraag of toegekend) {
    const projectie = await store.projectie(aanvraag.nummer);
    if (projectie !== null) gevonden.push({ aanvraag, dossier: projectie.dossier });
  }
  return gevonden;
}

export async function leesEvaluatie(store: Evaluatielezer, keuze: Keuze): Promise<readonly Evaluatietraject[]> {
  const zouten = await store.zouten();
  return (await toegekendMet(store, keuze)).flatMap(({ aanvraag, dossier }) => {
    const zout = zouten.get(aanvraag.nummer);
    return zout === undefined ? [] : [{ pseudoniem: pseudoniem(zout), aanvraag, dossier }];
  });
}

export const leesUitTeNodigen = async (store: Evaluatielezer, keuze: Keuze): Promise<readonly Dossier[]> =>
  (await toegekendMet(store, keuze)).map(({ dossier }) => dossier);
