import type { Lijstzoeker, Store } from "#activities/store/store.ts";
import { kolom, type Celsoort, type Kolomnaam } from "#domain/lijst/kolommen.ts";
import type { Namen } from "#domain/medewerkers/namen.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Waarde } from "./csv.ts";

/** All of a list, in the order and with the columns that were chosen; for what is no page. */

const PER_KEER = 500;

/** In parts, so that ten thousand of them stand nowhere at once. */
export async function* alleRijen(
  store: Pick<Store, "lijst">,
  zoeker: Omit<Lijstzoeker, "voorbij" | "hoeveel">,
): AsyncIterable<readonly Trajectregel[]> {
  for (let voorbij = 0; ; voorbij += PER_KEER) {
    const { rijen } = await store.lijst({ ...zoeker, voorbij, hoeveel: PER_KEER });
    if (rijen.length > 0) yield rijen;
    if (rijen.length < PER_KEER) return;
  }
}

export const celsoorten = (kolommen: readonly Kolomnaam[]): readonly Celsoort[] =>
  kolommen.flatMap((naam) => kolom(naam).cellen);

/** Who works here by name, as on the page. */
export const cellenVan = (kolommen: readonly Kolomnaam[], rij: Trajectregel, namen: Namen): readonly Waarde[] =>
  celsoorten(kolommen).map(({ van }) => {
    const waarde = van(rij);
    return typeof waarde === "string" ? namen(waarde) : waarde;
  });
