import { spawn } from "node:child_process";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Connection } from "@temporalio/client";
import type { Veldnaam } from "#omgeving/config.ts";
import { VOORVOEGSEL } from "#omgeving/config/lees-veld.ts";
import type { Systeem } from "#omgeving/systeem.ts";
import { ZOEKVELDEN } from "#workflows/messages.ts";
import { maakOnderdeel, Startfout, type Onderdeel } from "./onderdeel.ts";

/** Which parts an embedded system has, how each is started, and when it counts as working. */

export interface Onderdelen {
  readonly temporal: Onderdeel;
  readonly postvak: Onderdeel;
  readonly worker: Onderdeel;
  readonly web: Onderdeel;
  /** Makes the workflow bundle, in a process of its own: webpack would stay in ours. */
  bundel(): Promise<void>;
  /** In order: no new work, then what runs, then where it is kept. */
  stop(): Promise<void>;
  dood(): void;
}

export interface Onderdelenopties {
  readonly data: string;
  readonly databaseUrl: string;
  readonly systeem: Systeem;
  readonly temporalCli: string;
  readonly meld: (regel: string) => void;
  readonly bijPid: (naam: string, pid: number | null) => void;
}

const ROOT = resolve(import.meta.dirname, "..");
const OUDER = pathToFileURL(join(import.meta.dirname, "ouder.ts")).href;

export function maakOnderdelen({
  data,
  databaseUrl,
  systeem,
  temporalCli,
  meld,
  bijPid,
}: Onderdelenopties): Onderdelen {
  const gedeeld = (naam: string) => ({
    naam,
    meld,
    log: join(data, "log", `${naam.toLowerCase()}.log`),
    bijPid: (pid: number | null) => bijPid(naam, pid),
  });
  const omgeving = omgevingVan(data, databaseUrl, systeem);
  const node = (naam: string, script: string, stoptijdMs: number, klaar: () => Promise<boolean>): Onderdeel =>
    maakOnderdeel({
      ...gedeeld(naam),
      opdracht: process.execPath,
      // The folder is for whoever looks at the process list, and for the next start (beeindigOud).
      argumenten: ["--import", OUDER, join(ROOT, script), "--data", data],
      omgeving,
      ipc: true,
      klaar,
      stoptijdMs,
    });

  const temporal = maakOnderdeel({
    ...gedeeld("Temporal"),
    opdracht: temporalCli,
    argumenten: temporalArgumenten(data, systeem),
    // Settings of the person's own Temporal CLI are not for this server.
    omgeving: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"], TZ: "UTC" },
    ipc: false,
    klaar: () => temporalKlaar(systeem),
    stoptijdMs: 10_000,
  });
  const postvak = node("Postvak", "worker/postvak.ts", 5_000, () => luistert(systeem.smtp.poort));
  const worker = node("Worker", "worker/main.ts", 30_000, () => antwoordt(`${systeem.gezondheid.url}/readyz`));
  const web = node("Web", "client/web/main.ts", 5_000, () => antwoordt(`${systeem.web.url}/livez`));
  const opVolgorde = [web, worker, postvak, temporal];

  return {
    temporal,
    postvak,
    worker,
    web,
    bundel: () => bundel(omgeving),
    async stop() {
      for (const onderdeel of opVolgorde) await onderdeel.stop();
    },
    dood: () => opVolgorde.forEach((onderdeel) => onderdeel.dood()),
  };
}

/** The embedded system's own addresses, whatever the environment says; the rest of the settings passes through. */
function omgevingVan(
  data: string,
  databaseUrl: string,
  { web, smtp, temporal, gezondheid }: Systeem,
): Record<string, string | undefined> {
  const eigen = {
    MODUS: "embedded",
    DATA: data,
    ADRES: "127.0.0.1",
    POORT: String(web.poort),
    TEMPORAL_ADRES: temporal.adres,
    TEMPORAL_NAMESPACE: temporal.namespace,
    // Those of somebody's own Temporal are not for this one; empty is not set.
    TEMPORAL_TLS: "geen",
    TEMPORAL_TLS_CA: "",
    TEMPORAL_TLS_CERT: "",
    TEMPORAL_TLS_SLEUTEL: "",
    TEMPORAL_API_SLEUTEL: "",
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtp.url,
    GEZONDHEID_POORT: String(gezondheid.poort),
    GEZONDHEID_ADRES: "127.0.0.1",
  } satisfies Partial<Record<Veldnaam, string>>;
  const omgeving: Record<string, string | undefined> = { ...process.env, TZ: "UTC" };
  for (const [veld, waarde] of Object.entries(eigen)) {
    omgeving[`${VOORVOEGSEL}${veld}`] = waarde;
    delete omgeving[`${VOORVOEGSEL}${veld}_FILE`];
  }
  return omgeving;
}

const temporalArgumenten = (data: string, { temporal }: Systeem): string[] => [
  "server",
  "start-dev",
  `--db-filename=${join(data, "temporal.db")}`,
  "--ip=127.0.0.1",
  `--port=${temporal.poort}`,
  `--ui-port=${temporal.uiPoort}`,
  "--log-level=error",
  "--log-format=json",
  ...Object.values(ZOEKVELDEN).map(({ name, type }) => `--search-attribute=${name}=${cliType(type)}`),
];

/** KEYWORD_LIST → KeywordList, as the CLI spells it. */
const cliType = (type: string): string =>
  type
    .toLowerCase()
    .split("_")
    .map((woord) => `${woord.charAt(0).toUpperCase()}${woord.slice(1)}`)
    .join("");

/** As Temporal's API numbers the kinds of search attributes. */
const SOORTEN: Readonly<Record<string, number>> = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};

/**
 * It answers, and knows our search attributes: a worker that comes before those fails on its first traject. The server takes them
 * from its command line only when its database is new; what a later version of trajecten needs besides is added here.
 */
async function temporalKlaar({ temporal }: Systeem): Promise<boolean> {
  const { adres, namespace } = temporal;
  const verbinding = await Connection.connect({ address: adres, connectTimeout: "1s" });
  try {
    return await verbinding.withDeadline(Date.now() + 5_000, async () => {
      const { customAttributes } = await verbinding.operatorService.listSearchAttributes({ namespace });
      const nieuw = Object.values(ZOEKVELDEN).filter(({ name }) => !(name in (customAttributes ?? {})));
      if (nieuw.length === 0) return true;
      const searchAttributes = Object.fromEntries(nieuw.map(({ name, type }) => [name, SOORTEN[type] ?? 0]));
      await verbinding.operatorService.addSearchAttributes({ namespace, searchAttributes });
      return false;
    });
  } finally {
    await verbinding.close();
  }
}

const antwoordt = async (url: string): Promise<boolean> =>
  (await fetch(url, { signal: AbortSignal.timeout(4_000) })).ok;

const luistert = (poort: number): Promise<boolean> =>
  new Promise((klaar) => {
    const lijn = connect({ host: "127.0.0.1", port: poort });
    // Polite to an SMTP server: leave after its greeting.
    lijn.once("data", () => lijn.end("QUIT\r\n", () => klaar(true)));
    lijn.once("error", () => klaar(false));
    lijn.once("close", () => klaar(false));
  });

const bundel = (omgeving: Readonly<Record<string, string | undefined>>): Promise<void> =>
  new Promise((klaar, faal) => {
    const kind = spawn(process.execPath, ["--import", OUDER, join(import.meta.dirname, "bundle.ts"), "--cache"], {
      env: omgeving,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let fout = "";
    kind.stderr?.on("data", (stuk: Buffer) => {
      fout = `${fout}${stuk.toString()}`.slice(-2_000);
    });
    kind.once("error", faal);
    kind.once("exit", (code) =>
      code === 0
        ? klaar()
        : faal(new Startfout(`De workflows kunnen niet worden gebundeld: ${fout.trim().split("\n").at(-1) ?? ""}`)),
    );
  });
