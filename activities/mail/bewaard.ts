import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import type { Kysely } from "kysely";
import type { Schema } from "#activities/store/schema.ts";
import type { Mail } from "./mime.ts";

/** The mails as they went: kept before they were first tried, known by the hash of their bytes that the journaal tells (decision 38). */
export interface BewaardeMail {
  readonly hash: string;
  /** Null: forgotten, or not to be read any more. */
  readonly mail: Mail | null;
  /** The bytes are those that were kept; null: forgotten. */
  readonly klopt: boolean | null;
  /** The trajecten that it tells of. */
  readonly nummers: readonly string[];
}

export const mailhash = (ruw: Uint8Array): string => createHash("sha256").update(ruw).digest("hex");

/** Of every letter the frame is the same text: a quarter of the bytes is left. */
export const ingepakt = (ruw: Uint8Array): Uint8Array => deflateSync(ruw, { level: 9 });

/** What is left of a mail that has to be forgotten is its hash. */
export const VERGETEN = { inhoud: null, van: null, aan: null } as const;

export async function leesBewaard(db: Kysely<Schema>, hash: string): Promise<BewaardeMail | null> {
  const rij = await db.selectFrom("mail").selectAll().where("hash", "=", hash).executeTakeFirst();
  if (rij === undefined) return null;
  const over = await db
    .selectFrom("mail_traject")
    .select("nummer")
    .where("hash", "=", hash)
    .orderBy("nummer")
    .execute();
  const nummers = over.map(({ nummer }) => nummer);
  if (rij.inhoud === null) return { hash, mail: null, klopt: null, nummers };
  const ruw = uitgepakt(rij.inhoud, hash);
  if (ruw === null) return { hash, mail: null, klopt: false, nummers };
  return { hash, mail: { ruw, van: rij.van ?? "", aan: rij.aan ?? "" }, klopt: true, nummers };
}

/** Of the last so many that were kept: how many there are, and the hashes of those that are not what they were. */
export async function controleerBewaard(
  db: Kysely<Schema>,
  hoogstens: number,
): Promise<{ readonly gelezen: number; readonly fout: readonly string[] }> {
  const rijen = await db
    .selectFrom("mail")
    .select(["hash", "inhoud"])
    .where("inhoud", "is not", null)
    .orderBy("bewaard_op", "desc")
    .limit(hoogstens)
    .execute();
  const fout = rijen.filter(({ hash, inhoud }) => uitgepakt(inhoud!, hash) === null);
  return { gelezen: rijen.length, fout: fout.map(({ hash }) => hash) };
}

/** Null when it is not what was kept under this hash. */
function uitgepakt(inhoud: Uint8Array, hash: string): Buffer | null {
  try {
    const ruw = inflateSync(inhoud);
    return mailhash(ruw) === hash ? ruw : null;
  } catch {
    return null;
  }
}
