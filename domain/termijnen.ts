import type { Kalender } from "./kalender/kalender.ts";
import { aanbodtermijn } from "./termijnen/aanbod.ts";
import { aanvullingstermijn } from "./termijnen/aanvulling.ts";
import { afrondingstermijnen } from "./termijnen/afronding.ts";
import { begintermijnen } from "./termijnen/begin.ts";
import { besluittermijnen } from "./termijnen/besluit.ts";
import { borgingstermijnen } from "./termijnen/borging.ts";
import { evaluatietermijnen } from "./termijnen/evaluatiemoment.ts";
import { termijnenNaSluiting } from "./termijnen/na-sluiting.ts";
import { opvolgingstermijnen } from "./termijnen/opvolging.ts";
import { pauzetermijn } from "./termijnen/pauze.ts";
import { stiltetermijnen } from "./termijnen/stilte.ts";
import { termijnsleutel, type Moment, type Termijn, type Termijnfunctie } from "./termijnen/termijn.ts";
import { urenbudgettermijn } from "./termijnen/urenbudget.ts";
import { kalenderVan, type Dossier } from "./traject/dossier.ts";

/** Which terms run now (design §7). Each kind has a file of its own in termijnen/, and a line here. */
const SOORTEN: readonly Termijnfunctie[] = [
  besluittermijnen,
  aanvullingstermijn,
  aanbodtermijn,
  begintermijnen,
  opvolgingstermijnen,
  stiltetermijnen,
  pauzetermijn,
  afrondingstermijnen,
  termijnenNaSluiting,
  evaluatietermijnen,
  borgingstermijnen,
  urenbudgettermijn,
];

export type { Moment, Termijn } from "./termijnen/termijn.ts";

/** In order of their last day. */
export function termijnen(
  dossier: Dossier,
  staatpad: string,
  kalender: Kalender = kalenderVan(dossier),
): readonly Termijn[] {
  const eerder = laatst.get(dossier);
  if (eerder !== undefined && eerder.staatpad === staatpad && eerder.kalender === kalender) return eerder.uitkomst;
  const uitkomst = SOORTEN.flatMap((soort) => soort(dossier, staatpad, kalender)).sort((een, ander) =>
    een.uiterlijk < ander.uiterlijk ? -1 : een.uiterlijk > ander.uiterlijk ? 1 : 0,
  );
  laatst.set(dossier, { staatpad, kalender, uitkomst });
  return uitkomst;
}

/** One act asks for the same terms several times; a dossier never changes, so they stay what they were. */
const laatst = new WeakMap<
  Dossier,
  { readonly staatpad: string; readonly kalender: Kalender; readonly uitkomst: readonly Termijn[] }
>();

/** The first thing the clock must do that it has not done yet; null when it can sleep. */
export function eersteMoment(dossier: Dossier, staatpad: string): { termijn: Termijn; moment: Moment } | null {
  const gedaan = new Set(dossier.signalen);
  let eerste: { termijn: Termijn; moment: Moment } | null = null;
  for (const termijn of termijnen(dossier, staatpad))
    for (const moment of termijn.momenten)
      if (
        (eerste === null || moment.op < eerste.moment.op) &&
        !gedaan.has(`${termijnsleutel(termijn)}/${moment.trede}`)
      )
        eerste = { termijn, moment };
  return eerste;
}

/** A keeping time, a quiet time and a forecast: they have a day, but nobody has to have done something by then. */
const GEEN_OPDRACHT: ReadonlySet<Termijn["soort"]> = new Set(["bewaren", "voortgang", "urenbudget"]);

/** The term that lists go by: the first to end before which somebody must act. */
export const lijsttermijn = (dossier: Dossier, staatpad: string): Termijn | undefined =>
  termijnen(dossier, staatpad).find(({ soort }) => !GEEN_OPDRACHT.has(soort));
