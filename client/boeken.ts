import type { Store } from "#activities/store/store.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import type { Boekhouding } from "#domain/periode/boekhouding.ts";
import { volVoor } from "#domain/periode/plaatsen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";

/** The books of the subsidieperiode of a traject, as far as they were written; null: nobody asked anything of it yet. */
export const leesBoeken = (store: Pick<Store, "stand">, { regels }: Dossier): Promise<Boekhouding | null> =>
  store.stand(PERIODEN, `periode/${regels.id}`);

/** Whether it has no place for this traject, as far as is known. */
export async function isVol(store: Pick<Store, "stand">, dossier: Dossier): Promise<boolean> {
  const boeken = await leesBoeken(store, dossier);
  return boeken !== null && volVoor(boeken, dossier.nummer);
}
