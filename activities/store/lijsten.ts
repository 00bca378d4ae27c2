import type { Kysely } from "kysely";
import type { Bron } from "#domain/journaal/lijn.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Ochtendbrief } from "#domain/traject/ochtendpost.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import type { Aanvraaggeheugen } from "./aanvraaggeheugen.ts";
import type { Schema } from "./schema.ts";

export interface Rijfilter {
  readonly za?: string;
  readonly periode?: string;
  readonly nummers?: readonly string[];
  /** Of these zorgarrangeurs, those that are not at rest. */
  readonly inHandVan?: readonly string[];
}

/** The rows that match, all of them: the term that ends first on top, then what runs without a term, then what is at rest. */
export async function leesRijen(db: Kysely<Schema>, filter: Rijfilter): Promise<Trajectregel[]> {
  if (filter.nummers?.length === 0) return [];
  let vraag = db
    .selectFrom("lijst as l")
    .innerJoin("projectie as p", "p.nummer", "l.nummer")
    .select("p.rij")
    .orderBy("l.volgorde")
    .orderBy("l.nummer");
  for (const kolom of ["za", "periode"] as const) {
    const waarde = filter[kolom];
    if (waarde !== undefined) vraag = vraag.where(`l.${kolom}`, "=", waarde);
  }
  if (filter.nummers !== undefined) vraag = vraag.where("l.nummer", "in", [...filter.nummers]);
  if (filter.inHandVan !== undefined)
    vraag = vraag.where("l.za", "in", [...filter.inHandVan]).where("l.fase", "!=", "klaar");
  return (await vraag.execute()).map(({ rij }) => JSON.parse(rij) as Trajectregel);
}

export async function leesAanvragen(db: Kysely<Schema>, geheugen: Aanvraaggeheugen): Promise<Aanvraag[]> {
  const records = await db
    .selectFrom("projectie")
    .select(["nummer", "aanvraag"])
    .where("aanvraag", "is not", null)
    .orderBy("nummer")
    .execute();
  return records.flatMap(({ nummer, aanvraag }) => (aanvraag === null ? [] : [geheugen.lees(nummer, aanvraag)]));
}

/** What waits for the ochtendbericht: the zorgarrangeur of the traject beside it, to whom a part of it goes. */
export interface Ochtendpost {
  readonly nummer: string;
  readonly za: string | null;
  readonly brieven: readonly Ochtendbrief[];
}

export async function leesOchtendpost(db: Kysely<Schema>): Promise<Ochtendpost[]> {
  const records = await db
    .selectFrom("projectie as p")
    .innerJoin("lijst as l", "l.nummer", "p.nummer")
    .select(["p.nummer", "l.za", "p.ochtendpost"])
    .where("p.ochtendpost", "!=", "[]")
    .orderBy("p.nummer")
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
    .selectFrom("lijst")
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
    .selectFrom("lijst")
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
    .selectFrom("lijst")
    .select((eb) => ["staat", eb.fn.countAll<number | string>().as("aantal")])
    .groupBy("staat")
    .orderBy("staat")
    .execute();
  return Object.fromEntries(records.map(({ staat, aantal }) => [staat, Number(aantal)]));
}
