import type { Kysely, Transaction } from "kysely";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import type { AanvraagstandTabel, Schema } from "./schema.ts";

/** What the verantwoording counted of each traject on the days behind us, as it was known then: written with the projection (decision 51). */

const alsTekst = (projectie: Projectie | null): string | null =>
  projectie === null || projectie.aanvraag === null ? null : JSON.stringify(projectie.aanvraag);

/** Gathers what is known at the end of each day on which lines of one traject were recorded. They come in the order of time: the clock of a workflow never goes back. */
export class Dagstanden {
  readonly #klaar: AanvraagstandTabel[] = [];
  #vorige: string | null;
  #laatste: { readonly dag: Datum; readonly projectie: Projectie } | null = null;

  constructor(vorige: Projectie | null) {
    this.#vorige = alsTekst(vorige);
  }

  erbij(projectie: Projectie, { vastgelegdOp }: Journaalregel): void {
    const dag = datumOp(vastgelegdOp);
    if (this.#laatste !== null && this.#laatste.dag !== dag) this.#sluitDag();
    this.#laatste = { dag, projectie };
  }

  /** Of the days on which it became another one. */
  standen(): readonly AanvraagstandTabel[] {
    this.#sluitDag();
    return this.#klaar;
  }

  #sluitDag(): void {
    if (this.#laatste === null) return;
    const { dag, projectie } = this.#laatste;
    const aanvraag = alsTekst(projectie);
    if (aanvraag !== this.#vorige) this.#klaar.push({ nummer: projectie.nummer, van: dag, aanvraag });
    this.#vorige = aanvraag;
    this.#laatste = null;
  }
}

/** What was folded of one traject; `opnieuw`: from its first line on, so that what stood there says nothing any more. */
export interface Gewijzigd {
  readonly nummer: string;
  readonly opnieuw: boolean;
  readonly standen: readonly AanvraagstandTabel[];
}

export async function bewaarAanvraagstanden(trx: Transaction<Schema>, gewijzigd: readonly Gewijzigd[]): Promise<void> {
  const opnieuw = gewijzigd.flatMap((een) => (een.opnieuw ? [een.nummer] : []));
  if (opnieuw.length > 0) await trx.deleteFrom("aanvraagstand").where("nummer", "in", opnieuw).execute();
  await voegAanvraagstandenToe(
    trx,
    "aanvraagstand",
    gewijzigd.flatMap(({ standen }) => standen),
  );
}

/** Keeps a statement under the limit on parameters (SQLite 32,766). */
const PER_STAP = 5_000;

export async function voegAanvraagstandenToe(
  db: Kysely<Schema>,
  tabel: "aanvraagstand" | "herbouw_aanvraagstand",
  standen: readonly AanvraagstandTabel[],
): Promise<void> {
  for (let begin = 0; begin < standen.length; begin += PER_STAP)
    await db
      .insertInto(tabel)
      .values(standen.slice(begin, begin + PER_STAP))
      .onConflict((botsing) =>
        botsing.columns(["nummer", "van"]).doUpdateSet((eb) => ({ aanvraag: eb.ref("excluded.aanvraag") })),
      )
      .execute();
}

/** As `leesAanvragen`, as it was known at the end of that day. */
export async function leesAanvragenOp(db: Kysely<Schema>, dag: Datum): Promise<Aanvraag[]> {
  const laatste = db
    .selectFrom("aanvraagstand")
    .select((eb) => ["nummer", eb.fn.max("van").as("van")])
    .where("van", "<=", dag)
    .groupBy("nummer")
    .as("laatste");
  const records = await db
    .selectFrom(laatste)
    .innerJoin("aanvraagstand as s", (koppel) =>
      koppel.onRef("s.nummer", "=", "laatste.nummer").onRef("s.van", "=", "laatste.van"),
    )
    .select("s.aanvraag")
    .where("s.aanvraag", "is not", null)
    .orderBy("s.nummer")
    .execute();
  return records.flatMap(({ aanvraag }) => (aanvraag === null ? [] : [JSON.parse(aanvraag) as Aanvraag]));
}
