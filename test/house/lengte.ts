import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Longer than this a file most often answers more than one question. */
export const MOST_LINES = 250;

const FOLDERS = ["domain", "workflows", "activities", "omgeving", "worker", "client", "scripts"];

/** Every production file of more lines, sorted by path. */
export function tooLong(root: string): string[] {
  const files = globSync(
    FOLDERS.map((folder) => `${folder}/**/*.{ts,js}`),
    { cwd: root },
  ).map((path) => path.replaceAll("\\", "/"));
  if (files.length === 0) throw new Error(`no source files in ${root}`);
  return files
    .filter((path) => readFileSync(join(root, path), "utf8").trimEnd().split("\n").length > MOST_LINES)
    .toSorted();
}
