import type { Kysely } from "kysely";
import { nieuwGeheim, sleutelVan } from "./geheim.ts";
import type { Inlogschema } from "./schema.ts";

/** A log-in that is under way at the provider: what must come back, and for how long it may. */
export interface Poging {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
  /** Where they wanted to go. */
  readonly naar: string;
}

export interface Pogingen {
  /** The secret is for the browser that began: nobody else can end it. */
  begin(poging: Poging, nu: Date): Promise<string>;
  /** Once: whatever comes of it, the same answer can't be given again. */
  neem(geheim: string, nu: Date): Promise<Poging | null>;
}

/** Time to find a telephone for the second factor. */
export const POGING_MS = 15 * 60_000;

export const maakPogingen = (db: Kysely<Inlogschema>): Pogingen => ({
  async begin({ state, nonce, verifier, naar }, nu) {
    const geheim = nieuwGeheim();
    await db
      .deleteFrom("poging")
      .where("begonnen_op", "<", new Date(nu.getTime() - POGING_MS).toISOString())
      .execute();
    await db
      .insertInto("poging")
      .values({ sleutel: sleutelVan(geheim), state, nonce, verifier, naar, begonnen_op: nu.toISOString() })
      .execute();
    return geheim;
  },
  async neem(geheim, nu) {
    const rij = await db
      .deleteFrom("poging")
      .where("sleutel", "=", sleutelVan(geheim))
      .returningAll()
      .executeTakeFirst();
    if (rij === undefined || nu.getTime() - Date.parse(rij.begonnen_op) > POGING_MS) return null;
    const { state, nonce, verifier, naar } = rij;
    return { state, nonce, verifier, naar };
  },
});
