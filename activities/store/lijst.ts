import { sql, type ExpressionBuilder, type Kysely, type SelectQueryBuilder, type SqlBool } from "kysely";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Kolomnaam } from "#domain/lijst/kolommen.ts";
import { termijnTot } from "#domain/lijst/lees.ts";
import { ZONDER_ZA, type Lijstvraag } from "#domain/lijst/vraag.ts";
import { zoekwoorden } from "#domain/lijst/zoek.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { alsZoektekst } from "#domain/projectie/zoektekst.ts";
import type { LijstTabel, Schema } from "./schema.ts";

/** The list of trajecten, a narrow row each: so that looking for one in ten thousand reads no dossier. */

export interface Lijstzoeker {
  readonly vraag: Pick<Lijstvraag, "zoek" | "wat" | "filter" | "sorteer">;
  readonly vandaag: Datum;
  /** How those who work here are called: they are looked for by name, and their column is in the order of it. */
  readonly medewerkers: readonly { readonly id: string; readonly naam: string }[];
  /** In which trajecten people of outside are found by their names. */
  readonly mensen: Mensenzicht;
  readonly voorbij: number;
  readonly hoeveel: number;
}

/** In all trajecten, in those of one zorgarrangeur, or in none (design §9). */
export type Mensenzicht = "alle" | "geen" | { readonly van: string };

export interface Lijstuitkomst {
  readonly rijen: readonly Trajectregel[];
  /** Of all that matches, also what is before and after these. */
  readonly totaal: number;
}

export async function zoekLijst(db: Kysely<Schema>, zoeker: Lijstzoeker): Promise<Lijstuitkomst> {
  const past = passend(zoeker);
  const [geteld, gevonden] = await Promise.all([
    db
      .selectFrom("lijst as l")
      .select((eb) => eb.fn.countAll<number | string>().as("aantal"))
      .where(past)
      .executeTakeFirstOrThrow(),
    opVolgorde(db.selectFrom("lijst as l").select("l.nummer").where(past), zoeker)
      .limit(zoeker.hoeveel)
      .offset(zoeker.voorbij)
      .execute(),
  ]);
  return { rijen: await leesIn(db, gevonden), totaal: Number(geteld.aantal) };
}

/** Of each fase the first of what matches, and how much there is. */
export async function zoekPerFase(
  db: Kysely<Schema>,
  { hoeveel, ...zoeker }: Omit<Lijstzoeker, "voorbij">,
): Promise<ReadonlyMap<string, Lijstuitkomst>> {
  const past = passend(zoeker);
  const geteld = await db
    .selectFrom("lijst as l")
    .select((eb) => ["l.fase", eb.fn.countAll<number | string>().as("aantal")])
    .where(past)
    .groupBy("l.fase")
    .execute();
  return new Map(
    await Promise.all(
      geteld.map(async ({ fase, aantal }) => {
        const eerste = db.selectFrom("lijst as l").select("l.nummer").where(past).where("l.fase", "=", fase);
        const gevonden = await eerste.orderBy("l.volgorde").orderBy("l.nummer").limit(hoeveel).execute();
        return [fase, { totaal: Number(aantal), rijen: await leesIn(db, gevonden) }] as const;
      }),
    ),
  );
}

/** The rows themselves stand with the projection. */
async function leesIn(db: Kysely<Schema>, nummers: readonly { readonly nummer: string }[]): Promise<Trajectregel[]> {
  if (nummers.length === 0) return [];
  const rijen = await db
    .selectFrom("projectie")
    .select(["nummer", "rij"])
    .where(
      "nummer",
      "in",
      nummers.map(({ nummer }) => nummer),
    )
    .execute();
  const perNummer = new Map(rijen.map(({ nummer, rij }) => [nummer, JSON.parse(rij) as Trajectregel]));
  return nummers.flatMap(({ nummer }) => perNummer.get(nummer) ?? []);
}

interface Bron extends Schema {
  l: LijstTabel;
}
type Bouwer = ExpressionBuilder<Bron, "l">;

const passend =
  ({ vraag, vandaag, medewerkers, mensen }: Omit<Lijstzoeker, "voorbij" | "hoeveel">) =>
  (eb: Bouwer) => {
    const { wat, filter } = vraag;
    const { za, termijn, budget, ...gelijk } = filter;
    return eb.and([
      ...(wat === "alles" ? [] : [eb("l.fase", wat === "klaar" ? "=" : "!=", "klaar")]),
      ...Object.entries(gelijk).flatMap(([naam, waarde]) =>
        waarde === null ? [] : [eb(`l.${naam as keyof typeof gelijk}`, "=", waarde)],
      ),
      ...(za === null ? [] : [za === ZONDER_ZA ? eb("l.za", "is", null) : eb("l.za", "=", za)]),
      ...(termijn === null ? [] : [eb("l.termijn_op", "<=", termijnTot(termijn, vandaag))]),
      ...(budget === null ? [] : [eb("l.deel", ">=", budget / 100)]),
      ...zoekwoorden(vraag.zoek).map((woord) => gevonden(eb, woord, { medewerkers, mensen })),
    ]);
  };

function gevonden(eb: Bouwer, woord: string, { medewerkers, mensen }: Pick<Lijstzoeker, "medewerkers" | "mensen">) {
  const patroon = `%${woord.replace(/[\\%_]/g, "\\$&")}%`;
  const bevat = (kolom: "l.zoek" | "l.mensen") => sql<SqlBool>`${sql.ref(kolom)} like ${patroon} escape '\\'`;
  const zas = medewerkers.flatMap(({ id, naam }) => (alsZoektekst([naam, id]).includes(woord) ? [id] : []));
  return eb.or([
    bevat("l.zoek"),
    ...(zas.length === 0 ? [] : [eb("l.za", "in", zas)]),
    ...(mensen === "geen"
      ? []
      : mensen === "alle"
        ? [bevat("l.mensen")]
        : [
            eb.and([eb.or([eb("l.za", "=", mensen.van), eb("l.overdracht_naar", "=", mensen.van)]), bevat("l.mensen")]),
          ]),
  ]);
}

/** What stands in the table for each column; the term has a rule of its own. */
const OP: Readonly<Record<Exclude<Kolomnaam, "termijn" | "za">, keyof LijstTabel>> = {
  nummer: "nummer",
  naam: "naam",
  aanvrager: "aanvrager",
  staat: "plek",
  fase: "plek",
  uren: "deel",
  vorm: "vorm",
  soort: "soort",
  regio: "regio",
  gebied: "gebied",
  periode: "periode",
  ontvangen: "ontvangen_op",
  gestart: "gestart_op",
  einde: "einde_op",
  daad: "daad_op",
};

/** What has nothing to sort by comes last, whichever way it is sorted; among equals the nummer decides. */
function opVolgorde<O>(
  rijen: SelectQueryBuilder<Bron, "l", O>,
  { vraag: { sorteer }, medewerkers }: Pick<Lijstzoeker, "vraag" | "medewerkers">,
): SelectQueryBuilder<Bron, "l", O> {
  const { op, af } = sorteer;
  if (op === "termijn" && !af) return rijen.orderBy("l.volgorde").orderBy("l.nummer");
  const richting = af ? "desc" : "asc";
  if (op === "za" && medewerkers.length > 0) {
    const plekken = medewerkers
      .map(({ id, naam }) => ({ id, plat: alsZoektekst([naam, id]) }))
      .toSorted((een, ander) => (een.plat < ander.plat ? -1 : 1));
    return rijen
      .orderBy(sql`l.za is null`)
      .orderBy(
        sql`case l.za ${sql.join(
          plekken.map(({ id }, i) => sql`when ${id} then ${sql.lit(i)}`),
          sql` `,
        )} else ${sql.lit(plekken.length)} end`,
        richting,
      )
      .orderBy("l.nummer");
  }
  const kolom = sql.ref(`l.${op === "termijn" ? "termijn_op" : op === "za" ? "za" : OP[op]}`);
  return rijen
    .orderBy(sql`${kolom} is null`)
    .orderBy(kolom, richting)
    .orderBy("l.nummer");
}
