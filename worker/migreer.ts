/** Brings the production database up to date: `node worker/migreer.ts`, before the new workers start. */
import { readFile } from "node:fs/promises";
import { openStore } from "../activities/store/store.ts";

async function databaseUrl(): Promise<string | undefined> {
  const { TRAJECTEN_DATABASE_URL: url, TRAJECTEN_DATABASE_URL_FILE: bestand } = process.env;
  return url ?? (bestand === undefined ? undefined : (await readFile(bestand, "utf8")).trim());
}

try {
  const url = await databaseUrl();
  if (url === undefined || url === "") {
    console.error("Zet TRAJECTEN_DATABASE_URL of TRAJECTEN_DATABASE_URL_FILE: welke database moet worden bijgewerkt?");
    process.exitCode = 2;
  } else {
    const store = await openStore(url, { migreer: true });
    await store.sluit();
    console.log(`De database is bijgewerkt tot versie ${store.versie}.`);
  }
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : String(fout));
  process.exitCode = 1;
}
