import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { dagenVan } from "../../scripts/voorbeeld/scenario.ts";
import { scenarios } from "../../scripts/voorbeeld/alle.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { maakMap } from "./embedded.ts";

const WORTEL = resolve(import.meta.dirname, "../..");

async function draai(script: string, argumenten: readonly string[]) {
  const { NODE_ENV: _test, ...env } = process.env;
  const kind = spawn(process.execPath, [join(WORTEL, script), ...argumenten], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [uit, fout, [code]] = await Promise.all([text(kind.stdout), text(kind.stderr), once(kind, "close")]);
  return { uit, fout, code: code as number };
}

test("npm run voorbeeld vult een lege map, en een map waarin al trajecten staan niet", async () => {
  const data = join(await maakMap(), "data");
  const voorbeeld = ["--data", data, "--poort", "0"];
  const eerst = await draai("scripts/voorbeeld.ts", voorbeeld);
  expect([eerst.code, eerst.code === 0 ? "" : eerst.fout]).toEqual([0, ""]);

  const { uit } = await draai("client/cli/main.ts", ["lijst", "--json", "--data", data]);
  const rijen = JSON.parse(uit) as { nummer: string; staat: string; bronNaam: string | null }[];
  const { eerst: gewoon, wachtend } = scenarios(dagenVan(datumOp(new Date().toISOString())));
  const staten = [...gewoon, ...wachtend].map(({ eindigt }) => eindigt);
  expect(rijen.length).toBe(168 + staten.length);
  expect(staten.filter((staat) => !rijen.some((rij) => rij.bronNaam === null && rij.staat === staat))).toEqual([]);

  const nogEens = await draai("scripts/voorbeeld.ts", voorbeeld);
  expect(nogEens.code).toBe(1);
  expect(nogEens.fout).toContain("staan al trajecten");
  expect(nogEens.uit).toBe("");
});
