import type { Datum } from "../kalender/datum.ts";
import type { Aanvragerpartij } from "./aanmelding.ts";
import type { Onderwijstype, Soort } from "../verantwoording/aanvraag.ts";
import type { Redensoort } from "../verantwoording/gekozenreden.ts";

/**
 * The rules of one subsidieperiode, as data (design §6). A traject carries a copy of the rules it started under;
 * `versie` counts the changes that the projectleider made, `hash` is the SHA-256 of the canonical form of the rest.
 */
export interface Periodegegevens {
  readonly id: string;
  readonly naam: string;
  readonly van: Datum;
  readonly tot: Datum;
  /** Calendar years whose numbers (ZA-jaar-…) this period hands out; no year belongs to two periods. */
  readonly nummerjaren: readonly number[];
  /** Number of places the subsidy pays for; null when nobody set one. */
  readonly capaciteit: number | null;
  /** Whether a place that comes free goes to the first of the wachtlijst by itself, or waits until the projectleider chooses; left out: by itself. */
  readonly plaatskeuze?: Plaatskeuze;
  readonly criteria: readonly Criterium[];
  readonly vormen: readonly Vorm[];
  /** The hours that one school gets at most, over its trajecten under these rules; left out: no such bound. */
  readonly hoogstensPerSchool?: { readonly uren: number; readonly bron: string };
  readonly termijnen: Termijnregels;
  /** What can be said of why something was not granted or did not succeed. */
  readonly redenen: readonly Redenregel[];
  /** When the borging is checked; left out: the default of termijnen/borging.ts. */
  readonly borgingscontroles?: Borgingscontroles;
  /** Percentages of the hour budget at which somebody is told; left out: the default of uren/treden.ts. */
  readonly urentreden?: readonly number[];
  /** Where each of the above comes from, for people. */
  readonly bron: string;
}

export const PLAATSKEUZEN = ["op volgorde", "door de projectleider"] as const;
export type Plaatskeuze = (typeof PLAATSKEUZEN)[number];

export interface Periode extends Periodegegevens {
  readonly versie: number;
  readonly hash: string;
}

/** One criterion. `soort` names the pure test in criteria.ts, the other fields are its data. */
export type Criterium =
  | {
      readonly soort: "doelgroep";
      readonly soorten: readonly Soort[];
      readonly onderwijstypen: readonly Onderwijstype[];
      readonly bron: string;
    }
  | {
      /** Of which party the one who applies is; who applies along may be any. */
      readonly soort: "aanvrager";
      readonly partijen: readonly Aanvragerpartij[];
      readonly bron: string;
    }
  | {
      readonly soort: "collectief" | "belangLeerlingen" | "mankracht" | "mandaat" | "vasteContactpersoon" | "monitor";
      readonly bron: string;
    };

/** A reason that can be chosen and counted, beside the words of who gives it. */
export interface Redenregel {
  readonly code: string;
  readonly naam: string;
  readonly bij: readonly Redensoort[];
  readonly bron: string;
}

/** A trajectvorm and the hours that may be granted for it. */
export interface Vorm {
  readonly naam: "kort" | "middellang" | "lang" | "nazorg" | "consultatie";
  readonly minUren: number;
  readonly maxUren: number;
  /** Ceiling once verlengingen are counted in. */
  readonly maxMetVerlenging: number;
  readonly bron: string;
}

export type Vormnaam = Vorm["naam"];

export interface Borgingscontroles {
  /** Months between two checks while the traject runs; null: none. */
  readonly tijdens: number | null;
  /** Months after the closing. */
  readonly na: readonly number[];
}

/** Who works at the foundation, and may be asked to do something in a traject. */
export const BINNEN = ["za", "projectleider", "plaatsvervanger", "beheerder"] as const;
export type Rolbinnen = (typeof BINNEN)[number];
export const isRolbinnen = (rol: string): rol is Rolbinnen => (BINNEN as readonly string[]).includes(rol);

/** Who can be told that a term nears or has passed. */
export const ONTVANGERS = ["aanvrager", "partner", ...BINNEN] as const;
export type Ontvanger = (typeof ONTVANGERS)[number];

/**
 * One kind of term, in calendar days. Its rungs: `herinnering` days before the last day (0 = on it), the day after the last day, `escalatie`
 * days after that, and `tweedeEscalatie` days after that one; null leaves a rung out.
 */
export interface Termijnregel {
  readonly dagen: number;
  readonly herinnering: number | null;
  readonly escalatie: number | null;
  /** One rung higher, where the first escalation did not help; left out: none. */
  readonly tweedeEscalatie?: number;
  /** Told on the last day itself too. */
  readonly laatsteDag?: boolean;
  /** While it stays open after the other rungs: told again every so many days. */
  readonly herhaling?: number;
  /** Who is told at each rung; left out: the projectleider, and at the escalations the named deputy (plaatsvervanger). */
  readonly aan?: {
    readonly herinnering?: readonly Ontvanger[];
    readonly verstreken?: readonly Ontvanger[];
    readonly escalatie?: readonly Ontvanger[];
    readonly tweedeEscalatie?: readonly Ontvanger[];
  };
  readonly grondslag: "servicenorm" | "wettelijk";
  readonly bron: string;
}

/** The first four stand in every period; a period that leaves another kind out goes by the default of that kind (termijnregels.ts). */
export type Termijnregels = Readonly<Record<Vastesoort, Termijnregel>> &
  Readonly<Partial<Record<LatereSoort, Termijnregel>>>;

/** Passing their last day settles them by itself: the aanvraag goes on without the aanvulling, the place to the next. Nothing comes after it. */
export const LOOPT_VANZELF_AF: ReadonlySet<Termijnsoort> = new Set(["aanvulling", "aanbod"]);
/** Our own decisions: a day is promised for each, and who was promised it hears of a later one [E 3.4, 4.4]. */
export const BESLUITTERMIJNEN: ReadonlySet<string> = new Set<Termijnsoort>([
  "beslissing",
  "verlengingsbesluit",
  "nazorgbesluit",
]);
/** A forecast: it moves with the bookings, and they tell of the shares that are passed (urentreden). Its days are those it looks back on. */
export const ZONDER_KLOK: ReadonlySet<Termijnsoort> = new Set(["urenbudget"]);

export const VASTE_TERMIJNEN = ["beslissing", "aanvulling", "verlengingsbesluit", "aanbod"] as const;
export const LATERE_TERMIJNEN = [
  "concept",
  "wachtlijst",
  "startgesprek",
  "bezetting",
  "overdracht",
  "contactpersoon",
  "voortgang",
  "einde",
  "pauze",
  "eindverslag",
  "oordeel",
  "terugkoppeling",
  "nazorgbesluit",
  "nazorg",
  "bewaren",
  "evaluatiemoment",
  "borging",
  "urenbudget",
] as const;
export const TERMIJNSOORTEN = [...VASTE_TERMIJNEN, ...LATERE_TERMIJNEN] as const;
type Vastesoort = (typeof VASTE_TERMIJNEN)[number];
type LatereSoort = (typeof LATERE_TERMIJNEN)[number];
export type Termijnsoort = (typeof TERMIJNSOORTEN)[number];
