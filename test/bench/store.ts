/** How long the lists and the rebuild take at 10,000 trajecten: `node test/bench/store.ts [aantal]`. Over SQLite and Postgres. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Projecteer, type Store } from "#activities/store/store.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import { GEWONE_VRAAG } from "#domain/lijst/vraag.ts";
import { keten, lijn, projecteerProef } from "#test/support/journaal.ts";
import { startPostgres } from "#test/support/postgres.ts";

const AANTAL = Number(process.argv[2] ?? 10_000);
const STATEN = ["beoordeling", "verkennen", "betrekken", "implementeren", "gesloten"];
const REGELS_PER_PARTIJ = 1_000;
/** Size of the dossier of a traject in its last year. */
const dossier = { tekst: "x".repeat(6_000) } as unknown as Projectie["dossier"];
const projecteer: Projecteer = (vorige, regel) => ({ ...projecteerProef(vorige, regel), dossier });

const traject = (i: number): Journaalregel[] =>
  keten(`ZA-2026-${String(i).padStart(5, "0")}`, [
    {
      gegevens: { termijnOp: `2026-${String((i % 12) + 1).padStart(2, "0")}-01`, regio: i % 2 ? "Noord" : "West" },
      naar: "beoordeling",
    },
    { gegevens: { za: `za-${i % 40}`, uren: 2 }, naar: STATEN[i % STATEN.length] ?? "gesloten" },
    { gegevens: { uren: 3 }, naar: STATEN[i % STATEN.length] ?? "gesloten" },
  ]);

async function meet(wat: string, werk: () => Promise<unknown>, keer = 7): Promise<void> {
  const tijden: number[] = [];
  for (let i = 0; i < keer; i++) {
    const begin = performance.now();
    await werk();
    tijden.push(performance.now() - begin);
  }
  tijden.sort((a, b) => a - b);
  const toon = (ms: number | undefined) => `${(ms ?? 0).toFixed(1).padStart(9)} ms`;
  console.log(`  ${wat.padEnd(46)} midden ${toon(tijden[Math.floor(keer / 2)])}   slechtst ${toon(tijden.at(-1))}`);
}

async function bench(naam: string, store: Store): Promise<void> {
  console.log(`${naam}: ${AANTAL} trajecten`);
  const regels = Array.from({ length: AANTAL }, (_, i) => traject(i)).flat();
  const vul = async () => {
    for (let begin = 0; begin < regels.length; begin += REGELS_PER_PARTIJ)
      await store.schrijf(regels.slice(begin, begin + REGELS_PER_PARTIJ));
  };
  await meet(`vullen, ${regels.length} regels in partijen van ${REGELS_PER_PARTIJ}`, vul, 1);
  await meet("rijen()", () => store.rijen());
  await meet("aanvragen()", () => store.aanvragen());
  const zoeker = { vandaag: "2026-11-30", medewerkers: [], mensen: "alle", voorbij: 0, hoeveel: 50 } as const;
  await meet("lijst()", () => store.lijst({ ...zoeker, vraag: GEWONE_VRAAG }), 51);
  await meet("lijst({ zoek })", () => store.lijst({ ...zoeker, vraag: { ...GEWONE_VRAAG, zoek: "school 12" } }), 51);
  await meet("rijen({ za })", () => store.rijen({ za: "za-7" }), 51);
  await meet("aantallen()", () => store.aantallen(), 51);
  await meet("projectie(nummer)", () => store.projectie("ZA-2026-00042"), 101);
  let vorige = (await store.regels("ZA-2026-00042")).at(-1);
  await meet(
    "schrijf van een regel",
    async () => {
      vorige = lijn("ZA-2026-00042", vorige);
      await store.schrijf([vorige]);
    },
    201,
  );
  await meet("herbouw()", () => store.herbouw(), 3);
  await store.sluit();
}

const map = mkdtempSync(join(tmpdir(), "trajecten-bench-"));
await bench("SQLite", await openStore(`sqlite:${join(map, "trajecten.db")}`, { projecteer }));
rmSync(map, { recursive: true });

const postgres = await startPostgres();
try {
  await bench("Postgres", await openStore(await postgres.maakDatabase(), { migreer: true, projecteer }));
} finally {
  await postgres.stop();
}
