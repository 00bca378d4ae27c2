import type { Partij } from "../../aanmelding/partijen.ts";
import { swvNodig } from "../../aanmelding/samenwerkingsverband.ts";
import { nee } from "../definitie.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { type Partnerschap, meedoend } from "../../traject/partnerschap.ts";
import type { Weigering } from "../../weigering.ts";

/** The projectgroep of stap 4 stays whole until the end: this partner can't go, or become another party [S stap 4]. */
export const mistInProjectgroep = (dossier: Dossier, { nummer, naam, partij }: Partnerschap): Weigering | null =>
  dossier.stappen[4].status === "voltooid" &&
  dossier.afgerondOp === null &&
  nodigInProjectgroep(dossier).includes(partij) &&
  !meedoend(dossier).some((p) => p.nummer !== nummer && p.partij === partij)
    ? nee(
        "projectgroep.onvolledig",
        `De projectgroep kan niet zonder ${partij}. Voeg eerst toe wie in de plaats komt van ${naam}.`,
      )
    : null;

export const nodigInProjectgroep = (dossier: Dossier): Partij[] =>
  swvNodig(dossier.onderwijstypen) ? ["school", "samenwerkingsverband", "gemeente"] : ["school", "gemeente"];
