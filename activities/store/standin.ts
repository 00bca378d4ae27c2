import type { Store } from "./store.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";

/** Where a traject is, as the store knows it. */
export interface Standinstore {
  readonly dossier: Dossier;
  /** State of the machine, as the journaal writes it. */
  readonly pad: string;
  readonly regels: readonly Journaalregel[];
}

/** Null when there is no such traject. */
export async function standVan(
  store: Pick<Store, "projectie" | "regels">,
  nummer: string,
): Promise<Standinstore | null> {
  const projectie = await store.projectie(nummer);
  // Read after it, so there may be lines that the projection did not have yet.
  const regels = (await store.regels(nummer)).filter(({ volgnummer }) => volgnummer <= (projectie?.volgnummer ?? 0));
  const laatste = regels.at(-1);
  return projectie === null || laatste === undefined ? null : { dossier: projectie.dossier, pad: laatste.naar, regels };
}
