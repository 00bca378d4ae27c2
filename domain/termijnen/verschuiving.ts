import type { Termijnsoort } from "../aanmelding/regels.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { termijnen } from "../termijnen.ts";
import type { Dossier } from "../traject/dossier.ts";
import { naAanvulling } from "./aanvulling.ts";
import { beslistermijn } from "./besluit.ts";
import type { Termijn } from "./termijn.ts";

/** A term whose last day moves. */
export interface Verschuiving {
  readonly soort: Termijnsoort;
  readonly onderwerp?: string | undefined;
  readonly oud: Datum;
  readonly nieuw: Datum;
}

/** Which terms a new calendar moves, and from which day to which: those that run, and the decision that waits for an aanvulling. */
export function verschuivingen(dossier: Dossier, staatpad: string, kalender: Kalender): Verschuiving[] {
  const lopend = tussen(termijnen(dossier, staatpad), termijnen(dossier, staatpad, kalender));
  return lopend.some(({ soort }) => soort === "beslissing") ? lopend : [...lopend, ...stilstaand(dossier, kalender)];
}

const stilstaand = (dossier: Dossier, kalender: Kalender): readonly Verschuiving[] =>
  uitAanvulling(dossier)
    .map((een) => besluitVerschoven(een, een, kalender))
    .find(({ length }) => length > 0) ?? [];

/** While an aanvulling is awaited the day of the decision is not known yet: that of when it does not come, or else the one that it had. */
export const uitAanvulling = (dossier: Dossier): readonly Dossier[] =>
  dossier.aanvulling === null ? [] : [naAanvulling(dossier, dossier.aanvulling.uiterlijk), dossier];

/** How the term of the decision moves when the dossier, or its calendar, becomes another. */
export const besluitVerschoven = (
  voor: Dossier,
  na: Dossier,
  kalender: Kalender = na.kalender,
): readonly Verschuiving[] => {
  const alsLijst = (termijn: Termijn | null) => (termijn === null ? [] : [termijn]);
  return tussen(alsLijst(beslistermijn(voor)), alsLijst(beslistermijn(na, kalender)));
};

const tussen = (voor: readonly Termijn[], na: readonly Termijn[]): Verschuiving[] =>
  voor.flatMap(({ soort, onderwerp, vanaf, uiterlijk: oud }) => {
    const zelfde = na.find((t) => t.soort === soort && t.onderwerp === onderwerp && t.vanaf === vanaf);
    const nieuw = zelfde?.uiterlijk ?? oud;
    return nieuw === oud ? [] : [{ soort, ...(onderwerp === undefined ? {} : { onderwerp }), oud, nieuw }];
  });
