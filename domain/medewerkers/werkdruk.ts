import { inUren, komma } from "../getal.ts";
import { dagenTussen, type Datum } from "../kalender/datum.ts";
import type { Medewerker } from "./medewerker.ts";

/** How full the weeks of a zorgarrangeur are, by the trajecten in hand: to choose by who takes one on. */
export interface Werkdruk {
  readonly trajecten: number;
  /** Hours a week that are left to do until the planned ends. */
  readonly urenPerWeek: number;
  /** Trajecten with hours left and no planned end ahead: these are not in it. */
  readonly zonderEinde: number;
}

/** Trajecten in the same hands that end on the same day. */
export interface InHand {
  readonly einde: Datum | null;
  readonly trajecten: number;
  /** Hours that are left of them together. */
  readonly over: number;
  /** Of how many any are left. */
  readonly metUren: number;
}

export function werkdrukVan(inHand: readonly InHand[], vandaag: Datum): Werkdruk {
  const som = (van: (een: InHand) => number): number => inHand.reduce((totaal, een) => totaal + van(een), 0);
  const weken = ({ einde }: InHand): number => (einde === null ? 0 : dagenTussen(vandaag, einde) / 7);
  return {
    trajecten: som(({ trajecten }) => trajecten),
    // In the last week it is not more than what is left.
    urenPerWeek: som((een) => (weken(een) > 0 ? een.over / Math.max(1, weken(een)) : 0)),
    zonderEinde: som((een) => (weken(een) > 0 ? 0 : een.metUren)),
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
