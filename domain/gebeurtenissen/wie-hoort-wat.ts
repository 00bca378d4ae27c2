import type { Definitie } from "./definitie.ts";
import { ALS_PARTNER, eigenBrieven, isNiets, KOPIE, PARTIJEN, type Partij } from "./hoort.ts";
import { GEBEURTENISSEN } from "./index.ts";

/** The table of who hears what (design §14), from what the definitions say. */

/** The letters that may reach a party, or why none does. */
export type Gehoord =
  | { readonly brieven: readonly string[]; readonly als: null | typeof KOPIE | typeof ALS_PARTNER }
  | { readonly omdat: string };

export function gehoord({ hoort }: Pick<Definitie, "hoort">, partij: Partij): Gehoord {
  const wat = hoort[partij];
  if (wat === KOPIE) return { brieven: brieven(hoort, "aanvrager").filter(gaatInKopie), als: KOPIE };
  if (wat === ALS_PARTNER) return { brieven: brieven(hoort, "partner"), als: ALS_PARTNER };
  return isNiets(wat) ? wat : { brieven: Object.keys(wat), als: null };
}

const brieven = (hoort: Definitie["hoort"], partij: Partij): readonly string[] =>
  Object.keys(eigenBrieven(hoort, partij));

export const wieHoortWat = (definitie: Pick<Definitie, "hoort">): readonly (readonly [Partij, Gehoord])[] =>
  PARTIJEN.map((partij) => [partij, gehoord(definitie, partij)]);

let inKopie: ReadonlySet<string> | undefined;

/** Whoever applied together with the aanvrager gets this letter too; one that somewhere goes to them as to a partner does so everywhere. */
export function gaatInKopie(brief: string): boolean {
  inKopie ??= new Set(aanAanvrager(true).filter((naam) => !aanAanvrager(false).includes(naam)));
  return inKopie.has(brief);
}

const aanAanvrager = (metKopie: boolean): readonly string[] =>
  [...GEBEURTENISSEN.values()]
    .filter(({ hoort }) => (hoort.medeAanvrager === KOPIE) === metKopie)
    .flatMap(({ hoort }) => brieven(hoort, "aanvrager"));
