import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import type { Trajecten } from "#client/trajecten.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";

/** Records with which calendar the system begins; one that stands there is of the people who load it, whatever the settings say. */
export async function zetEersteKalender({
  store,
  trajecten,
  kalender,
}: {
  readonly store: Pick<Store, "stand">;
  readonly trajecten: Pick<Trajecten, "vraagOrganisatie">;
  readonly kalender: Kalender;
}): Promise<void> {
  if ((await leesMedewerkers(store)).kalender !== null) return;
  const antwoord = await trajecten.vraagOrganisatie(
    { soort: "begin-kalender", kalender },
    { rol: "systeem", id: "motor" },
  );
  if (!antwoord.ok) throw new Error(antwoord.weigering.reden);
}
