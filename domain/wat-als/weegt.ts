import type { Definitie } from "../gebeurtenissen/definitie.ts";
import type { Proef } from "./proef.ts";

/** Terms that move with everything that anybody does say nothing of this act. */
const BEWEEGT_MEE: ReadonlySet<string> = new Set(["voortgang", "urenbudget"]);

/** Whether it is looked at before it counts: it sends letters, decides, takes or gives a place, or moves a day that somebody was promised. */
export const weegtZwaar = (
  { besluit }: Pick<Definitie, "besluit">,
  { brieven, plaats, termijnen }: Pick<Proef, "brieven" | "plaats" | "termijnen">,
): boolean =>
  besluit === true ||
  brieven.length > 0 ||
  plaats !== null ||
  termijnen.some(({ soort, oud, nieuw }) => !BEWEEGT_MEE.has(soort) && oud?.uiterlijk !== nieuw?.uiterlijk);
