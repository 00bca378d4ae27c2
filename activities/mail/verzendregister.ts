import type { Kysely } from "kysely";
import type { Schema, VerzondenTabel } from "#activities/store/schema.ts";

/**
 * What we know of every letter that was ever begun, by the Message-ID that it has in a mail of its own, and in which mail it goes. It is asked before
 * each attempt, so that a retry after the server took the mail doesn't send it again, nor in another mail. Holds no names or addresses.
 */
export interface Verzendregister {
  /** Letters that go in one mail, the first in front; each with what is known of it, in their order. */
  begin(brieven: readonly string[]): Promise<readonly Begonnen[]>;
  klaar(brieven: readonly string[], einde: Verzendeinde): Promise<void>;
  /** Of one letter, without beginning; null: surely nobody has it. */
  stand(brief: string): Promise<"onbekend" | "verzonden" | null>;
  /** Letters begun at `sinds` or later (ISO, UTC) of which nobody knows yet what became of them, and when the first was begun. */
  wachtend(sinds: string): Promise<{ readonly aantal: number; readonly eerste: string | null }>;
}

export interface Begonnen {
  readonly brief: string;
  /** "onbekend": begun before, and nobody told how it ended. */
  readonly stand: "nieuw" | "onbekend" | "verzonden";
  /** The Message-ID of the mail that it went in, or goes in: what may have arrived in one mail stays in that. */
  readonly bericht: string;
}

export interface Verzendeinde {
  /** "niet-aangenomen": surely not taken, another attempt is a first one again. */
  readonly stand: "verzonden" | "geweigerd" | "niet-aangenomen";
  /** What the mail server said, without addresses. */
  readonly antwoord: string | null;
}

export function maakVerzendregister(db: Kysely<Schema>, nu: () => Date = () => new Date()): Verzendregister {
  return {
    begin: (brieven) =>
      db.transaction().execute(async (trx) => {
        const ids = [...new Set(brieven)];
        const rij = { bericht: ids[0]!, stand: "begonnen", pogingen: 1, begonnen_op: nu().toISOString() } as const;
        const ingevoegd = await trx
          .insertInto("verzonden")
          // In one order, or two workers would wait for each other.
          .values(ids.toSorted().map((id) => ({ message_id: id, ...rij })))
          .onConflict((botsing) => botsing.column("message_id").doNothing())
          .returning("message_id")
          .execute();
        if (ingevoegd.length === ids.length)
          return ids.map((brief): Begonnen => ({ brief, stand: "nieuw", bericht: rij.bericht }));
        return herneem(trx, ids, new Set(ingevoegd.map(({ message_id }) => message_id)));
      }),
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
      const stand = await leesStand(db, brief);
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

/** Some were begun before: what surely nobody has may go in another mail than it was to go in, the rest may not. */
async function herneem(
  trx: Kysely<Schema>,
  ids: readonly string[],
  ingevoegd: ReadonlySet<string>,
): Promise<readonly Begonnen[]> {
  const rijen = await trx
    .selectFrom("verzonden")
    .select(["message_id", "stand", "bericht"])
    .where("message_id", "in", ids)
    .execute();
  const vast = new Map(
    rijen
      .filter(({ message_id, stand }) => !ingevoegd.has(message_id) && (stand === "begonnen" || stand === "verzonden"))
      .map((rij) => [rij.message_id, rij]),
  );
  const nieuw = ids.find((id) => !vast.has(id));
  const begonnen = ids.map((brief): Begonnen => {
    const eerder = vast.get(brief);
    if (eerder === undefined) return { brief, stand: "nieuw", bericht: nieuw! };
    return { brief, stand: eerder.stand === "verzonden" ? "verzonden" : "onbekend", bericht: eerder.bericht };
  });
  for (const { brief, stand, bericht } of begonnen)
    if (stand !== "verzonden")
      await trx
        .updateTable("verzonden")
        .set((eb) => ({
          stand: "begonnen",
          bericht,
          ...(ingevoegd.has(brief) ? {} : { pogingen: eb("pogingen", "+", 1) }),
        }))
        .where("message_id", "=", brief)
        .execute();
  return begonnen;
}

const leesStand = async (db: Kysely<Schema>, brief: string): Promise<VerzondenTabel["stand"] | undefined> =>
  (await db.selectFrom("verzonden").select("stand").where("message_id", "=", brief).executeTakeFirst())?.stand;
