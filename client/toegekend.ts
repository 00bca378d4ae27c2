import type { Store } from "#activities/store/store.ts";
import { spreidbaarVan } from "#domain/aanmelding/beslishulp.ts";
import type { Spreidbaar } from "#domain/aanmelding/spreiding.ts";

/** The grants of a subsidieperiode so far, as far as the spread is concerned. */
export async function toegekendIn(store: Pick<Store, "rijen" | "projectie">, periode: string): Promise<Spreidbaar[]> {
  const rijen = (await store.rijen({ periode })).filter(({ vorm }) => vorm !== null);
  const projecties = await Promise.all(rijen.map(({ nummer }) => store.projectie(nummer)));
  return projecties.flatMap((projectie) => (projectie === null ? [] : [spreidbaarVan(projectie.dossier)]));
}
