import { inUren } from "../getal.ts";
import { type Datum, inWoorden } from "../kalender/datum.ts";
import { LATER, type Later, type Latertelling, type Latertellingen } from "./later-vastgelegd.ts";

/** Why now differs from then, in words. */

const WAT: Readonly<Record<Later, (dag: string) => string>> = {
  gecorrigeerd: () => "Gecorrigeerd: er stond iets wat anders was",
  "laat vastgelegd": (dag) => `Laat vastgelegd: gebeurd op of voor ${dag}, later ingevoerd`,
  "later gebeurd": (dag) => `Gebeurd na ${dag}`,
};

export interface Laterregel {
  readonly soort: Later;
  readonly wat: string;
  readonly hoeveel: string;
  readonly trajecten: readonly string[];
}

export function laterInWoorden(later: Latertellingen, bekendOp: Datum): readonly Laterregel[] {
  return LATER.filter((soort) => later[soort].keer > 0).map((soort) => ({
    soort,
    wat: WAT[soort](inWoorden(bekendOp)),
    hoeveel: hoeveel(later[soort]),
    trajecten: later[soort].trajecten,
  }));
}

const hoeveel = ({ keer, uren, trajecten }: Latertelling): string =>
  `${keer} keer, in ${trajecten.length} ${trajecten.length === 1 ? "traject" : "trajecten"}${uren === 0 ? "" : `, samen ${inUren(uren)}`}`;
