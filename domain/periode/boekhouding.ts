import type { Periode } from "../aanmelding/regels.ts";
import { LEGE_KOP, type Kop } from "../journaal/keten.ts";
import type { Datum } from "../kalender/datum.ts";
import { KALENDER, voorTermijnen, type Kalender } from "../kalender/kalender.ts";

/**
 * The books of one subsidieperiode: the only place that knows capacity (design §6). It hands out numbers and places and keeps the
 * wachtlijst in order. Nothing is in them but what the lines of the journaal "periode/<id>" leave when they are folded (vouw.ts).
 */
export interface Boekhouding {
  readonly regels: Periode;
  /** The calendar by which an offer ends, by value. */
  readonly kalender: Kalender;
  /** Last volgnummer handed out, per calendar year. */
  readonly uitgegeven: Readonly<Record<string, number>>;
  /** Sender's key → nummer, so that a repeated request gets the same number. */
  readonly sleutels: Readonly<Record<string, string>>;
  readonly plaatsen: Readonly<Record<string, Plaats>>;
  /** Of every place that stands on "aangeboden": until when, and by which line. */
  readonly aanbiedingen: Readonly<Record<string, Aanbod>>;
  /** Who waits, in the order in which places will be offered. */
  readonly wachtlijst: readonly Wachtende[];
  /** Who got a place while others waited in front of it, and who those were: in order of time. */
  readonly gekozen: readonly Gekozen[];
  /** How often somebody let an offered place lapse. */
  readonly verlopen: Readonly<Record<string, number>>;
  /** Whose places a register told of: telling it again would take a place that was given back since. */
  readonly overgenomen: readonly string[];
  /** What each traject asked last: what it asks comes in order, so anything up to that is a repeat. */
  readonly gehoord: Readonly<Record<string, Beurt>>;
  /** The sleutels of what people changed last, the newest at the end. */
  readonly gewijzigd: readonly string[];
  readonly kop: Kop;
}

export type Plaats = "gereserveerd" | "aangeboden" | "toegekend";

export interface Aanbod {
  readonly uiterlijk: Datum;
  /** Of the line that made the offer. */
  readonly volgnummer: number;
}

export interface Gekozen {
  readonly nummer: string;
  readonly voorbij: readonly string[];
}

/** Where a question stands among all that one traject asks: a line of its journaal, and what came of that line or after it. */
export type Beurt = readonly [volgnummer: number, binnen: number];

export interface Wachtende {
  readonly nummer: string;
  /** Existing co-operation goes first [E 3.4]. */
  readonly voorrang: boolean;
  /** The day on which it was put on the list. */
  readonly sinds: Datum;
  /** How often an offered place was left to lapse. */
  readonly verlopen: number;
  /** The projectleider put it in front, of these; left out: it stands where the order puts it. */
  readonly voorbij?: readonly string[];
}

export const nieuweBoekhouding = (regels: Periode, kalender: Kalender = voorTermijnen(KALENDER)): Boekhouding => ({
  regels,
  kalender,
  uitgegeven: {},
  sleutels: {},
  plaatsen: {},
  aanbiedingen: {},
  wachtlijst: [],
  gekozen: [],
  verlopen: {},
  overgenomen: [],
  gehoord: {},
  gewijzigd: [],
  kop: LEGE_KOP,
});

/** Places left; null when nobody set a capacity. */
export const vrij = ({ regels, plaatsen }: Pick<Boekhouding, "regels" | "plaatsen">): number | null =>
  regels.capaciteit === null ? null : regels.capaciteit - Object.keys(plaatsen).length;

/** Left out when nobody was passed over. */
export const metVoorbij = (voorbij: readonly string[] = []): { voorbij?: string[] } =>
  voorbij.length === 0 ? {} : { voorbij: [...voorbij] };

/** The chain that the books of a subsidieperiode are kept in. */
export const periodejournaal = (periode: string): string => `periode/${periode}`;

/** Who would be passed over if this one got a place now: who waits in front of it, or everybody when it waits nowhere. */
export const wieErvoor = ({ wachtlijst }: Pick<Boekhouding, "wachtlijst">, nummer: string): string[] => {
  const plek = wachtlijst.findIndex((w) => w.nummer === nummer);
  return wachtlijst.slice(0, plek < 0 ? undefined : plek).map((w) => w.nummer);
};

/** What stands under this name: it comes from outside, and may be that of what every object has. */
export const onder = <T>(lijst: Readonly<Record<string, T>>, nummer: string): T | undefined =>
  Object.hasOwn(lijst, nummer) ? lijst[nummer] : undefined;
