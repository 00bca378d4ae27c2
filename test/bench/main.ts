/** `npm run bench [-- --rondes N]`: what the engine costs beside a bare Temporal workflow, in one run, as ratios with spread. */
import { parseArgs } from "node:util";
import { writeFile } from "node:fs/promises";
import { DefaultLogger, Runtime } from "@temporalio/worker";
import type { Uitslag } from "./uitslag.ts";
import { stelOp } from "./opstelling.ts";
import { koudeHandeling } from "./proeven/koud.ts";
import { importSnelheid } from "./proeven/import.ts";
import { heleTrajecten } from "./proeven/heel-traject.ts";
import { klok } from "./proeven/klok.ts";
import { geheugen } from "./proeven/geheugen.ts";
import { lijsten } from "./proeven/lijsten.ts";
import { web } from "./proeven/web.ts";
import { parallel } from "./proeven/parallel.ts";
import { veelInEen, warmeHandeling } from "./proeven/warm.ts";

const { values } = parseArgs({
  options: { rondes: { type: "string", default: "5" }, alleen: { type: "string" }, json: { type: "string" } },
});
const rondes = Number(values.rondes);

const PROEVEN = {
  warm: warmeHandeling,
  veel: veelInEen,
  koud: koudeHandeling,
  heel: heleTrajecten,
  parallel,
  geheugen,
  klok,
  import: importSnelheid,
  lijsten,
  web,
};

// Once a process, whatever number of servers there will be.
Runtime.install({
  logger: new DefaultLogger("ERROR"),
  telemetryOptions: { logging: { forward: {}, filter: "ERROR" } },
});
const opstelling = await stelOp(12);
// Who breaks it off is left with no server; the workers go when this process does.
for (const sein of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(sein, () => void opstelling.stop().finally(() => process.exit(1)));
const uitslagen: Uitslag[] = [];
try {
  for (const [naam, proef] of Object.entries(PROEVEN)) {
    if (values.alleen !== undefined && !values.alleen.split(",").includes(naam)) continue;
    process.stderr.write(`${naam}…\n`);
    for (const uitslag of await proef(opstelling, rondes)) {
      uitslagen.push(uitslag);
      const merk = uitslag.gehaald === null ? " " : uitslag.gehaald ? "✓" : "✗";
      console.log(
        `${merk} ${uitslag.naam.padEnd(58)} ${uitslag.gemeten}${uitslag.doel === "" ? "" : `   [doel ${uitslag.doel}]`}`,
      );
    }
  }
} catch (fout) {
  // Said before anything is taken down, which may fail of it too.
  console.error(fout);
  process.exitCode = 1;
} finally {
  await opstelling.stop();
}
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(uitslagen, null, 1)}\n`);
