/** Temporal, the postvak and a worker as real processes, without the supervisor: the tests bring their own database or mail server. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Systeem } from "#omgeving/systeem.ts";
import { maakOnderdelen, type Onderdelen } from "#worker/onderdelen.ts";
import { kiesPoort } from "#worker/poorten.ts";
import { startWachter } from "#worker/processen.ts";
import { vindTemporalCli } from "#worker/temporal-cli.ts";
import { dood, werktIn, type Deel } from "./processen.ts";
import { totWaar } from "./proef.ts";

export interface LosSysteem {
  readonly systeem: Systeem;
  readonly onderdelen: Onderdelen;
  /** SIGKILL; it is started again by itself, as a production worker is by its platform. */
  dood(deel: Deel): Promise<void>;
}

export interface LosSysteemopties {
  readonly map: string;
  readonly databaseUrl: string;
  /** Another mail server than the postvak. */
  readonly smtpPoort?: number;
}

export async function startLosSysteem({ map, databaseUrl, smtpPoort }: LosSysteemopties): Promise<LosSysteem> {
  const cli = await vindTemporalCli();
  if ("fout" in cli) throw new Error(cli.fout);
  await mkdir(join(map, "log"), { recursive: true });
  const systeem = await kiesSysteem(smtpPoort);
  const pids = new Map<string, number>();
  const wachter = startWachter();
  const onderdelen = maakOnderdelen({
    data: map,
    databaseUrl,
    systeem,
    temporalCli: cli.pad,
    meld: () => undefined,
    bijPid(naam, pid) {
      if (naam === "Temporal") wachter.bewaak(pid);
      if (pid === null) pids.delete(naam);
      else pids.set(naam, pid);
    },
  });
  onTestFinished(() => onderdelen.dood());
  await Promise.all([onderdelen.temporal.start(), smtpPoort === undefined ? onderdelen.postvak.start() : null]);
  await onderdelen.worker.start();
  return {
    systeem,
    onderdelen,
    async dood(deel) {
      const pid = await totWaar(async () => {
        const nu = pids.get(deel);
        return nu !== undefined && werktIn(nu, map) ? nu : null;
      });
      if (!dood(pid, map)) throw new Error(`${deel} was al weg`);
    },
  };
}

async function kiesSysteem(smtpPoort?: number): Promise<Systeem> {
  const [web, temporal, uiPoort, gezondheid] = [
    await kiesPoort(),
    await kiesPoort(),
    await kiesPoort(),
    await kiesPoort(),
  ];
  const smtp = smtpPoort ?? (await kiesPoort());
  const op = (poort: number, soort = "http") => ({ poort, url: `${soort}://127.0.0.1:${poort}` });
  return {
    versie: 1,
    pid: process.pid,
    begin: null,
    gestartOp: new Date().toISOString(),
    web: op(web),
    smtp: op(smtp, "smtp"),
    temporal: { poort: temporal, adres: `127.0.0.1:${temporal}`, namespace: "default", uiPoort, ui: op(uiPoort).url },
    gezondheid: op(gezondheid),
    processen: {},
  };
}
