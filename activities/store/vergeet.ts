import type { Transaction } from "kysely";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { VERGETEN } from "#activities/mail/bewaard.ts";
import { alleenZout } from "#domain/journaal/keten.ts";
import { zonderPersonen } from "#domain/journaal/schuilnamen.ts";
import { trajectVergeten } from "#domain/gebeurtenissen/traject/vergeten.ts";
import { gaatOver, wieVergeten } from "#domain/medewerkers/vergeet.ts";
import { leesRegels } from "./regels.ts";
import type { Schema } from "./schema.ts";

/** A line that says to forget erases what the lines before it held beside the chain; the seals stay, so that it verifies. */
export async function vergeet(trx: Transaction<Schema>, regels: readonly Journaalregel[]): Promise<void> {
  for (const regel of regels) {
    if (regel.type === trajectVergeten.type) await vergeetTraject(trx, regel.nummer);
    await vergeetMedewerker(trx, regel);
  }
}

/** Whether its projection must be made anew, of what is left. */
export const isVergeten = (regels: readonly Journaalregel[]): boolean =>
  regels.some(({ type }) => type === trajectVergeten.type);

/** Whether anything was erased. */
export const ietsVergeten = (regels: readonly Journaalregel[]): boolean =>
  isVergeten(regels) || regels.some((regel) => wieVergeten(regel) !== null);

/** With the salt: without it nobody can find out by trying what was sealed. So nothing sealed may be kept. */
async function vergeetTraject(trx: Transaction<Schema>, nummer: string): Promise<void> {
  const regels = await leesRegels(trx, nummer);
  const over = zonderPersonen(regels.map(({ geheim }) => geheim));
  for (const [i, { volgnummer, geheim }] of regels.entries())
    if (geheim !== null)
      await trx
        .updateTable("journaal")
        .set({ geheim: JSON.stringify(over[i]) })
        .where("nummer", "=", nummer)
        .where("volgnummer", "=", volgnummer)
        .execute();
  await wisVervallen(trx, nummer);
  // Also those that tell of others: a mail is kept whole or not at all.
  await trx
    .updateTable("mail")
    .set(VERGETEN)
    .where("inhoud", "is not", null)
    .where("hash", "in", trx.selectFrom("mail_traject").select("hash").where("nummer", "=", nummer))
    .execute();
}

/** Of who worked here what the lines before it held is erased, also of those that fell away. */
async function vergeetMedewerker(trx: Transaction<Schema>, regel: Journaalregel): Promise<void> {
  const wie = wieVergeten(regel);
  if (wie === null) return;
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
  await wisVervallen(trx, nummer);
}

const wisVervallen = (trx: Transaction<Schema>, nummer: string) =>
  trx
    .updateTable("vervallen")
    .set({ geheim: "{}" })
    .where("nummer", "=", nummer)
    .where("geheim", "is not", null)
    .execute();
