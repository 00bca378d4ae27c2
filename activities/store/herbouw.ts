import { type Kysely, sql, type Transaction } from "kysely";
import { heeftProjectie } from "#domain/journaal/ketens.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Geprojecteerd } from "#domain/projectie/projecteer.ts";
import { bewaarCijfergeschiedenis, Dagstanden } from "./aanvraagstanden.ts";
import { sluitAan } from "./keten.ts";
import { alsLijstrij, LIJST_KOLOMMEN } from "./lijstrij.ts";
import { type Gevouwen, vouwOpen, type Projecteer } from "./projecties.ts";
import { leesAlleRegels, leesRegels } from "./regels.ts";
import {
  CIJFERREGEL_KOLOMMEN,
  naarRecord,
  PROJECTIE_KOLOMMEN,
  SIGNAAL_KOLOMMEN,
  vanRecord,
  type Schema,
} from "./schema.ts";
import { voegSignalenToe } from "./signalen.ts";
import { isVergeten } from "./vergeet.ts";
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
      const { stand, laatste } = await vouwAlles(db, projecteer, voortgang);
      await db.transaction().execute(async (trx) => {
        await verbinding.vergrendelAlles(trx);
        await haalIn(trx, projecteer, laatste);
        await wissel(trx);
      });
      return stand;
    } finally {
      // A connection from a pool lives on. That it may be broken by now must not hide what broke it.
      await ruimWerktabelOp(db).catch(() => undefined);
    }
  });
}

const WERKTABELLEN = ["herbouw", "herbouw_lijst", "herbouw_signaal"] as const;

async function maakWerktabel(db: Kysely<Schema>): Promise<void> {
  await ruimWerktabelOp(db);
  await sql`create temporary table herbouw as select * from projectie where 1 = 0`.execute(db);
  await sql`create temporary table herbouw_lijst as select * from lijst where 1 = 0`.execute(db);
  await sql`create temporary table herbouw_signaal as select * from signaal where 1 = 0`.execute(db);
  await sql`create temporary table herbouw_aanvraagstand as select * from aanvraagstand where 1 = 0`.execute(db);
  await sql`create unique index herbouw_aanvraagstand_nummer on herbouw_aanvraagstand (nummer, van)`.execute(db);
  await sql`create temporary table herbouw_cijferregel as select * from cijferregel where 1 = 0`.execute(db);
  await sql`create unique index herbouw_cijferregel_nummer on herbouw_cijferregel (nummer, volgnummer)`.execute(db);
  await sql`create unique index herbouw_nummer on herbouw (nummer)`.execute(db);
  await sql`create unique index herbouw_lijst_nummer on herbouw_lijst (nummer)`.execute(db);
  await sql`create index herbouw_signaal_nummer on herbouw_signaal (nummer)`.execute(db);
}

async function ruimWerktabelOp(db: Kysely<Schema>): Promise<void> {
  for (const tabel of [...WERKTABELLEN, "herbouw_aanvraagstand", "herbouw_cijferregel"])
    await db.schema.dropTable(tabel).ifExists().execute();
}

/** By nummer the last line that was folded; null where the lines did not follow on each other. */
type Gelezen = ReadonlyMap<string, Pick<Journaalregel, "volgnummer" | "hash"> | null>;

async function vouwAlles(
  db: Kysely<Schema>,
  projecteer: Projecteer,
  voortgang: Voortgang,
): Promise<{ stand: Herbouwd; laatste: Gelezen }> {
  let trajecten = 0;
  let regels = 0;
  let vorige: Journaalregel | undefined;
  let projectie: Geprojecteerd | null = null;
  let dagen = new Dagstanden(null);
  let klaar: Gevouwen[] = [];
  const laatste = new Map<string, Pick<Journaalregel, "volgnummer" | "hash"> | null>();

  const legWeg = async (minstens: number) => {
    if (klaar.length < minstens) return;
    await legKlaar(db, klaar);
    trajecten += klaar.length;
    klaar = [];
    voortgang({ trajecten, regels });
  };

  for await (const regel of leesAlleRegels(db)) {
    if (regel.nummer !== vorige?.nummer) {
      if (projectie) klaar.push({ projectie, nummer: projectie.nummer, opnieuw: false, ...dagen.klaar() });
      await legWeg(PROJECTIES_PER_STAP);
      vorige = undefined;
      projectie = null;
      dagen = new Dagstanden(null);
    }
    regels += 1;
    if (laatste.get(regel.nummer) === null) continue;
    if (!past(vorige, regel)) {
      // Lines may have made way for others between two pages: under the lock it is read again, and only then is a break a break.
      laatste.set(regel.nummer, null);
      projectie = null;
      continue;
    }
    if (heeftProjectie(regel.nummer)) {
      projectie = projecteer(projectie, regel);
      dagen.erbij(projectie, regel);
    }
    vorige = regel;
    laatste.set(regel.nummer, { volgnummer: regel.volgnummer, hash: regel.hash });
  }
  if (projectie) klaar.push({ projectie, nummer: projectie.nummer, opnieuw: false, ...dagen.klaar() });
  await legWeg(1);
  return { stand: { trajecten, regels }, laatste };
}

function past(vorige: Journaalregel | undefined, regel: Journaalregel): boolean {
  try {
    sluitAan(vorige, regel);
    return true;
  } catch {
    return false;
  }
}

async function legKlaar(db: Kysely<Schema>, klaar: readonly Gevouwen[]): Promise<void> {
  const projecties = klaar.map(({ projectie }) => projectie);
  await db.insertInto("herbouw").values(projecties.map(naarRecord)).execute();
  await db.insertInto("herbouw_lijst").values(projecties.map(alsLijstrij)).execute();
  await voegSignalenToe(db, "herbouw_signaal", projecties);
  await bewaarCijfergeschiedenis(db, klaar, "herbouw");
}

/** Folds in the lines that were written after their nummer was read, and anew what was read and made way for others since. */
async function haalIn(trx: Transaction<Schema>, projecteer: Projecteer, laatste: Gelezen): Promise<void> {
  for (const nummer of await vervangen(trx, laatste)) {
    const regels = await leesRegels(trx, nummer);
    for (const [i, regel] of regels.entries()) sluitAan(regels[i - 1], regel);
    if (heeftProjectie(nummer)) await vervang(trx, nummer, vouwOpen(projecteer, null, regels));
  }
  const achter = await trx
    .selectFrom("journaal as j")
    .leftJoin("herbouw as h", "h.nummer", "j.nummer")
    .select("j.nummer")
    .groupBy(["j.nummer", "h.volgnummer"])
    .having((eb) => eb(eb.fn.max("j.volgnummer"), ">", eb.fn.coalesce("h.volgnummer", eb.lit(0))))
    .execute();
  for (const { nummer } of achter.filter((rij) => heeftProjectie(rij.nummer))) {
    const record = await trx.selectFrom("herbouw").selectAll().where("nummer", "=", nummer).executeTakeFirst();
    const stand = record ? vanRecord(record) : null;
    const erbij = await leesRegels(trx, nummer, stand?.volgnummer ?? 0);
    // What was forgotten since is in what was folded before.
    await vervang(
      trx,
      nummer,
      isVergeten(erbij)
        ? vouwOpen(projecteer, null, await leesRegels(trx, nummer))
        : vouwOpen(projecteer, stand, erbij),
    );
  }
}

/** What stands of the days behind us stays, unless it was folded anew. */
async function vervang(trx: Transaction<Schema>, nummer: string, gevouwen: Gevouwen | null): Promise<void> {
  for (const tabel of WERKTABELLEN) await trx.deleteFrom(tabel).where("nummer", "=", nummer).execute();
  if (gevouwen) await legKlaar(trx, [gevouwen]);
  else await bewaarCijfergeschiedenis(trx, [{ nummer, opnieuw: true, standen: [], cijferregels: [] }], "herbouw");
}

/** Of which the last line that was folded no longer stands in the journaal. */
async function vervangen(trx: Transaction<Schema>, laatste: Gelezen): Promise<string[]> {
  const gevouwen = [...laatste];
  const weg: string[] = [];
  for (let begin = 0; begin < gevouwen.length; begin += PROJECTIES_PER_STAP) {
    const deel = gevouwen.slice(begin, begin + PROJECTIES_PER_STAP);
    const plekken = deel.flatMap(([nummer, regel]) => (regel === null ? [] : [[nummer, regel.volgnummer] as const]));
    const staan =
      plekken.length === 0
        ? []
        : await trx
            .selectFrom("journaal")
            .select("hash")
            .where((eb) => eb.or(plekken.map(([nummer, volgnummer]) => eb.and({ nummer, volgnummer }))))
            .execute();
    const hashes = new Set(staan.map(({ hash }) => hash));
    weg.push(...deel.flatMap(([nummer, regel]) => (regel !== null && hashes.has(regel.hash) ? [] : [nummer])));
  }
  return weg;
}

async function wissel(trx: Transaction<Schema>): Promise<void> {
  await trx.deleteFrom("projectie").execute();
  await trx
    .insertInto("projectie")
    .columns(PROJECTIE_KOLOMMEN)
    .expression((eb) => eb.selectFrom("herbouw").select(PROJECTIE_KOLOMMEN))
    .execute();
  await trx.deleteFrom("lijst").execute();
  await trx
    .insertInto("lijst")
    .columns(LIJST_KOLOMMEN)
    .expression((eb) => eb.selectFrom("herbouw_lijst").select(LIJST_KOLOMMEN))
    .execute();
  await trx.deleteFrom("signaal").execute();
  await trx
    .insertInto("signaal")
    .columns(SIGNAAL_KOLOMMEN)
    .expression((eb) => eb.selectFrom("herbouw_signaal").select(SIGNAAL_KOLOMMEN))
    .execute();
  await trx.deleteFrom("aanvraagstand").execute();
  await trx
    .insertInto("aanvraagstand")
    .columns(["nummer", "van", "aanvraag"])
    .expression((eb) => eb.selectFrom("herbouw_aanvraagstand").select(["nummer", "van", "aanvraag"]))
    .execute();
  await trx.deleteFrom("cijferregel").execute();
  await trx
    .insertInto("cijferregel")
    .columns(CIJFERREGEL_KOLOMMEN)
    .expression((eb) => eb.selectFrom("herbouw_cijferregel").select(CIJFERREGEL_KOLOMMEN))
    .execute();
}
