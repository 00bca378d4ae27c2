import { type Kysely, sql } from "kysely";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { cijferregel, type Latergroep } from "#domain/verantwoording/later-vastgelegd.ts";
import { CIJFERREGEL_KOLOMMEN, type CijferregelTabel, type Schema } from "./schema.ts";
import { inStappen } from "./stappen.ts";

/** What the lines of the journaal mean to the figures, in columns, so that the database counts what was recorded since a day (decision 51). */

export function alsCijferregel(regel: Journaalregel): CijferregelTabel[] {
  const een = cijferregel(regel);
  return een === null
    ? []
    : [
        {
          nummer: regel.nummer,
          volgnummer: regel.volgnummer,
          vastgelegd_op: een.vastgelegdOp,
          gebeurd_op: een.gebeurdOp,
          correctie: een.correctie ? 1 : 0,
          uren: een.uren,
        },
      ];
}

export async function voegCijferregelsToe(
  db: Kysely<Schema>,
  tabel: "cijferregel" | "herbouw_cijferregel",
  regels: readonly CijferregelTabel[],
): Promise<void> {
  for (const deel of inStappen(regels))
    await db
      .insertInto(tabel)
      .values(deel)
      .onConflict((botsing) =>
        botsing
          .columns(["nummer", "volgnummer"])
          .doUpdateSet((eb) =>
            Object.fromEntries(CIJFERREGEL_KOLOMMEN.map((kolom) => [kolom, eb.ref(`excluded.${kolom}`)])),
          ),
      )
      .execute();
}

/** What was recorded after that day of the trajecten of which the verantwoording counts something else since, in order of nummer. */
export async function telLaterVastgelegd(db: Kysely<Schema>, dag: Datum): Promise<Latergroep[]> {
  const voorDien = sql<number>`case when gebeurd_op <= ${dag} then 1 else 0 end`;
  const groepen = await db
    .selectFrom(
      db
        .selectFrom("cijferregel")
        .select(["nummer", "correctie", "uren", voorDien.as("voor_dien")])
        .where("vastgelegd_op", ">", dag)
        .where("nummer", "in", db.selectFrom("aanvraagstand").select("nummer").where("van", ">", dag))
        .as("later"),
    )
    .select((eb) => [
      "nummer",
      "correctie",
      "voor_dien",
      eb.fn.countAll<number | string>().as("keer"),
      eb.fn.sum<number | string>("uren").as("uren"),
    ])
    .groupBy(["nummer", "correctie", "voor_dien"])
    .orderBy("nummer")
    .execute();
  return groepen.map(({ nummer, correctie, voor_dien, keer, uren }) => ({
    nummer,
    correctie: correctie === 1,
    gebeurdVoorDien: voor_dien === 1,
    keer: Number(keer),
    uren: Number(uren),
  }));
}
