import { criteriumtitel } from "../aanmelding/criteria.ts";
import { TERMIJNSOORTEN, type Criterium, type Periode } from "../aanmelding/regels.ts";
import { borging, urentreden } from "./formulier/controles.ts";
import { criteria } from "./formulier/criteria.ts";
import type { Periodedeel } from "./formulier/deel.ts";
import { plaatsen } from "./formulier/plaatsen.ts";
import { nieuweReden, reden } from "./formulier/reden.ts";
import { termijn } from "./formulier/termijn.ts";
import { vormen } from "./formulier/vormen.ts";

/** The rules of a subsidieperiode by form, a part at a time; each part is made of the definition of the whole (aanmelding/periodegegevens.ts). */

const DELEN: Readonly<Record<string, Periodedeel>> = {
  plaatsen,
  criteria,
  vormen,
  borging,
  urentreden,
  "nieuwe-reden": nieuweReden,
};
export const PERIODEDELEN = Object.keys(DELEN);

/** By the word in its address: a part, `termijn-beslissing` or `reden-vol`. */
export function periodedeel(naam: string, nu: Periode): Periodedeel | null {
  if (Object.hasOwn(DELEN, naam)) return DELEN[naam]!;
  const soort = TERMIJNSOORTEN.find((een) => naam === `termijn-${een}`);
  if (soort !== undefined) return termijn(soort);
  const gekozen = nu.redenen.find(({ code }) => naam === `reden-${code}`);
  return gekozen === undefined ? null : reden(gekozen);
}

/** How a criterium stands on the page. */
export const criteriumInWoorden = (een: Criterium): string =>
  een.soort === "doelgroep"
    ? `${criteriumtitel(een.soort)}: ${een.soorten.join(", ")}; ${een.onderwijstypen.join(", ")}`
    : een.soort === "aanvrager"
      ? `${criteriumtitel(een.soort)}: ${een.partijen.join(", ")}`
      : criteriumtitel(een.soort);
