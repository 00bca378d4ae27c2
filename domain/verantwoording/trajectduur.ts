import { type Aanvraag, VORMEN } from "./aanvraag.ts";
import { percentage } from "./afronden.ts";
import { type Spreiding, spreiding } from "./spreiding.ts";
import { perSleutel } from "./tellen.ts";

export interface Duur extends Spreiding {
  readonly n: number;
  readonly percentage: number | null;
}

/** How long were the granted trajecten, in hours? The report heads the column "dagen", its classes are those of hours [E table 3.5]. */
export type Trajectduur = Readonly<Record<string, Duur>>;

export function trajectduur(toegekend: readonly Aanvraag[]): Trajectduur {
  const duur = (trajecten: readonly Aanvraag[]): Duur => {
    const { gemiddelde, sd, min, max } = spreiding(trajecten.map((a) => a.uren).filter((uren) => uren !== null));
    return {
      gemiddelde,
      n: trajecten.length,
      percentage: percentage(trajecten.length, toegekend.length),
      sd,
      min,
      max,
    };
  };
  return {
    ...perSleutel(rijen(toegekend), (vorm) => duur(toegekend.filter((a) => a.vorm === vorm))),
    totaal: duur(toegekend),
  };
}

/** The report's three always; nazorg and any other vorm when it occurs. */
function rijen(toegekend: readonly Aanvraag[]): string[] {
  const vormen = toegekend.map((a) => a.vorm).filter((vorm) => vorm !== null);
  const overige = new Set(vormen).difference(new Set<string>(VORMEN));
  return [...VORMEN, ...[...overige].toSorted((a, b) => rang(a) - rang(b) || (a < b ? -1 : 1))];
}

const rang = (vorm: string): number => (vorm === "nazorg" ? 0 : 1);
