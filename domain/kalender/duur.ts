import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";
import { plusDagen, plusMaanden, type Datum } from "./datum.ts";

/** How long a term is, as it is worded: the law asks whether it says days, weeks, months or years. */
export interface Duur {
  readonly aantal: number;
  readonly eenheid: "dagen" | "weken" | "maanden" | "jaren";
}

/** The last day by counting alone, where the day after `vanaf` is the first. */
export function plusDuur(vanaf: Datum, { aantal, eenheid }: Duur): Datum {
  switch (eenheid) {
    case "dagen":
      return plusDagen(vanaf, aantal);
    case "weken":
      return plusDagen(vanaf, aantal * 7);
    case "maanden":
      return plusMaanden(vanaf, aantal);
    case "jaren":
      return plusMaanden(vanaf, aantal * 12);
  }
}

export function duurInWoorden({ aantal, eenheid }: Duur): string {
  const enkel = { dagen: "dag", weken: "week", maanden: "maand", jaren: "jaar" };
  // "jaar" stays singular after a number.
  return `${aantal} ${aantal === 1 || eenheid === "jaren" ? enkel[eenheid] : eenheid}`;
}

/** A term of more than two years is told in years; null for a shorter one. */
export const hoeveelJaar = (dagen: number): number | null => (dagen > 730 ? Math.round(dagen / 365.25) : null);

const LETTERS = { d: "dagen", w: "weken", m: "maanden", j: "jaren" } as const;
/** A hundred years: beyond that a term is a typing error. */
const HOOGSTENS = { dagen: 36_525, weken: 5_218, maanden: 1_200, jaren: 100 } as const;

/** "8w", "56d", "3m" or "1j". */
export function leesDuur(tekst: string): Uitkomst<Duur> {
  const [, getal, letter] = /^(\d{1,9})([dwmj])$/.exec(tekst) ?? [];
  if (getal === undefined || letter === undefined)
    return geweigerd(
      "duur.vorm",
      `Schrijf een duur als 56d (dagen), 8w (weken), 3m (maanden) of 1j (jaar); '${tekst}' kan niet.`,
      "duur",
    );
  const aantal = Number(getal);
  const eenheid = LETTERS[letter as keyof typeof LETTERS];
  if (aantal === 0) return geweigerd("duur.nul", "Een termijn duurt ten minste één dag.", "duur");
  return aantal > HOOGSTENS[eenheid]
    ? geweigerd("duur.te-lang", `Een termijn duurt hoogstens 100 jaar; ${tekst} is langer.`, "duur")
    : gelukt({ aantal, eenheid });
}
