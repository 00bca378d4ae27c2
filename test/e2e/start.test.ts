import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Connection } from "@temporalio/client";
import { expect, onTestFinished, test } from "vitest";
import { leeft } from "#omgeving/proces.ts";
import { ingelogd } from "#test/support/inloggen.ts";
import { isVrij, kiesPoort } from "#worker/poorten.ts";
import { vindTemporalCli } from "#worker/temporal-cli.ts";
import { ZOEKVELDEN } from "#workflows/messages.ts";
import { draait, gezond, maakMap, pidVan, start, systeemVan, tot } from "./embedded.ts";

test("start, zegt waar alles is, en stopt in orde", async () => {
  const map = await maakMap();
  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  const { web, gezondheid, temporal, processen, pid } = await systeemVan(map);
  expect(pid).toBe(gestart.pid);
  for (const waar of [web.url, `${web.url}/postvak`, temporal.ui, temporal.adres, map])
    expect(gestart.uit()).toContain(waar);
  const vraag = await ingelogd(web.url, "pl-1");
  expect(await (await vraag("/")).text()).toContain("Alles werkt.");
  expect(await gezond(gezondheid.url)).toBe(true);
  expect(Object.keys(processen).toSorted()).toEqual(["Postvak", "Temporal", "Web", "Worker"]);

  gestart.kill("SIGTERM");
  expect(await gestart.einde).toBe(0);
  expect(gestart.fout()).toBe("");
  expect(Object.values(processen).filter(leeft)).toEqual([]);
  expect(await systeemVan(map)).toMatchObject({ pid: null, processen: {} });

  // What somebody unpacked, or an older release made.
  await Promise.all([chmod(map, 0o755), chmod(join(map, "trajecten.db"), 0o644)]);
  const weer = start(["--data", map, "--poort", "0"]);
  await draait(weer);
  expect(await systeemVan(map)).toMatchObject({ web, temporal, gezondheid });
  for (const naam of ["", ...(await readdir(map, { recursive: true }))]) {
    const wat = await stat(join(map, naam)).catch(() => null);
    if (wat !== null) expect([naam, (wat.mode & 0o777).toString(8)]).toEqual([naam, wat.isDirectory() ? "700" : "600"]);
  }
});

test("een database van Temporal uit een oudere versie krijgt de zoekvelden die er later bij kwamen", async () => {
  const map = await maakMap();
  const cli = await vindTemporalCli();
  if ("fout" in cli) throw new Error(cli.fout);
  const poort = await kiesPoort();
  const argumenten = [
    "server",
    "start-dev",
    `--db-filename=${join(map, "temporal.db")}`,
    `--port=${poort}`,
    "--headless",
    "--ip=127.0.0.1",
  ];
  const oud = spawn(cli.pad, argumenten, { stdio: "ignore" });
  onTestFinished(() => void oud.kill("SIGKILL"));
  const weg = once(oud, "exit");
  await tot("de oude Temporal", async () => !(await isVrij(poort)));
  oud.kill("SIGTERM");
  await weg;

  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  const { adres, namespace } = (await systeemVan(map)).temporal;
  const verbinding = await Connection.connect({ address: adres });
  onTestFinished(() => verbinding.close());
  const { customAttributes } = await verbinding.operatorService.listSearchAttributes({ namespace });
  const namen = Object.values(ZOEKVELDEN).map(({ name }) => name);
  expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(namen));
});

test("wat doodgaat start opnieuw, en de worker overleeft de dood van Temporal", async () => {
  const map = await maakMap();
  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  const voor = await systeemVan(map);
  for (const naam of ["Temporal", "Web", "Postvak"]) process.kill(pidVan(voor, naam), "SIGKILL");
  await tot(
    "de herstart",
    () => ["Temporal", "Web", "Postvak"].every((naam) => gestart.uit().includes(`${naam} draait weer.`)),
    gestart,
  );
  await tot("de worker", () => gezond(voor.gezondheid.url), gestart);
  const na = await systeemVan(map);
  expect(na.processen["Worker"]).toBe(voor.processen["Worker"]);
  expect(na).toMatchObject({ web: voor.web, temporal: voor.temporal, smtp: voor.smtp });

  process.kill(pidVan(na, "Worker"), "SIGKILL");
  await tot("de worker", () => gestart.uit().includes("Worker draait weer."), gestart);
  expect(gestart.uit()).toContain("Worker is onverwacht gestopt (SIGKILL) en start over 0,2 s opnieuw.");
});

test("ook wie de supervisor met SIGKILL beëindigt laat niets achter, en kan meteen opnieuw starten", async () => {
  const map = await maakMap();
  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  const { processen, web } = await systeemVan(map);
  gestart.kill("SIGKILL");
  expect(await gestart.einde).toBe("SIGKILL");
  const weer = start(["--data", map, "--poort", "0"]);
  await draait(weer);
  expect(Object.values(processen).filter(leeft)).toEqual([]);
  expect((await systeemVan(map)).web).toEqual(web);
});

test("een tweede start op dezelfde map noemt wie er al draait, en stoort hem niet", async () => {
  const map = await maakMap();
  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  const { web, gezondheid } = await systeemVan(map);
  const tweede = start(["--data", map, "--poort", "0"]);
  expect(await tweede.einde).toBe(1);
  expect(tweede.fout()).toBe(`Op de map ${map} draait al een systeem (${web.url}, proces ${gestart.pid}).\n`);
  expect(await gezond(gezondheid.url)).toBe(true);
});

test("twee keer stoppen is direct stoppen", async () => {
  const map = await maakMap();
  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  const systeem = await systeemVan(map);
  const { processen } = systeem;
  // A part that does not listen any more would make an orderly stop wait.
  process.kill(pidVan(systeem, "Worker"), "SIGSTOP");
  gestart.kill("SIGINT");
  await tot("het stoppen", () => gestart.uit().includes("Stoppen…"), gestart);
  await new Promise((klaar) => setTimeout(klaar, 1_100));
  gestart.kill("SIGINT");
  expect(await gestart.einde).toBe(1);
  await tot("het einde van alles", () => !Object.values(processen).some(leeft), gestart, 10_000);
});
