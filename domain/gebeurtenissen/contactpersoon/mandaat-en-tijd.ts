import { jaNee } from "../velden.ts";
import type { Niveaucontact } from "../../traject/partnerschap.ts";

/** Asked of whoever comes to speak for a level [A]: may that one decide, and is there time for it? Left out: not asked yet. */
export const mandaatEnTijd = () => ({ mandaat: jaNee.optional(), tijd: jaNee.optional() });

interface Antwoord {
  readonly mandaat?: boolean | undefined;
  readonly tijd?: boolean | undefined;
}

export const metAntwoord = ({ mandaat, tijd }: Antwoord): Pick<Niveaucontact, "mandaat" | "tijd"> => ({
  ...(mandaat === undefined ? {} : { mandaat }),
  ...(tijd === undefined ? {} : { tijd }),
});

const geen = (wat: string, ja: boolean | undefined): string[] =>
  ja === undefined ? [] : [`${ja ? "" : "nog geen "}${wat}`];

export const antwoordInWoorden = (wie: string, { mandaat, tijd }: Antwoord): string => {
  const delen = [...geen("mandaat", mandaat), ...geen("tijd", tijd)];
  return delen.length === 0 ? "" : ` ${wie} heeft ${delen.join(" en ")}.`;
};
