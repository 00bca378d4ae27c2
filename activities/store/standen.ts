import type { Kysely } from "kysely";
import type { Keten } from "#domain/journaal/ketens.ts";
import { leesRegels } from "./regels.ts";
import type { Schema } from "./schema.ts";

/** There are a handful of perioden, and one weekbericht a year. */
const HOOGSTENS = 100;

interface Gevouwen {
  readonly stand: unknown;
  readonly volgnummer: number;
  readonly hash: string;
}

/** What chains leave that have no projection in the store: folded when asked for, on from where this process was the last time. */
export class Standen {
  /** The one that was used longest ago comes first. */
  readonly #laatste = new Map<string, Gevouwen>();

  /** Null when the chain has no lines. */
  async lees<S>(db: Kysely<Schema>, keten: Keten<S>, nummer: string): Promise<S | null> {
    const bekend = this.#laatste.get(nummer);
    // The last line that was folded is read once more: it may have made way for another (keten.ts).
    let regels = await leesRegels(db, nummer, (bekend?.volgnummer ?? 1) - 1);
    const gaatVerder = bekend !== undefined && regels[0]?.hash === bekend.hash;
    if (bekend !== undefined && !gaatVerder) regels = await leesRegels(db, nummer);
    const stand = (gaatVerder ? regels.slice(1) : regels).reduce<S | null>(
      keten.vouw,
      gaatVerder ? (bekend.stand as S) : null,
    );
    const laatste = regels.at(-1);
    this.#laatste.delete(nummer);
    if (laatste === undefined) return null;
    this.#laatste.set(nummer, { stand, volgnummer: laatste.volgnummer, hash: laatste.hash });
    if (this.#laatste.size > HOOGSTENS) this.#laatste.delete(this.#laatste.keys().next().value!);
    return stand;
  }

  /** Of every chain of this kind, in order of nummer. */
  async alle<S>(db: Kysely<Schema>, keten: Keten<S>): Promise<S[]> {
    const { voorvoegsel } = keten;
    const records = await db
      .selectFrom("journaal")
      .select("nummer")
      .distinct()
      // All that begins with it: a range, so that the index finds it in both databases.
      .where("nummer", ">=", voorvoegsel)
      .where(
        "nummer",
        "<",
        `${voorvoegsel.slice(0, -1)}${String.fromCharCode(voorvoegsel.charCodeAt(voorvoegsel.length - 1) + 1)}`,
      )
      .orderBy("nummer")
      .execute();
    const standen: S[] = [];
    for (const { nummer } of records) {
      const stand = await this.lees(db, keten, nummer);
      if (stand !== null) standen.push(stand);
    }
    return standen;
  }
}
