import { z } from "zod";
import { faseInHand } from "../../fasen.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Fasenummer } from "../../traject/fasenummer.ts";
import type { Urenstand } from "../../traject/urenstand.ts";
import { type Pot, potOp } from "../../uren/lopend.ts";
import { alsSleutel } from "../../uren/plek.ts";

/** Hours are limited and must be planned and watched [E 3.4]. What was booked is never changed: a correction is a counter-booking. */

/** Hours on a day fall in the nazorg, or in one fase of the traject. */
type Vak = Fasenummer | "nazorg";

const VAKKEN: readonly Vak[] = [1, 2, 3, "nazorg"];

export const vak = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: "Kies een fase van 1 tot en met 3." });

/** Where work of `dag` belongs when nobody says it. */
const vakOp = (dossier: Dossier, dag: Datum): Vak =>
  potOp(dossier, dag) === "nazorg" ? "nazorg" : faseInHand(dossier);

export const potVan = (deel: Vak): Pot => (deel === "nazorg" ? "nazorg" : "traject");

const sleutel = (wie: string, dag: Datum, deel: Vak): string =>
  alsSleutel({ za: wie, dag, fase: deel === "nazorg" ? null : deel });

export const inVak = (dossier: Dossier, wie: string, dag: Datum, deel: Vak): number =>
  (potVan(deel) === "nazorg" ? dossier.nazorg : dossier.uren)?.perDag[sleutel(wie, dag, deel)] ?? 0;

export const geboektOp = (dossier: Dossier, wie: string, dag: Datum): number =>
  VAKKEN.reduce<number>((som, deel) => som + inVak(dossier, wie, dag, deel), 0);

function telBij(stand: Urenstand, plek: string, uren: number): Urenstand {
  const perDag = { ...stand.perDag };
  const opDieDag = (perDag[plek] ?? 0) + uren;
  if (opDieDag === 0) delete perDag[plek];
  else perDag[plek] = opDieDag;
  return { geboekt: stand.geboekt + uren, perDag };
}

export function boek(dossier: Dossier, wie: string, dag: Datum, deel: Vak, uren: number): Dossier {
  const plek = sleutel(wie, dag, deel);
  return potVan(deel) === "nazorg" && dossier.nazorg !== null
    ? { ...dossier, nazorg: { ...dossier.nazorg, ...telBij(dossier.nazorg, plek, uren) } }
    : { ...dossier, uren: telBij(dossier.uren, plek, uren) };
}

/** Takes hours off where they were booked that day, in the order of `vakken`. */
export function boekTegen(dossier: Dossier, wie: string, dag: Datum, vakken: readonly Vak[], uren: number): Dossier {
  let over = uren;
  return vakken.reduce((na, deel) => {
    const eraf = Math.min(over, inVak(na, wie, dag, deel));
    over -= eraf;
    return eraf === 0 ? na : boek(na, wie, dag, deel, -eraf);
  }, dossier);
}

/** What somebody says of where hours belong. */
interface Plaatsing {
  readonly datum: Datum;
  readonly fase?: Fasenummer | undefined;
}

export const vakVan = (dossier: Dossier, { datum: dag, fase }: Plaatsing): Vak => fase ?? vakOp(dossier, dag);

/** Where a correction may take hours off, in that order. */
export const vakkenVoor = (dossier: Dossier, { datum: dag, fase }: Plaatsing): readonly Vak[] =>
  fase === undefined ? [...new Set<Vak>([vakOp(dossier, dag), ...VAKKEN])] : [fase];
