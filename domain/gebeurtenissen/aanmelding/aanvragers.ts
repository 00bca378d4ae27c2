import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";

/** Who applied: the aanvrager first, then who did so together with it. Of an aanvraag from a register that is the first partner. */
export function aanvragers({
  aanmelding,
  partners,
}: Pick<Dossier, "aanmelding" | "partners">): readonly Partnernummer[] {
  if (aanmelding === null) return partners.slice(0, 1).map(({ nummer }) => nummer);
  // By name, for the aanmelding knows no numbers; who came back later may be spelled otherwise.
  return [aanmelding.aanvrager, ...aanmelding.medeaanvragers].flatMap(({ naam }) =>
    partners.filter((partner) => isZelfdeNaam(partner.naam, naam)).map(({ nummer }) => nummer),
  );
}
