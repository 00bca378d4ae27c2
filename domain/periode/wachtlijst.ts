import type { Datum } from "../kalender/datum.ts";
import { gelukt, type Uitkomst } from "../weigering.ts";
import { aanbodVoor } from "./aanbod.ts";
import { onder, vrij, wieErvoor, type Boekhouding, type Wachtende } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { wachtlijstGeplaatst } from "./feiten/wachtlijst-geplaatst.ts";
import { wachtlijstVerplaatst } from "./feiten/wachtlijst-verplaatst.ts";

/**
 * Who has voorrang goes before who has not; within each, first put on the list, first served. Not first received: no source says that this
 * counts, and nobody would be promised a place in the line that a slower beoordeling of another can still take.
 */
export function zetOpWachtlijst(
  b: Boekhouding,
  nummer: string,
  voorrang: boolean,
  sinds: Datum,
): Uitkomst<readonly Feit[]> {
  if (b.wachtlijst.some((w) => w.nummer === nummer) || onder(b.plaatsen, nummer) !== undefined) return gelukt([]);
  const plek = voorrang ? b.wachtlijst.filter((w) => w.voorrang || isGekozen(w)).length : b.wachtlijst.length;
  return gelukt([wachtlijstGeplaatst.maak({ nummer, voorrang, sinds, verlopen: 0, plek: plek + 1 })]);
}

/** Behind everyone: who lets an offer lapse loses voorrang too. */
export function zetAchteraan(b: Boekhouding, nummer: string, sinds: Datum): Uitkomst<readonly Feit[]> {
  const verlopen = (onder(b.verlopen, nummer) ?? 0) + 1;
  return gelukt([
    wachtlijstGeplaatst.maak({ nummer, voorrang: false, sinds, verlopen, plek: b.wachtlijst.length + 1 }),
  ]);
}

/**
 * To where it would stand if this had been known from the beginning: whoever came on the same day or before stays in front of it. Who let an
 * offer lapse came anew on that day.
 */
export function verplaats(b: Boekhouding, nummer: string, voorrang: boolean): Uitkomst<readonly Feit[]> {
  const nu = b.wachtlijst.find((w) => w.nummer === nummer);
  // Who let an offer lapse lost the voorrang; who was put in front stays there.
  if (nu === undefined || nu.voorrang === voorrang || nu.verlopen > 0 || isGekozen(nu)) return gelukt([]);
  const anders = { ...nu, voorrang };
  const rest = b.wachtlijst.filter((w) => w !== nu);
  const erachter = rest.findIndex((w) => gaatVoor(anders, w));
  return gelukt([
    wachtlijstVerplaatst.maak({
      nummer,
      voorrang,
      sinds: nu.sinds,
      verlopen: nu.verlopen,
      plek: (erachter < 0 ? rest.length : erachter) + 1,
    }),
  ]);
}

/**
 * The projectleider departs from the order, which is advice [A]: a free place is offered to this one, or else it stands in front of everybody
 * until one comes free.
 */
export function zetVooraan(b: Boekhouding, nummer: string, dag: Datum): Uitkomst<readonly Feit[]> {
  const nu = b.wachtlijst.find((w) => w.nummer === nummer);
  if (nu === undefined) return gelukt([]);
  const voorbij = [...new Set([...(nu.voorbij ?? []), ...wieErvoor(b, nummer)])];
  const over = vrij(b);
  if (over === null || over > 0) return gelukt([aanbodVoor(b, { ...nu, voorbij }, dag)]);
  return gelukt(wieErvoor(b, nummer).length === 0 ? [] : [wachtlijstVerplaatst.maak({ ...nu, voorbij, plek: 1 })]);
}

const isGekozen = ({ voorbij = [] }: Wachtende): boolean => voorbij.length > 0;

const gaatVoor = (een: Wachtende, ander: Wachtende): boolean =>
  !isGekozen(ander) && (een.voorrang !== ander.voorrang ? een.voorrang : een.sinds < ander.sinds);
