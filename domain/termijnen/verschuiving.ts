import type { Termijnsoort } from "../aanmelding/regels.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { termijnen } from "../termijnen.ts";
import type { Dossier } from "../traject/dossier.ts";

/** A running term whose last day moves with the calendar. */
export interface Verschuiving {
  readonly soort: Termijnsoort;
  readonly onderwerp?: string | undefined;
  readonly oud: Datum;
  readonly nieuw: Datum;
}

/** Which running terms a new calendar moves, and from which day to which. */
export function verschuivingen(dossier: Dossier, staatpad: string, kalender: Kalender): Verschuiving[] {
  const daarna = termijnen(dossier, staatpad, kalender);
  return termijnen(dossier, staatpad).flatMap(({ soort, onderwerp, vanaf, uiterlijk: oud }) => {
    const zelfde = daarna.find((t) => t.soort === soort && t.onderwerp === onderwerp && t.vanaf === vanaf);
    const nieuw = zelfde?.uiterlijk ?? oud;
    return nieuw === oud ? [] : [{ soort, ...(onderwerp === undefined ? {} : { onderwerp }), oud, nieuw }];
  });
}
