import type { Datum } from "../kalender/datum.ts";
import type { Verschil } from "./verschil.ts";

/** What a calendar would move, of all trajecten together: looked at before it counts. */

/** Of one traject, each term with how people call it. */
export interface Kalendergevolg {
  readonly nummer: string;
  readonly verschuivingen: readonly (Verschil & { readonly naam: string })[];
  /** How many letters go at once: who was promised a day hears of a later one. */
  readonly brieven: number;
}

export interface Verschuivingsrij {
  readonly nummer: string;
  readonly naam: string;
  readonly was: Datum | null;
  readonly wordt: Datum | null;
  /** It would be over at once, and was not yet. */
  readonly voorbij: boolean;
}

export interface Kalendersom {
  /** Those that are over at once first. */
  readonly rijen: readonly Verschuivingsrij[];
  readonly trajecten: number;
  readonly voorbij: number;
  readonly brieven: number;
}

export function somVan(gevolgen: readonly Kalendergevolg[], vandaag: Datum): Kalendersom {
  const alle = gevolgen.flatMap(({ nummer, verschuivingen }) =>
    verschuivingen.flatMap(({ naam, oud, nieuw }): Verschuivingsrij[] => {
      const [was, wordt] = [oud?.uiterlijk ?? null, nieuw?.uiterlijk ?? null];
      const voorbij = wordt !== null && wordt < vandaag && (was === null || was >= vandaag);
      return was === wordt ? [] : [{ nummer, naam, was, wordt, voorbij }];
    }),
  );
  const rijen = [...alle.filter(({ voorbij }) => voorbij), ...alle.filter(({ voorbij }) => !voorbij)];
  return {
    rijen,
    trajecten: new Set(rijen.map(({ nummer }) => nummer)).size,
    voorbij: rijen.filter(({ voorbij }) => voorbij).length,
    brieven: gevolgen.reduce((som, { brieven }) => som + brieven, 0),
  };
}

/** The sum in words; what can't be meant comes first. */
export function somInWoorden({ rijen, trajecten, voorbij, brieven }: Kalendersom): readonly string[] {
  return [
    ...(voorbij === 0
      ? []
      : [
          `${voorbij === 1 ? "1 termijn ligt dan ineens in het verleden" : `${voorbij} termijnen liggen dan ineens in het verleden`}, en ${voorbij === 1 ? "heet" : "heten"} meteen te laat. Kijk of dit de goede kalender is.`,
        ]),
    rijen.length === 0
      ? "Er verschuift geen termijn."
      : `Bij ${trajecten === 1 ? "1 traject" : `${trajecten} trajecten`} ${rijen.length === 1 ? "verschuift 1 termijn" : `verschuiven samen ${rijen.length} termijnen`}.`,
    ...(brieven === 0
      ? []
      : [
          brieven === 1
            ? "Er gaat 1 brief: een aanvrager hoort dat het besluit later komt."
            : `Er gaan ${brieven} brieven: aanvragers horen dat hun besluit later komt.`,
        ]),
  ];
}
