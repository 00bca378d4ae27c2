import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { canoniek } from "#domain/journaal/hash.ts";
import { alsVastgelegd, ketenfout } from "#domain/journaal/keten.ts";
import type { Vastgelegd } from "#domain/journaal/lijn.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

/** docs/journaal.md promises that a stranger can verify a chain from it alone: docs/journaal/controleer.py shares no code with the product. */

const ROOT = new URL("../../", import.meta.url);
const map = mkdtempSync(join(tmpdir(), "trajecten-journaal-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));

function controleer(bestand: string): { code: number | null; uit: string } {
  const { status, stdout, stderr } = spawnSync("python3", ["docs/journaal/controleer.py", bestand], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { code: status, uit: stdout + stderr };
}

function alsBestand(regels: readonly Vastgelegd[]): string {
  const pad = join(map, "regels.jsonl");
  writeFileSync(pad, regels.map((regel) => `${JSON.stringify(alsVastgelegd(regel))}\n`).join(""));
  return pad;
}

const { regels } = verloopTot("gesloten");

describe("een keten, nagerekend zonder code van het product", () => {
  it("klopt: een heel traject uit de store van een systeem", async () => {
    const pad = join(map, "journaal.sqlite");
    const store = await openStore(`sqlite:${pad}`);
    await store.schrijf(regels);
    await store.sluit();
    expect(controleer(pad)).toEqual({ code: 0, uit: `1 chains, ${regels.length} lines, 0 broken\n` });
  });

  it("klopt ook als alle persoonsgegevens vergeten zijn", () => {
    expect(controleer(alsBestand(regels.map((regel) => ({ ...regel, geheim: null })))).code).toBe(0);
  });

  it("klopt niet als er iets aan veranderd is, en wijst dezelfde regel aan als wij", () => {
    const plek = fc.nat({ max: regels.length - 2 });
    const knoei = fc.constantFrom("tekst", "hash", "geheim", "weg", "verwisseld");
    fc.assert(
      fc.property(plek, knoei, (i, soort) => {
        const vals = geknoeid(i, soort);
        const fout = ketenfout(vals);
        const { code, uit } = controleer(alsBestand(vals));
        expect(code).toBe(fout === null ? 0 : 1);
        if (fout !== null) expect(uit).toContain(`line ${fout.volgnummer} `);
      }),
      { numRuns: 25 },
    );
  });
});

function geknoeid(i: number, soort: string): Vastgelegd[] {
  const lijst: Vastgelegd[] = [...regels];
  const regel = regels[i]!;
  switch (soort) {
    case "tekst":
      return lijst.with(i, { ...regel, tekst: canoniek({ ...(JSON.parse(regel.tekst) as object), id: "anders" }) });
    case "hash":
      return lijst.with(i, { ...regel, hash: "f".repeat(64) });
    case "geheim":
      return lijst.with(i, { ...regel, geheim: { ...regel.geheim, "/gegevens/tekst": "iets anders" } });
    case "weg":
      return lijst.toSpliced(i, 1);
    default:
      return lijst.with(i, regels[i + 1]!).with(i + 1, regel);
  }
}

describe("docs/journaal.md", () => {
  const tekst = readFileSync(new URL("docs/journaal.md", ROOT), "utf8");
  const drie = /```json\n([\s\S]*?)\n```/
    .exec(tekst)![1]!
    .split("\n")
    .map((regel) => JSON.parse(regel) as Vastgelegd);

  it("toont drie regels die kloppen", () => {
    expect(drie).toHaveLength(3);
    expect(ketenfout(drie)).toBeNull();
    expect(controleer(alsBestand(drie)).code).toBe(0);
  });

  it("rekent de tweede na met opdrachten die doen wat er staat", () => {
    const opdrachten = /```sh\n([\s\S]*?)\n```/.exec(tekst)![1]!;
    const verwacht = [...opdrachten.matchAll(/^# ([0-9a-f]{64})$/gm)].map(([, hash]) => hash);
    const { stdout } = spawnSync("sh", ["-c", opdrachten], { encoding: "utf8" });
    expect([...stdout.matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash)).toEqual(verwacht);
    expect(verwacht).toHaveLength(2);
  });

  it("noemt ieder veld van een regel", () => {
    for (const veld of Object.keys(JSON.parse(regels[0]!.tekst) as object)) expect(tekst).toContain(`\`${veld}\``);
  });
});
