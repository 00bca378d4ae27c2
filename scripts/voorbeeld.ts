/** `npm run voorbeeld -- --data MAP`: a data folder with people, the register and example trajecten, to look at and to try things on. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { metStore, metTrajecten, zoekPlek } from "#client/cli/plek.ts";
import { terminal } from "#client/cli/scherm.ts";
import { draaiendSysteem } from "#omgeving/systeem.ts";
import { leesVraag } from "../worker/start/vraag.ts";
import { vul } from "./voorbeeld/vul.ts";

const START = resolve(import.meta.dirname, "../worker/start.ts");
/** What worker/start/overzicht.ts tells once all of it runs. */
const DRAAIT = "trajecten draait";
const scherm = terminal();
const begonnen = Date.now();
const { data, map } = leesVraag("npm run voorbeeld");
const plek = zoekPlek(data, process.env);

const nee = await waaromNiet();
if (nee !== null) {
  scherm.fout(nee);
  process.exit(1);
}
const systeem = spawn(process.execPath, [START, ...process.argv.slice(2)], { stdio: ["ignore", "pipe", "inherit"] });
for (const signaal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signaal, () => {
    scherm.fout(`\nAfgebroken. De map ${map} is niet af: kies de volgende keer een andere, of gooi deze weg.`);
    void stop(systeem).then(() => process.exit(1));
  });
try {
  await draait(systeem);
  const aantal = await metTrajecten(plek, (trajecten) => metStore(plek, (store) => vul(trajecten, store, scherm)));
  await stop(systeem);
  scherm.uit(
    `Klaar in ${Math.round((Date.now() - begonnen) / 1000)} seconden: ${aantal} trajecten in de map ${map}.\nStart het systeem met: npm start${map === "data" ? "" : ` -- --data ${map}`}`,
  );
} catch (fout) {
  scherm.fout(`Het voorbeeld is niet af: ${fout instanceof Error ? fout.message : String(fout)}`);
  await stop(systeem);
  process.exitCode = 1;
}

/** It never adds to what people keep. */
async function waaromNiet(): Promise<string | null> {
  if ((await draaiendSysteem(data)) !== null)
    return `Op de map ${map} draait een systeem. Stop het eerst, of kies met --data een andere map voor het voorbeeld.`;
  const leeg = await access(join(data, "trajecten.db")).then(
    () => metStore(plek, async (store) => (await store.rijen()).length === 0),
    () => true,
  );
  return leeg
    ? null
    : `In de map ${map} staan al trajecten. Het voorbeeld komt daar niet bij: kies met --data een lege map, bijvoorbeeld npm run voorbeeld -- --data voorbeeld.`;
}

/** Passes on what it tells while it starts; resolves once it runs. */
function draait({ stdout }: ChildProcess): Promise<void> {
  return new Promise((klaar, faal) => {
    let begin = "";
    stdout?.setEncoding("utf8").on("data", (stuk: string) => {
      if (begin.includes(DRAAIT)) return;
      begin += stuk;
      if (begin.includes(DRAAIT)) klaar();
      else scherm.fout(stuk.trimEnd());
    });
    stdout?.once("close", () => faal(new Error("het systeem is niet gestart.")));
  });
}

async function stop(kind: ChildProcess): Promise<void> {
  if (kind.exitCode !== null || kind.signalCode !== null) return;
  const einde = once(kind, "exit");
  kind.kill("SIGTERM");
  await einde;
}
