import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "#activities/store/store.ts";
import { lees, verzending, vul as vulVeld } from "#test/support/browser.ts";
import { ingelogd } from "#test/support/inloggen.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { alsVerhouding, kwantiel, meting, rssKiB, verhouding } from "../meet.ts";
import { gelukt, lopendTraject, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";
import { LANG, schrijfOver, vul } from "../vulling.ts";
import { startWeb } from "../web.ts";

const AANTAL = Number(process.env["BENCH_AANTAL"] ?? 10_000);
/** The store beside it, of the same run. */
const WEINIG = 20;
const PER_RONDE = 12;
const TEGELIJK = 10;
/** More than this says that something grows with what people look at. */
const GEHEUGEN_GROEI = 1.2;

type Vraag = Awaited<ReturnType<typeof ingelogd>>;

/** The pages that people open most, as who opens them: [what, address, who, goal of the p95 in ms]. */
const BLADEN = [
  ["/ als projectleider", "/", "pl-1", null],
  ["/ als zorgarrangeur", "/", "za-1", null],
  ["traject van 400 regels", `/trajecten/${LANG}`, "za-1", 50],
  ["formulier bij 400 regels", `/trajecten/${LANG}/doe/uren.geboekt`, "za-1", 50],
  ["/signalen als projectleider", "/signalen", "pl-1", null],
  ["/signalen als zorgarrangeur", "/signalen", "za-1", null],
] as const;

/** Pages over ten thousand trajecten beside the same pages over a handful, and an act by form beside a bare update. */
export async function web(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
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
      const regels = await vul(store, aantal, nu);
      await store.sluit();
      if (hoeveel === "veel") uitslagen.push(gegeven("regels in de store", String(regels)));
    }
    const soorten = [["SQLite", urlen] as const, ["Postgres", await opPostgres(postgres, urlen)] as const];
    for (const [naam, url] of soorten) uitslagen.push(...(await opStore(opstelling, rondes, map, naam, url)));
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
    const bladen = BLADEN.map(([wat, adres, id, doel]) => ({
      wat,
      doel,
      veel: () => haal(lezers.veel.get(id)!, adres),
      weinig: () => haal(lezers.weinig.get(id)!, adres),
      tijden: [] as number[],
      bytes: 0,
      perRonde: { veel: [] as number[], weinig: [] as number[] },
    }));
    const tien = { samen: [] as number[], elk: [] as number[] };
    const daad = await daadEnKaal(opstelling, wachtrij, `kaal-${naam}`, lezers.veel.get("pl-1")!);
    let voor = 0;
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      // The first round warms the machine up.
      const telt = ronde > 0;
      for (const blad of bladen) {
        const rij = { veel: [] as number[], weinig: [] as number[] };
        for (let i = 0; i < PER_RONDE; i += 1)
          for (const kant of ["veel", "weinig"] as const) {
            const [ms, bytes] = await klok(blad[kant]);
            rij[kant].push(ms);
            if (kant === "veel") blad.bytes = bytes;
          }
        if (!telt) continue;
        blad.tijden.push(...rij.veel);
        for (const kant of ["veel", "weinig"] as const) blad.perRonde[kant].push(meting(rij[kant]).mediaan);
      }
      const traject = bladen[2]!.veel;
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
    return [
      ...bladen.flatMap(({ wat, doel, tijden, bytes, perRonde }) => {
        const p95 = kwantiel(tijden, 0.95);
        return [
          {
            naam: `${naam}: ${wat}`,
            doel: doel === null ? "" : `p95 ≤ ${doel} ms`,
            gemeten: `p50 ${kwantiel(tijden, 0.5).toFixed(1)}, p95 ${p95.toFixed(1)} ms (n=${tijden.length}); ${Math.round(bytes / 1024)} KiB`,
            gehaald: doel === null ? null : p95 <= doel,
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

/** A booking of hours on a traject of four hundred lines: by form until its page stands there again, by the client, and bare. */
async function daadEnKaal(opstelling: Opstelling, wachtrij: string, kaalrij: string, vraag: Vraag) {
  const trajecten = opstelling.trajecten(wachtrij);
  const nummer = await lopendTraject(trajecten);
  for (let i = 0; i < 4; i += 1)
    gelukt(
      await trajecten.stuur(
        nummer,
        Array.from({ length: 97 }, (_, j) => ({
          id: `notitie-${i}-${j}`,
          type: "notitie.toegevoegd",
          gegevens: { tekst: "Overleg met de gemeente over de bekostiging." },
          door: { rol: "zorgarrangeur" as const, id: "za-1" },
        })),
      ),
    );
  await totRust(trajecten, nummer);
  const handle = await startKaal(opstelling.client, kaalrij);
  await stuurKaal(handle, urenregel("begin", 0));
  const adres = `/trajecten/${nummer}/doe/uren.geboekt`;
  const doe = {
    async formulier() {
      const scherm = lees(await (await vraag(adres)).text());
      vulVeld(scherm, "uren", "0,25");
      vulVeld(scherm, "activiteit", "gesprek");
      return (await klok(() => verstuur(vraag, adres, verzending(scherm))))[0];
    },
    client: async (i: number) => (await klok(() => trajecten.stuur(nummer, [kwartier(i)]).then(gelukt)))[0],
    kaal: async (i: number) => (await klok(() => stuurKaal(handle, urenregel("x", i))))[0],
  };
  const tijden = { formulier: [] as number[], client: [] as number[], kaal: [] as number[] };
  const p95 = { formulier: [] as number[], client: [] as number[], kaal: [] as number[] };
  let teller = 0;
  return {
    async ronde(telt: boolean) {
      const rij = { formulier: [] as number[], client: [] as number[], kaal: [] as number[] };
      for (let i = 0; i < PER_RONDE; i += 1, teller += 1)
        for (const wijze of ["formulier", "client", "kaal"] as const) rij[wijze].push(await doe[wijze](teller));
      if (!telt) return;
      for (const wijze of ["formulier", "client", "kaal"] as const) {
        tijden[wijze].push(...rij[wijze]);
        p95[wijze].push(kwantiel(rij[wijze], 0.95));
      }
    },
    uitslagen: (naam: string): Uitslag[] => [
      ...(["formulier", "client", "kaal"] as const).map((wijze) =>
        gegeven(
          `${naam}: uren boeken, ${wijze}`,
          `p50 ${kwantiel(tijden[wijze], 0.5).toFixed(1)}, p95 ${kwantiel(tijden[wijze], 0.95).toFixed(1)} ms (n=${tijden[wijze].length})`,
        ),
      ),
      hoogstens(
        `${naam}: formulier tot nieuwe bladzijde tegen kale update, p95`,
        3,
        verhouding(p95.formulier, p95.kaal),
      ),
      gegeven(`${naam}: hetzelfde tegen de update zelf, p95`, alsVerhouding(verhouding(p95.formulier, p95.client))),
    ],
  };
}

const kwartier = (i: number) => ({
  ...urenregel(`client-${i}-${Math.random()}`, i),
  gegevens: { ...urenregel("", i).gegevens, uren: 0.25 },
});

async function verstuur(vraag: Vraag, adres: string, inhoud: string): Promise<number> {
  const antwoord = await vraag(adres, {
    method: "POST",
    body: inhoud,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    redirect: "manual",
  });
  const naar = antwoord.headers.get("location");
  const tekst = await antwoord.text();
  if (antwoord.status !== 303 || naar === null)
    throw new Error(`geen nieuwe bladzijde: ${antwoord.status}\n${tekst.slice(tekst.indexOf("<main"), 3_000)}`);
  return haal(vraag, naar);
}

async function haal(vraag: Vraag, adres: string): Promise<number> {
  const antwoord = await vraag(adres);
  const tekst = await antwoord.text();
  if (antwoord.status !== 200) throw new Error(`${adres}: ${antwoord.status}`);
  return Buffer.byteLength(tekst);
}

async function klok<T>(doe: () => Promise<T>): Promise<readonly [ms: number, uit: T]> {
  const begin = performance.now();
  const uit = await doe();
  return [performance.now() - begin, uit];
}
