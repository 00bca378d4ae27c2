import type { Transaction } from "kysely";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { VERGETEN } from "#activities/mail/bewaard.ts";
import { alleenZout } from "#domain/journaal/keten.ts";
import { gaatOver, wieVergeten } from "#domain/medewerkers/vergeet.ts";
import { leesRegels } from "./regels.ts";
import type { Schema } from "./schema.ts";

/** A line that says to forget somebody erases what the lines before it held, also those that fell away; the seals stay, so that the chain verifies. */
export async function vergeet(trx: Transaction<Schema>, regels: readonly Journaalregel[]): Promise<void> {
  for (const regel of regels) {
    const wie = wieVergeten(regel);
    if (wie === null) continue;
    const { nummer, volgnummer } = regel;
    const adressen = new Set<string>();
    for (const een of await leesRegels(trx, nummer))
      if (een.volgnummer < volgnummer && een.geheim !== null && gaatOver(een, wie)) {
        const adres = een.gegevens["mail"];
        if (typeof adres === "string" && adres.includes("@")) adressen.add(adres.toLowerCase());
        await trx
          .updateTable("journaal")
          .set({ geheim: JSON.stringify(alleenZout(een.geheim)) })
          .where("nummer", "=", nummer)
          .where("volgnummer", "=", een.volgnummer)
          .execute();
      }
    // What went to them is theirs; a letter to a school that names them is the traject's.
    if (adressen.size > 0)
      await trx
        .updateTable("mail")
        .set(VERGETEN)
        .where((eb) => eb(eb.fn<string>("lower", ["aan"]), "in", [...adressen]))
        .execute();
    await trx
      .updateTable("vervallen")
      .set({ geheim: "{}" })
      .where("nummer", "=", nummer)
      .where("geheim", "is not", null)
      .execute();
  }
}
