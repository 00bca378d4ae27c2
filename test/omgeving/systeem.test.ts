import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { beginVan } from "#omgeving/proces.ts";
import { draaiendSysteem, leesSysteem, schrijfSysteem, type Systeem } from "#omgeving/systeem.ts";

async function maakMap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-systeem-"));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  return map;
}

const SYSTEEM: Systeem = {
  versie: 1,
  pid: process.pid,
  begin: null,
  gestartOp: "2026-11-22T08:00:00.000Z",
  web: { poort: 3000, url: "http://127.0.0.1:3000" },
  smtp: { poort: 2525, url: "smtp://127.0.0.1:2525" },
  temporal: { poort: 7233, adres: "127.0.0.1:7233", namespace: "default", uiPoort: 8233, ui: "http://127.0.0.1:8233" },
  gezondheid: { poort: 9464, url: "http://127.0.0.1:9464" },
  processen: { Worker: process.pid },
};

test("wat geschreven is wordt teruggelezen, en er blijft niets naast liggen", async () => {
  const map = await maakMap();
  await schrijfSysteem(map, SYSTEEM);
  expect(await leesSysteem(map)).toEqual(SYSTEEM);
  expect(await readdir(map)).toEqual(["systeem.json"]);
});

test("het systeem draait alleen als zijn proces leeft", async () => {
  const map = await maakMap();
  expect(await draaiendSysteem(map)).toBeNull();
  await schrijfSysteem(map, SYSTEEM);
  expect(await draaiendSysteem(map)).toEqual(SYSTEEM);
  // Above the largest process id that Linux gives out.
  for (const pid of [null, 2 ** 22 + 1]) {
    await schrijfSysteem(map, { ...SYSTEEM, pid });
    expect(await draaiendSysteem(map)).toBeNull();
  }
});

test("een proces dat later begon dan er staat is een ander: na een crash kan zijn nummer opnieuw zijn uitgegeven", async () => {
  const map = await maakMap();
  const begin = await beginVan(process.pid);
  expect(begin).toMatch(/^\d+$/);
  await schrijfSysteem(map, { ...SYSTEEM, begin });
  expect(await draaiendSysteem(map)).toMatchObject({ pid: process.pid });
  await schrijfSysteem(map, { ...SYSTEEM, begin: "1" });
  expect(await draaiendSysteem(map)).toBeNull();
});

test.each(["", "{", '{"versie":2}'])("een bestand dat niet klopt (%j) telt als geen bestand", async (inhoud) => {
  const map = await maakMap();
  await writeFile(join(map, "systeem.json"), inhoud);
  expect(await leesSysteem(map)).toBeNull();
});
