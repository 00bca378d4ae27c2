import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum } from "../kalender/datum.ts";
import { dagVan } from "../projectie/tijdlijn.ts";

/** Why the report of now is another one than that of a day: what was recorded since (decision 51). */
export const LATER = ["gecorrigeerd", "laat vastgelegd", "later gebeurd"] as const;
export type Later = (typeof LATER)[number];

type Lijn = Pick<Journaalregel, "type" | "gegevens" | "gebeurdOp" | "vastgelegdOp">;

/** Says that what stands there already was otherwise. */
const isCorrectie = (type: string): boolean => type.endsWith(".gecorrigeerd") || ANDERE.has(type);
const ANDERE: ReadonlySet<string> = new Set(["eindverslag.nagekomen", "terugkoppeling.ingetrokken"]);

/** Null: it was recorded by the end of that day. */
function waaromLater(regel: Lijn, bekendOp: Datum): Later | null {
  const vastgelegd = datumOp(regel.vastgelegdOp);
  if (vastgelegd <= bekendOp) return null;
  if (isCorrectie(regel.type)) return "gecorrigeerd";
  return (dagVan(regel) ?? vastgelegd) <= bekendOp ? "laat vastgelegd" : "later gebeurd";
}

export interface Latertelling {
  readonly keer: number;
  /** Booked, less what was taken back. */
  readonly uren: number;
  readonly trajecten: readonly string[];
}

export type Latertellingen = Readonly<Record<Later, Latertelling>>;

/** Counts line by line, for there may be many. */
export class Laterteller {
  readonly #per = new Map<Later, { keer: number; uren: number; readonly trajecten: Set<string> }>(
    LATER.map((soort) => [soort, { keer: 0, uren: 0, trajecten: new Set() }]),
  );
  readonly #bekendOp: Datum;

  constructor(bekendOp: Datum) {
    this.#bekendOp = bekendOp;
  }

  erbij(regel: Lijn & Pick<Journaalregel, "nummer">): void {
    const soort = waaromLater(regel, this.#bekendOp);
    if (soort === null) return;
    const telling = this.#per.get(soort)!;
    telling.keer += 1;
    telling.trajecten.add(regel.nummer);
    const { uren } = regel.gegevens;
    if (typeof uren === "number" && regel.type === "uren.geboekt") telling.uren += uren;
    if (typeof uren === "number" && regel.type === "uren.gecorrigeerd") telling.uren -= uren;
  }

  tellingen(): Latertellingen {
    const van = (soort: Later): Latertelling => {
      const { trajecten, ...rest } = this.#per.get(soort)!;
      return { ...rest, trajecten: [...trajecten] };
    };
    return {
      gecorrigeerd: van("gecorrigeerd"),
      "laat vastgelegd": van("laat vastgelegd"),
      "later gebeurd": van("later gebeurd"),
    };
  }
}
