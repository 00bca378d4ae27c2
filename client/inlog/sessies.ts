import type { Kysely } from "kysely";
import { ruimBewaardOp } from "./bewaard.ts";
import { nieuwGeheim, sleutelVan } from "./geheim.ts";
import type { Inlogschema } from "./schema.ts";

/** Who is logged in: a session is a row here, and the browser holds nothing but its secret. */
export interface Sessies {
  /** A new secret each time, so that one that was planted before says nothing. */
  begin(medewerker: string, nu: Date, idToken?: string): Promise<string>;
  /** Null when there is none, or it is over. Whoever asks is seen, unless it is `ongezien`: by a page of itself. */
  lees(geheim: string, nu: Date, hoe?: { readonly ongezien: boolean }): Promise<Sessie | null>;
  /** Whose it was, of a session that is over; null when that is not known any more. */
  was(geheim: string): Promise<string | null>;
  eindig(geheim: string, nu: Date): Promise<void>;
  /** Of somebody who may not work here any more; what they typed goes too. */
  eindigVan(medewerker: string): Promise<void>;
}

export interface Sessie {
  readonly medewerker: string;
  readonly idToken: string | null;
}

const MINUUT = 60_000;
/** [ASVS 5.0 V7.3] */
export const STIL_MS = 30 * MINUUT;
export const HOOGSTENS_MS = 12 * 60 * MINUUT;
/** A form that stood open from Thursday until Tuesday. */
export const HERKEN_MS = 5 * 24 * 60 * MINUUT;

export function maakSessies(db: Kysely<Inlogschema>): Sessies {
  const eindig = async (geheim: string, nu: Date): Promise<void> => {
    await db
      .updateTable("sessie")
      .set({ geeindigd_op: nu.toISOString(), id_token: null })
      .where("sleutel", "=", sleutelVan(geheim))
      .where("geeindigd_op", "is", null)
      .execute();
  };
  return {
    async begin(medewerker, nu, idToken) {
      const geheim = nieuwGeheim();
      const op = nu.toISOString();
      await db
        .deleteFrom("sessie")
        .where("begonnen_op", "<", new Date(nu.getTime() - HERKEN_MS).toISOString())
        .execute();
      await ruimBewaardOp(db, nu);
      await db
        .insertInto("sessie")
        .values({
          sleutel: sleutelVan(geheim),
          medewerker,
          begonnen_op: op,
          gezien_op: op,
          id_token: idToken ?? null,
          geeindigd_op: null,
        })
        .execute();
      return geheim;
    },
    async lees(geheim, nu, { ongezien } = { ongezien: false }) {
      const sleutel = sleutelVan(geheim);
      const rij = await db.selectFrom("sessie").selectAll().where("sleutel", "=", sleutel).executeTakeFirst();
      if (rij === undefined || rij.geeindigd_op !== null) return null;
      const stil = nu.getTime() - Date.parse(rij.gezien_op);
      if (stil > STIL_MS || nu.getTime() - Date.parse(rij.begonnen_op) > HOOGSTENS_MS) {
        await eindig(geheim, nu);
        return null;
      }
      // Not at every page: a minute more or less is no difference to who sits there.
      if (stil >= MINUUT && !ongezien)
        await db.updateTable("sessie").set({ gezien_op: nu.toISOString() }).where("sleutel", "=", sleutel).execute();
      return { medewerker: rij.medewerker, idToken: rij.id_token };
    },
    async was(geheim) {
      const rij = await db
        .selectFrom("sessie")
        .select("medewerker")
        .where("sleutel", "=", sleutelVan(geheim))
        .where("geeindigd_op", "is not", null)
        .executeTakeFirst();
      return rij?.medewerker ?? null;
    },
    eindig,
    async eindigVan(medewerker) {
      await db.deleteFrom("bewaard").where("medewerker", "=", medewerker).execute();
      await db.deleteFrom("sessie").where("medewerker", "=", medewerker).execute();
    },
  };
}
