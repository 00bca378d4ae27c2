import { join, resolve } from "node:path";
import { setTimeout as slaap } from "node:timers/promises";
import type { Store } from "#activities/store/store.ts";
import { leesBytesbestand } from "#client/cli/bestand.ts";
import { importeer } from "#client/cli/import/importeer.ts";
import { metEenPaarTegelijk } from "#client/cli/import/tegelijk.ts";
import type { Scherm } from "#client/cli/scherm.ts";
import { voortgang } from "#client/cli/voortgang.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { periode as maakPeriode } from "#domain/aanmelding/periode.ts";
import { bekendePerioden, periodeVoor } from "#domain/aanmelding/perioden.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { leesRegister } from "#domain/register/lees-register.ts";
import { toetsRijen } from "#domain/register/toets-rijen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { scenarios } from "./alle.ts";
import { vulMensen } from "./mensen.ts";
import { dagenVan, inzendingenVan, type Scenario } from "./scenario.ts";

const REGISTER = join(resolve(import.meta.dirname, "../.."), "test/historie/aanvragen.csv");
const TEGELIJK = 6;
const GEDULD_MS = 120_000;

/** People, the register of 2020–2024, and example trajecten, all by the doors that everybody uses. Tells how many trajecten there are then. */
export async function vul(trajecten: Trajecten, store: Store, scherm: Scherm): Promise<number> {
  const nu = new Date().toISOString();
  const vandaag = datumOp(nu);
  const dagen = dagenVan(vandaag);

  await vulMensen(trajecten, store);

  const rijen = await registerrijen(nu, store);
  await importeer({ trajecten, store, register: "aanvragen", rijen, voortgang: voortgang("Register", scherm) });

  const { eerst, wachtend } = scenarios(dagen);
  const balk = voortgang("Trajecten", scherm);
  const totaal = eerst.length + wachtend.length;
  const nummers: string[] = [];
  const later: (() => Promise<void>)[] = [];
  const meldAan = async (een: Scenario): Promise<void> => {
    const inzendingen = inzendingenVan(een, dagen);
    const eerste = inzendingen.length - een.later;
    const { nummer } = gelukt(await trajecten.meldAan(inzendingen.slice(0, eerste)), een.id);
    nummers.push(nummer);
    if (een.later > 0)
      later.push(async () => void gelukt(await trajecten.stuur(nummer, inzendingen.slice(eerste)), een.id));
    balk(nummers.length, totaal);
  };
  balk(0, totaal);
  await metEenPaarTegelijk(TEGELIJK, eerst, meldAan);
  // Now the subsidieperiode is full: who comes next has to wait, in this order.
  const plaatsen = await maakVol(trajecten, store, vandaag, 0);
  for (const een of wachtend) await meldAan(een);
  await totRust(trajecten, nummers);
  await maakVol(trajecten, store, vandaag, plaatsen + 1);
  for (const daad of later) await daad();
  await totRust(trajecten, nummers);
  return rijen.length + totaal;
}

async function registerrijen(nu: string, store: Store) {
  const gelezen = leesRegister(await leesBytesbestand(REGISTER), datumOp(nu));
  if (!gelezen.ok) throw new Error("Het register van 2020–2024 kan niet worden gelezen.");
  const getoetst = toetsRijen(gelezen, "aanvragen", nu, bekendePerioden(await store.perioden()));
  if (!getoetst.ok) throw new Error("Het register van 2020–2024 past niet bij de subsidieperioden.");
  return getoetst.rijen;
}

/** Gives the subsidieperiode of today so many places; 0: as many as are taken. Tells how many. */
async function maakVol(trajecten: Trajecten, store: Store, vandaag: string, aantal: number): Promise<number> {
  const regels = periodeVoor(vandaag, bekendePerioden(await store.perioden()));
  if (regels === null) throw new Error("Er is vandaag geen subsidieperiode.");
  const { plaatsen, regels: nu } = gelukt(await trajecten.boekhouding(regels.id), regels.id);
  const capaciteit = aantal === 0 ? Object.keys(plaatsen).length : aantal;
  const nieuw = maakPeriode({ ...nu, capaciteit }, nu.versie + 1);
  gelukt(
    await trajecten.vraagPeriode(regels.id, { soort: "wijzigen", regels: nieuw }, { rol: "projectleider", id: "pl-1" }),
    regels.id,
  );
  return capaciteit;
}

/** Every line is in the journaal and every letter in the postvak. */
async function totRust(trajecten: Trajecten, nummers: readonly string[]): Promise<void> {
  const grens = Date.now() + GEDULD_MS;
  for (const nummer of nummers)
    for (;;) {
      const { ongeschreven, openOpdrachten } = gelukt(await trajecten.stand(nummer), nummer);
      if (ongeschreven === 0 && openOpdrachten === 0) break;
      if (Date.now() > grens)
        throw new Error(`Traject ${nummer} is na ${GEDULD_MS / 1000} seconden nog niet klaar met zijn brieven.`);
      await slaap(50);
    }
}

function gelukt<T>(uitkomst: Uitkomst<T>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${uitkomst.weigering.reden}`);
  return uitkomst.waarde;
}
