import type { Store } from "#activities/store/store.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { type Evaluatietraject, pseudoniem } from "#domain/verantwoording/evaluatierij.ts";
import { type Keuze, kies } from "#domain/verantwoording/tabellen.ts";

export type Evaluatielezer = Pick<Store, "aanvragen" | "projectie" | "zouten">;

/** Those that were granted, as far as they were chosen. */
const toegekend = async (store: Evaluatielezer, keuze: Keuze) =>
  kies(await store.aanvragen(), keuze).filter(({ besluit }) => besluit === "toegekend");

/** With their dossiers. One after the other: together they are more than a process should hold at once beside its other work. */
async function metDossier<T extends { readonly aanvraag: Aanvraag }>(store: Evaluatielezer, trajecten: readonly T[]) {
  const gevonden: (T & { readonly dossier: Dossier })[] = [];
  for (const traject of trajecten) {
    const projectie = await store.projectie(traject.aanvraag.nummer);
    if (projectie !== null) gevonden.push({ ...traject, dossier: projectie.dossier });
  }
  return gevonden;
}

export interface Evaluatie {
  readonly totaal: number;
  /** In order of pseudonym, which tells nothing. */
  readonly trajecten: readonly Evaluatietraject[];
}

/** `hoogstens` the first so many of them, for who wants to see what they are like. */
export async function leesEvaluatie(store: Evaluatielezer, keuze: Keuze, hoogstens = Infinity): Promise<Evaluatie> {
  const zouten = await store.zouten();
  const alle = (await toegekend(store, keuze))
    .flatMap((aanvraag) => {
      const zout = zouten.get(aanvraag.nummer);
      return zout === undefined ? [] : [{ pseudoniem: pseudoniem(zout), aanvraag }];
    })
    .toSorted((een, ander) => (een.pseudoniem < ander.pseudoniem ? -1 : 1));
  return { totaal: alle.length, trajecten: await metDossier(store, alle.slice(0, hoogstens)) };
}

/** Of whom there is still somebody to invite. */
export const leesUitTeNodigen = async (store: Evaluatielezer, keuze: Keuze): Promise<readonly Dossier[]> =>
  (
    await metDossier(
      store,
      (await toegekend(store, keuze)).map((aanvraag) => ({ aanvraag })),
    )
  ).flatMap(({ dossier }) => (dossier.vergetenOp === undefined ? [dossier] : []));
