/** `npm start -- --data DIR --poort N`: a whole embedded system, with one command to start it and Ctrl-C to stop it in order. */
import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openStore } from "#activities/store/store.ts";
import { leesInstellingen, STANDAARD, VOORVOEGSEL } from "#omgeving/config.ts";
import { beginVan } from "#omgeving/proces.ts";
import { draaiendSysteem, leesSysteem, schrijfSysteem, type Systeem } from "#omgeving/systeem.ts";
import { isGebundeld } from "./bundle.ts";
import { maakOnderdelen, type Onderdelen } from "./onderdelen.ts";
import { seconden, Startfout } from "./onderdeel.ts";
import { isVrij, kiesPoort } from "./poorten.ts";
import { beeindigOud, startWachter } from "./processen.ts";
import { neemSlot } from "./slot.ts";
import { vindTemporalCli } from "./temporal-cli.ts";

const GEBRUIK = [
  "Gebruik: npm start -- [--data MAP] [--poort N]",
  "  --data MAP   map waarin alles wordt bewaard (standaard: data)",
  "  --poort N    poort van het web (standaard: 3000; 0 = een vrije poort)",
].join("\n");

const meld = (regel: string): void => console.log(regel);
// Who closes our output may not end the system with it.
for (const stroom of [process.stdout, process.stderr]) stroom.on("error", () => undefined);

interface Vraag {
  /** As the person wrote it, for messages. */
  readonly map: string;
  readonly data: string;
  readonly poort: number;
  /** The person asked for this very port. */
  readonly poortGevraagd: boolean;
}

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
  await maakDatamap();
  slot = openSlot();
  if (slot === null) {
    const ander = await draaiendSysteem(data);
    throw new Startfout(
      `Op de map ${map} draait al een systeem${ander === null ? "" : ` (${ander.web.url}, proces ${ander.pid})`}.`,
    );
  }
  const databaseUrl = `sqlite:${join(data, "trajecten.db")}`;
  await controleerStore(databaseUrl);
  const temporalCli = await zoekTemporal();

  const vorig = await leesSysteem(data);
  if (vorig !== null) await ruimOp(vorig);
  const nieuw = await kiesPoorten(vorig);
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
  if (stoppen === null) meld(overzicht(nieuw, Date.now() - begonnen));
}

function leesVraag(): Vraag {
  try {
    const { values, tokens } = parseArgs({
      options: { data: { type: "string" }, poort: { type: "string" }, help: { type: "boolean", short: "h" } },
      tokens: true,
    });
    const gegeven = tokens.flatMap((deel) => (deel.kind === "option" ? [deel.name] : []));
    const dubbel = gegeven.find((naam, plek) => gegeven.indexOf(naam) < plek);
    if (dubbel !== undefined) {
      console.error(`De optie --${dubbel} mag maar één keer.\n${GEBRUIK}`);
      process.exit(2);
    }
    if (values.help) {
      console.log(GEBRUIK);
      process.exit(0);
    }
    const omgeving: NodeJS.ProcessEnv = {
      ...process.env,
      ...(values.data === undefined ? {} : { [`${VOORVOEGSEL}DATA`]: values.data }),
      ...(values.poort === undefined ? {} : { [`${VOORVOEGSEL}POORT`]: values.poort }),
    };
    if (process.env["NODE_ENV"] === "production" || process.env[`${VOORVOEGSEL}MODUS`] === "productie") {
      console.error(
        "npm start draait een embedded systeem, zonder inlog. Start in productie worker/main.ts en client/web/main.ts apart (docker-compose.yml).",
      );
      process.exit(1);
    }
    const instellingen = leesInstellingen(omgeving);
    if (!instellingen.ok) {
      console.error(instellingen.weigering.reden);
      process.exit(values.data === undefined && values.poort === undefined ? 1 : 2);
    }
    const { data, poort } = instellingen.waarde;
    const map = omgeving[`${VOORVOEGSEL}DATA`] ?? STANDAARD.DATA ?? data;
    return {
      map,
      data: resolve(data),
      poort,
      poortGevraagd: Boolean(omgeving[`${VOORVOEGSEL}POORT`] ?? omgeving[`${VOORVOEGSEL}POORT_FILE`]),
    };
  } catch {
    console.error(`Dat begrijpt npm start niet.\n${GEBRUIK}`);
    process.exit(2);
  }
}

async function maakDatamap(): Promise<void> {
  try {
    await maakMap(resolve(vraag.data));
    await access(vraag.data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fout) {
    throw new Startfout(
      `In de map ${vraag.map} kan niet worden geschreven (${(fout as NodeJS.ErrnoException).code ?? "fout"}). Kies een andere met --data.`,
    );
  }
}

/** Makes a folder and those above it. Not with `recursive`: where a new folder answers ENOENT, as in /proc, Node then tries for ever. */
async function maakMap(pad: string): Promise<void> {
  try {
    await mkdir(pad, { mode: 0o700 });
  } catch (fout) {
    if (await isMap(pad)) return;
    const boven = dirname(pad);
    if ((fout as NodeJS.ErrnoException).code !== "ENOENT" || boven === pad || (await isMap(boven))) throw fout;
    await maakMap(boven);
    await maakMap(pad);
  }
}

async function isMap(pad: string): Promise<boolean> {
  return (await stat(pad).catch(() => null))?.isDirectory() ?? false;
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

async function kiesPoorten(vorig: Systeem | null): Promise<Systeem> {
  const { poort, poortGevraagd } = vraag;
  if (poortGevraagd && poort !== 0 && !(await isVrij(poort)))
    throw new Startfout(`Poort ${poort} is al in gebruik. Kies een andere met --poort, of 0 voor een vrije poort.`);
  const web = await kiesPoort(poort === 0 ? vorig?.web.poort : poort);
  if (!poortGevraagd && web !== poort) meld(`Poort ${poort} is al in gebruik; het web krijgt poort ${web}.`);
  const [smtp, temporal, ui, gezondheid] = [
    await kiesPoort(vorig?.smtp.poort),
    await kiesPoort(vorig?.temporal.poort),
    await kiesPoort(vorig?.temporal.uiPoort),
    await kiesPoort(vorig?.gezondheid.poort),
  ];
  return {
    versie: 1,
    pid: process.pid,
    begin: await beginVan(process.pid),
    gestartOp: new Date().toISOString(),
    web: { poort: web, url: `http://127.0.0.1:${web}` },
    smtp: { poort: smtp, url: `smtp://127.0.0.1:${smtp}` },
    temporal: {
      poort: temporal,
      adres: `127.0.0.1:${temporal}`,
      namespace: "default",
      uiPoort: ui,
      ui: `http://127.0.0.1:${ui}`,
    },
    gezondheid: { poort: gezondheid, url: `http://127.0.0.1:${gezondheid}` },
    processen: {},
  };
}

function overzicht({ web, temporal }: Systeem, ms: number): string {
  const rijen = [
    ["Web", web.url],
    ["Postvak", `${web.url}/postvak (alle mail blijft op deze machine)`],
    ["Temporal", `${temporal.ui} (gRPC op ${temporal.adres})`],
    ["Gegevens", vraag.map],
    ["Log", join(vraag.map, "log")],
  ] as const;
  return [
    "",
    `trajecten draait (gestart in ${seconden(ms)}).`,
    "",
    ...rijen.map(([naam, waar]) => `  ${naam.padEnd(10)}${waar}`),
    "",
    "Stoppen: Ctrl-C.",
  ].join("\n");
}
