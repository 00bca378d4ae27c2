import type { Kysely } from "kysely";
import type { Inlogschema } from "./schema.ts";

/** Who looked at the personal data of which traject, and when (design §9). */
export interface Inzage {
  /** The same person at the same traject once a minute at most. */
  noteer(medewerker: string, nummer: string, nu: Date): Promise<void>;
  van(nummer: string): Promise<readonly { readonly medewerker: string; readonly op: string }[]>;
  /** Erases what is older than this many days. */
  ruimOp(dagen: number, nu: Date): Promise<void>;
}

const MINUUT = 60_000;
const DAG = 24 * 60 * MINUUT;

export const maakInzage = (db: Kysely<Inlogschema>): Inzage => ({
  async noteer(medewerker, nummer, nu) {
    const pas = await db
      .selectFrom("inzage")
      .select("op")
      .where("medewerker", "=", medewerker)
      .where("nummer", "=", nummer)
      .where("op", ">", new Date(nu.getTime() - MINUUT).toISOString())
      .executeTakeFirst();
    if (pas !== undefined) return;
    await db
      .insertInto("inzage")
      .values({ medewerker, nummer, op: nu.toISOString() })
      .onConflict((dubbel) => dubbel.doNothing())
      .execute();
  },
  van: (nummer) =>
    db.selectFrom("inzage").select(["medewerker", "op"]).where("nummer", "=", nummer).orderBy("op", "desc").execute(),
  async ruimOp(dagen, nu) {
    await db
      .deleteFrom("inzage")
      .where("op", "<", new Date(nu.getTime() - dagen * DAG).toISOString())
      .execute();
  },
});
