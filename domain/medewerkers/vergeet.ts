import type { Journaalregel } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import { geweigerd, type Uitkomst } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { medewerkerVergeten } from "./feiten/vergeten.ts";
import { isVergeten } from "./medewerker.ts";
import { medewerkerMet, type Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { isWeg, zoekOngewijzigd } from "./weigeringen.ts";

/** Who left is forgotten: from then on only the id is known. */
export function vergeet(
  stand: Medewerkers,
  { medewerker: id, gezien }: VraagNaar<"vergeet">,
  dag: Datum,
): Uitkomst<Beslissing> {
  const nu = medewerkerMet(stand, id);
  if (nu !== undefined && isVergeten(nu)) return besluit(id);
  const gevonden = zoekOngewijzigd(stand, id, gezien);
  if (!gevonden.ok) return gevonden;
  return isWeg(gevonden.waarde, dag)
    ? besluit(id, medewerkerVergeten.maak({ medewerker: id }))
    : geweigerd("medewerker.werkt-nog", `${id} werkt hier nog. Vergeten kan pas na de laatste dag.`);
}

/** Whom this line says to forget; null: nobody. */
export const wieVergeten = ({ type, gegevens }: Pick<Journaalregel, "type" | "gegevens">): string | null =>
  type === medewerkerVergeten.type ? String(gegevens["medewerker"]) : null;

/** Whether a line is about this medewerker. */
export const gaatOver = ({ gegevens }: Pick<Journaalregel, "gegevens">, id: string): boolean =>
  gegevens["id"] === id || gegevens["medewerker"] === id;
