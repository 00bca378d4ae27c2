import { dagenTussen } from "../kalender/datum.ts";
import { type Aanvraag, VORMEN } from "./aanvraag.ts";
import { type Spreiding, spreiding } from "./spreiding.ts";
import { perSleutel } from "./tellen.ts";

/** How long something took, in days, and of how many that is known. */
export interface Duur extends Spreiding {
  readonly n: number;
}

/** How many days did it take, from the one day to the other, of the granted trajecten of which both are known? */
export interface Doorlooptijd {
  readonly "ontvangst tot besluit": Duur;
  readonly "besluit tot start": Duur;
  /** A vorm that did not end yet has a row without figures. */
  readonly "start tot einde": Readonly<Record<(typeof VORMEN)[number] | "totaal", Duur>>;
}

export function doorlooptijd(toegekend: readonly Aanvraag[]): Doorlooptijd {
  const duur = (trajecten: readonly Aanvraag[], stuk: Doorloopstuk): Duur => {
    const dagen = trajecten.flatMap((een) => doorloopdagen(een, stuk) ?? []);
    return { n: dagen.length, ...spreiding(dagen) };
  };
  const { afgerond } = STUKKEN;
  return {
    "ontvangst tot besluit": duur(toegekend, STUKKEN.besloten),
    "besluit tot start": duur(toegekend, STUKKEN.gestart),
    "start tot einde": {
      ...perSleutel(VORMEN, (vorm) =>
        duur(
          toegekend.filter((a) => a.vorm === vorm),
          afgerond,
        ),
      ),
      totaal: duur(toegekend, afgerond),
    } as Doorlooptijd["start tot einde"],
  };
}

const STUKKEN = {
  besloten: ["ontvangenOp", "beslotenOp"],
  gestart: ["beslotenOp", "gestartOp"],
  afgerond: ["gestartOp", "afgerondOp"],
} as const;
type Doorloopstuk = (typeof STUKKEN)[keyof typeof STUKKEN];

const doorloopdagen = (aanvraag: Aanvraag, [van, tot]: Doorloopstuk): number | null => {
  const [begin, einde] = [aanvraag[van], aanvraag[tot]];
  return begin === null || einde === null ? null : dagenTussen(begin, einde);
};

/** How long a traject took from its start to its end. */
export const looptijd = (aanvraag: Aanvraag): number | null => doorloopdagen(aanvraag, STUKKEN.afgerond);
