import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { draait, maakMap, start } from "./embedded.ts";

const WORTEL = resolve(import.meta.dirname, "../..");
const readme = readFileSync(join(WORTEL, "README.md"), "utf8");

/** What a reader pastes, block by block; the first one starts the system itself. */
const blokken = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, blok]) => blok!);

test("de opdrachten van README werken zoals zij er staan, op volgorde, in een verse map", async () => {
  const [begin, ...rest] = blokken;
  expect(begin).toBe("npm ci\nnpm start\n");
  expect(rest.join("")).toMatch(/importeer[^]*gebeurtenis nieuw[^]*doctor/);

  const map = await maakMap();
  for (const naam of ["trajecten", "docs"]) symlinkSync(join(WORTEL, naam), join(map, naam));
  // Of the register the first rows: all of it goes in elsewhere (cli-import.test.ts).
  const register = "test/historie/aanvragen.csv";
  mkdirSync(dirname(join(map, register)), { recursive: true });
  writeFileSync(join(map, register), readFileSync(join(WORTEL, register), "utf8").split("\n").slice(0, 13).join("\n"));
  await draait(start(["--data", join(map, "data"), "--poort", "0"]));

  const { NODE_ENV: _test, ...env } = process.env;
  const sh = spawn("sh", ["-ex"], { cwd: map, env });
  sh.stdin.end(rest.join(""));
  const [uit, fout, [code]] = await Promise.all([text(sh.stdout), text(sh.stderr), once(sh, "close")]);
  expect([code, code === 0 ? "" : `${uit}${fout}`.slice(-3000)]).toEqual([0, ""]);
  expect(uit).toMatch(/ZA-\d{4}-001: aanvraag.toegekend is vastgelegd/);
  expect(uit.trimEnd()).toMatch(/Alles antwoordt\.$/);
  expect(JSON.parse(readFileSync(join(map, "periode.json"), "utf8"))).toMatchObject({ id: "2025" });
});

test("de aanmelding die README opstuurt is het voorbeeld van die gebeurtenis", () => {
  const naam = /--gegevens @(\S+aanmelding\.json)/.exec(readme)![1]!;
  const aanmelding: unknown = JSON.parse(readFileSync(join(WORTEL, naam), "utf8"));
  expect(aanmelding).toEqual(VOORBEELD_AANMELDING);
  expect(aanmelding).toEqual(GEBEURTENISSEN.get("aanmelding.ingediend")!.voorbeeld);
});
