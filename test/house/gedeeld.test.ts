import { glob, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { MODULES } from "#domain/gebeurtenissen/kamers.ts";
import { workflowBundel } from "#worker/bundle.ts";

/** workflows/gedeeld.ts names the modules whose insides must not be frozen; forgetting one shows only when its schema is first used. */

const ROOT = resolve(import.meta.dirname, "../..");

const isSchema = (waarde: unknown): boolean => typeof waarde === "object" && waarde !== null && "_zod" in waarde;
const isMachine = (waarde: unknown): boolean =>
  typeof waarde === "object" && waarde !== null && "transition" in waarde && "root" in waarde;

it("elke gedeelde module met een schema of een machine blijft van binnen zoals zij is", async () => {
  const bundel = await readFile((await workflowBundel({ productie: false })).codePath, "utf8");
  const gedeeld = await readFile(join(ROOT, "workflows/gedeeld.ts"), "utf8");
  const genoemd = [...gedeeld.matchAll(/import \* as \w+ from "#(domain\/[^"]+)"/g)].map((treffer) => treffer[1]);
  const vergeten: string[] = [];
  for await (const pad of glob("domain/**/*.ts", { cwd: ROOT })) {
    if (!bundel.includes(`"./${pad}"`)) continue;
    const module = (await import(join(ROOT, pad))) as Record<string, unknown>;
    if (MODULES.includes(module)) continue;
    // A regex that is frozen can't be used by a schema: that sets where it begins.
    const heeftBinnenkant = (waarde: unknown): boolean =>
      isSchema(waarde) || isMachine(waarde) || waarde instanceof RegExp;
    if (Object.values(module).some(heeftBinnenkant) && !genoemd.includes(pad)) vergeten.push(basename(pad));
  }
  expect(genoemd.length).toBeGreaterThan(3);
  expect(vergeten).toEqual([]);
});
