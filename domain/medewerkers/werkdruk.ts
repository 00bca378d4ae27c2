import { inUren, komma } from "../getal.ts";
import { dagenTussen, type Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { lopendeUren } from "../uren/lopend.ts";
import type { Medewerker } from "./medewerker.ts";

/** How full the weeks of a zorgarrangeur are, by the trajecten in hand: to choose by who takes one on. */
export interface Werkdruk {
  readonly trajecten: number;
  /** Hours a week that are left to do until the planned ends. */
  readonly urenPerWeek: number;
  /** Trajecten with hours left and no planned end ahead: these are not in it. */
  readonly zonderEinde: number;
}

export function werkdrukVan(inHand: readonly Dossier[], vandaag: Datum): Werkdruk {
  const nogTeDoen = inHand.map((dossier) => {
    const { budget, geboekt } = lopendeUren(dossier);
    const { einde } = dossier.plan;
    return { over: Math.max(0, budget - geboekt), weken: einde === null ? 0 : dagenTussen(vandaag, einde) / 7 };
  });
  const gepland = nogTeDoen.filter(({ weken }) => weken > 0);
  return {
    trajecten: inHand.length,
    // In the last week it is not more than what is left.
    urenPerWeek: gepland.reduce((som, { over, weken }) => som + over / Math.max(1, weken), 0),
    zonderEinde: nogTeDoen.filter(({ over, weken }) => over > 0 && weken <= 0).length,
  };
}

/** "3 trajecten in handen, volgens plan 11,5 van 24 uur per week; 1 zonder gepland einde telt niet mee". */
export function werkdrukInWoorden(
  { trajecten, urenPerWeek, zonderEinde }: Werkdruk,
  { urenPerWeek: werkt }: Pick<Medewerker, "urenPerWeek">,
): string {
  const plan = komma(Math.round(urenPerWeek * 4) / 4);
  const weken = werkt === null ? `${plan} uur per week` : `${plan} van ${inUren(werkt)} per week`;
  if (trajecten === 0)
    return werkt === null ? "geen traject in handen" : `geen traject in handen, werkt ${inUren(werkt)} per week`;
  return `${trajecten === 1 ? "1 traject" : `${trajecten} trajecten`} in handen, volgens plan ${weken}${
    zonderEinde === 0 ? "" : ` (${zonderEinde} zonder gepland einde ${zonderEinde === 1 ? "telt" : "tellen"} niet mee)`
  }`;
}
