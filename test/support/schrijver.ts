/** Writes line after line and says so after each, until it is killed: `node schrijver.ts URL`. */
import { openStore } from "#activities/store/store.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { lijn, projecteerProef } from "./journaal.ts";

const store = await openStore(process.argv[2] ?? "", { projecteer: projecteerProef });
const laatste = new Map<string, Journaalregel>();
for (let ronde = 0; ; ronde++) {
  const regels = [1, 2, 3].map((traject) => {
    const nummer = `ZA-2026-00${traject}`;
    const regel = lijn(nummer, laatste.get(nummer));
    laatste.set(nummer, regel);
    return regel;
  });
  await store.schrijf(regels);
  process.stdout.write(regels.map(({ nummer, volgnummer }) => `${nummer} ${volgnummer}\n`).join(""));
}
