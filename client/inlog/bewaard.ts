import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { sleutelVan } from "./geheim.ts";
import type { Inlogschema } from "./schema.ts";

/** What somebody typed in a form whose session was over when it was sent: kept for who typed it, in the browser in which it was typed. */
export interface Bewaard {
  /** `geheim`: of the session that is over. Gives the id by which it is asked for; null for what is too large. */
  bewaar(geheim: string, wat: Getypt, nu: Date): Promise<string | null>;
  /** After a log-in: what was typed by who logs in goes along with the new session; what others typed stays sealed. Gives what goes along, the newest first. */
  neemOver(van: string, naar: string, medewerker: string, nu: Date): Promise<readonly Plek[]>;
  lees(geheim: string, id: string, pad: string, nu: Date): Promise<string | null>;
  /** It is in a form again. */
  wis(geheim: string, pad: string): Promise<void>;
}

export interface Getypt {
  readonly medewerker: string;
  /** Of the form. */
  readonly pad: string;
  /** The form as it was sent. */
  readonly tekst: string;
}

export interface Plek {
  readonly id: string;
  readonly pad: string;
}

/** Time enough to come back from a meeting, too short to stay till tomorrow. */
export const BEWAAR_MS = 8 * 60 * 60_000;
/** Of one session: more forms than people have open. */
const HOOGSTENS = 10;
const MAX_TEKST = 512 * 1024;

export const maakBewaard = (db: Kysely<Inlogschema>): Bewaard => ({
  async bewaar(geheim, { medewerker, pad, tekst }, nu) {
    if (tekst.length > MAX_TEKST) return null;
    const [id, sleutel] = [randomBytes(16).toString("base64url"), sleutelVan(geheim)];
    await ruimBewaardOp(db, nu);
    const eerder = await db
      .selectFrom("bewaard")
      .select("id")
      .where("sleutel", "=", sleutel)
      .orderBy("bewaard_op", "desc")
      .offset(HOOGSTENS - 1)
      .limit(HOOGSTENS)
      .execute();
    for (const { id: oudste } of eerder) await db.deleteFrom("bewaard").where("id", "=", oudste).execute();
    await db
      .insertInto("bewaard")
      .values({
        id,
        sleutel,
        medewerker,
        pad,
        verzegeld: verzegel(geheim, id, tekst),
        bewaard_op: nu.toISOString(),
      })
      .execute();
    return id;
  },
  async neemOver(van, naar, medewerker, nu) {
    const rijen = await db
      .selectFrom("bewaard")
      .selectAll()
      .where("sleutel", "=", sleutelVan(van))
      .where("medewerker", "=", medewerker)
      .where("bewaard_op", ">=", grens(nu))
      .orderBy("bewaard_op", "desc")
      .execute();
    const mee: Plek[] = [];
    for (const rij of rijen) {
      const tekst = ontzegel(van, rij.id, rij.verzegeld);
      if (tekst === null) continue;
      await db
        .updateTable("bewaard")
        .set({ sleutel: sleutelVan(naar), verzegeld: verzegel(naar, rij.id, tekst) })
        .where("id", "=", rij.id)
        .execute();
      mee.push({ id: rij.id, pad: rij.pad });
    }
    return mee;
  },
  async lees(geheim, id, pad, nu) {
    const rij = await db
      .selectFrom("bewaard")
      .select("verzegeld")
      .where("id", "=", id)
      .where("sleutel", "=", sleutelVan(geheim))
      .where("pad", "=", pad)
      .where("bewaard_op", ">=", grens(nu))
      .executeTakeFirst();
    return rij === undefined ? null : ontzegel(geheim, id, rij.verzegeld);
  },
  async wis(geheim, pad) {
    await db.deleteFrom("bewaard").where("sleutel", "=", sleutelVan(geheim)).where("pad", "=", pad).execute();
  },
});

/** Whoever logs in, of whomever it was. */
export async function ruimBewaardOp(db: Kysely<Inlogschema>, nu: Date): Promise<void> {
  await db.deleteFrom("bewaard").where("bewaard_op", "<", grens(nu)).execute();
}

const grens = (nu: Date): string => new Date(nu.getTime() - BEWAAR_MS).toISOString();

const CIJFER = "aes-256-gcm";
const [NONCE, MERK] = [12, 16];

/** Another key for each row, from a secret of 256 bits that is not in the store. */
const slot = (geheim: string, id: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", geheim, id, "trajecten: bewaarde tekst", 32));

function verzegel(geheim: string, id: string, tekst: string): string {
  const nonce = randomBytes(NONCE);
  const cijfer = createCipheriv(CIJFER, slot(geheim, id), nonce);
  const inhoud = Buffer.concat([cijfer.update(tekst, "utf8"), cijfer.final()]);
  return Buffer.concat([nonce, cijfer.getAuthTag(), inhoud]).toString("base64");
}

/** Null for what was sealed by another secret, or changed since. */
function ontzegel(geheim: string, id: string, verzegeld: string): string | null {
  const geheel = Buffer.from(verzegeld, "base64");
  const cijfer = createDecipheriv(CIJFER, slot(geheim, id), geheel.subarray(0, NONCE));
  cijfer.setAuthTag(geheel.subarray(NONCE, NONCE + MERK));
  try {
    return Buffer.concat([cijfer.update(geheel.subarray(NONCE + MERK)), cijfer.final()]).toString("utf8");
  } catch {
    return null;
  }
}
