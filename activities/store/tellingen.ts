import { sql, type Kysely } from "kysely";
import type { Evenveel, Spreidbaar } from "#domain/aanmelding/spreiding.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { InHand } from "#domain/medewerkers/werkdruk.ts";
import type { Schema } from "./schema.ts";

/** What the narrow rows of the list add up to: counted by the database, so that no traject is read for it. */

/** The grants of one subsidieperiode, together where they are the same in all that spreading goes by. */
export interface Toegekend extends Evenveel {
  readonly vorm: string | null;
}

export async function telToegekend(db: Kysely<Schema>, periode: string): Promise<Toegekend[]> {
  const kolommen = ["regio", "gebied", "omvang", "leeftijd", "doelgroep", "vorm"] as const;
  const geteld = await db
    .selectFrom("lijst")
    .select((eb) => [...kolommen, eb.fn.countAll<number | string>().as("aantal")])
    .where("periode", "=", periode)
    .where("besluit", "=", "toegekend")
    .groupBy(kolommen)
    .execute();
  return geteld.map(({ aantal, vorm, ...kenmerken }) => ({
    // What nobody told is left out, as in an aanmelding.
    ...(Object.fromEntries(Object.entries(kenmerken).filter(([, waarde]) => waarde !== null)) as unknown as Spreidbaar),
    vorm,
    aantal: Number(aantal),
  }));
}

/** What zorgarrangeurs have in hand, by the day on which it is to end. */
export async function telInHand(db: Kysely<Schema>): Promise<(InHand & { readonly za: string })[]> {
  const geteld = await db
    .selectFrom("lijst")
    .select((eb) => [
      "za",
      "einde_op",
      eb.fn.countAll<number | string>().as("trajecten"),
      eb.fn.sum<number | string>("uren_over").as("over"),
      eb.fn.sum<number | string>(eb.case().when("uren_over", ">", 0).then(1).else(0).end()).as("met_uren"),
    ])
    .where("za", "is not", null)
    .where("fase", "!=", sql.lit("klaar"))
    .groupBy(["za", "einde_op"])
    .execute();
  return geteld.map(({ za, einde_op, trajecten, over, met_uren }) => ({
    za: za!,
    einde: einde_op as Datum | null,
    trajecten: Number(trajecten),
    over: Number(over),
    metUren: Number(met_uren),
  }));
}

/** What is left to do in the trajecten of a subsidieperiode that run. */
export async function telPeriodeuren(
  db: Kysely<Schema>,
  periode: string,
): Promise<{ readonly trajecten: number; readonly over: number }> {
  const { trajecten, over } = await db
    .selectFrom("lijst")
    .select((eb) => [
      eb.fn.countAll<number | string>().as("trajecten"),
      eb.fn.sum<number | string | null>("uren_over").as("over"),
    ])
    .where("periode", "=", periode)
    .where("besluit", "=", "toegekend")
    .where("fase", "!=", "klaar")
    .executeTakeFirstOrThrow();
  return { trajecten: Number(trajecten), over: Number(over ?? 0) };
}

/** A letter as it was last seen by the mail: what it is called says of which traject it is. */
export interface Laatstebrief {
  readonly messageId: string;
  readonly stand: "begonnen" | "verzonden" | "geweigerd" | "niet-aangenomen";
  readonly op: string;
}

/** The last ones that were begun. */
export async function leesLaatsteBrieven(db: Kysely<Schema>, hoeveel: number): Promise<Laatstebrief[]> {
  const rijen = await db
    .selectFrom("verzonden")
    .select(["message_id", "stand", "begonnen_op", "klaar_op"])
    .orderBy("begonnen_op", "desc")
    .orderBy("message_id", "desc")
    .limit(hoeveel)
    .execute();
  return rijen.map(({ message_id, stand, begonnen_op, klaar_op }) => ({
    messageId: message_id,
    stand,
    op: klaar_op ?? begonnen_op,
  }));
}
