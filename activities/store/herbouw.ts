import { type Kysely, sql, type Transaction } from "kysely";
import { isTrajectnummer, type Journaalregel } from "#domain/journaal/lijn.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import { sluitAan } from "./keten.ts";
import { vouwOpen, type Projecteer } from "./projecties.ts";
import { leesAlleRegels, leesRegels } from "./regels.ts";
import { naarRecord, PROJECTIE_KOLOMMEN, vanRecord, type Schema } from "./schema.ts";
import type { Verbinding } from "./verbinding.ts";

export interface Herbouwd {
  readonly trajecten: number;
  readonly regels: number;
}
/** Called now and then with what is done so far. */
export type Voortgang = (tussenstand: Herbouwd) => void;

const PROJECTIES_PER_STAP = 250;

/**
 * Makes every projection again from the journaal. The work is done beside the projections in use, while reading and writing go on;
 * one short transaction catches up with what was written meanwhile and swaps, so nobody ever sees half.
 */
export function herbouw(
  verbinding: Verbinding,
  projecteer: Projecteer,
  voortgang: Voortgang = () => undefined,
): Promise<Herbouwd> {
  return verbinding.apart(async (db) => {
    await maakWerktabel(db);
    try {
      const stand = await vouwAlles(db, projecteer, voortgang);
      await db.transaction().execute(async (trx) => {
        await verbinding.vergrendelAlles(trx);
        await haalIn(trx, projecteer);
        await wissel(trx);
      });
      return stand;
    } finally {
      // A connection from a pool lives on. That it may be broken by now must not hide what broke it.
      await ruimWerktabelOp(db).catch(() => undefined);
    }
  });
}

async function maakWerktabel(db: Kysely<Schema>): Promise<void> {
  await ruimWerktabelOp(db);
  await sql`create temporary table herbouw as select * from projectie where 1 = 0`.execute(db);
  await sql`create unique index herbouw_nummer on herbouw (nummer)`.execute(db);
}

const ruimWerktabelOp = (db: Kysely<Schema>): Promise<unknown> => db.schema.dropTable("herbouw").ifExists().execute();

async function vouwAlles(db: Kysely<Schema>, projecteer: Projecteer, voortgang: Voortgang): Promise<Herbouwd> {
  let trajecten = 0;
  let regels = 0;
  let vorige: Journaalregel | undefined;
  let projectie: Projectie | null = null;
  let klaar: Projectie[] = [];

  const legWeg = async (minstens: number) => {
    if (klaar.length < minstens) return;
    await legKlaar(db, klaar);
    trajecten += klaar.length;
    klaar = [];
    voortgang({ trajecten, regels });
  };

  for await (const regel of leesAlleRegels(db)) {
    if (regel.nummer !== vorige?.nummer) {
      if (projectie) klaar.push(projectie);
      await legWeg(PROJECTIES_PER_STAP);
      vorige = undefined;
      projectie = null;
    }
    sluitAan(vorige, regel);
    if (isTrajectnummer(regel.nummer)) projectie = projecteer(projectie, regel);
    vorige = regel;
    regels += 1;
  }
  if (projectie) klaar.push(projectie);
  await legWeg(1);
  return { trajecten, regels };
}

async function legKlaar(db: Kysely<Schema>, projecties: readonly Projectie[]): Promise<void> {
  await db.insertInto("herbouw").values(projecties.map(naarRecord)).execute();
}

/** Folds in the lines that were written after their nummer was read. */
async function haalIn(trx: Transaction<Schema>, projecteer: Projecteer): Promise<void> {
  const achter = await trx
    .selectFrom("journaal as j")
    .leftJoin("herbouw as h", "h.nummer", "j.nummer")
    .select("j.nummer")
    .groupBy(["j.nummer", "h.volgnummer"])
    .having((eb) => eb(eb.fn.max("j.volgnummer"), ">", eb.fn.coalesce("h.volgnummer", eb.lit(0))))
    .execute();
  for (const { nummer } of achter.filter((rij) => isTrajectnummer(rij.nummer))) {
    const record = await trx.selectFrom("herbouw").selectAll().where("nummer", "=", nummer).executeTakeFirst();
    const stand = record ? vanRecord(record) : null;
    const projectie = vouwOpen(projecteer, stand, await leesRegels(trx, nummer, stand?.volgnummer ?? 0));
    await trx.deleteFrom("herbouw").where("nummer", "=", nummer).execute();
    if (projectie) await legKlaar(trx, [projectie]);
  }
}

async function wissel(trx: Transaction<Schema>): Promise<void> {
  await trx.deleteFrom("projectie").execute();
  await trx
    .insertInto("projectie")
    .columns(PROJECTIE_KOLOMMEN)
    .expression((eb) => eb.selectFrom("herbouw").select(PROJECTIE_KOLOMMEN))
    .execute();
}
