/**
 * `npm run boundaries`: checks the import table in .dependency-cruiser.mjs against the tree in the working directory.
 * A checker that reads no files finds no faults, so every source file on disk must be among the cruised modules.
 */
import { globSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cruise, type IViolation } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";

const folders = ["domain", "workflows", "activities", "omgeving", "worker", "client", "test"];

async function boundaries(root: string): Promise<{ modules: number; faults: string[] }> {
  const sources = globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  ).map((path) => path.replaceAll("\\", "/"));
  const present = folders.filter((folder) => sources.some((source) => source.startsWith(`${folder}/`)));
  const rules = await extractDepcruiseOptions(`${root}/.dependency-cruiser.mjs`);
  const { output } = await cruise(present, { ...rules, baseDir: root, validate: true });
  if (typeof output === "string") throw new Error(`dependency-cruiser gave text instead of a result: ${output}`);

  const seen = new Set(output.modules.map((module) => module.source));
  const missed = sources.filter((source) => !seen.has(source));
  return {
    modules: output.modules.length,
    faults: [
      ...(sources.length === 0 ? ["no source files found"] : []),
      ...missed.map((source) => `not read by dependency-cruiser: ${source}`),
      ...output.summary.violations.map(sentence),
    ],
  };
}

const sentence = ({ rule, from, to }: IViolation) => `${rule.name}: ${from} → ${to}`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { modules, faults } = await boundaries(process.cwd());
  for (const fault of faults) console.error(fault);
  console.log(`${modules} modules, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
