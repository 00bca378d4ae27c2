import type { Datum, Tijdstip } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";

/**
 * One line of the journaal: everything that is known of one gebeurtenis (design §8).
 * `hash` is the SHA-256 of the canonical form of all other fields, `vorigeHash` the hash of the line before it:
 * a line that is changed, removed or inserted breaks the chain.
 */
export interface Journaalregel {
  /** "ZA-2025-001" for a traject, "periode/2025" for a subsidieperiode, "weekbericht/2025" for the weekly overviews of a year. */
  readonly nummer: string;
  /** 1, 2, 3 … without gaps within one nummer. */
  readonly volgnummer: number;
  /** Idempotency key that the sender chose. */
  readonly id: string;
  /** Of the question to a subsidieperiode that this is part of the answer to, so that a repeat is known; null in a traject, where `id` says it. */
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
  readonly machineversie: string;
  /** Version and hash of the rules of the subsidieperiode that applied. */
  readonly regelversie: string;
  /** State of the machine before and after, as a dotted path; parallel parts are joined with " + ". */
  readonly van: string;
  readonly naar: string;
  /** What the machine ordered because of this: mails, messages to the subsidieperiode. */
  readonly opdrachten: readonly Opdracht[];
  readonly vorigeHash: string;
  readonly hash: string;
}

/** Where an imported gebeurtenis was written down before: name of the register and the number in it. */
export interface Bron {
  readonly naam: string;
  readonly nummer: string;
}

/** What one run of a workflow hands to the next when the store did not take everything. */
export interface Journaalrest {
  readonly regels: readonly Journaalregel[];
  /** The store refused them: it holds another history. */
  readonly botst: boolean;
}

/** Something to do outside the machine, as data. */
export interface Opdracht {
  readonly type: string;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

/** What is not about one traject has a slash in its nummer. */
export const isTrajectnummer = (nummer: string): boolean => !nummer.includes("/");

/** The partner that a letter is for: named as such, or as what a term is about. Null for a letter to somebody else. */
export function partnerVan(aan: unknown, { partner, onderwerp }: Opdracht["params"]): string | null {
  const naam = partner ?? onderwerp;
  return aan === "partner" && typeof naam === "string" ? naam : null;
}

export const BEGIN_VAN_DE_KETEN = "0".repeat(64);
