#!/usr/bin/env node
// Plain JavaScript for whatever Node a machine has: the program itself needs Node 24, which the project brings along.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const NODIG = 24;

if (Number(process.versions.node.split(".")[0]) >= NODIG) {
  // What was read once starts twice as fast the next time.
  module.enableCompileCache?.();
  await import("./main.ts");
} else {
  const node = ["node", "node.exe"]
    .map((naam) => fileURLToPath(new URL(`../../node_modules/node/bin/${naam}`, import.meta.url)))
    .find((pad) => existsSync(pad));
  if (node === undefined) {
    console.error(
      `trajecten heeft Node ${NODIG} nodig; dit is Node ${process.versions.node}. Draai eerst npm ci in de map van trajecten.`,
    );
    process.exitCode = 1;
  } else draaiOnder(node);
}

function draaiOnder(node) {
  const kind = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signaal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signaal, () => kind.kill(signaal));
  kind.once("error", (fout) => {
    console.error(`Node ${NODIG} kan niet worden gestart: ${fout.message}`);
    process.exitCode = 1;
  });
  kind.once("exit", (code, signaal) => {
    process.exitCode = code ?? 128 + (signaal === null ? 0 : (constants.signals[signaal] ?? 0));
  });
}
