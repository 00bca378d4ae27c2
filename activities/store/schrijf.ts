import type { Transaction } from "kysely";
import { heeftProjectie } from "#domain/journaal/ketens.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Geprojecteerd, Projectie } from "#domain/projectie/projecteer.ts";
import { bewaarCijfergeschiedenis } from "./aanvraagstanden.ts";
import { nooitGekomen, teSchrijven, type Begonnen, type Plaatsvraag, type Schakel } from "./keten.ts";
import { bewaarLijst } from "./lijstrij.ts";
import type { Projectiegeheugen } from "./projectiegeheugen.ts";
import { bewaar, type Gevouwen, leesProjecties, vouwOpen, type Projecteer } from "./projecties.ts";
import { leesRegels } from "./regels.ts";
import type { Schema } from "./schema.ts";
import { bewaarSignalen } from "./signalen.ts";
import { ietsVergeten, isVergeten, vergeet } from "./vergeet.ts";
import type { Verbinding } from "./verbinding.ts";

/** Keeps a statement well under the limits on parameters (SQLite 32,766) and on expression depth (SQLite 1,000). */
const REGELS_PER_STAP = 250;

/** How lines become projections, and what is still known of the last ones. */
export interface Vouwer {
  readonly projecteer: Projecteer;
  readonly geheugen: Projectiegeheugen;
}

/**
 * Writes all lines and their projections, or nothing; lines that are already there are passed over. Those of a nummer that is in `begonnen` may take the
 * place of lines that never came to be (keten.ts).
 */
export async function schrijf(
  verbinding: Verbinding,
  vouwer: Vouwer,
  regels: readonly Journaalregel[],
  begonnen: Begonnen = new Map(),
): Promise<void> {
  if (regels.length === 0) return;
  const opVolgorde = regels.toSorted((a, b) =>
    a.nummer < b.nummer ? -1 : a.nummer > b.nummer ? 1 : a.volgnummer - b.volgnummer,
  );
  const nummers = [...new Set(opVolgorde.map(({ nummer }) => nummer))];
  await verbinding.schrijver.transaction().execute(async (trx) => {
    await verbinding.vergrendel(trx, nummers);
    for (let begin = 0; begin < opVolgorde.length; begin += REGELS_PER_STAP) {
      await schrijfStap(trx, vouwer, opVolgorde.slice(begin, begin + REGELS_PER_STAP), begonnen);
    }
  });
  if (ietsVergeten(regels)) await verbinding.wis();
}

/** Lines that never came to be make way. Errors: JournaalBotst, JournaalGat when the store holds another history; then nothing is changed. */
export async function maakPlaats(
  verbinding: Verbinding,
  vouwer: Vouwer,
  { nummer, na, hashes, begonnen }: Plaatsvraag,
): Promise<void> {
  await verbinding.schrijver.transaction().execute(async (trx) => {
    await verbinding.vergrendel(trx, [nummer]);
    const schakels = await trx
      .selectFrom("journaal")
      .select(["nummer", "volgnummer", "id", "hash", "vastgelegd_op as vastgelegdOp"])
      .where("nummer", "=", nummer)
      .where("volgnummer", ">=", na.volgnummer)
      .orderBy("volgnummer")
      .execute();
    const vervallen = nooitGekomen(schakels, { nummer, na, hashes, begonnen });
    if (vervallen.length === 0) return;
    await laatVervallen(trx, vervallen);
    const regels = await leesRegels(trx, nummer);
    await werkProjectiesBij(trx, vouwer, new Map([[nummer, regels]]));
  });
}

async function schrijfStap(
  trx: Transaction<Schema>,
  vouwer: Vouwer,
  regels: readonly Journaalregel[],
  begonnen: Begonnen,
): Promise<void> {
  const perNummer = Map.groupBy(regels, ({ nummer }) => nummer);
  const bekend = Map.groupBy(await leesBekend(trx, perNummer), ({ nummer }) => nummer);
  const plannen = [...perNummer].map(([nummer, lijnen]) => ({
    nummer,
    ...teSchrijven(bekend.get(nummer) ?? [], lijnen, begonnen.get(nummer) ?? null),
  }));
  const nieuw = new Map(plannen.filter((plan) => plan.nieuw.length > 0).map((plan) => [plan.nummer, plan.nieuw]));
  if (nieuw.size === 0) return;
  await laatVervallen(
    trx,
    plannen.flatMap(({ vervallen }) => vervallen),
  );
  await voegToe(trx, [...nieuw.values()].flat());
  await vergeet(trx, [...nieuw.values()].flat());
  await werkProjectiesBij(trx, vouwer, nieuw);
}

const leesBekend = (
  trx: Transaction<Schema>,
  perNummer: ReadonlyMap<string, readonly Journaalregel[]>,
): Promise<Schakel[]> =>
  trx
    .selectFrom("journaal")
    .select(["nummer", "volgnummer", "id", "hash", "vastgelegd_op as vastgelegdOp"])
    .where((eb) =>
      eb.or(
        [...perNummer].flatMap(([nummer, regels]) => [
          eb("nummer", "=", nummer).and("volgnummer", ">=", (regels[0]?.volgnummer ?? 1) - 1),
          eb("nummer", "=", nummer).and(
            "id",
            "in",
            regels.map(({ id }) => id),
          ),
        ]),
      ),
    )
    .orderBy("nummer")
    .orderBy("volgnummer")
    .execute();

/** Takes lines that never came to be out of the journaal, and keeps them apart: what was shown once can still be looked up. */
async function laatVervallen(trx: Transaction<Schema>, schakels: readonly Schakel[]): Promise<void> {
  for (const { nummer, volgnummer } of schakels) {
    const regel = await trx
      .selectFrom("journaal")
      .select(["nummer", "volgnummer", "hash", "regel", "geheim"])
      .where("nummer", "=", nummer)
      .where("volgnummer", "=", volgnummer)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("vervallen")
      .values(regel)
      .onConflict((botsing) => botsing.doNothing())
      .execute();
    await trx.deleteFrom("journaal").where("nummer", "=", nummer).where("volgnummer", "=", volgnummer).execute();
  }
}

async function voegToe(trx: Transaction<Schema>, regels: readonly Journaalregel[]): Promise<void> {
  const records = regels.map((regel) => ({
    nummer: regel.nummer,
    volgnummer: regel.volgnummer,
    id: regel.id,
    type: regel.type,
    gebeurd_op: regel.gebeurdOp,
    vastgelegd_op: regel.vastgelegdOp,
    hash: regel.hash,
    regel: regel.tekst,
    geheim: regel.geheim === null ? null : JSON.stringify(regel.geheim),
  }));
  await trx.insertInto("journaal").values(records).execute();
}

async function werkProjectiesBij(
  trx: Transaction<Schema>,
  { projecteer, geheugen }: Vouwer,
  nieuw: ReadonlyMap<string, readonly Journaalregel[]>,
): Promise<void> {
  const trajecten = [...nieuw].filter(([nummer]) => heeftProjectie(nummer));
  const onthouden = new Map(trajecten.map(([nummer, lijnen]) => [nummer, geheugen.neem(lijnen[0]!)]));
  const onbekend = trajecten.flatMap(([nummer]) => (onthouden.get(nummer) === null ? [nummer] : []));
  const vorige = onbekend.length === 0 ? new Map<string, Projectie>() : await leesProjecties(trx, onbekend);
  const bijgewerkt: Gevouwen[] = [];
  const signalen = new Map<string, Geprojecteerd["signalen"]>();
  for (const [nummer, lijnen] of trajecten) {
    const hier = onthouden.get(nummer);
    if (hier != null) signalen.set(nummer, hier.signalen);
    const bewaard = hier ?? vorige.get(nummer) ?? null;
    // One that folded lines that fell away, or what is forgotten now, is of no use.
    const opnieuw = isVergeten(lijnen) || (bewaard !== null && bewaard.volgnummer >= lijnen[0]!.volgnummer);
    const stand = opnieuw ? null : bewaard;
    const tot = stand?.volgnummer ?? 0;
    // A projection that lags (or was lost) is made whole from the journaal first, which already holds the new lines.
    const opTeVouwen = tot + 1 === lijnen[0]!.volgnummer && !opnieuw ? lijnen : await leesRegels(trx, nummer, tot);
    const gevouwen = vouwOpen(projecteer, stand, opTeVouwen);
    if (gevouwen === null) continue;
    bijgewerkt.push(gevouwen);
    geheugen.onthoud(gevouwen.projectie, opTeVouwen.at(-1)!);
  }
  const projecties = bijgewerkt.map(({ projectie }) => projectie);
  await bewaar(trx, projecties);
  await bewaarLijst(trx, projecties);
  await bewaarSignalen(trx, projecties, signalen);
  await bewaarCijfergeschiedenis(trx, bijgewerkt);
}
