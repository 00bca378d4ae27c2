import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "#activities/store/store.ts";
import { datumOp, plusDagen } from "#domain/kalender/datum.ts";
import { ingelogd } from "#test/support/inloggen.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { alsVerhouding, cpuMs, kwantiel, meting, rssKiB, verhouding } from "../meet.ts";
import { stelOp, type Opstelling } from "../opstelling.ts";
import { gegeven, type Uitslag } from "../uitslag.ts";
import { LANG, schrijfOver, vermenigvuldig, vul } from "../vulling.ts";
import { geduld, haal, ingepakt, klok, type Vraag } from "../vraag.ts";
import { startWeb } from "../web.ts";
import { daadEnKaal } from "./web-daad.ts";

const AANTAL = Number(process.env["BENCH_AANTAL"] ?? 10_000);
/** The store beside it, of the same run. */
const WEINIG = 20;
/** That run through the engine; the others are copies of these. */
const ECHT = 300;
const PER_RONDE = 10;
const TEGELIJK = 10;
/** A page of a row with a goal, as it goes over the line. */
const HOOGSTENS_KB = 60;
/** Windows that stand open ask every twenty seconds; so many questions are half a minute of fifty of them. */
const VENSTERS = 50;
const PEILINGEN = 75;
const PEILTIJD_MS = 30_000;
/** More than this says that something grows with what people look at. */
const GEHEUGEN_GROEI = 1.2;

/** The pages that people open most, as who opens them: [what, address, who, goal of its own]. Goal of each: p95 in ms. */
const DOEL_MS = 50;
/** The figures are reckoned over every traject. */
const CIJFERS_MS = 150;
const BEKEND_OP_MS = 2_000;
const EEN_MAAND_TERUG = plusDagen(datumOp(new Date().toISOString()), -30);
const BLADEN: readonly (readonly [wat: string, adres: string, wie: string, doelMs?: number])[] = [
  ["overzicht als projectleider", "/", "pl-1"],
  ["trajecten met zoekwoord", "/trajecten?zoek=School+77", "pl-1"],
  ["trajecten, allemaal", "/trajecten", "pl-1"],
  ["mijn werk", "/mijn-werk", "za-1"],
  ["traject van 400 regels", `/trajecten/${LANG}`, "za-1"],
  ["formulier bij 400 regels", `/trajecten/${LANG}/doe/uren.geboekt`, "za-1"],
  ["signalen als projectleider", "/signalen", "pl-1"],
  ["signalen als projectleider, verderop", "/signalen?blad=40", "pl-1"],
  ["signalen als zorgarrangeur", "/signalen", "za-1"],
  ["verantwoording", "/verantwoording", "pl-1", CIJFERS_MS],
  ["verantwoording van een jaar", "/verantwoording?over=2025", "pl-1", CIJFERS_MS],
  ["verantwoording zoals bekend op een dag", `/verantwoording?bekend-op=${EEN_MAAND_TERUG}`, "pl-1", BEKEND_OP_MS],
  ["wie er telt in een getal", "/verantwoording/trajecten?tabel=3.2&rij=Totaal&kolom=Totaal", "pl-1", CIJFERS_MS],
];
const TRAJECT = BLADEN.findIndex(([wat]) => wat.startsWith("traject van"));

/** Pages over ten thousand trajecten beside the same pages over a handful, and an act by form beside a bare update. */
export async function web({ takenPerRun }: Opstelling, rondes: number): Promise<Uitslag[]> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-web-bench-"));
  const postgres = await startPostgres();
  const stoppen: (() => Promise<unknown>)[] = [() => rm(map, { recursive: true, force: true }), () => postgres.stop()];
  const nu = new Date();
  try {
    const uitslagen: Uitslag[] = [];
    const urlen = { veel: `sqlite:${map}/veel/trajecten.db`, weinig: `sqlite:${map}/weinig/trajecten.db` };
    for (const [hoeveel, aantal] of [
      ["veel", AANTAL],
      ["weinig", WEINIG],
    ] as const) {
      const store = await openStore(urlen[hoeveel]);
      const regels = await vul(store, Math.min(aantal, ECHT), nu);
      await store.sluit();
      if (aantal > ECHT) vermenigvuldig(urlen[hoeveel].slice("sqlite:".length), ECHT, aantal);
      if (hoeveel === "veel")
        uitslagen.push(gegeven(`trajecten in de store`, `${aantal}; ${regels} regels vóór het vermenigvuldigen`));
    }
    process.stderr.write("  gevuld\n");
    const soorten = [["SQLite", urlen] as const, ["Postgres", await opPostgres(postgres, urlen)] as const];
    for (const [naam, url] of soorten) {
      // A store has its own Temporal: the one workflow of a subsidieperiode writes to one store.
      const eigen = await stelOp(takenPerRun);
      stoppen.push(() => eigen.stop());
      uitslagen.push(...(await opStore(eigen, rondes, map, naam, url)));
    }
    return uitslagen;
  } finally {
    for (const stop of stoppen.toReversed()) await stop();
  }
}

async function opPostgres(
  postgres: Awaited<ReturnType<typeof startPostgres>>,
  sqlite: Readonly<Record<"veel" | "weinig", string>>,
) {
  const over = async (van: string): Promise<string> => {
    const url = await postgres.maakDatabase();
    await (await openStore(url, { migreer: true })).sluit();
    await schrijfOver(van, url);
    return url;
  };
  return { veel: await over(sqlite.veel), weinig: await over(sqlite.weinig) };
}

async function opStore(
  opstelling: Opstelling,
  rondes: number,
  map: string,
  naam: string,
  url: Readonly<Record<"veel" | "weinig", string>>,
): Promise<Uitslag[]> {
  const wachtrij = `web-${naam}`;
  const ons = await opstelling.arbeider("ons", wachtrij, 1000, url.veel);
  const kaal = await opstelling.arbeider("kaal", `kaal-${naam}`, 1000);
  const procesVan = async (hoeveel: "veel" | "weinig") => {
    const data = join(map, `data-${naam}-${hoeveel}`);
    await mkdir(data, { recursive: true });
    return startWeb(url[hoeveel], data, opstelling.adres);
  };
  const [veel, weinig] = [await procesVan("veel"), await procesVan("weinig")];
  try {
    const wie = async (basis: string) =>
      new Map(await Promise.all(["pl-1", "za-1"].map(async (id) => [id, await ingelogd(basis, id)] as const)));
    const lezers = { veel: await wie(veel.url), weinig: await wie(weinig.url) };
    const bladen = BLADEN.map(([wat, adres, id, doelMs = DOEL_MS]) => ({
      wat,
      doelMs,
      veel: () => haal(lezers.veel.get(id)!, adres),
      weinig: () => haal(lezers.weinig.get(id)!, adres),
      tijden: [] as number[],
      bytes: 0,
      perRonde: { veel: [] as number[], weinig: [] as number[] },
    }));
    const tien = { samen: [] as number[], elk: [] as number[] };
    const daad = await daadEnKaal(opstelling, {
      wachtrij,
      kaalrij: `kaal-${naam}`,
      vraag: lezers.veel.get("pl-1")!,
      perRonde: PER_RONDE,
    });
    let voor = 0;
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      // The first round warms the machine up.
      const telt = ronde > 0;
      for (const blad of bladen) {
        const rij = { veel: [] as number[], weinig: [] as number[] };
        for (let i = 0; i < PER_RONDE; i += 1)
          for (const kant of ["veel", "weinig"] as const) {
            const [ms, tekst] = await klok(blad[kant]);
            rij[kant].push(ms);
            if (kant === "veel" && i === 0) blad.bytes = ingepakt(tekst);
          }
        if (!telt) continue;
        blad.tijden.push(...rij.veel);
        for (const kant of ["veel", "weinig"] as const) blad.perRonde[kant].push(meting(rij[kant]).mediaan);
      }
      const traject = bladen[TRAJECT]!.veel;
      const [samen] = await klok(async () => {
        const elk = await Promise.all(Array.from({ length: TEGELIJK }, () => klok(traject)));
        if (telt) tien.elk.push(...elk.map(([ms]) => ms));
      });
      if (telt) tien.samen.push(samen);
      await daad.ronde(telt);
      if (!telt) voor = rssKiB(veel.pid);
      process.stderr.write(`  ${naam}, ronde ${ronde} van ${rondes}\n`);
    }
    const na = rssKiB(veel.pid);
    const vensters = await peil(lezers.veel.get("za-1")!, veel.pid);
    return [
      ...bladen.flatMap(({ wat, doelMs, tijden, bytes, perRonde }) => {
        const p95 = kwantiel(tijden, 0.95);
        return [
          {
            naam: `${naam}: ${wat}`,
            doel: `p95 ≤ ${doelMs} ms, ≤ ${HOOGSTENS_KB} kB ingepakt`,
            gemeten: `p50 ${kwantiel(tijden, 0.5).toFixed(1)}, p95 ${p95.toFixed(1)} ms (n=${tijden.length}); ${(bytes / 1000).toFixed(1)} kB`,
            gehaald: p95 <= doelMs && bytes <= HOOGSTENS_KB * 1000,
          },
          gegeven(
            `${naam}: ${wat}, tegen ${WEINIG} trajecten`,
            alsVerhouding(verhouding(perRonde.veel, perRonde.weinig)),
          ),
        ];
      }),
      gegeven(
        `${naam}: traject, ${TEGELIJK} tegelijk`,
        `p95 ${kwantiel(tien.elk, 0.95).toFixed(1)} ms; samen ${meting(tien.samen).mediaan.toFixed(1)} ms`,
      ),
      ...daad.uitslagen(naam),
      {
        naam: `${naam}: ${VENSTERS} open vensters terwijl er niets gebeurt`,
        doel: "≤ 2% van een kern",
        gemeten: `${vensters.toFixed(2)}%`,
        gehaald: vensters <= 2,
      },
      {
        naam: `${naam}: geheugen van de web, na en voor`,
        doel: `≤ ${GEHEUGEN_GROEI}×`,
        gemeten: `${(na / voor).toFixed(2)}× (${Math.round(voor / 1024)} → ${Math.round(na / 1024)} MB)`,
        gehaald: na / voor <= GEHEUGEN_GROEI,
      },
    ];
  } finally {
    await Promise.all([veel.stop(), weinig.stop(), ons.stop(), kaal.stop()]);
  }
}

/** The part of a core (in %) that windows on the page of a traject cost while nothing happens. */
async function peil(vraag: Vraag, pid: number): Promise<number> {
  const adres = `/trajecten/${LANG}`;
  const blad = await vraag(adres, { signal: geduld() });
  await blad.text();
  const voor = cpuMs(pid);
  for (let i = 0; i < PEILINGEN; i += 1) {
    const antwoord = await vraag(adres, {
      signal: geduld(),
      headers: { "hx-request": "true", "if-none-match": blad.headers.get("etag") ?? "" },
    });
    await antwoord.text();
    if (antwoord.status !== 304) throw new Error(`een peiling antwoordde ${antwoord.status}`);
  }
  return ((cpuMs(pid) - voor) / PEILTIJD_MS) * 100;
}
