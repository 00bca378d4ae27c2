import { openEvaluaties } from "../traject/evaluatiemoment.ts";
import { contactVan, meedoend } from "../traject/partnerschap.ts";
import { drager, type Signaalfunctie } from "./signaal.ts";

/** Somebody is meant to come to an evaluatiemoment, and nobody knows whom to invite on that level. */
export const niveausignalen: Signaalfunctie = (dossier, staatpad) =>
  openEvaluaties(dossier).flatMap(({ id, niveau, gepland }) =>
    meedoend(dossier)
      .filter(({ nummer }) => contactVan(dossier, nummer, niveau) === null)
      .map(({ nummer, naam }) => ({
        sleutel: `niveaucontact:${nummer}:${id}/${gepland}`,
        soort: "niveaucontact" as const,
        voor: drager(dossier, staatpad),
        wat: `Van ${naam} is niet bekend wie bij evaluatiemoment ${id} (${niveau}) wordt uitgenodigd. Leg een contactpersoon vast.`,
        uiterlijk: gepland,
      })),
  );
