import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inProject } from "./planted.ts";

const BRIDGE = "node_modules/@temporalio/core-bridge";
const { getPrebuiltTargetName } = createRequire(import.meta.url)(inProject(`${BRIDGE}/common.js`)) as {
  getPrebuiltTargetName: () => string;
};

/** The steps of the build, each as its shell gets it. */
const steps = readFileSync(inProject("Dockerfile"), "utf8")
  .replaceAll("\\\n", "")
  .split("\n")
  .flatMap((line) => /^RUN (.+)/.exec(line)?.[1] ?? []);

/** An app folder with Temporal's engine as npm installs it; the large files in it are links. */
function installed(): string {
  const app = mkdtempSync(join(tmpdir(), "trajecten-image-"));
  onTestFinished(() => rmSync(app, { recursive: true, force: true }));
  mkdirSync(join(app, BRIDGE), { recursive: true });
  for (const name of ["package.json", "common.js", "index.js", "lib"])
    cpSync(inProject(`${BRIDGE}/${name}`), join(app, BRIDGE, name), { recursive: true });
  for (const platform of readdirSync(inProject(`${BRIDGE}/releases`))) {
    mkdirSync(join(app, BRIDGE, "releases", platform), { recursive: true });
    const engine = join(BRIDGE, "releases", platform, "index.node");
    symlinkSync(inProject(engine), join(app, engine));
  }
  return app;
}

test("the image keeps the engine of its own platform only, and that one works", () => {
  const app = installed();
  const engines = () => readdirSync(join(app, BRIDGE, "releases"));
  expect(engines().length).toBeGreaterThan(1);
  const prune = steps.filter((step) => step.includes("core-bridge"));
  expect(prune).toHaveLength(1);
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: `${inProject("node_modules/.bin")}:${process.env["PATH"]}` };
  const sh = (command: string) => spawnSync("sh", ["-c", command], { cwd: app, encoding: "utf8", env });
  expect(sh(prune[0]!)).toMatchObject({ status: 0, stderr: "" });
  expect(engines()).toEqual([getPrebuiltTargetName()]);
  // What the engine itself needs is found there; the engine is not.
  env["NODE_PATH"] = inProject("node_modules");
  expect(sh(`node -p "typeof require('@temporalio/core-bridge').native.newRuntime"`).stdout).toBe("function\n");
});

test("on a platform without an engine the build fails, and nothing is removed", () => {
  const app = installed();
  rmSync(join(app, BRIDGE, "releases", getPrebuiltTargetName()), { recursive: true });
  const { status } = spawnSync("sh", ["-c", steps.find((step) => step.includes("core-bridge"))!], {
    cwd: app,
    env: { ...process.env, PATH: `${inProject("node_modules/.bin")}:${process.env["PATH"]}` },
  });
  expect(status).not.toBe(0);
  expect(readdirSync(join(app, BRIDGE, "releases")).length).toBeGreaterThan(1);
});
