import type { Vormnaam } from "../aanmelding/regels.ts";
import { isTrajectvorm, vormVanTotaal } from "../aanmelding/trajectvormen.ts";
import type { Dossier } from "./dossier.ts";
import { urenbudget } from "./urenstand.ts";

/** As it was granted, and after a verlenging that of all its hours. A register has the verlenging in its hours and in its vorm already. */
export function trajectvorm(dossier: Dossier): Vormnaam | null {
  const { vorm, regels, verlengingen } = dossier;
  const verlengd = verlengingen.some(({ besluit, uren }) => besluit === "toegekend" && uren !== null);
  const budget = urenbudget(dossier);
  return vorm === null || budget === null || !verlengd || !isTrajectvorm(vorm) ? vorm : vormVanTotaal(regels, budget);
}
