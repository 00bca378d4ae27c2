import { sql, type Kysely, type SelectQueryBuilder, type Transaction } from "kysely";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Geprojecteerd } from "#domain/projectie/projecteer.ts";
import { dagenVan, opDag } from "#domain/signalen/dagen.ts";
import { telPerSoort, telSignalen, type Soorttelling, type Telling } from "#domain/signalen/overzicht.ts";
import { type Persoon, type Signaalkern, type Signaalsoort } from "#domain/signalen/signaal.ts";
import type { Schema, SignaalTabel } from "./schema.ts";

/** What waits for somebody, a row each: so that a page asks for a day and a person, and no traject is looked at for it. */

export interface Signaalvraag {
  /** Only what is open and can stand in the list of this day. */
  readonly op?: Datum | undefined;
  readonly voor?: Persoon | undefined;
  readonly soorten?: readonly Signaalsoort[] | undefined;
  /** With `op`: of what can't wait until another week, at most so many, the most urgent; forecasts come beside those. */
  readonly eerste?: number | undefined;
  /** With `eerste`: also of what can wait, as long as it has a day. */
  readonly ookLater?: boolean | undefined;
}

/** In order of nummer, and of one traject as they were made. */
export async function leesSignalen(
  db: Kysely<Schema>,
  { op, voor, soorten, eerste, ookLater = false }: Signaalvraag,
): Promise<Signaalkern[]> {
  let rijen = van(db.selectFrom("signaal").select(["nummer", "volgorde", "kern"]), op, voor);
  if (soorten !== undefined) rijen = rijen.where("soort", "in", [...soorten]);
  const gevonden =
    op === undefined || eerste === undefined
      ? await rijen.execute()
      : (
          await Promise.all([
            rijen
              .where("prognose", "=", 0)
              .where("dringend_vanaf", "<=", ookLater ? "9999-12-31" : op)
              .orderBy((eb) => eb.fn.coalesce("uiterlijk", eb.val(op)))
              .orderBy("nummer")
              .orderBy("volgorde")
              .limit(eerste)
              .execute(),
            rijen.where("prognose", "=", sql.lit(1)).execute(),
          ])
        ).flat();
  return gevonden
    .toSorted((een, ander) =>
      een.nummer < ander.nummer ? -1 : een.nummer > ander.nummer ? 1 : een.volgorde - ander.volgorde,
    )
    .map(alsKern);
}

/** What is open on that day, counted; of everybody, or of one. */
export async function telOpen(db: Kysely<Schema>, op: Datum, voor?: Persoon): Promise<readonly Telling[]> {
  const [geteld, prognoses] = await Promise.all([
    van(
      db
        .selectFrom("signaal")
        .select((eb) => [
          "rol",
          "id",
          eb.fn.countAll<number | string>().as("open"),
          eb.fn.sum<number | string>(eb.case().when("dringend_vanaf", "<=", op).then(1).else(0).end()).as("dringend"),
        ]),
      op,
      voor,
    )
      .where("prognose", "=", 0)
      .groupBy(["rol", "id"])
      .execute(),
    van(db.selectFrom("signaal").select("kern"), op, voor).where("prognose", "=", sql.lit(1)).execute(),
  ]);
  return telSignalen(
    opDag(prognoses.map(alsKern), op),
    geteld.map(({ rol, id, open, dringend }) => ({
      voor: { rol, id },
      open: Number(open),
      dringend: Number(dringend),
    })),
  );
}

/** Of one person, as many as there are of each soort in each group; forecasts are beside these. */
export async function telSoorten(db: Kysely<Schema>, op: Datum, voor: Persoon): Promise<readonly Soorttelling[]> {
  const [geteld, prognoses] = await Promise.all([
    van(
      db.selectFrom("signaal").select((eb) => [
        "soort",
        eb
          .case()
          .when("uiterlijk", "<", op)
          .then("te laat" as const)
          .when("dringend_vanaf", "<=", op)
          .then("deze week" as const)
          .when("uiterlijk", "is", null)
          .then("zonder datum" as const)
          .else("later" as const)
          .end()
          .as("groep"),
        eb.fn.countAll<number | string>().as("aantal"),
      ]),
      op,
      voor,
    )
      .where("prognose", "=", 0)
      .groupBy(["soort", "groep"])
      .execute(),
    van(db.selectFrom("signaal").select("kern"), op, voor).where("prognose", "=", sql.lit(1)).execute(),
  ]);
  return telPerSoort(
    opDag(prognoses.map(alsKern), op),
    geteld.map(({ soort, groep, aantal }) => ({ soort, groep, aantal: Number(aantal) })),
  );
}

export const alsKern = ({ kern }: Pick<SignaalTabel, "kern">): Signaalkern => JSON.parse(kern) as Signaalkern;

export function van<O>(
  rijen: SelectQueryBuilder<Schema, "signaal", O>,
  op: Datum | undefined,
  voor: Persoon | undefined,
): SelectQueryBuilder<Schema, "signaal", O> {
  let uit = rijen;
  if (op !== undefined) uit = uit.where("afgehandeld_op", "is", null).where("van", "<=", op).where("tot", ">=", op);
  if (voor !== undefined) uit = uit.where("rol", "=", voor.rol).where("id", voor.id === null ? "is" : "=", voor.id);
  return uit;
}

type Tabel = "signaal" | "herbouw_signaal";
type MetSignalen = Pick<Geprojecteerd, "nummer" | "signalen">;

/** Writes what `nieuw` says, in place of what stands there of the same trajecten; `vorige`: what that is, of those of which it is known. */
export async function bewaarSignalen(
  trx: Transaction<Schema>,
  nieuw: readonly MetSignalen[],
  vorige: ReadonlyMap<string, readonly Signaalkern[]>,
): Promise<void> {
  const anders = nieuw.filter(({ nummer, signalen }) => {
    const bekend = vorige.get(nummer);
    return bekend === undefined || JSON.stringify(bekend) !== JSON.stringify(signalen);
  });
  if (anders.length === 0) return;
  await trx
    .deleteFrom("signaal")
    .where(
      "nummer",
      "in",
      anders.map(({ nummer }) => nummer),
    )
    .execute();
  await voegSignalenToe(trx, "signaal", anders);
}

/** Keeps a statement under the limit on parameters (SQLite 32,766). */
const SIGNALEN_PER_STAP = 2_000;

export async function voegSignalenToe(
  db: Kysely<Schema>,
  tabel: Tabel,
  projecties: readonly MetSignalen[],
): Promise<void> {
  const rijen = projecties.flatMap(({ nummer, signalen }) => signalen.map((kern, i) => alsRij(nummer, kern, i)));
  for (let begin = 0; begin < rijen.length; begin += SIGNALEN_PER_STAP)
    await db
      .insertInto(tabel)
      .values(rijen.slice(begin, begin + SIGNALEN_PER_STAP))
      .execute();
}

function alsRij(nummer: string, kern: Signaalkern, volgorde: number): SignaalTabel {
  const { van: eerste, tot, dringendVanaf, prognose } = dagenVan(kern);
  return {
    nummer,
    volgorde,
    sleutel: kern.sleutel,
    soort: kern.soort,
    rol: kern.voor.rol,
    id: kern.voor.id,
    van: eerste,
    tot,
    uiterlijk: kern.uiterlijk,
    dringend_vanaf: dringendVanaf,
    prognose: prognose ? 1 : 0,
    afgehandeld_op: kern.afgehandeldOp,
    kern: JSON.stringify(kern),
  };
}
