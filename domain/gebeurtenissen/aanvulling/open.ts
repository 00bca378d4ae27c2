import type { Gebeurtenis } from "../definitie.ts";
import type { Datum } from "../../kalender/datum.ts";
import { uiterlijkeAanvulling } from "../../termijnen/aanvulling.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** When it was asked, and by when the answer is due. */
export function gevraagd(
  dossier: Dossier,
  { gegevens, op, dag }: Pick<Gebeurtenis<{ uiterlijk?: Datum | undefined }>, "gegevens" | "op" | "dag">,
): NonNullable<Dossier["aanvulling"]> {
  const gevraagdOp = op ?? dag;
  return { gevraagdOp, uiterlijk: gegevens.uiterlijk ?? uiterlijkeAanvulling(dossier, gevraagdOp) };
}
