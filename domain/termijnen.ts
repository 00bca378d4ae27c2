import type { Datum } from "./kalender/datum.ts";
import type { Kalender } from "./kalender/kalender.ts";
import { aanbodtermijn } from "./termijnen/aanbod.ts";
import { aanvullingstermijn } from "./termijnen/aanvulling.ts";
import { afrondingstermijnen } from "./termijnen/afronding.ts";
import { begintermijnen } from "./termijnen/begin.ts";
import { besluittermijnen } from "./termijnen/besluit.ts";
import { borgingstermijnen } from "./termijnen/borging.ts";
import { eindetermijn } from "./termijnen/einde.ts";
import { evaluatietermijnen } from "./termijnen/evaluatiemoment.ts";
import { termijnenNaSluiting } from "./termijnen/na-sluiting.ts";
import { opvolgingstermijnen } from "./termijnen/opvolging.ts";
import { pauzetermijn } from "./termijnen/pauze.ts";
import { stiltetermijnen } from "./termijnen/stilte.ts";
import { termijnsleutel, type Moment, type Termijn, type Termijnfunctie } from "./termijnen/termijn.ts";
import { urenbudgettermijn } from "./termijnen/urenbudget.ts";
import type { Dossier } from "./traject/dossier.ts";

/** Which terms run now (design §7). Each kind has a file of its own in termijnen/, and a line here. */
const BEWAAKT: readonly Termijnfunctie[] = [
  besluittermijnen,
  aanvullingstermijn,
  aanbodtermijn,
  begintermijnen,
  opvolgingstermijnen,
  stiltetermijnen,
  pauzetermijn,
  eindetermijn,
  afrondingstermijnen,
  termijnenNaSluiting,
  evaluatietermijnen,
  borgingstermijnen,
];

export type { Moment, Termijn } from "./termijnen/termijn.ts";

/** As people see them on `vandaag`: with the forecast of the hour budget, which is another one every day. In order of their last day. */
export const termijnenOp = (dossier: Dossier, staatpad: string, vandaag: Datum): readonly Termijn[] =>
  opVolgorde([...termijnen(dossier, staatpad), ...urenbudgettermijn(dossier, staatpad, vandaag)]);

/** Those that run whatever the day, and that the clock watches; in order of their last day. */
export function termijnen(
  dossier: Dossier,
  staatpad: string,
  kalender: Kalender = dossier.kalender,
): readonly Termijn[] {
  // Nobody is left to wait for, or to be told.
  if (dossier.vergetenOp !== undefined) return [];
  const eerder =
    bekend.get(dossier) ?? (laatste !== null && zelfdeTermijnen(dossier, laatste.dossier) ? laatste : null);
  const geldt = eerder !== null && eerder.staatpad === staatpad && eerder.kalender === kalender;
  const uitkomst = geldt ? eerder.uitkomst : opVolgorde(BEWAAKT.flatMap((soort) => soort(dossier, staatpad, kalender)));
  laatste = { dossier, staatpad, kalender, uitkomst };
  bekend.set(dossier, laatste);
  return uitkomst;
}

const opVolgorde = (lopend: Termijn[]): Termijn[] =>
  lopend.sort((een, ander) => (een.uiterlijk < ander.uiterlijk ? -1 : een.uiterlijk > ander.uiterlijk ? 1 : 0));

interface Uitkomst {
  readonly dossier: Dossier;
  readonly staatpad: string;
  readonly kalender: Kalender;
  readonly uitkomst: readonly Termijn[];
}

/** One act asks for the same terms several times; a dossier never changes, so they stay what they were. */
const bekend = new WeakMap<Dossier, Uitkomst>();
let laatste: Uitkomst | null = null;

/** No term looks at the hours, and most gebeurtenissen are hours: a hundred of them in one act have one set of terms. */
const zelfdeTermijnen = (een: Dossier, ander: Dossier): boolean =>
  Object.keys(een).length === Object.keys(ander).length &&
  (Object.keys(een) as (keyof Dossier)[]).every((veld) => veld === "uren" || een[veld] === ander[veld]);

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

/** A keeping time and a quiet time: they have a day, but nobody has to have done something by then. */
export const GEEN_OPDRACHT: ReadonlySet<Termijn["soort"]> = new Set(["bewaren", "voortgang"]);

/** The term that lists go by: the first to end before which somebody must act. */
export const lijsttermijn = (dossier: Dossier, staatpad: string): Termijn | undefined =>
  termijnen(dossier, staatpad).find(({ soort }) => !GEEN_OPDRACHT.has(soort));
