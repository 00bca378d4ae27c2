import { onder, type Beurt, type Boekhouding } from "./boekhouding.ts";

/** By what a question is known, so that a repeat changes nothing, whenever it comes: the line that answers it carries its sleutel. */

/** Of an order: the line that ordered it, and which of the orders of that line. */
export const meldingsleutel = (nummer: string, volgnummer: number, plek: number): string =>
  `${nummer}:${volgnummer}.${plek}`;

/** Of a place that is claimed: after which line, and the moment, which is later than any order of that line. */
export const claimsleutel = (nummer: string, volgnummer: number, moment: number): string =>
  `${nummer}:${volgnummer}@${moment}`;

const VAN_TRAJECT = /^([^:/]+):(\d+)[.@](\d+)$/;
/** As many as a projectleider changes in years. */
const ONTHOUDEN = 50;

function beurtVan(sleutel: string): { nummer: string; beurt: Beurt } | null {
  const [, nummer, volgnummer, binnen] = VAN_TRAJECT.exec(sleutel) ?? [];
  return nummer === undefined ? null : { nummer, beurt: [Number(volgnummer), Number(binnen)] };
}

/** Whether this was answered before. */
export function isGehoord({ gehoord, gewijzigd }: Boekhouding, sleutel: string): boolean {
  const traject = beurtVan(sleutel);
  if (traject === null) return gewijzigd.includes(sleutel);
  const laatste = onder(gehoord, traject.nummer);
  return laatste !== undefined && !isLater(traject.beurt, laatste);
}

const isLater = ([volgnummer, binnen]: Beurt, ander: Beurt): boolean =>
  volgnummer > ander[0] || (volgnummer === ander[0] && binnen > ander[1]);

/** The books in which it is known. */
export function metGehoord(b: Boekhouding, sleutel: string): Boekhouding {
  if (isGehoord(b, sleutel)) return b;
  const traject = beurtVan(sleutel);
  return traject === null
    ? { ...b, gewijzigd: [...b.gewijzigd, sleutel].slice(-ONTHOUDEN) }
    : { ...b, gehoord: { ...b.gehoord, [traject.nummer]: traject.beurt } };
}
