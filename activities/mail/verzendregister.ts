import type { Kysely } from "kysely";
import type { Schema } from "#activities/store/schema.ts";
import { ingepakt, leesBewaard, mailhash, VERGETEN, type BewaardeMail } from "./bewaard.ts";
import type { Mail } from "./mime.ts";

/**
 * What we know of every letter that was ever begun, by the Message-ID that it has in a mail of its own, and in which mail it goes. It is asked before
 * each attempt, so that a retry after the server took the mail doesn't send it again, nor otherwise. The mails themselves it keeps whole (decision 38).
 */
export interface Verzendregister {
  /** Of each letter, in their order, what is known before this attempt; what goes again counts as under way from now on. */
  begin(brieven: readonly string[]): Promise<readonly Begonnen[]>;
  /**
   * Keeps a mail before it is first tried: from now on these letters go in it. Null when somebody else kept one of them meanwhile in another than
   * `vorige`; then nothing is kept.
   */
  bewaar(brieven: readonly string[], mail: Mail, over: Overmail): Promise<string | null>;
  /** A mail as it was kept; null when there never was one with this hash. */
  bewaard(hash: string): Promise<BewaardeMail | null>;
  /** Of this mail the hash stays, and nothing else. */
  vergeet(hash: string): Promise<void>;
  /** The mails about a traject that are still kept, and how many of those tell of others too. */
  over(nummer: string): Promise<{ readonly brieven: number; readonly gedeeld: number }>;
  klaar(brieven: readonly string[], einde: Verzendeinde): Promise<void>;
  /** Of one letter, without beginning; null: surely nobody has it. */
  stand(brief: string): Promise<{ readonly stand: "onbekend" } | Verzondenstand | null>;
  /** Letters begun at `sinds` or later (ISO, UTC) of which nobody knows yet what became of them, and when the first was begun. */
  wachtend(sinds: string): Promise<{ readonly aantal: number; readonly eerste: string | null }>;
}

interface Verzondenstand {
  readonly stand: "verzonden";
  readonly bericht: string;
  readonly hash: string;
}

export type Begonnen =
  | { readonly brief: string; readonly stand: "nieuw" }
  | {
      readonly brief: string;
      /** "bewaard": it may have gone, and nobody told how that ended; or it surely did not. */
      readonly stand: "bewaard" | "verzonden";
      /** The Message-ID of the mail that it goes in, and the hash of its bytes: whatever is asked later, it stays in that. */
      readonly bericht: string;
      readonly hash: string;
    };

export interface Overmail {
  readonly messageId: string;
  /** The trajecten that it tells of. */
  readonly nummers: readonly string[];
  /** Mails that these letters were to go in, and go in no more: to an address that is another now. */
  readonly vorige: readonly string[];
}

export interface Verzendeinde {
  /** "niet-aangenomen": surely not taken. */
  readonly stand: "verzonden" | "geweigerd" | "niet-aangenomen";
  /** What the mail server said, without addresses. */
  readonly antwoord: string | null;
}

class AndersBewaard extends Error {}

export function maakVerzendregister(db: Kysely<Schema>, nu: () => Date = () => new Date()): Verzendregister {
  return {
    async begin(brieven) {
      const rijen = await db
        .selectFrom("verzonden")
        .select(["message_id", "stand", "bericht", "hash"])
        .where("message_id", "in", brieven)
        .execute();
      const begonnen = brieven.map((brief): Begonnen => {
        const rij = rijen.find(({ message_id }) => message_id === brief);
        if (rij === undefined || rij.hash === null) return { brief, stand: "nieuw" };
        const { bericht, hash } = rij;
        return { brief, stand: rij.stand === "verzonden" ? "verzonden" : "bewaard", bericht, hash };
      });
      const opnieuw = begonnen.flatMap(({ brief, stand }) => (stand === "bewaard" ? [brief] : []));
      if (opnieuw.length > 0)
        await db
          .updateTable("verzonden")
          .set((eb) => ({ stand: "begonnen", pogingen: eb("pogingen", "+", 1) }))
          .where("message_id", "in", opnieuw)
          .where("stand", "!=", "verzonden")
          .execute();
      return begonnen;
    },
    async bewaar(brieven, mail, { messageId, nummers, vorige }) {
      const hash = mailhash(mail.ruw);
      const op = nu().toISOString();
      const ids = [...new Set(brieven)];
      const rij = { bericht: messageId, stand: "begonnen", pogingen: 1, begonnen_op: op, hash } as const;
      try {
        await db.transaction().execute(async (trx) => {
          const { van, aan } = mail;
          await trx
            .insertInto("mail")
            .values({ hash, bewaard_op: op, inhoud: ingepakt(mail.ruw), van, aan })
            .onConflict((botsing) => botsing.column("hash").doNothing())
            .execute();
          if (nummers.length > 0)
            await trx
              .insertInto("mail_traject")
              .values([...new Set(nummers)].map((nummer) => ({ hash, nummer })))
              .onConflict((botsing) => botsing.columns(["hash", "nummer"]).doNothing())
              .execute();
          const vastgelegd = await trx
            .insertInto("verzonden")
            // In one order, or two workers would wait for each other.
            .values(ids.toSorted().map((id) => ({ message_id: id, ...rij })))
            .onConflict((botsing) =>
              botsing
                .column("message_id")
                .doUpdateSet({ bericht: messageId, stand: "begonnen", hash })
                .where("verzonden.stand", "!=", "verzonden")
                .where((eb) => {
                  const nergens = eb("verzonden.hash", "is", null);
                  return vorige.length === 0 ? nergens : eb.or([nergens, eb("verzonden.hash", "in", vorige)]);
                }),
            )
            .returning("message_id")
            .execute();
          if (vastgelegd.length < ids.length) throw new AndersBewaard();
        });
      } catch (fout) {
        if (fout instanceof AndersBewaard) return null;
        throw fout;
      }
      return hash;
    },
    bewaard: (hash) => leesBewaard(db, hash),
    async vergeet(hash) {
      await db.updateTable("mail").set(VERGETEN).where("hash", "=", hash).execute();
    },
    async over(nummer) {
      const hier = db.selectFrom("mail_traject").select("hash").where("nummer", "=", nummer);
      const bewaard = await db
        .selectFrom("mail")
        .innerJoin("mail_traject", "mail_traject.hash", "mail.hash")
        .where("mail.inhoud", "is not", null)
        .where("mail.hash", "in", hier)
        .select(({ fn }) => ["mail.hash", fn.countAll().as("trajecten")])
        .groupBy("mail.hash")
        .execute();
      return { brieven: bewaard.length, gedeeld: bewaard.filter(({ trajecten }) => Number(trajecten) > 1).length };
    },
    async klaar(brieven, { stand, antwoord }) {
      await db
        .updateTable("verzonden")
        .set({ stand, antwoord, klaar_op: nu().toISOString() })
        .where("message_id", "in", brieven)
        // A slow attempt that fails can't undo what a quicker one achieved.
        .where("stand", "!=", "verzonden")
        .execute();
    },
    async stand(brief) {
      const { stand, bericht, hash } =
        (await db
          .selectFrom("verzonden")
          .select(["stand", "bericht", "hash"])
          .where("message_id", "=", brief)
          .executeTakeFirst()) ?? {};
      if (bericht === undefined || hash === undefined || hash === null) return null;
      return stand === "verzonden" ? { stand, bericht, hash } : stand === "begonnen" ? { stand: "onbekend" } : null;
    },
    async wachtend(sinds) {
      const { aantal, eerste } = await db
        .selectFrom("verzonden")
        .where("stand", "in", ["begonnen", "niet-aangenomen"])
        .where("begonnen_op", ">=", sinds)
        .select(({ fn }) => [fn.countAll().as("aantal"), fn.min("begonnen_op").as("eerste")])
        .executeTakeFirstOrThrow();
      return { aantal: Number(aantal), eerste };
    },
  };
}
