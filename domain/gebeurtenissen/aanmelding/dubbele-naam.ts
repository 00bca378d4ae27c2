import type { Partner } from "../../aanmelding/aanmelding.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import { nee } from "../definitie.ts";

/** A partner is known by its name, so that none is asked or told what is another's: "De Wissel" and "de wissel" are one. */
export const DUBBEL = "Geef ieder een eigen naam, bijvoorbeeld met de afdeling of de plaats erbij.";

export function dubbeleNaam(partners: readonly Pick<Partner, "naam">[]) {
  const dubbel = partners.find((een, i) => partners.slice(0, i).some((eerder) => isZelfdeNaam(een.naam, eerder.naam)));
  return dubbel === undefined
    ? null
    : nee("partner.dubbel", `${dubbel.naam} staat er meer dan één keer bij. ${DUBBEL}`);
}
