/**
 * The workflow code as one file, made ahead: bundling takes seconds, and the bundle is what an auditor must be able to keep.
 * `node worker/bundle.ts` (npm run build) writes dist/workflow-bundle.js; `--cache` only fills the cache.
 */
import { createHash, randomUUID } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access, chmod, copyFile, glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkerDeploymentOptions } from "@temporalio/worker";

export interface Bundel {
  /** As Worker.create wants it. */
  readonly codePath: string;
  /** What workflows run, in 32 hexadecimal digits: the same wherever it was made, and whatever a comment or a source map says. */
  readonly identiteit: string;
}

/** What Temporal's own pages call the worker, and the release that a run was begun with (workflows/overdracht.ts). */
export const alsUitgave = (identiteit: string): WorkerDeploymentOptions => ({
  version: { deploymentName: "trajecten", buildId: identiteit },
  // Every worker takes every run: a release replays what an older one began, and test/replay is what says that it can.
  useWorkerVersioning: false,
});

const ROOT = resolve(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const BEWAAR = 10;

/** The bundle of `npm run build` when there is one for these sources, in productie only that one; else from the cache, made when needed. */
export async function workflowBundel({
  productie = process.env["NODE_ENV"] === "production",
  dist = DIST,
} = {}): Promise<Bundel> {
  const hash = await bronhash();
  const codePath = join(dist, "workflow-bundle.js");
  if (existsSync(codePath) && (await distHash(dist)) === hash) return alsBundel(codePath);
  if (productie)
    throw new Error("De workflow-bundel in dist/ ontbreekt of past niet bij deze code. Maak hem met: npm run build");
  return alsBundel(await uitCache(hash));
}

const alsBundel = async (codePath: string): Promise<Bundel> => ({
  codePath,
  identiteit: identiteitVan(await readFile(codePath, "utf8")),
});

/** Of the code alone: where it came from stands in the source map behind it, and in which order its modules were found says nothing. */
export function identiteitVan(code: string): string {
  const modules = code.slice(0, code.lastIndexOf("//# sourceMappingURL=")).split(/^\/\*{3}\/ (?=")/m);
  return createHash("sha256").update(JSON.stringify(modules.toSorted())).digest("hex").slice(0, 32);
}

/** Whether `workflowBundel` will answer at once. */
export async function isGebundeld(): Promise<boolean> {
  const hash = await bronhash();
  return existsSync(join(await cachemap(), `${hash}.js`)) || (await distHash(DIST)) === hash;
}

/** Of the sources: whether a bundle was made from them. */
async function bronhash(): Promise<string> {
  const paden: string[] = [];
  for (const map of ["domain", "workflows"])
    for await (const pad of glob(`${map}/**/*.ts`, { cwd: ROOT })) paden.push(pad.replaceAll("\\", "/"));
  const { imports } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { imports: unknown };
  const hash = createHash("sha256").update(JSON.stringify(imports));
  for (const pad of [...paden.toSorted(), "worker/bundle.ts", "package-lock.json"])
    hash.update(`\0${pad}\0`).update(await readFile(join(ROOT, pad)).catch(() => ""));
  return hash.digest("hex").slice(0, 32);
}

const distHash = (dist: string): Promise<string | null> =>
  readFile(join(dist, "workflow-bundle.hash"), "utf8").then(
    (tekst) => tekst.trim(),
    () => null,
  );

async function uitCache(hash: string): Promise<string> {
  const map = await cachemap();
  const codePath = join(map, `${hash}.js`);
  if (existsSync(codePath)) return codePath;
  const code = await maakBundel();
  // Two processes may do this at once: each writes a file of its own, and the last rename wins with the same contents.
  const tijdelijk = join(map, `.${randomUUID()}`);
  await writeFile(tijdelijk, code, { mode: 0o644 });
  await rename(tijdelijk, codePath);
  await ruimOp(map);
  return codePath;
}

/** The bundle of the sources in `root`, with the source map that the worker asks for. */
export async function maakBundel(root = ROOT): Promise<string> {
  // Webpack stays out of processes that find the bundle ready.
  const { bundleWorkflowCode, DefaultLogger } = await import("@temporalio/worker");
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, "workflows/index.ts"),
    // Loaded once for all workflows of a worker, instead of once for every run.
    preloadModules: [join(root, "workflows/gedeeld.ts")],
    // Node 24 runs our code as it is written; the bundler's own ES2017 turns every `{ ...dossier }` into a slow copy by hand.
    webpackConfigHook: (config) => {
      for (const regel of config.module?.rules ?? [])
        if (regel !== null && typeof regel === "object" && isSwc(regel.use)) {
          const { options } = regel.use;
          options.jsc.target = "es2024";
          // A comment is nothing that workflows run: it must not make another release of the bundle.
          options.minify = true;
          options.jsc.minify = { compress: false, mangle: false, format: { comments: false } };
        }
      // Names of modules go by where they stand in the project, not by where the process was started or a link leads.
      return { ...config, context: root, resolve: { ...config.resolve, symlinks: false } };
    },
    logger: new DefaultLogger("ERROR"),
  });
  // The worker refuses a bundle without it.
  if (!code.includes("sourceMappingURL=data:")) throw new Error("De workflow-bundel heeft geen source map in zich.");
  return code;
}

const isSwc = (use: unknown): use is { options: { minify?: boolean; jsc: { target: string; minify?: object } } } =>
  typeof use === "object" && use !== null && "loader" in use && String(use.loader).includes("swc-loader");

let map: Promise<string> | undefined;
const cachemap = (): Promise<string> => (map ??= kiesCachemap());

/** The project's own cache; on a read-only installation a folder that only this user can write, because what lies there is run. */
async function kiesCachemap(): Promise<string> {
  const eigen = join(ROOT, ".cache/bundel");
  try {
    await mkdir(eigen, { recursive: true });
    await access(eigen, constants.W_OK);
    return eigen;
  } catch {
    const uid = process.getuid?.() ?? 0;
    const elders = join(tmpdir(), `trajecten-bundel-${uid}`);
    await mkdir(elders, { recursive: true, mode: 0o700 });
    const { uid: eigenaar, mode } = await stat(elders);
    if (eigenaar !== uid || (mode & 0o022) !== 0)
      throw new Error("De map voor de workflow-bundel is ook door anderen te schrijven; die wordt niet gebruikt.");
    return elders;
  }
}

async function ruimOp(folder: string): Promise<void> {
  const namen = (await readdir(folder)).filter((naam) => naam.endsWith(".js"));
  const metTijd = await Promise.all(
    namen.map(async (naam) => ({ naam, op: (await stat(join(folder, naam)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const oud = metTijd.toSorted((a, b) => b.op - a.op).slice(BEWAAR);
  await Promise.all(oud.map(({ naam }) => rm(join(folder, naam), { force: true })));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    const hash = await bronhash();
    const codePath = await uitCache(hash);
    if (!process.argv.includes("--cache")) {
      await mkdir(DIST, { recursive: true });
      // The hash last: without it the bundle counts as absent.
      await rm(join(DIST, "workflow-bundle.hash"), { force: true });
      await copyFile(codePath, join(DIST, "workflow-bundle.js"));
      // The image is built as root and runs as somebody else.
      await chmod(join(DIST, "workflow-bundle.js"), 0o644);
      await writeFile(join(DIST, "workflow-bundle.hash"), `${hash}\n`);
      console.log(`dist/workflow-bundle.js (${hash})`);
    }
  } catch (fout) {
    console.error(fout instanceof Error ? fout.message : String(fout));
    process.exitCode = 1;
  }
}
