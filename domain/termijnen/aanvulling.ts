import { inWoorden, plusDagen, type Datum } from "../kalender/datum.ts";
import type { Pauze } from "../kalender/pauze.ts";
import type { Dossier } from "../traject/dossier.ts";
import { beslistermijn } from "./besluit.ts";
import { gerekendeKern, metTreden, type Termijnfunctie } from "./termijn.ts";

/** An aanvulling that the aanvrager was asked for; meanwhile the term of the decision stands still [Awb 4:5, 4:15]. */
export const aanvullingstermijn: Termijnfunctie = (dossier, staatpad) => {
  if (staatpad !== "aanmelding.aanvulling" || dossier.aanvulling === null) return [];
  const { gevraagdOp, uiterlijk } = dossier.aanvulling;
  return [
    metTreden(
      dossier,
      {
        soort: "aanvulling",
        vanaf: gevraagdOp,
        ruw: uiterlijk,
        uiterlijk,
        regels: [{ regel: "De laatste dag die aan de aanvrager is genoemd.", bron: "Brief aan de aanvrager" }],
        grondslag: "servicenorm",
      },
      { verloopt: "aanvulling.verstreken" },
    ),
  ];
};

/** The last day for an aanvulling that is asked for on `gevraagdOp`, when none is named. */
export const uiterlijkeAanvulling = (dossier: Dossier, gevraagdOp: Datum): Datum =>
  gerekendeKern(dossier, dossier.kalender, { soort: "aanvulling", vanaf: gevraagdOp }).uiterlijk;

/** The clock stood still from the day after the request, until the answer or the end of the given term, whichever was first [Awb 4:15]. */
export function naAanvulling(dossier: Dossier, antwoordOp: Datum): Dossier {
  if (dossier.aanvulling === null) return dossier;
  const opschorting = stilstand(dossier.aanvulling, antwoordOp);
  return {
    ...dossier,
    aanvulling: null,
    opschortingen: opschorting.van > opschorting.tot ? dossier.opschortingen : [...dossier.opschortingen, opschorting],
  };
}

function stilstand({ gevraagdOp, uiterlijk }: NonNullable<Dossier["aanvulling"]>, antwoordOp: Datum): Pauze {
  return { van: plusDagen(gevraagdOp, 1), tot: antwoordOp < uiterlijk ? antwoordOp : uiterlijk };
}

/** The same for one that lapsed and came after all: the clock did not stand still for longer than until then. */
export function naVerstrekenAanvulling(dossier: Dossier, antwoordOp: Datum): Dossier {
  const { verstrekenAanvulling } = dossier;
  if (verstrekenAanvulling === null) return dossier;
  const geteld = stilstand(verstrekenAanvulling, verstrekenAanvulling.uiterlijk);
  const opschortingen = dossier.opschortingen.filter(({ van, tot }) => van !== geteld.van || tot !== geteld.tot);
  return naAanvulling(
    { ...dossier, aanvulling: verstrekenAanvulling, verstrekenAanvulling: null, opschortingen },
    antwoordOp,
  );
}

/** When the decision is due if the aanvulling came today; null when none is awaited. */
export function alsAanvullingVandaagKomt(dossier: Dossier, vandaag: Datum): string | null {
  if (dossier.aanvulling === null) return null;
  const termijn = beslistermijn(naAanvulling(dossier, vandaag));
  return termijn === null
    ? null
    : `Als de aanvulling vandaag komt, is het besluit er uiterlijk op ${inWoorden(termijn.uiterlijk)}.`;
}
