import { resolve } from "node:path";
import type { Store } from "#activities/store/store.ts";
import type { Deur } from "#client/deur.ts";
import type { Trajecten } from "#client/trajecten.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { namenVan, type Namen } from "#domain/medewerkers/namen.ts";
import { leesInstellingen, type Instellingen } from "#omgeving/config.ts";
import { draaiendSysteem, type Systeem } from "#omgeving/systeem.ts";
import type { Temporaladres } from "#omgeving/verbinding.ts";
import { geenAntwoord, geenSysteem, handeltNiet, Opdrachtfout } from "./fouten.ts";

/** Which system an opdracht is for, and the way to it. */
export interface Plek {
  /** The data folder as the person wrote it, for messages. */
  readonly map: string;
  readonly instellingen: Instellingen;
  /** The environment names a Temporal of its own (production), instead of DATA/systeem.json. */
  readonly eigenTemporal: boolean;
}

type Omgeving = Readonly<Record<string, string | undefined>>;

const ADRESSEN = ["TRAJECTEN_DATABASE_URL", "TRAJECTEN_TEMPORAL_ADRES"] as const;

/** `--data` goes before every setting: whoever names a folder means that folder and nothing else. */
export function zoekPlek(data: string | undefined, env: Omgeving): Plek {
  const omgeving: Record<string, string | undefined> = { ...env };
  if (data !== undefined) {
    omgeving["TRAJECTEN_DATA"] = resolve(data);
    for (const naam of [...ADRESSEN, "TRAJECTEN_DATA"] as const) {
      delete omgeving[`${naam}_FILE`];
      if (naam !== "TRAJECTEN_DATA") delete omgeving[naam];
    }
  }
  const gelezen = leesInstellingen(omgeving);
  if (!gelezen.ok) throw new Opdrachtfout(gelezen.weigering.code, gelezen.weigering.reden);
  const instellingen = gelezen.waarde;
  return {
    map: data ?? env["TRAJECTEN_DATA"] ?? "data",
    instellingen,
    eigenTemporal:
      instellingen.modus === "productie" ||
      ["", "_FILE"].some((staart) => Boolean(omgeving[`TRAJECTEN_TEMPORAL_ADRES${staart}`])),
  };
}

/** The store, to read. Works whether the system runs or not. */
export async function metStore<T>(plek: Plek, werk: (store: Store) => Promise<T>, alleenLezen = true): Promise<T> {
  const { openStore } = await import("#activities/store/store.ts");
  const store = await openStore(plek.instellingen.databaseUrl, { alleenLezen });
  try {
    return await werk(store);
  } finally {
    await store.sluit();
  }
}

/** The calendar in force. */
export const kalenderVan = async ({ instellingen }: Plek, store: Pick<Store, "stand">): Promise<Kalender> =>
  (await import("#activities/store/kalender.ts")).leesKalender(store, instellingen.kalender);

/** What people read at a terminal calls people by their names; what a program reads keeps the ids. */
export const leesNamen = (plek: Plek): Promise<Namen> =>
  metStore(plek, async (store) => {
    const { leesMedewerkers } = await import("#activities/store/medewerkers.ts");
    return namenVan(alleMedewerkers(await leesMedewerkers(store)));
  });

export async function systeemVan({ map, instellingen }: Plek): Promise<Systeem> {
  const systeem = await draaiendSysteem(instellingen.data);
  if (systeem === null) throw geenSysteem(map);
  return systeem;
}

/** Where Temporal is. */
export const temporalVan = async (plek: Plek): Promise<Temporaladres> =>
  plek.eigenTemporal ? plek.instellingen.temporal : (await systeemVan(plek)).temporal;

/** The running system. Only here is Temporal's client loaded: it costs more than all of a reading opdracht. */
export async function metTrajecten<T>(plek: Plek, werk: (trajecten: Trajecten) => Promise<T>): Promise<T> {
  const { modus, opdrachtregelHandelt } = plek.instellingen;
  if (modus === "productie" && !opdrachtregelHandelt) throw handeltNiet();
  const adres = await temporalVan(plek);
  const [{ verbindClient }, { maakTrajecten }, { deurVan }, { bekendePerioden }] = await Promise.all([
    import("#omgeving/verbinding.ts"),
    import("#client/trajecten.ts"),
    import("#client/deur.ts"),
    import("#domain/aanmelding/perioden.ts"),
  ]);
  const { takenPerRun } = plek.instellingen;
  const kalender = () => metStore(plek, (store) => kalenderVan(plek, store));
  const perioden = () => metStore(plek, async (store) => bekendePerioden(await store.perioden()));
  const deur: Deur = {
    medewerkers: () => metStore(plek, (store) => deurVan(store).medewerkers()),
    inHand: (id) => metStore(plek, (store) => deurVan(store).inHand(id)),
    vergetenOp: (nummer) => metStore(plek, (store) => deurVan(store).vergetenOp(nummer)),
  };
  const client = await verbindClient(adres);
  try {
    return await werk(maakTrajecten(client, { takenPerRun, kalender, perioden, deur }));
  } finally {
    await client.connection.close();
  }
}

const GEDULD_S = 30;

/** An update waits for a worker as long as it takes; a person at a terminal does not. */
export async function binnenGeduld<T>(antwoord: Promise<T>, raad: string): Promise<T> {
  let wekker: NodeJS.Timeout | undefined;
  const teLaat = new Promise<never>((_, faal) => {
    wekker = setTimeout(() => faal(geenAntwoord("Het systeem", GEDULD_S, raad)), GEDULD_S * 1000);
  });
  return Promise.race([antwoord, teLaat]).finally(() => clearTimeout(wekker));
}
