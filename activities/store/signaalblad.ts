import { sql, type Kysely } from "kysely";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Signaalkeuze } from "#domain/signalen/keuze.ts";
import type { Persoon, Signaalkern } from "#domain/signalen/signaal.ts";
import type { Schema } from "./schema.ts";
import { alsKern, van } from "./signalen.ts";

/** A part of what is open for somebody, in the order of its urgency: however much there is, no more is read than is shown. */

export interface Signaaldeel {
  readonly op: Datum;
  readonly voor: Persoon;
  readonly keuze: Signaalkeuze;
  readonly voorbij: number;
  readonly hoeveel: number;
}

/** Those whose day is known; a forecast is worked out by who looks (leesPrognoses). */
export async function leesSignaaldeel(
  db: Kysely<Schema>,
  { op, voor, keuze: { soorten, groep }, voorbij, hoeveel }: Signaaldeel,
): Promise<Signaalkern[]> {
  let vraag = van(db.selectFrom("signaal").select(["nummer", "volgorde"]), op, voor)
    .where("prognose", "=", 0)
    // As `opDringendheid` (domain/signalen/overzicht.ts).
    .orderBy((eb) =>
      eb.fn.coalesce("uiterlijk", eb.case().when("dringend_vanaf", "<=", op).then(op).else("9999-12-31").end()),
    )
    .orderBy("nummer")
    .orderBy("volgorde")
    .limit(hoeveel)
    .offset(voorbij);
  if (soorten !== null) vraag = vraag.where("soort", "in", [...soorten]);
  // As `groepVan` (domain/signalen/dagen.ts).
  if (groep === "te laat") vraag = vraag.where("uiterlijk", "<", op);
  else if (groep !== null) {
    vraag = vraag.where((eb) => eb.or([eb("uiterlijk", "is", null), eb("uiterlijk", ">=", op)]));
    vraag =
      groep === "deze week"
        ? vraag.where("dringend_vanaf", "<=", op)
        : vraag
            .where((eb) => eb.or([eb("dringend_vanaf", "is", null), eb("dringend_vanaf", ">", op)]))
            .where("uiterlijk", groep === "later" ? "is not" : "is", null);
  }
  // First which, from the index alone; then what they say.
  const welke = await vraag.execute();
  if (welke.length === 0) return [];
  const nummers = [...new Set(welke.map(({ nummer }) => nummer))];
  const rijen = await db
    .selectFrom("signaal")
    .select(["nummer", "volgorde", "kern"])
    .where("nummer", "in", nummers)
    .execute();
  const perPlek = new Map(rijen.map((rij) => [`${rij.nummer} ${rij.volgorde}`, rij]));
  // What was written in between is another page.
  return welke.flatMap(({ nummer, volgorde }) => {
    const rij = perPlek.get(`${nummer} ${volgorde}`);
    return rij === undefined ? [] : [alsKern(rij)];
  });
}

export const leesPrognoses = async (db: Kysely<Schema>, op: Datum, voor: Persoon): Promise<Signaalkern[]> =>
  (
    await van(db.selectFrom("signaal").select(["kern"]), op, voor)
      .where("prognose", "=", sql.lit(1))
      .orderBy("nummer")
      .execute()
  ).map(alsKern);
