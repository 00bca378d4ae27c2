import type { Kysely, Transaction } from "kysely";
import { leesVerzegeld, type Verzegelderegel, zoutVan } from "#domain/journaal/keten.ts";
import { TRAJECTEN } from "#domain/journaal/ketens.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Geheim } from "#domain/journaal/verzegel.ts";
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

const REGELS_PER_BLADZIJDE = 2_000;

/** What says nothing of the figures: mail, clock, and what people note for themselves. */
const ZONDER_CIJFERS = ["mail", "termijn", "signaal", "notitie", "periode"];

/**
 * What was recorded after that day of the trajecten of which the verantwoording counts something else since, its seals closed; a page at a time,
 * `doe` around the reading of each. Lines of the day itself may come along.
 */
export async function* leesRegelsNa(
  db: Kysely<Schema>,
  dag: Datum,
  doe: (werk: () => Promise<Verzegelderegel[]>) => Promise<Verzegelderegel[]>,
): AsyncGenerator<Verzegelderegel, void> {
  let laatste: Verzegelderegel | undefined;
  for (;;) {
    const na = laatste;
    const bladzijde = await doe(async () => {
      let vraag = db
        .selectFrom("journaal")
        .select("regel")
        .where("vastgelegd_op", ">=", dag)
        .where("nummer", "in", db.selectFrom("aanvraagstand").select("nummer").where("van", ">", dag))
        .where((eb) => eb.and(ZONDER_CIJFERS.map((begin) => eb("type", "not like", `${begin}.%`))))
        .orderBy("nummer")
        .orderBy("volgnummer");
      if (na !== undefined)
        vraag = vraag.where((eb) => eb(eb.refTuple("nummer", "volgnummer"), ">", eb.tuple(na.nummer, na.volgnummer)));
      const records = await vraag.limit(REGELS_PER_BLADZIJDE).execute();
      return records.map(({ regel }) => leesVerzegeld({ tekst: regel, hash: "", geheim: null }));
    });
    yield* bladzijde;
    laatste = bladzijde.at(-1);
    if (bladzijde.length < REGELS_PER_BLADZIJDE) return;
  }
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

/** The salt of each traject stands with its first line (domain/journaal/keten.ts). */
export async function leesZouten(db: Kysely<Schema>): Promise<Map<string, string>> {
  const records = await db
    .selectFrom("journaal")
    .select(["nummer", "geheim"])
    .where("volgnummer", "=", 1)
    .where("nummer", "like", `${TRAJECTEN.voorvoegsel}%`)
    .execute();
  return new Map(
    records.flatMap(({ nummer, geheim }) => {
      const zout = geheim === null ? undefined : zoutVan(JSON.parse(geheim) as Geheim);
      return zout === undefined ? [] : [[nummer, zout] as const];
    }),
  );
}
