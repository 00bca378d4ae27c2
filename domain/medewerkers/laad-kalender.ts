import type { Uitkomst } from "../weigering.ts";
import { geweigerd } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { kalenderGeladen } from "./feiten/kalender-geladen.ts";
import type { Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";

/** The file in the settings is only the first value: after that people load it. */
export const beginKalender = (
  { kalender: geldt }: Medewerkers,
  { kalender }: VraagNaar<"begin-kalender">,
): Uitkomst<Beslissing> =>
  geldt === null ? besluit(null, kalenderGeladen.maak({ kalender, eerste: true })) : besluit(null);

/** Another calendar is in force. Loading the same again is how who was missed gets it, such as a traject that was reopened. */
export function laadKalender(
  { kalender: geldt }: Medewerkers,
  { kalender, gezien }: VraagNaar<"laad-kalender">,
): Uitkomst<Beslissing> {
  if ((geldt?.volgnummer ?? 0) !== gezien)
    return geweigerd(
      "kalender.veranderd",
      `De kalender is intussen vernieuwd: nu geldt ${geldt?.kalender.versie ?? "die van het begin"}. Bekijk opnieuw wat er verschuift.`,
    );
  return besluit(null, kalenderGeladen.maak({ kalender }));
}
