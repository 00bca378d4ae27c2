import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { sql as kysely } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { StoreOntbreekt, StoreOuder } from "#activities/store/fouten.ts";
import { openStore } from "#activities/store/store.ts";
import { verbind } from "#activities/store/verbinding.ts";
import { lijnen, projecteerProef, verwachtProjectie } from "#test/support/journaal.ts";
import { storeContract } from "#test/support/store-contract.ts";

const map = mkdtempSync(join(tmpdir(), "trajecten-store-"));
let teller = 0;
const nieuwPad = () => join(map, `map-${++teller}`, "trajecten.db");

function sql(pad: string, opdracht: string): Record<string, unknown>[] {
  const db = new DatabaseSync(pad, { timeout: 5_000 });
  try {
    if (/^(select|pragma)/.test(opdracht)) return db.prepare(opdracht).all();
    db.exec(opdracht);
    return [];
  } finally {
    db.close();
  }
}

afterAll(() => rmSync(map, { recursive: true, force: true }));

describe("de store op SQLite", () => {
  storeContract({
    maak: () => Promise.resolve(`sqlite:${nieuwPad()}`),
    sql: async (url, opdracht) => sql(url.replace("sqlite:", ""), opdracht),
    wandelingen: 60,
    zonderWacht: "drop trigger journaal_geen_update; drop trigger journaal_geen_delete",
  });

  it("een bevestigde regel staat op de schijf: met write-ahead log en synchronous full", async () => {
    const verbinding = verbind(`sqlite:${nieuwPad()}`, false);
    expect((await kysely`pragma journal_mode`.execute(verbinding.schrijver)).rows).toEqual([{ journal_mode: "wal" }]);
    expect((await kysely`pragma synchronous`.execute(verbinding.schrijver)).rows).toEqual([{ synchronous: 2 }]);
    await verbinding.sluit();
  });

  it("om te lezen wordt geen database gemaakt of bijgewerkt", async () => {
    const pad = nieuwPad();
    await expect(openStore(`sqlite:${pad}`, { alleenLezen: true })).rejects.toThrow(StoreOntbreekt);
    const store = await openStore(`sqlite:${pad}`);
    await store.sluit();
    sql(pad, "delete from migratie");
    await expect(openStore(`sqlite:${pad}`, { alleenLezen: true })).rejects.toThrow(StoreOuder);
    expect(sql(pad, "select name from migratie")).toEqual([]);
  });

  it("ook de database zelf weigert wie alleen leest", async () => {
    const pad = nieuwPad();
    await (await openStore(`sqlite:${pad}`)).sluit();
    const lezer = verbind(`sqlite:${pad}`, true);
    await expect(lezer.schrijver.deleteFrom("projectie").execute()).rejects.toThrow("readonly database");
    await lezer.sluit();
  });

  it("een gesloten database is te lezen zonder dat er een schrijver is", async () => {
    const pad = nieuwPad();
    const schrijver = await openStore(`sqlite:${pad}`, { projecteer: projecteerProef });
    await schrijver.schrijf(lijnen("ZA-2026-001", 2));
    await schrijver.sluit();
    const lezer = await openStore(`sqlite:${pad}`, { alleenLezen: true });
    expect(await lezer.regels("ZA-2026-001")).toHaveLength(2);
    await lezer.sluit();
  });

  it("een url die geen bestand aanwijst wordt geweigerd", async () => {
    await expect(openStore("sqlite::memory:")).rejects.toThrow("wijst een bestand aan");
    await expect(openStore("mysql://x")).rejects.toThrow("begint met sqlite: of postgres://");
  });

  it("een ander proces kan lezen terwijl er geschreven wordt, en na SIGKILL staat elke bevestigde regel er", async () => {
    for (let ronde = 0; ronde < 3; ronde++) {
      const url = `sqlite:${nieuwPad()}`;
      const bevestigd = new Map<string, number>();
      const kind = spawn(process.execPath, [fileURLToPath(import.meta.resolve("#test/support/schrijver.ts")), url], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const weg = new Promise<NodeJS.Signals | null>((klaar) => kind.once("exit", (_, signaal) => klaar(signaal)));
      let gelezen = 0;
      for await (const melding of createInterface({ input: kind.stdout })) {
        const [nummer, volgnummer] = melding.split(" ") as [string, string];
        bevestigd.set(nummer, Number(volgnummer));
        if (bevestigd.get("ZA-2026-003") === 20 && gelezen === 0) {
          const lezer = await openStore(url, { alleenLezen: true });
          gelezen = (await lezer.regels("ZA-2026-003")).length;
          await lezer.sluit();
        }
        if (Number(volgnummer) >= 60 + ronde * 7) kind.kill("SIGKILL");
      }
      expect(await weg).toBe("SIGKILL");
      expect(gelezen).toBeGreaterThanOrEqual(20);

      const store = await openStore(url, { projecteer: projecteerProef });
      for (const [nummer, volgnummer] of bevestigd) {
        const regels = await store.regels(nummer);
        expect(regels.length).toBeGreaterThanOrEqual(volgnummer);
        expect(regels).toEqual(lijnen(nummer, regels.length));
        expect(await store.projectie(nummer)).toEqual(verwachtProjectie(regels));
      }
      await store.sluit();
    }
  });
});
