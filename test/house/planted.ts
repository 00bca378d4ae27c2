import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const settings = ["package.json", "tsconfig.json", ".oxlintrc.json", ".dependency-cruiser.mjs"];

/** Runs a checker of this project in a temporary copy that holds only its settings and the given files. */
export function runIn(files: Record<string, string>, command: string, ...args: string[]) {
  const copy = mkdtempSync(join(tmpdir(), "trajecten-planted-"));
  try {
    for (const name of settings) cpSync(join(root, name), join(copy, name));
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: "utf8" });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

export const inProject = (path: string) => join(root, path);
