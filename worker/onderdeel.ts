import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, existsSync, renameSync, statSync } from "node:fs";
import { setTimeout as wacht } from "node:timers/promises";

/** One part of an embedded system: a child process that is started, watched, restarted and stopped. */

export interface Onderdeelopties {
  readonly naam: string;
  readonly opdracht: string;
  readonly argumenten: readonly string[];
  readonly omgeving: Readonly<Record<string, string | undefined>>;
  readonly log: string;
  /** A node process that watches its parent through the IPC channel (ouder.ts). */
  readonly ipc: boolean;
  /** True when the part does its work. */
  readonly klaar: () => Promise<boolean>;
  /** How long it may take to stop in order. */
  readonly stoptijdMs: number;
  readonly meld: (regel: string) => void;
  /** Told of each new process, and with null when it is gone. */
  readonly bijPid: (pid: number | null) => void;
}

export interface Onderdeel {
  readonly naam: string;
  /** Resolves when the part does its work for the first time; rejects when it keeps failing. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** At once, without order. */
  dood(): void;
}

const EERSTE_PAUZE_MS = 200;
const LANGSTE_PAUZE_MS = 5_000;
/** A part that lived this long was well: its next fault starts at the shortest pause again. */
const GEZOND_MS = 30_000;
const STARTPOGINGEN = 3;
const STARTTIJD_MS = 120_000;
const MAX_LOG = 5 * 1024 * 1024;

export function maakOnderdeel(opties: Onderdeelopties): Onderdeel {
  const { naam, meld } = opties;
  let kind: ChildProcess | null = null;
  let weg: Promise<string> = Promise.resolve("");
  let stoppend = false;
  let stderr = "";
  const stopgesein = new AbortController();

  function begin(): void {
    const { opdracht, argumenten, omgeving, ipc } = opties;
    if (existsSync(opties.log) && statSync(opties.log).size > MAX_LOG) renameSync(opties.log, `${opties.log}.1`);
    const logbestand = createWriteStream(opties.log, { flags: "a", mode: 0o600 });
    // In a group of its own: Ctrl-C goes to the whole group of the terminal, and the parts must stop in order.
    const nieuw = spawn(opdracht, argumenten, {
      env: omgeving,
      detached: true,
      stdio: ["ignore", "pipe", "pipe", ...(ipc ? (["ipc"] as const) : [])],
    });
    kind = nieuw;
    stderr = "";
    // A full disk must not stop the part: what can't be kept is read and dropped.
    logbestand.on("error", () => {
      nieuw.stdout?.resume();
      nieuw.stderr?.resume();
    });
    nieuw.stdout?.pipe(logbestand, { end: false });
    nieuw.stderr?.pipe(logbestand, { end: false });
    nieuw.stderr?.on("data", (stuk: Buffer) => {
      stderr = `${stderr}${stuk.toString()}`.slice(-4_000);
    });
    weg = new Promise((klaar) => {
      nieuw.once("error", (fout) => klaar(fout.message));
      nieuw.once("exit", (code, signaal) => klaar(signaal ?? `code ${code}`));
    });
    void weg.then(() => {
      logbestand.end();
      if (kind === nieuw) opties.bijPid(null);
    });
    if (nieuw.pid !== undefined) opties.bijPid(nieuw.pid);
  }

  /** Resolves to null when the part works, or to the way it ended. */
  async function totKlaar(): Promise<string | null> {
    let einde: string | null = null;
    void weg.then((hoe) => {
      einde = hoe;
    });
    for (const tot = Date.now() + STARTTIJD_MS; ;) {
      if (await opties.klaar().catch(() => false)) return null;
      if (einde !== null) return einde;
      if (Date.now() > tot) return `geen antwoord binnen ${STARTTIJD_MS / 1000} s`;
      await wacht(100);
    }
  }

  async function bewaak(): Promise<void> {
    let pauze = EERSTE_PAUZE_MS;
    for (;;) {
      const begonnen = Date.now();
      const hoe = await weg;
      if (stoppend) return;
      if (Date.now() - begonnen > GEZOND_MS) pauze = EERSTE_PAUZE_MS;
      meld(`${naam} is onverwacht gestopt (${hoe}) en start over ${seconden(pauze)} opnieuw.`);
      await wacht(pauze, undefined, { signal: stopgesein.signal }).catch(() => undefined);
      if (stoppend) return;
      pauze = Math.min(pauze * 2, LANGSTE_PAUZE_MS);
      begin();
      void totKlaar().then((fout) => {
        if (fout === null && !stoppend) meld(`${naam} draait weer.`);
      });
    }
  }

  return {
    naam,
    async start() {
      for (let poging = 1; ; poging++) {
        begin();
        const hoe = await totKlaar();
        if (hoe === null) break;
        if (stoppend) return;
        await eindig(kind, opties.stoptijdMs, weg);
        if (poging === STARTPOGINGEN)
          throw new Startfout(`${naam} start niet (${hoe}). ${reden(stderr)}Zie ${opties.log}.`);
        await wacht(EERSTE_PAUZE_MS);
      }
      void bewaak();
    },
    async stop() {
      stoppend = true;
      stopgesein.abort();
      await eindig(kind, opties.stoptijdMs, weg);
    },
    dood() {
      stoppend = true;
      stopgesein.abort();
      kind?.kill("SIGKILL");
    },
  };
}

/** A reason not to start that a person can do something about: one clear message, no stack. */
export class Startfout extends Error {
  override readonly name = "Startfout";
}

async function eindig(kind: ChildProcess | null, genadeMs: number, weg: Promise<unknown>): Promise<void> {
  if (kind === null || kind.exitCode !== null || kind.signalCode !== null || kind.pid === undefined) return;
  kind.kill("SIGTERM");
  const bijl = setTimeout(() => kind.kill("SIGKILL"), genadeMs);
  await weg;
  clearTimeout(bijl);
}

/** The one line of a fault that says what it is: without code, stack and log lines around it. */
function reden(stderr: string): string {
  const regels = stderr
    .split("\n")
    .filter((regel) => /^[^\s{}]/.test(regel) && !/^(node:|file:|Node\.js v)/.test(regel));
  const regel = regels.findLast((r) => /^\w*Error\b/.test(r)) ?? regels.at(-1);
  return regel === undefined ? "" : `${regel.trim().replace(/[.]?$/, ".")} `;
}

export const seconden = (ms: number): string => `${(ms / 1000).toFixed(1).replace(".", ",")} s`;
