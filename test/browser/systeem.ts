import { afterAll, beforeAll } from "vitest";
import { openStore, type Store } from "#activities/store/store.ts";
import { maakTrajecten, type Trajecten } from "#client/trajecten.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { datumOp, tijdstipOm, type Datum } from "#domain/kalender/datum.ts";
import { eersteMoment } from "#domain/termijnen.ts";
import { verbindClient } from "#omgeving/verbinding.ts";
import { draait, maakMap, start, systeemVan } from "#test/e2e/embedded.ts";
import { gelukt, totWaar } from "#test/support/proef.ts";

/** One embedded system for all tests of a file, as a person starts it, and what only a test looks at behind its pages. */
export interface Draaiend {
  readonly map: string;
  readonly url: string;
  readonly trajecten: Trajecten;
  readonly store: Store;
}

export function metSysteem(): () => Draaiend {
  let draaiend: Draaiend | undefined;
  const einde: (() => unknown)[] = [];
  beforeAll(async () => {
    const bijEinde = (opruimen: () => Promise<void>): void => void einde.unshift(opruimen);
    const map = await maakMap(bijEinde);
    await draait(start(["--data", map, "--poort", "0"], {}, bijEinde));
    const { web, temporal } = await systeemVan(map);
    const client = await verbindClient(temporal);
    einde.unshift(() => client.connection.close());
    const store = await openStore(`sqlite:${map}/trajecten.db`, { alleenLezen: true });
    einde.unshift(() => store.sluit());
    draaiend = { map, url: web.url, trajecten: maakTrajecten(client), store };
  }, 240_000);
  afterAll(async () => {
    for (const opruimen of einde) await opruimen();
  }, 60_000);
  return () => {
    if (draaiend === undefined) throw new Error("invariant: het systeem draait pas in een test");
    return draaiend;
  };
}

export const vandaag = (): Datum => datumOp(new Date().toISOString());

/** At which the clock speaks, up to half an hour later for each traject its own moment (workflows/klok.ts): until then what is of today is still to come. */
const KLOKUUR = 8;
const SPREIDING_MS = 1_800_000;

/** All is written, all letters went, and the clock has nothing left to say that it should have said by now. */
export async function totRust({ trajecten }: Draaiend, nummer: string): Promise<void> {
  await totWaar(async () => {
    const { ongeschreven, openOpdrachten, dossier, pad } = gelukt(await trajecten.stand(nummer));
    const volgende = eersteMoment(dossier, pad)?.moment.op;
    return (
      ongeschreven === 0 &&
      openOpdrachten === 0 &&
      (volgende === undefined || tijdstipOm(volgende, KLOKUUR) + SPREIDING_MS > Date.now())
    );
  });
}

/** The journaal of `nummer`, whose chain must be sound. */
export async function journaal({ store }: Draaiend, nummer: string): Promise<readonly Journaalregel[]> {
  const regels = await store.regels(nummer);
  const fout = ketenfout(regels);
  if (fout !== null) throw new Error(`het journaal van ${nummer} klopt niet: ${JSON.stringify(fout)}`);
  return regels;
}
