import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";

/** Who applied: the aanvrager first, then who did so together with it. Of an aanvraag from a register only the first is known. */
export function aanvragers({
  aanvrager,
  aanmelding,
  partners,
}: Pick<Dossier, "aanvrager" | "aanmelding" | "partners">): readonly Partnernummer[] {
  if (aanvrager === null) return [];
  // By name, for the aanmelding knows no numbers; who came back later may be spelled otherwise.
  const samen = (aanmelding?.medeaanvragers ?? []).flatMap(({ naam }) =>
    partners.filter((partner) => isZelfdeNaam(partner.naam, naam)).map(({ nummer }) => nummer),
  );
  return [aanvrager, ...samen];
}
