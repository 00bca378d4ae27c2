/**
 * Writes down which gebeurtenissen and letters there are, and who hears what: `npm run registers`, and with `--controle` says which list is stale and exits 1.
 * Node, webpack and vite share no glob, so the lists are files; each folder is the one place where something is added.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = new URL("../", import.meta.url);

interface Register {
  readonly bestand: string;
  readonly tekst: string;
}

/** "op-wachtlijst" → "opWachtlijst". */
const alsNaam = (pad: string): string => pad.replace(/[-/](\w)/g, (_, teken: string) => teken.toUpperCase());

/** The .ts files of a folder with its folders, sorted by path, each without ".ts". */
const inMap = (map: string, patroon: string): string[] =>
  globSync(`${map}/${patroon}`, { cwd: fileURLToPath(ROOT) })
    .map((pad) => relative(map, pad).replaceAll("\\", "/").replace(/\.ts$/, ""))
    .toSorted();

function gebeurtenissen(): Register {
  const paden = inMap("domain/gebeurtenissen", "*/*.ts");
  return {
    bestand: "domain/gebeurtenissen/kamers.ts",
    tekst: [
      "/** Every file in which a gebeurtenis is defined, or what several share. Made by `npm run registers`; not by hand. */",
      ...paden.map((pad) => `import * as ${alsNaam(pad)} from "./${pad}.ts";`),
      "",
      `export const MODULES: readonly object[] = [\n${paden.map((pad) => `  ${alsNaam(pad)},\n`).join("")}];`,
      "",
    ].join("\n"),
  };
}

/** A letter is exported under the name of its file. */
function brieven(): Register {
  const paden = inMap("activities/mail/brieven", "*.ts");
  return {
    bestand: "activities/mail/brievenlijst.ts",
    tekst: [
      'import type { Briefsoort } from "./brief.ts";',
      ...paden.map((pad) => `import { ${alsNaam(pad)} } from "./brieven/${pad}.ts";`),
      "",
      "/** Every letter, by the name that the orders of the domain use: that of its file. Made by `npm run registers`; not by hand. */",
      "export const BRIEVEN = {",
      ...paden.map((pad) => (alsNaam(pad) === pad ? `  ${pad},` : `  "${pad}": ${alsNaam(pad)},`)),
      "} as const satisfies Readonly<Record<string, Briefsoort>>;",
      "",
    ].join("\n"),
  };
}

/** Read from the definitions, so the lists above come first. */
async function wieHoortWat(): Promise<Register> {
  const { wieHoortWatPagina } = await import("./wie-hoort-wat.ts");
  return { bestand: "docs/wie-hoort-wat.md", tekst: wieHoortWatPagina() };
}

const isVerouderd = ({ bestand, tekst }: Register): boolean => lees(bestand) !== tekst;

function lees(bestand: string): string | null {
  try {
    return readFileSync(new URL(bestand, ROOT), "utf8");
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const controle = process.argv.includes("--controle");
  for (const maak of [gebeurtenissen, brieven, wieHoortWat]) {
    const register = await maak();
    if (!isVerouderd(register)) continue;
    if (controle) {
      console.error(`${basename(register.bestand)} is verouderd. Maak hem opnieuw: npm run registers`);
      process.exitCode = 1;
    } else writeFileSync(new URL(register.bestand, ROOT), register.tekst);
  }
}
