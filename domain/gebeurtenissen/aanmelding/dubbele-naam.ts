import type { Partner } from "../../aanmelding/aanmelding.ts";
import { nee } from "../definitie.ts";

/** A partner is known by its name, so that none is asked or told what is another's: "De Wissel" and "de wissel" are one. */
export const alsNaam = (naam: string): string => naam.normalize("NFKC").replace(/\s/g, "").toLowerCase();

export const DUBBEL = "Geef ieder een eigen naam, bijvoorbeeld met de afdeling of de plaats erbij.";

export function dubbeleNaam(partners: readonly Pick<Partner, "naam">[]) {
  const namen = partners.map(({ naam }) => alsNaam(naam));
  const dubbel = partners.find(({ naam }, i) => namen.indexOf(alsNaam(naam)) < i);
  return dubbel === undefined
    ? null
    : nee("partner.dubbel", `${dubbel.naam} staat er meer dan één keer bij. ${DUBBEL}`);
}
