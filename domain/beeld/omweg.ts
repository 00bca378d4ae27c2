import { KNOPEN, MATEN, type Ligging, type Plek } from "./levenslijn.ts";

/** A way that is not drawn everyday, around every box that it does not begin or end in: who looks must not think that it went through there. */

export type Punt = readonly [x: number, y: number];

/** How far a line stays from a box where there is room. */
const RUIMTE = 5;
/** A corner costs as much as so many points of length. */
const BOCHT = 40;

const bekend = new Map<string, readonly Punt[]>();

export function omweg(van: string, naar: string, ligging: Ligging): readonly Punt[] {
  const sleutel = `${ligging} ${van} ${naar}`;
  const eerder = bekend.get(sleutel);
  if (eerder !== undefined) return eerder;
  const punten = zoek(van, naar, ligging);
  bekend.set(sleutel, punten);
  return punten;
}

interface Stand {
  readonly i: number;
  readonly j: number;
  readonly liggend: boolean;
  readonly kosten: number;
  /** With what is left at the least. */
  readonly hoop: number;
  readonly via: Stand | null;
}

function zoek(van: string, naar: string, ligging: Ligging): readonly Punt[] {
  const { breedte, hoogte, hoog } = MATEN[ligging];
  const plekken = KNOPEN.map(({ pad, [ligging]: plek }) => ({ pad, plek }));
  const [begin, eind] = [van, naar].map((pad) => plekken.find((een) => een.pad === pad)?.plek);
  if (begin === undefined || eind === undefined) return [];
  const binnen = (getal: number, grens: number): boolean => getal >= 1 && getal <= grens - 1;
  const gesorteerd = (getallen: readonly number[], grens: number): number[] =>
    [...new Set(getallen)].filter((getal) => binnen(getal, grens)).toSorted((een, ander) => een - ander);
  const xs = gesorteerd(
    plekken.flatMap(({ plek: [x, , b] }) => [x - RUIMTE, x + b / 2, x + b + RUIMTE]),
    breedte,
  );
  const ys = gesorteerd(
    plekken.flatMap(({ plek: [, y] }) => [y - RUIMTE, y + hoog / 2, y + hoog + RUIMTE]),
    hoogte,
  );
  const dicht = plekken.filter(({ pad }) => pad !== van && pad !== naar).map(({ plek }) => plek);
  const midden = ([x, y, b]: Plek): Punt => [x + b / 2, y + hoog / 2];
  const [[beginX, beginY], [eindX, eindY]] = [midden(begin), midden(eind)];
  const vrij = (x1: number, y1: number, x2: number, y2: number): boolean =>
    dicht.every(
      ([x, y, b]) =>
        Math.max(x1, x2) <= x - 2 ||
        Math.min(x1, x2) >= x + b + 2 ||
        Math.max(y1, y2) <= y - 2 ||
        Math.min(y1, y2) >= y + hoog + 2,
    );
  const rij: Stand[] = [false, true].map((liggend) => ({
    i: xs.indexOf(beginX),
    j: ys.indexOf(beginY),
    liggend,
    kosten: 0,
    hoop: 0,
    via: null,
  }));
  const gezien = new Set<string>();
  while (rij.length > 0) {
    const hier = rij.pop()!;
    const sleutel = `${hier.i},${hier.j},${hier.liggend}`;
    if (gezien.has(sleutel)) continue;
    gezien.add(sleutel);
    const [x, y] = [xs[hier.i]!, ys[hier.j]!];
    if (x === eindX && y === eindY) return buiten(punten(hier, xs, ys), begin, eind, hoog);
    for (const [di, dj] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [i, j] = [hier.i + di, hier.j + dj];
      const [nx, ny] = [xs[i], ys[j]];
      if (nx === undefined || ny === undefined || !vrij(x, y, nx, ny)) continue;
      const liggend = dj === 0;
      const kosten = hier.kosten + Math.abs(nx - x) + Math.abs(ny - y) + (liggend === hier.liggend ? 0 : BOCHT);
      const hoop = kosten + Math.abs(nx - eindX) + Math.abs(ny - eindY);
      rij.splice(plekVoor(rij, hoop), 0, { i, j, liggend, kosten, hoop, via: hier });
    }
  }
  return [];
}

/** The best stands last. */
function plekVoor(rij: readonly Stand[], hoop: number): number {
  let [laag, hoog] = [0, rij.length];
  while (laag < hoog) {
    const half = (laag + hoog) >> 1;
    if (rij[half]!.hoop > hoop) laag = half + 1;
    else hoog = half;
  }
  return laag;
}

/** Only its corners. */
function punten(einde: Stand, xs: readonly number[], ys: readonly number[]): Punt[] {
  const weg: Punt[] = [];
  for (let stand: Stand | null = einde; stand !== null; stand = stand.via) weg.unshift([xs[stand.i]!, ys[stand.j]!]);
  return weg.filter(([x, y], k) => {
    const [voor, na] = [weg[k - 1], weg[k + 1]];
    return (
      voor === undefined || na === undefined || !((voor[0] === x && x === na[0]) || (voor[1] === y && y === na[1]))
    );
  });
}

/** From the edge of the one box to the edge of the other. */
function buiten(weg: readonly Punt[], begin: Plek, eind: Plek, hoog: number): readonly Punt[] {
  const rand = (plek: Plek, [mx, my]: Punt, naar: Punt): Punt =>
    naar[0] === mx ? [mx, naar[1] > my ? plek[1] + hoog : plek[1]] : [naar[0] > mx ? plek[0] + plek[2] : plek[0], my];
  const [eerste, tweede] = weg;
  const [voorlaatste, laatste] = [weg.at(-2), weg.at(-1)];
  if (eerste === undefined || tweede === undefined || voorlaatste === undefined || laatste === undefined) return [];
  return [rand(begin, eerste, tweede), ...weg.slice(1, -1), rand(eind, laatste, voorlaatste)];
}
