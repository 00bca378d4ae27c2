import type { Aanvraag } from "./aanvraag.ts";
import { REDENSOORTEN, type Redensoort } from "./gekozenreden.ts";
import { aantal } from "./tellen.ts";

/** Why was it not granted, not extended, stopped, or ended below goed? An aanvraag with two reasons counts with both. */
export type Redentelling = Readonly<Partial<Record<Redensoort, Readonly<Record<string, Geteld>>>>>;

interface Geteld {
  readonly naam: string;
  readonly n: number;
}

/** Only what was chosen. Undefined where nothing was, as in a register. */
export function redenen(aanvragen: readonly Aanvraag[]): Redentelling | undefined {
  const geteld = REDENSOORTEN.map(
    (soort) => [soort, telling(aanvragen.map((a) => a.redenen?.[soort] ?? []))] as const,
  ).filter(([, redenenVan]) => Object.keys(redenenVan).length > 0);
  return geteld.length === 0 ? undefined : Object.fromEntries(geteld);
}

/** The commonest first; what has the same code in two periods is one, by its last name. */
function telling(perAanvraag: readonly NonNullable<NonNullable<Aanvraag["redenen"]>[Redensoort]>[]) {
  const namen = new Map(perAanvraag.flat().map(({ code, naam }) => [code, naam]));
  const geteld = [...namen].map(([code, naam]) => {
    const n = aantal(perAanvraag, (redenenVan) => redenenVan.some((een) => een.code === code));
    return [code, { naam, n }] as const;
  });
  return Object.fromEntries(geteld.toSorted(([a, een], [b, ander]) => ander.n - een.n || (a < b ? -1 : 1)));
}
