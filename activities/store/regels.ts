import type { Kysely } from "kysely";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
import { alsRegel, type Regelgeheugen, type Regelrecord } from "./regelgeheugen.ts";
import type { Schema } from "./schema.ts";

const REGELS_PER_BLADZIJDE = 1_000;

const REGELKOLOMMEN = ["regel", "hash", "geheim"] as const satisfies readonly (keyof Regelrecord)[];

/** The lines of one nummer after volgnummer `na`, in order. */
export const leesRegels = async (db: Kysely<Schema>, nummer: string, na = 0): Promise<Journaalregel[]> =>
  (await leesRecords(db, nummer, na)).map(alsRegel);

/** All lines of one nummer, of which those that were read before are not opened again. */
export const leesBekendeRegels = async (
  db: Kysely<Schema>,
  geheugen: Regelgeheugen,
  nummer: string,
): Promise<Journaalregel[]> => geheugen.lees(nummer, await leesRecords(db, nummer, 0));

const leesRecords = (db: Kysely<Schema>, nummer: string, na: number): Promise<Regelrecord[]> =>
  db
    .selectFrom("journaal")
    .select(REGELKOLOMMEN)
    .where("nummer", "=", nummer)
    .where("volgnummer", ">", na)
    .orderBy("volgnummer")
    .execute();

/** Every line, in order of nummer and volgnummer, a page at a time; `doe` is called around the reading of each page. */
export async function* leesAlleRegels(
  db: Kysely<Schema>,
  doe: (werk: () => Promise<Journaalregel[]>) => Promise<Journaalregel[]> = (werk) => werk(),
): AsyncGenerator<Journaalregel, void> {
  let laatste: Journaalregel | undefined;
  for (;;) {
    const na = laatste;
    const bladzijde = await doe(() => leesBladzijde(db, na));
    yield* bladzijde;
    laatste = bladzijde.at(-1);
    if (bladzijde.length < REGELS_PER_BLADZIJDE) return;
  }
}

async function leesBladzijde(db: Kysely<Schema>, na: Journaalregel | undefined): Promise<Journaalregel[]> {
  let vraag = db.selectFrom("journaal").select(REGELKOLOMMEN).orderBy("nummer").orderBy("volgnummer");
  if (na) vraag = vraag.where((eb) => eb(eb.refTuple("nummer", "volgnummer"), ">", eb.tuple(na.nummer, na.volgnummer)));
  return (await vraag.limit(REGELS_PER_BLADZIJDE).execute()).map(alsRegel);
}

/**
 * The lines that had happened on day `tot`. A line without a day goes with the line before it (the first ones with the first day known,
 * and when no day is known at all with the day of recording), so that an unrecorded day never leaves a hole in the story.
 */
export function totEnMet(regels: readonly Journaalregel[], tot: Datum): Journaalregel[] {
  let dag = regels.find(({ gebeurdOp }) => gebeurdOp !== null)?.gebeurdOp ?? null;
  return regels.filter((regel) => {
    dag = regel.gebeurdOp ?? dag;
    return (dag ?? datumOp(regel.vastgelegdOp)) <= tot;
  });
}
