import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished } from "vitest";
import { maakBundel } from "#worker/bundle.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** Today's workflows with changes in some files, bundled beside the project: what another release could be. */
export async function metWijziging(
  wijzigingen: Readonly<Record<string, (bron: string) => string>>,
): Promise<{ code: string }> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-kanarie-"));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  for (const deel of ["workflows", "domain", "activities", "package.json"])
    await cp(join(ROOT, deel), join(map, deel), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(map, "node_modules"));
  for (const [bestand, wijzig] of Object.entries(wijzigingen)) {
    const bron = await readFile(join(map, bestand), "utf8");
    const gewijzigd = wijzig(bron);
    expect(gewijzigd, `de wijziging in ${bestand} past niet meer bij de code`).not.toBe(bron);
    await writeFile(join(map, bestand), gewijzigd);
  }
  return { code: await maakBundel(map) };
}
