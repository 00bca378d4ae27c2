import type { Kysely } from "kysely";
import type { Bron } from "#domain/journaal/lijn.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Ochtendbrief } from "#domain/traject/ochtendpost.ts";
import { RUST } from "#domain/traject/staat.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import type { Schema } from "./schema.ts";

export interface Rijfilter {
  readonly staat?: string;
  readonly fase?: number;
  readonly regio?: string;
  readonly za?: string;
  readonly periode?: string;
  /** Of these zorgarrangeurs, those that are not at rest. */
  readonly inHandVan?: readonly string[];
  readonly limiet?: number;
  /** The last row of the page before: its place in the order (see `sorteerdag`) and its nummer. */
  readonly na?: { readonly sorteerdag: string; readonly nummer: string };
}

/** The rows that match: the term that ends first on top, then what runs without a term, then what is at rest. */
export async function leesRijen(db: Kysely<Schema>, filter: Rijfilter): Promise<Trajectregel[]> {
  let vraag = db.selectFrom("projectie").select("rij").orderBy("termijn_op").orderBy("nummer");
  for (const kolom of ["staat", "fase", "regio", "za", "periode"] as const) {
    const waarde = filter[kolom];
    if (waarde !== undefined) vraag = vraag.where(kolom, "=", waarde);
  }
  if (filter.inHandVan !== undefined)
    vraag = vraag.where("za", "in", [...filter.inHandVan]).where("staat", "not in", [...RUST]);
  if (filter.na) {
    const { na } = filter;
    vraag = vraag.where((eb) => eb(eb.refTuple("termijn_op", "nummer"), ">", eb.tuple(na.sorteerdag, na.nummer)));
  }
  if (filter.limiet !== undefined) vraag = vraag.limit(filter.limiet);
  return (await vraag.execute()).map(({ rij }) => JSON.parse(rij) as Trajectregel);
}

export async function leesAanvragen(db: Kysely<Schema>): Promise<Aanvraag[]> {
  const records = await db
    .selectFrom("projectie")
    .select("aanvraag")
    .where("aanvraag", "is not", null)
    .orderBy("nummer")
    .execute();
  return records.flatMap(({ aanvraag }) => (aanvraag === null ? [] : [JSON.parse(aanvraag) as Aanvraag]));
}

/** What waits for the ochtendbericht: the zorgarrangeur of the traject beside it, to whom a part of it goes. */
export interface Ochtendpost {
  readonly nummer: string;
  readonly za: string | null;
  readonly brieven: readonly Ochtendbrief[];
}

export async function leesOchtendpost(db: Kysely<Schema>): Promise<Ochtendpost[]> {
  const records = await db
    .selectFrom("projectie")
    .select(["nummer", "za", "ochtendpost"])
    .where("ochtendpost", "!=", "[]")
    .orderBy("nummer")
    .execute();
  return records.map(({ nummer, za, ochtendpost }) => ({
    nummer,
    za,
    brieven: JSON.parse(ochtendpost) as Ochtendbrief[],
  }));
}

/** The traject that was taken over from this place in a register. */
export async function leesVanBron(db: Kysely<Schema>, bron: Bron): Promise<string | null> {
  const gevonden = await db
    .selectFrom("projectie")
    .select("nummer")
    .where("bron_naam", "=", bron.naam)
    .where("bron_nummer", "=", bron.nummer)
    .orderBy("nummer")
    .limit(1)
    .executeTakeFirst();
  return gevonden?.nummer ?? null;
}

/** Everything that was taken over from one register: number in the register to nummer here. */
export async function leesBronnen(db: Kysely<Schema>, naam: string): Promise<Map<string, string>> {
  const records = await db
    .selectFrom("projectie")
    .select(["bron_nummer", "nummer"])
    .where("bron_naam", "=", naam)
    // Descending, so that the first nummer has the last word, as in `leesVanBron`.
    .orderBy("nummer", "desc")
    .execute();
  return new Map(
    records.flatMap(({ bron_nummer, nummer }) => (bron_nummer === null ? [] : [[bron_nummer, nummer] as const])),
  );
}

export async function telPerStaat(db: Kysely<Schema>): Promise<Record<string, number>> {
  const records = await db
    .selectFrom("projectie")
    .select((eb) => ["staat", eb.fn.countAll<number | string>().as("aantal")])
    .groupBy("staat")
    .orderBy("staat")
    .execute();
  return Object.fromEntries(records.map(({ staat, aantal }) => [staat, Number(aantal)]));
}
