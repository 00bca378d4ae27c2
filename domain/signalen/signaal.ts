import { TERMIJNSOORTEN, type Rolbinnen } from "../aanmelding/regels.ts";
import { rolnaam } from "../briefwoorden.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Tempo } from "../uren/budgetprognose.ts";

/** Something in a traject that waits for somebody. Signals are derived, as terms are: what is done falls away by itself (design §7). */
export interface Signaal {
  readonly nummer: string;
  /** How people call the traject. */
  readonly naam: string;
  /** Which signal this is. One whose day moves is another one: it comes back, also when the first was settled. */
  readonly sleutel: string;
  readonly soort: Signaalsoort;
  readonly voor: Persoon;
  /** What there is to do, or to know. */
  readonly wat: string;
  readonly uiterlijk: Datum | null;
  readonly groep: Groep;
  readonly geopendOp: Datum | null;
  readonly afgehandeldOp: Datum | null;
}

export const SIGNAALSOORTEN = [
  ...TERMIJNSOORTEN,
  "urentrede",
  "evaluatieoordeel",
  "niveaucontact",
  "plan",
  "terugkoppelvraag",
  "borgingsafspraak",
  "mail",
  "plaats",
  "medewerker",
  "organisatie",
  "kalender",
] as const;
export type Signaalsoort = (typeof SIGNAALSOORTEN)[number];

/** Who works at the foundation. */
export interface Persoon {
  readonly rol: Rolbinnen;
  /** Of a zorgarrangeur; the others are one mailbox each. */
  readonly id: string | null;
}

/** How people call them: a zorgarrangeur by the pseudonym, the others by what they are. */
export const persoonsnaam = ({ rol, id }: Persoon): string => id ?? `de ${rolnaam(rol)}`;

export const GROEPEN = ["te laat", "deze week", "later", "zonder datum"] as const;
export type Groep = (typeof GROEPEN)[number];

/** A signal on no day in particular, so that it can be kept beside the traject until that changes. */
export interface Signaalkern extends Omit<Signaal, "groep"> {
  /** The first and the last day on which it is one; left out: there is no such day. */
  readonly van?: Datum;
  readonly tot?: Datum;
  /** Of a forecast, which is another one every day: what it goes by. Its `uiterlijk` is that of the last day that was booked. */
  readonly tempo?: Tempo;
}

/** Which signal this is whatever its day: the sleutel without the day (of the hour budget: the month) on which it comes back. */
export const zonderDag = ({ sleutel }: Pick<Signaal, "sleutel">): string =>
  sleutel.replace(/\/\d{4}-\d{2}(?:-\d{2})?(\/[a-z]+)?$/, "$1");

/** What a kind of signal says; the rest is the same for all kinds. */
export type Aanleiding = Omit<Signaalkern, "nummer" | "naam" | "geopendOp" | "afgehandeldOp">;

/** One kind of signal, in a file of its own: those of this kind that there are now. */
export type Signaalfunctie = (dossier: Dossier, staatpad: string) => readonly Aanleiding[];

export const PROJECTLEIDER: Persoon = { rol: "projectleider", id: null };
export const BEHEERDER: Persoon = { rol: "beheerder", id: null };

/** Who carries the traject: the zorgarrangeur while it runs; else, and while there is none, the projectleider. */
export const drager = ({ za }: Dossier, staatpad: string): Persoon =>
  za !== null && (staatpad.startsWith("traject.") || staatpad === "nazorg") ? { rol: "za", id: za } : PROJECTLEIDER;
