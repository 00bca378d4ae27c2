import type { Vormnaam } from "../../aanmelding/regels.ts";
import { nee } from "../definitie.ts";

/**
 * Nazorg follows on a closed traject [E 3.1], and a consultatie is no traject [E 1.1.2]: neither is granted here. A register may have
 * them among its grants all the same: nazorg was asked for as such [E table 2.3].
 */
export const geenTraject = (vorm: Vormnaam) =>
  vorm === "nazorg"
    ? nee("vorm.geen-traject", "Nazorg kan pas na een gesloten traject. Ken een kort, middellang of lang traject toe.")
    : vorm === "consultatie"
      ? nee("vorm.geen-traject", "Een consultatie is geen traject. Doe de aanvraag af met een consultatie.")
      : null;
