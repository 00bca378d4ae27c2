import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { neemSlot } from "#worker/slot.ts";
import { maakMap, start } from "./embedded.ts";

/** Every way in which a start can be refused: what the person reads, and that nothing was left behind. */
async function weigering(argumenten: readonly string[], omgeving: Record<string, string> = {}) {
  const gestart = start(argumenten, omgeving);
  const code = await gestart.einde;
  return { code, regels: gestart.fout().trimEnd().split("\n"), uit: gestart.uit() };
}

test("een map waar al een systeem op draait blijft zoals zij is", async () => {
  const map = await maakMap();
  const slot = neemSlot(map);
  onTestFinished(() => slot?.laatLos());
  const { code, regels } = await weigering(["--data", map, "--poort", "0"]);
  expect({ code, regels }).toEqual({ code: 1, regels: [`Op de map ${map} draait al een systeem.`] });
  expect(await readdir(map)).toEqual(["slot"]);
});

test("een map die geen map kan zijn", async () => {
  const bestand = join(await maakMap(), "bestand");
  await writeFile(bestand, "");
  const { code, regels } = await weigering(["--data", join(bestand, "data"), "--poort", "0"]);
  expect(code).toBe(1);
  expect(regels).toEqual([
    expect.stringMatching(/^In de map .* kan niet worden geschreven \(ENOTDIR\)\. Kies een andere met --data\.$/),
  ]);
});

test.runIf(process.platform === "linux")("een map waar het systeem geen nieuwe map toelaat", async () => {
  // Root too is refused here, with the ENOENT on which a recursive mkdir goes round for ever.
  const { code, regels } = await weigering(["--data", "/proc/trajecten/data", "--poort", "0"]);
  expect({ code, regels }).toEqual({
    code: 1,
    regels: ["In de map /proc/trajecten/data kan niet worden geschreven (ENOENT). Kies een andere met --data."],
  });
});

test("een map waarin niet geschreven kan worden", async () => {
  const map = await maakMap();
  // Root may write in any folder, but nobody can open a folder as a database.
  await mkdir(join(map, "slot"));
  const { code, regels } = await weigering(["--data", map, "--poort", "0"]);
  expect({ code, regels }).toEqual({
    code: 1,
    regels: [`In de map ${map} kan niet worden geschreven. Kies een andere met --data.`],
  });
});

test("een kalender die niet te lezen is: de regel die fout is, en nooit stilletjes zonder feestdagen", async () => {
  const map = await maakMap();
  const kalender = join(map, "kalender.txt");
  await writeFile(kalender, MEEGELEVERD.replace("2026-05-15", "2026-05-32"));
  const data = join(map, "data");
  const { code, regels } = await weigering(["--data", data, "--poort", "0"], { TRAJECTEN_KALENDER: kalender });
  expect(code).toBe(2);
  expect(regels.join("\n")).toMatch(/De kalender klopt niet:\n\s+regel 6: Deze datum bestaat niet/);
  expect(await readdir(map)).toEqual(["kalender.txt"]);
});

test("een poort die bezet is", async () => {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { code, regels } = await weigering(["--data", await maakMap(), "--poort", String(port)]);
  expect({ code, regels }).toEqual({
    code: 1,
    regels: [`Poort ${port} is al in gebruik. Kies een andere met --poort, of 0 voor een vrije poort.`],
  });
});

test("een database van een nieuwere versie blijft zoals zij is", async () => {
  const map = await maakMap();
  const pad = join(map, "trajecten.db");
  await (await openStore(`sqlite:${pad}`)).sluit();
  const db = new DatabaseSync(pad);
  db.exec("insert into migratie (name, timestamp) values ('999-later', '2030-01-01T00:00:00.000Z')");
  const inhoud = () => db.prepare("select * from migratie order by name").all();
  const ervoor = inhoud();
  const { code, regels } = await weigering(["--data", map, "--poort", "0"]);
  expect(code).toBe(1);
  expect(regels).toEqual([
    expect.stringMatching(/^De database is van een nieuwere versie \(999-later\) .* Er is niets veranderd\.$/),
  ]);
  expect(inhoud()).toEqual(ervoor);
  db.close();
});

test("het programma van Temporal is er niet", async () => {
  const { code, regels } = await weigering(["--data", await maakMap(), "--poort", "0"], {
    TEMPORAL_CLI_PATH: "/er/is/geen/temporal",
  });
  expect({ code, regels }).toEqual({
    code: 1,
    regels: ["TEMPORAL_CLI_PATH wijst naar /er/is/geen/temporal, maar daar staat geen uitvoerbaar bestand."],
  });
});

test.each([
  ["een vlag die er niet is", ["--haven", "3000"], "Dat begrijpt npm start niet."],
  ["twee keer dezelfde vlag", ["--poort", "3000", "--poort=drieduizend"], "De optie --poort mag maar één keer."],
])("verkeerd gebruik: %s", async (_naam, argumenten, melding) => {
  const { code, regels } = await weigering(argumenten);
  expect(code).toBe(2);
  expect(regels.join("\n")).toContain(melding);
});

test("verkeerd gebruik: een poort die geen getal is, en niets over wat van de poort is afgeleid", async () => {
  const { code, regels } = await weigering(["--poort", "drieduizend"]);
  expect({ code, regels }).toEqual({
    code: 2,
    regels: ["De instellingen kloppen niet:", "  TRAJECTEN_POORT: moet een getal zijn."],
  });
});

test("productie start niet zo", async () => {
  const { code, regels } = await weigering(["--data", await maakMap()], { NODE_ENV: "production" });
  expect(code).toBe(1);
  expect(regels).toEqual([
    expect.stringContaining("npm start draait een systeem om te proberen: wie inlogt kiest zelf wie die is."),
  ]);
});
