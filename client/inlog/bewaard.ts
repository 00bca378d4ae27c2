import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import { sleutelVan } from "./geheim.ts";
import type { Inlogschema } from "./schema.ts";

/** What somebody typed in a form that came to nothing yet: kept for who typed it, in the browser in which it was typed. */
export interface Bewaard {
  /** `geheim`: of the session. Gives the id by which it is asked for; null for what is too large. What was kept of the same form before is gone. */
  bewaar(geheim: string, wat: Getypt, nu: Date): Promise<string | null>;
  /** After a log-in: what was typed by who logs in goes along with the new session; what others typed stays sealed. Gives what goes along, the newest first. */
  neemOver(van: string, naar: string, medewerker: string, nu: Date): Promise<readonly Plek[]>;
  lees(geheim: string, id: string, pad: string, nu: Date): Promise<Tekst | null>;
  /** Of this form, the newest first, for who comes back to it by another way than its address. */
  alle(geheim: string, pad: string, nu: Date): Promise<readonly Tekst[]>;
  /** It came to something. */
  wis(geheim: string, id: string): Promise<void>;
}

export interface Getypt {
  readonly medewerker: string;
  /** Of the form. */
  readonly pad: string;
  /** The form as it was sent. */
  readonly tekst: string;
  /** Of this one form, however often it is sent; left out: it has none. */
  readonly kenmerk?: string;
  /** The session was over when it was sent. */
  readonly uitgelogd?: true;
}

export interface Tekst {
  readonly tekst: string;
  readonly uitgelogd: boolean;
}

export interface Plek {
  readonly id: string;
  readonly pad: string;
  readonly uitgelogd: boolean;
}

/** Time enough to come back from a meeting, too short to stay till tomorrow. */
export const BEWAAR_MS = 8 * 60 * 60_000;
/** Of one session: more forms than people have open. */
const HOOGSTENS = 10;
const MAX_TEKST = 512 * 1024;

export function maakBewaard(db: Kysely<Inlogschema>): Bewaard {
  return {
    async bewaar(geheim, { medewerker, pad, tekst, kenmerk, uitgelogd }, nu) {
      if (tekst.length > MAX_TEKST) return null;
      const [id, sleutel] = [kenmerk ?? randomBytes(16).toString("base64url"), sleutelVan(geheim)];
      await ruimBewaardOp(db, nu);
      const eerder = await db
        .selectFrom("bewaard")
        .select("id")
        .where("sleutel", "=", sleutel)
        .where("id", "!=", id)
        .orderBy("bewaard_op", "desc")
        .offset(HOOGSTENS - 1)
        .limit(HOOGSTENS)
        .execute();
      for (const { id: oudste } of eerder) await wis(sleutel, oudste);
      const wat = {
        verzegeld: verzegel(geheim, id, tekst),
        uitgelogd: uitgelogd === true ? 1 : 0,
        bewaard_op: nu.toISOString(),
      };
      await db
        .insertInto("bewaard")
        .values({ sleutel, id, medewerker, pad, ...wat })
        .onConflict((zelfde) => zelfde.columns(["sleutel", "id"]).doUpdateSet(wat))
        .execute();
      return id;
    },
    async neemOver(van, naar, medewerker, nu) {
      const rijen = await geldig(van, nu).where("medewerker", "=", medewerker).orderBy("bewaard_op", "desc").execute();
      const mee: Plek[] = [];
      for (const rij of rijen) {
        const { id, pad } = rij;
        const gelezen = open(van, rij);
        if (gelezen === null) continue;
        await wis(sleutelVan(naar), id);
        await db
          .updateTable("bewaard")
          .set({ sleutel: sleutelVan(naar), verzegeld: verzegel(naar, id, gelezen.tekst) })
          .where("sleutel", "=", sleutelVan(van))
          .where("id", "=", id)
          .execute();
        mee.push({ id, pad, uitgelogd: gelezen.uitgelogd });
      }
      return mee;
    },
    async lees(geheim, id, pad, nu) {
      return open(geheim, await geldig(geheim, nu).where("pad", "=", pad).where("id", "=", id).executeTakeFirst());
    },
    async alle(geheim, pad, nu) {
      const rijen = await geldig(geheim, nu).where("pad", "=", pad).orderBy("bewaard_op", "desc").execute();
      return rijen.flatMap((rij) => open(geheim, rij) ?? []);
    },
    wis: (geheim, id) => wis(sleutelVan(geheim), id),
  };

  function geldig(geheim: string, nu: Date) {
    return db
      .selectFrom("bewaard")
      .selectAll()
      .where("sleutel", "=", sleutelVan(geheim))
      .where("bewaard_op", ">=", grens(nu));
  }

  async function wis(sleutel: string, id: string): Promise<void> {
    await db.deleteFrom("bewaard").where("sleutel", "=", sleutel).where("id", "=", id).execute();
  }
}

/** Null for what is not there, was sealed by another secret, or changed since. */
function open(geheim: string, rij: Selectable<Inlogschema["bewaard"]> | undefined): Tekst | null {
  const tekst = rij === undefined ? null : ontzegel(geheim, rij.id, rij.verzegeld);
  return tekst === null ? null : { tekst, uitgelogd: rij!.uitgelogd === 1 };
}

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
