import { deelnemers } from "../evaluatie/uitnodiging.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** What an eindverslag says goes to every partner, not only to the school [E 3.5, 4.5]. */
export const aanIederePartner = (
  dossier: Dossier,
  { samenvatting, vervolg = null }: { samenvatting: string; vervolg?: string | null | undefined },
): Opdracht["params"][] => deelnemers(dossier).map((partner) => ({ partner, samenvatting, vervolg }));
