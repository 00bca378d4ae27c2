import type { Kysely } from "kysely";
import { nieuwGeheim, sleutelVan } from "./geheim.ts";
import type { Inlogschema } from "./schema.ts";

/** Who is logged in: a session is a row here, and the browser holds nothing but its secret. */
export interface Sessies {
  /** A new secret each time, so that one that was planted before says nothing. */
  begin(medewerker: string, nu: Date, idToken?: string): Promise<string>;
  /** Null when there is none, or it is over; whoever asks is seen. */
  lees(geheim: string, nu: Date): Promise<Sessie | null>;
  eindig(geheim: string): Promise<void>;
  /** Of somebody who may not work here any more. */
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

export function maakSessies(db: Kysely<Inlogschema>): Sessies {
  const eindig = async (geheim: string): Promise<void> => {
    await db.deleteFrom("sessie").where("sleutel", "=", sleutelVan(geheim)).execute();
  };
  return {
    async begin(medewerker, nu, idToken) {
      const geheim = nieuwGeheim();
      const op = nu.toISOString();
      await db
        .deleteFrom("sessie")
        .where("begonnen_op", "<", new Date(nu.getTime() - HOOGSTENS_MS).toISOString())
        .execute();
      await db
        .insertInto("sessie")
        .values({ sleutel: sleutelVan(geheim), medewerker, begonnen_op: op, gezien_op: op, id_token: idToken ?? null })
        .execute();
      return geheim;
    },
    async lees(geheim, nu) {
      const sleutel = sleutelVan(geheim);
      const rij = await db.selectFrom("sessie").selectAll().where("sleutel", "=", sleutel).executeTakeFirst();
      if (rij === undefined) return null;
      const stil = nu.getTime() - Date.parse(rij.gezien_op);
      if (stil > STIL_MS || nu.getTime() - Date.parse(rij.begonnen_op) > HOOGSTENS_MS) {
        await eindig(geheim);
        return null;
      }
      // Not at every page: a minute more or less is no difference to who sits there.
      if (stil >= MINUUT)
        await db.updateTable("sessie").set({ gezien_op: nu.toISOString() }).where("sleutel", "=", sleutel).execute();
      return { medewerker: rij.medewerker, idToken: rij.id_token };
    },
    eindig,
    async eindigVan(medewerker) {
      await db.deleteFrom("sessie").where("medewerker", "=", medewerker).execute();
    },
  };
}
