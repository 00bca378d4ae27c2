import type { Datum, Tijdstip } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import type { Geheim } from "./verzegel.ts";

/** What is known of one gebeurtenis, before it has its place in the chain (design §8). */
export interface Regelinhoud {
  /** "ZA-2025-001" for a traject, "periode/2025" for a subsidieperiode, "weekbericht/2025" for the weekly overviews of a year, "organisaties/alle" for who is who, "organisatie/eigen" for who works here. */
  readonly nummer: string;
  /** Idempotency key that the sender chose. */
  readonly id: string;
  /** Of the question to a subsidieperiode or to the organisatie that this is part of the answer to, so that a repeat is known; null in a traject, where `id` says it. */
  readonly sleutel: string | null;
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly door: Door;
  /** When it was so; null when nobody recorded it. */
  readonly gebeurdOp: Datum | null;
  /** When it was recorded. */
  readonly vastgelegdOp: Tijdstip;
  /** Register this was taken over from; absent for what happened in the system itself. */
  readonly bron: Bron | null;
  /** The release that made the line; null where releases are not told apart. */
  readonly uitgave: string | null;
  /** Fingerprint of what was sent, so that a repeat is known from the journaal alone; null for what nobody sent. */
  readonly afdruk: string | null;
  readonly machineversie: string;
  /** Version and hash of the rules of the subsidieperiode that applied. */
  readonly regelversie: string;
  /** State of the machine before and after, as a dotted path; parallel parts are joined with " + ". */
  readonly van: string;
  readonly naar: string;
  /** What the machine ordered because of this: mails, messages to the subsidieperiode. */
  readonly opdrachten: readonly Opdracht[];
}

/** A line as it is kept and passed on: docs/journaal.md says how to verify it. */
export interface Vastgelegd {
  /** The canonical form (RFC 8785) of all its fields, personal data sealed; `volgnummer` and `vorigeHash` come last. */
  readonly tekst: string;
  /** SHA-256 of `tekst`, as 64 hexadecimal digits. */
  readonly hash: string;
  /** What was sealed, by its place; on the first line of a chain the salt too. Null: nothing. */
  readonly geheim: Geheim | null;
}

/**
 * One line of the journaal, to be read. Lines of one nummer are a chain: `vorigeHash` is the hash of the line before, so one that is changed, removed
 * or inserted breaks it.
 */
export interface Journaalregel extends Regelinhoud, Vastgelegd {
  /** 1, 2, 3 … without gaps within one nummer. */
  readonly volgnummer: number;
  readonly vorigeHash: string;
}

/** Where an imported gebeurtenis was written down before: name of the register and the number in it. */
export interface Bron {
  readonly naam: string;
  readonly nummer: string;
}

/** What one run of a workflow hands to the next when the store did not take everything. */
export interface Journaalrest {
  readonly regels: readonly Vastgelegd[];
  /** The store refused them: it holds another history. */
  readonly botst: boolean;
}

/** Something to do outside the machine, as data. */
export interface Opdracht {
  readonly type: string;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

/** Params that are a code, a number of somebody, a day or a time. */
const GEEN_VRIJE_TEKST = new Set([
  "aan",
  "besluit",
  "brief",
  "controle",
  "evaluatie",
  "kenmerk",
  "melding",
  "naar",
  "niveau",
  "onderwerp",
  "partner",
  "plan",
  "pot",
  "soort",
  "tot",
  "trede",
  "van",
  "wijziging",
  "za",
]);
const CODE = /^[a-z0-9_.:-]*$/;
const DAG = /^\d{4}-\d{2}-\d{2}$/;

/** The params of an order that people worded, or that tell of people: whatever is not known to be otherwise. */
export const vrijeTekst = (params: Opdracht["params"]): Readonly<Record<string, true>> =>
  Object.fromEntries(
    Object.entries(params)
      .filter(
        ([naam, waarde]) =>
          typeof waarde === "string" && !DAG.test(waarde) && !(GEEN_VRIJE_TEKST.has(naam) && CODE.test(waarde)),
      )
      .map(([naam]) => [naam, true as const]),
  );

/** The partner that a letter is for, by its number: told as such, or as what a term is about. Null for a letter to somebody else. */
export function partnerVan(aan: unknown, { partner, onderwerp }: Opdracht["params"]): string | null {
  const wie = partner ?? onderwerp;
  return aan === "partner" && typeof wie === "string" ? wie : null;
}

export const BEGIN_VAN_DE_KETEN = "0".repeat(64);
