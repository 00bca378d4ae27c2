/** `npm start -- --data DIR --poort N`: a whole embedded system, with one command to start it and Ctrl-C to stop it in order. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { openStore } from "#activities/store/store.ts";
import { draaiendSysteem, leesSysteem, schrijfSysteem, type Systeem } from "#omgeving/systeem.ts";
import { isGebundeld } from "./bundle.ts";
import { maakOnderdelen, type Onderdelen } from "./onderdelen.ts";
import { seconden, Startfout } from "./onderdeel.ts";
import { beeindigOud, startWachter } from "./processen.ts";
import { neemSlot } from "./slot.ts";
import { maakDatamap, sluitDatamap } from "./start/datamap.ts";
import { overzicht } from "./start/overzicht.ts";
import { kiesPoorten } from "./start/poorten.ts";
import { leesVraag } from "./start/vraag.ts";
import { vindTemporalCli } from "./temporal-cli.ts";

const meld = (regel: string): void => console.log(regel);
// Who closes our output may not end the system with it.
for (const stroom of [process.stdout, process.stderr]) stroom.on("error", () => undefined);

const vraag = leesVraag();
let onderdelen: Onderdelen | null = null;
let stoppen: Promise<void> | null = null;
let stoptSinds = 0;
let systeem: Systeem | null = null;
/** Held here: a lock that nobody refers to would be collected, and let go. */
let slot: ReturnType<typeof neemSlot> = null;

/** Journal of what listens where; one writer at a time, in order. */
let schrijven: Promise<void> = Promise.resolve();
function bewaar(nieuw: Systeem): void {
  systeem = nieuw;
  schrijven = schrijven
    .then(() => schrijfSysteem(vraag.data, nieuw))
    .catch((fout: Error) => meld(`systeem.json kan niet worden bewaard: ${fout.message}`));
}

for (const signaal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signaal, () => {
    if (stoppen === null) {
      stoptSinds = Date.now();
      void stop(0);
      return;
    }
    // npm passes on the Ctrl-C that the terminal gave us as well: within a second it is one and the same.
    if (Date.now() - stoptSinds < 1_000) return;
    console.error("Direct gestopt.");
    onderdelen?.dood();
    process.exit(1);
  });

const stop = (code: number): Promise<void> =>
  (stoppen ??= (async () => {
    if (onderdelen !== null) {
      meld("\nStoppen…");
      await onderdelen.stop();
      if (systeem !== null) bewaar({ ...systeem, pid: null, processen: {} });
      await schrijven;
      meld("Gestopt.");
    }
    slot?.laatLos();
    process.exit(code);
  })());

try {
  await start();
} catch (fout) {
  if (stoppen === null) {
    console.error(
      fout instanceof Startfout
        ? fout.message
        : `Starten lukt niet: ${fout instanceof Error ? fout.message : String(fout)}`,
    );
    await stop(1);
  }
}

async function start(): Promise<void> {
  const begonnen = Date.now();
  const { data, map } = vraag;
  await maakDatamap(vraag);
  slot = openSlot();
  if (slot === null) {
    const ander = await draaiendSysteem(data);
    throw new Startfout(
      `Op de map ${map} draait al een systeem${ander === null ? "" : ` (${ander.web.url}, proces ${ander.pid})`}.`,
    );
  }
  await sluitDatamap(data);
  const databaseUrl = `sqlite:${join(data, "trajecten.db")}`;
  await controleerStore(databaseUrl);
  const temporalCli = await zoekTemporal();

  const vorig = await leesSysteem(data);
  if (vorig !== null) await ruimOp(vorig);
  const nieuw = await kiesPoorten(vraag, vorig, meld);
  bewaar(nieuw);
  await mkdir(join(data, "log"), { recursive: true, mode: 0o700 });

  const wachter = startWachter();
  onderdelen = maakOnderdelen({
    data,
    databaseUrl,
    systeem: nieuw,
    temporalCli,
    meld,
    bijPid(naam, pid) {
      if (naam === "Temporal") wachter.bewaak(pid);
      const { [naam]: _oud, ...rest } = systeem?.processen ?? {};
      bewaar({ ...(systeem ?? nieuw), processen: pid === null ? rest : { ...rest, [naam]: pid } });
    },
  });
  const { temporal, postvak, worker, web } = onderdelen;
  const metMelding = async (regel: string, werk: Promise<unknown>): Promise<void> => {
    const sinds = Date.now();
    meld(`${regel}…`);
    await werk;
    if (stoppen === null) meld(`${regel}: klaar (${seconden(Date.now() - sinds)})`);
  };
  await Promise.all([
    metMelding("Temporal start", temporal.start()),
    metMelding("Postvak en web starten", Promise.all([postvak.start(), web.start()])),
    (await isGebundeld())
      ? null
      : metMelding("Workflows worden gebundeld (alleen de eerste keer)", onderdelen.bundel()),
  ]);
  if (stoppen === null) await metMelding("Worker start", worker.start());
  if (stoppen === null) meld(overzicht(nieuw, map, Date.now() - begonnen));
}

function openSlot(): ReturnType<typeof neemSlot> {
  try {
    return neemSlot(vraag.data);
  } catch {
    throw new Startfout(`In de map ${vraag.map} kan niet worden geschreven. Kies een andere met --data.`);
  }
}

/** Brings the database up to date, or says why it can't; before anything runs that would only fail on it. */
async function controleerStore(url: string): Promise<void> {
  try {
    await (await openStore(url)).sluit();
  } catch (fout) {
    throw new Startfout(fout instanceof Error ? fout.message : "De database kan niet worden geopend.");
  }
}

async function zoekTemporal(): Promise<string> {
  const stil = new AbortController();
  // Found at once it needs no word; fetched, somebody waits.
  wacht(1_000, undefined, { signal: stil.signal }).then(
    () => meld("Het programma van Temporal wordt opgehaald (alleen de eerste keer)…"),
    () => undefined,
  );
  const gevonden = await vindTemporalCli().finally(() => stil.abort());
  if ("fout" in gevonden) throw new Startfout(gevonden.fout);
  return gevonden.pad;
}

/** What an earlier run left behind because it was killed; it may still hold the ports and the database of Temporal. */
async function ruimOp({ processen }: Systeem): Promise<void> {
  await Promise.all(Object.values(processen).map((pid) => beeindigOud(pid, vraag.data)));
}
