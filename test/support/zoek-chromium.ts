/** Where the Chromium of this machine is. */
import { accessSync, constants, globSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const NAMEN = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/** Where Playwright keeps its own, and where macOS does. */
const ELDERS = [
  join(
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? join(homedir(), ".cache/ms-playwright"),
    "chromium*/chrome-*/{chrome,headless_shell,chrome-headless-shell}",
  ),
  "/Applications/{Chromium,Google Chrome}.app/Contents/MacOS/{Chromium,Google Chrome}",
];

/** `TRAJECTEN_CHROMIUM` comes first, and then alone: who names one wants that one. */
export function zoekChromium({ env = process.env, elders = ELDERS } = {}): string {
  const gekozen = env["TRAJECTEN_CHROMIUM"];
  if (gekozen !== undefined && gekozen !== "") {
    if (uitvoerbaar(gekozen)) return gekozen;
    throw new Error(`TRAJECTEN_CHROMIUM noemt ${gekozen}, maar dat is geen programma dat hier start.`);
  }
  const inPad = (env["PATH"] ?? "").split(delimiter).flatMap((map) => NAMEN.map((naam) => join(map, naam)));
  const gevonden = [...inPad, ...globSync(elders).toSorted().toReversed()].find(uitvoerbaar);
  if (gevonden === undefined)
    throw new Error(
      "Deze test klikt in een echte Chromium, maar die is niet gevonden. Installeer hem (apt-get install chromium), of zet in TRAJECTEN_CHROMIUM waar hij staat.",
    );
  return gevonden;
}

function uitvoerbaar(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK);
    return statSync(pad).isFile();
  } catch {
    return false;
  }
}
