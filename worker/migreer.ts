import { leesVeld } from "#omgeving/config/lees-veld.ts";
/** Brings the production database up to date: `node worker/migreer.ts`, before the new workers start. Of the settings it needs only which one. */
import { openStore } from "../activities/store/store.ts";

try {
  const fouten: string[] = [];
  const url = leesVeld(process.env, "DATABASE_URL", fouten);
  if (url === null) {
    if (fouten.length === 0)
      fouten.push("Zet TRAJECTEN_DATABASE_URL of TRAJECTEN_DATABASE_URL_FILE: welke database moet worden bijgewerkt?");
    console.error(fouten.join("\n"));
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
