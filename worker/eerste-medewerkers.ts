import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { VraagNaar } from "#domain/medewerkers/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import type { Instellingen } from "#omgeving/config.ts";
import type { Eerste } from "#omgeving/config/medewerkers.ts";

const MOTOR: Door = { rol: "systeem", id: "motor" };
/** The settings name no auditor, and somebody who tries the system wants to see one. */
const AUDITOR: Eerste = { id: "au-1", naam: "Anna Smits", mail: "auditor@trajecten.example", rollen: ["auditor"] };

/** Fills a list that is still empty from the settings; a list in which somebody stands is of the people who keep it. */
export async function vulMedewerkers({
  store,
  trajecten,
  instellingen: { eersteMedewerkers, modus },
}: {
  readonly store: Pick<Store, "stand">;
  readonly trajecten: Pick<Trajecten, "vraagOrganisatie">;
  readonly instellingen: Pick<Instellingen, "eersteMedewerkers" | "modus">;
}): Promise<void> {
  const eersten = [...eersteMedewerkers, ...(modus === "embedded" ? [AUDITOR] : [])];
  if (eersten.length === 0 || alleMedewerkers(await leesMedewerkers(store)).length > 0) return;
  const vandaag = datumOp(new Date().toISOString());
  const antwoord = await trajecten.vraagOrganisatie(
    { soort: "begin", medewerkers: eersten.map((een) => alsNieuw(een, vandaag)) },
    MOTOR,
  );
  if (!antwoord.ok) throw new Error(antwoord.weigering.reden);
}

const alsNieuw = (een: Eerste, van: string): VraagNaar<"begin">["medewerkers"][number] => ({
  ...een,
  rollen: [...een.rollen],
  telefoon: null,
  urenPerWeek: null,
  van,
  tot: null,
});
