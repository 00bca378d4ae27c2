import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Geprojecteerd } from "#domain/projectie/projecteer.ts";

/** As many trajecten as a worker keeps in memory anyway. */
const HOOGSTENS = 100;

/**
 * What this process folded last, per nummer, so that the next line need not read and parse it. A line names the hash of the one before it, and so of all before it:
 * a projection goes on from here only where it was made of exactly those lines, whoever else wrote meanwhile and whatever became of the transaction.
 */
export class Projectiegeheugen {
  /** The one that was used longest ago comes first. */
  readonly #laatste = new Map<string, { readonly projectie: Geprojecteerd; readonly hash: string }>();

  /** The projection that `volgende` follows on; null when it is not known here. */
  neem(volgende: Journaalregel): Geprojecteerd | null {
    const bekend = this.#laatste.get(volgende.nummer);
    return bekend?.hash === volgende.vorigeHash ? bekend.projectie : null;
  }

  /** `projectie` was folded up to and with `regel`. */
  onthoud(projectie: Geprojecteerd, { nummer, hash }: Journaalregel): void {
    this.#laatste.delete(nummer);
    this.#laatste.set(nummer, { projectie, hash });
    if (this.#laatste.size > HOOGSTENS) this.#laatste.delete(this.#laatste.keys().next().value!);
  }
}
