import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum } from "../kalender/datum.ts";
import { dagVan } from "../projectie/tijdlijn.ts";

/** Why the report of now is another one than that of a day: what was recorded since (decision 51). */
export const LATER = ["gecorrigeerd", "laat vastgelegd", "later gebeurd"] as const;
export type Later = (typeof LATER)[number];

/** What one line may mean to the figures, without what it says: kept beside the journaal, so that nobody reads it all back. */
export interface Cijferregel {
  readonly vastgelegdOp: Datum;
  readonly gebeurdOp: Datum;
  /** It says that what stood there already was otherwise. */
  readonly correctie: boolean;
  /** Booked, less what was taken back. */
  readonly uren: number;
}

/** What says nothing of the figures: mail, clock, and what people note for themselves. */
const ZONDER_CIJFERS: ReadonlySet<string> = new Set(["mail", "termijn", "signaal", "notitie", "periode"]);

/** Null: it says nothing of them. */
export function cijferregel(
  regel: Pick<Journaalregel, "type" | "gegevens" | "gebeurdOp" | "vastgelegdOp">,
): Cijferregel | null {
  const { type, gegevens } = regel;
  if (ZONDER_CIJFERS.has(type.slice(0, type.indexOf(".")))) return null;
  const vastgelegdOp = datumOp(regel.vastgelegdOp);
  const uren = typeof gegevens["uren"] === "number" ? gegevens["uren"] : 0;
  return {
    vastgelegdOp,
    gebeurdOp: dagVan(regel) ?? vastgelegdOp,
    correctie: type.endsWith(".gecorrigeerd") || CORRECTIES.has(type),
    uren: type === "uren.geboekt" ? uren : type === "uren.gecorrigeerd" ? -uren : 0,
  };
}

const CORRECTIES: ReadonlySet<string> = new Set(["eindverslag.nagekomen", "terugkoppeling.ingetrokken"]);

/** Lines of one traject that were recorded after a day, all corrections or none, and all about what happened by that day or none. */
export interface Latergroep {
  readonly nummer: string;
  readonly correctie: boolean;
  readonly gebeurdVoorDien: boolean;
  readonly keer: number;
  readonly uren: number;
}

const waaromLater = ({ correctie, gebeurdVoorDien }: Latergroep): Later =>
  correctie ? "gecorrigeerd" : gebeurdVoorDien ? "laat vastgelegd" : "later gebeurd";

export interface Latertelling {
  readonly keer: number;
  readonly uren: number;
  readonly trajecten: readonly string[];
}

export type Latertellingen = Readonly<Record<Later, Latertelling>>;

export function latertellingen(groepen: readonly Latergroep[]): Latertellingen {
  const van = (soort: Later): Latertelling => {
    const eigen = groepen.filter((groep) => waaromLater(groep) === soort);
    return {
      keer: eigen.reduce((som, { keer }) => som + keer, 0),
      uren: eigen.reduce((som, { uren }) => som + uren, 0),
      trajecten: [...new Set(eigen.map(({ nummer }) => nummer))],
    };
  };
  return {
    gecorrigeerd: van("gecorrigeerd"),
    "laat vastgelegd": van("laat vastgelegd"),
    "later gebeurd": van("later gebeurd"),
  };
}
