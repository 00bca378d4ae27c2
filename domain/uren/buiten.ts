import type { Datum } from "../kalender/datum.ts";

/** Work for the subsidie that is of no traject: sharing what was learnt, meeting nationwide, and what spreads from one school to the next. */
export const BUITEN_TRAJECTEN = ["kennisdeling", "landelijk overleg", "olievlek"] as const;
export type Buitenwerk = (typeof BUITEN_TRAJECTEN)[number];

/** Hours by whose, which day and what for ("za|JJJJ-MM-DD|kennisdeling"). */
export type Buitenuren = Readonly<Record<string, number>>;

export interface Buitenplek {
  readonly medewerker: string;
  readonly dag: Datum;
  readonly wat: Buitenwerk;
}

const buitensleutel = ({ medewerker, dag, wat }: Buitenplek): string => `${medewerker}|${dag}|${wat}`;

export function alsBuitenplek(sleutel: string): Buitenplek {
  const [medewerker = "", dag = "", wat = ""] = sleutel.split("|");
  return { medewerker, dag, wat: wat as Buitenwerk };
}

export const buitenOp = (uren: Buitenuren, plek: Buitenplek): number => uren[buitensleutel(plek)] ?? 0;

/** With so many more, or fewer; what is none is not kept. */
export function metBuiten(uren: Buitenuren, plek: Buitenplek, erbij: number): Buitenuren {
  const na = buitenOp(uren, plek) + erbij;
  const { [buitensleutel(plek)]: _, ...rest } = uren;
  return na === 0 ? rest : { ...rest, [buitensleutel(plek)]: na };
}
