import type { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import { meedoend } from "../../traject/partnerschap.ts";
import { adres } from "./afvaller.ts";
import { metNiveaucontact } from "./niveau.ts";

/** Who speaks for the bestuur [E 4.4] is who is invited on bestuurlijk niveau [S stap 5]: told once. */

/** For which partner: the schoolbestuur where it takes part, else the school. Null where that one named somebody for this niveau already. */
export function bestuurspartner(dossier: Dossier): Partnernummer | null {
  const partners = meedoend(dossier);
  const wie =
    partners.find(({ partij }) => partij === "schoolbestuur") ??
    partners.find(({ partij, nummer }) => partij === "school" && nummer === dossier.aanvrager) ??
    partners.find(({ partij }) => partij === "school");
  const eigen = wie?.niveaus?.bestuur;
  return wie === undefined || (eigen !== undefined && adres(eigen) !== adres(dossier.plan.bestuurscontact))
    ? null
    : wie.nummer;
}

export const metBestuurscontact = (
  dossier: Dossier,
  {
    persoon,
    partner,
    valtAf,
  }: { persoon: Contactpersoon; partner: Partnernummer | null; valtAf?: boolean | undefined },
): Dossier => {
  const na = { ...dossier, plan: { ...dossier.plan, bestuurscontact: persoon } };
  return partner === null ? na : metNiveaucontact(na, { partner, niveau: "bestuur", valtAf }, persoon);
};
