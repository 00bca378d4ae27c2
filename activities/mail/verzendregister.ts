import type { Kysely } from "kysely";
import type { Schema, VerzondenTabel } from "#activities/store/schema.ts";

/**
 * What we know of every mail that was ever begun, by Message-ID. It is asked before each attempt, so that a retry after the
 * server took the mail doesn't send it again. Holds no names or addresses.
 */
export interface Verzendregister {
  /** "onbekend": begun before, and nobody told how it ended. */
  begin(messageId: string): Promise<"nieuw" | "onbekend" | "verzonden">;
  klaar(messageId: string, einde: Verzendeinde): Promise<void>;
  /** The same as `begin` without beginning; null: surely nobody has it. */
  stand(messageId: string): Promise<"onbekend" | "verzonden" | null>;
  /** Mails begun at `sinds` or later (ISO, UTC) of which nobody knows yet what became of them, and when the first was begun. */
  wachtend(sinds: string): Promise<{ readonly aantal: number; readonly eerste: string | null }>;
}

export interface Verzendeinde {
  /** "niet-aangenomen": surely not taken, another attempt is a first one again. */
  readonly stand: "verzonden" | "geweigerd" | "niet-aangenomen";
  readonly briefversie: number;
  /** What the mail server said, without addresses. */
  readonly antwoord: string | null;
}

export function maakVerzendregister(db: Kysely<Schema>, nu: () => Date = () => new Date()): Verzendregister {
  return {
    begin: (messageId) =>
      db.transaction().execute(async (trx) => {
        const nieuw = await trx
          .insertInto("verzonden")
          .values({ message_id: messageId, stand: "begonnen", pogingen: 1, begonnen_op: nu().toISOString() })
          .onConflict((botsing) => botsing.column("message_id").doNothing())
          .executeTakeFirst();
        if (nieuw.numInsertedOrUpdatedRows === 1n) return "nieuw";
        const stand = await leesStand(trx, messageId);
        if (stand === "verzonden") return "verzonden";
        await trx
          .updateTable("verzonden")
          .set((eb) => ({ stand: "begonnen", pogingen: eb("pogingen", "+", 1) }))
          .where("message_id", "=", messageId)
          .execute();
        return stand === "begonnen" ? "onbekend" : "nieuw";
      }),
    async klaar(messageId, { stand, briefversie, antwoord }) {
      await db
        .updateTable("verzonden")
        .set({ stand, briefversie, antwoord, klaar_op: nu().toISOString() })
        .where("message_id", "=", messageId)
        // A slow attempt that fails can't undo what a quicker one achieved.
        .where("stand", "!=", "verzonden")
        .execute();
    },
    async stand(messageId) {
      const stand = await leesStand(db, messageId);
      return stand === "begonnen" ? "onbekend" : stand === "verzonden" ? stand : null;
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

const leesStand = async (db: Kysely<Schema>, messageId: string): Promise<VerzondenTabel["stand"] | undefined> =>
  (await db.selectFrom("verzonden").select("stand").where("message_id", "=", messageId).executeTakeFirst())?.stand;
