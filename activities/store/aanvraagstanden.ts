import type { Kysely } from "kysely";
import { zoutVan } from "#domain/journaal/keten.ts";
import { TRAJECTEN } from "#domain/journaal/ketens.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Geheim } from "#domain/journaal/verzegel.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import type { Aanvraaggeheugen } from "./aanvraaggeheugen.ts";
import { alsCijferregel, voegCijferregelsToe } from "./cijferregels.ts";
import type { AanvraagstandTabel, CijferregelTabel, Schema } from "./schema.ts";
import { inStappen } from "./stappen.ts";

/** What the verantwoording counted of each traject on the days behind us, as it was known then: written with the projection (decision 51). */

const alsTekst = (projectie: Projectie | null): string | null =>
  projectie === null || projectie.aanvraag === null ? null : JSON.stringify(projectie.aanvraag);

/**
 * Gathers what is known at the end of each day on which lines of one traject were recorded, and what those lines mean to the figures. They come in the
 * order of time: the clock of a workflow never goes back.
 */
export class Dagstanden {
  readonly #klaar: AanvraagstandTabel[] = [];
  readonly #regels: CijferregelTabel[] = [];
  #vorige: string | null;
  #laatste: { readonly dag: Datum; readonly projectie: Projectie } | null = null;

  constructor(vorige: Projectie | null) {
    this.#vorige = alsTekst(vorige);
  }

  erbij(projectie: Projectie, regel: Journaalregel): void {
    const dag = datumOp(regel.vastgelegdOp);
    if (this.#laatste !== null && this.#laatste.dag !== dag) this.#sluitDag();
    this.#laatste = { dag, projectie };
    this.#regels.push(...alsCijferregel(regel));
  }

  /** Of the days on which it became another one, with the lines. */
  klaar(): Cijfergeschiedenis {
    this.#sluitDag();
    return { standen: this.#klaar, cijferregels: this.#regels };
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

export interface Cijfergeschiedenis {
  readonly standen: readonly AanvraagstandTabel[];
  readonly cijferregels: readonly CijferregelTabel[];
}

/** What was folded of one traject; `opnieuw`: from its first line on, so that what stood there says nothing any more. */
export interface Gewijzigd extends Cijfergeschiedenis {
  readonly nummer: string;
  readonly opnieuw: boolean;
}

const TABELLEN = ["aanvraagstand", "cijferregel"] as const;
const WERKTABELLEN = ["herbouw_aanvraagstand", "herbouw_cijferregel"] as const;

/** `waar`: in use, or beside it while everything is made again. */
export async function bewaarCijfergeschiedenis(
  db: Kysely<Schema>,
  gewijzigd: readonly Gewijzigd[],
  waar: "in gebruik" | "herbouw" = "in gebruik",
): Promise<void> {
  const [standtabel, regeltabel] = waar === "herbouw" ? WERKTABELLEN : TABELLEN;
  const opnieuw = gewijzigd.flatMap((een) => (een.opnieuw ? [een.nummer] : []));
  if (opnieuw.length > 0)
    for (const tabel of [standtabel, regeltabel]) await db.deleteFrom(tabel).where("nummer", "in", opnieuw).execute();
  await voegAanvraagstandenToe(
    db,
    standtabel,
    gewijzigd.flatMap(({ standen }) => standen),
  );
  await voegCijferregelsToe(
    db,
    regeltabel,
    gewijzigd.flatMap(({ cijferregels }) => cijferregels),
  );
}

async function voegAanvraagstandenToe(
  db: Kysely<Schema>,
  tabel: "aanvraagstand" | "herbouw_aanvraagstand",
  standen: readonly AanvraagstandTabel[],
): Promise<void> {
  for (const deel of inStappen(standen))
    await db
      .insertInto(tabel)
      .values(deel)
      .onConflict((botsing) =>
        botsing.columns(["nummer", "van"]).doUpdateSet((eb) => ({ aanvraag: eb.ref("excluded.aanvraag") })),
      )
      .execute();
}

/** As `leesAanvragen`, as it was known at the end of that day. */
export async function leesAanvragenOp(db: Kysely<Schema>, dag: Datum, geheugen: Aanvraaggeheugen): Promise<Aanvraag[]> {
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
    .select(["s.nummer", "s.aanvraag"])
    .where("s.aanvraag", "is not", null)
    .orderBy("s.nummer")
    .execute();
  return records.flatMap(({ nummer, aanvraag }) => (aanvraag === null ? [] : [geheugen.leesToen(nummer, aanvraag)]));
}

/** The salt of each traject stands with its first line (domain/journaal/keten.ts); of one that is forgotten the hash of that line stands for it. */
export async function leesZouten(db: Kysely<Schema>): Promise<Map<string, string>> {
  const records = await db
    .selectFrom("journaal")
    .select(["nummer", "hash", "geheim"])
    .where("volgnummer", "=", 1)
    .where("nummer", "like", `${TRAJECTEN.voorvoegsel}%`)
    .execute();
  return new Map(
    records.map(({ nummer, hash, geheim }) => [
      nummer,
      (geheim === null ? undefined : zoutVan(JSON.parse(geheim) as Geheim)) ?? hash,
    ]),
  );
}
