import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StoreOuder } from "#activities/store/fouten.ts";
import { openStore } from "#activities/store/store.ts";
import { verbind } from "#activities/store/verbinding.ts";
import { lijn, lijnen, projecteerProef, verwachtProjectie } from "#test/support/journaal.ts";
import { startPostgres, vraag, type TestPostgres } from "#test/support/postgres.ts";
import { storeContract } from "#test/support/store-contract.ts";

let postgres: TestPostgres | undefined;
const server = (): TestPostgres => {
  if (!postgres) throw new Error("Postgres is niet gestart");
  return postgres;
};

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

describe("de store op Postgres", () => {
  storeContract({
    // Sorted by language, as a production server often is: the store must not depend on it.
    maak: () => server().maakDatabase("nl-NL"),
    sql: vraag,
    wandelingen: 20,
    zonderWacht: "drop trigger journaal_geen_update on journaal; drop trigger journaal_geen_delete on journaal",
  });

  it("het journaal is ook niet in een keer leeg te maken", async () => {
    const url = await server().maakDatabase();
    await (await openStore(url, { migreer: true })).sluit();
    await expect(vraag(url, "truncate journaal")).rejects.toThrow("het journaal groeit alleen");
  });

  it("zonder migreer wordt een lege database geweigerd en niet aangeraakt", async () => {
    const url = await server().maakDatabase();
    await expect(openStore(url)).rejects.toThrow(StoreOuder);
    expect(await vraag(url, "select * from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  it("ook de database zelf weigert wie alleen leest", async () => {
    const url = await server().maakDatabase();
    await (await openStore(url, { migreer: true })).sluit();
    const lezer = verbind(url, true);
    await expect(lezer.schrijver.deleteFrom("projectie").execute()).rejects.toThrow("read-only transaction");
    await lezer.sluit();
  });

  it("een store overleeft het wegvallen van de database, en elke bevestigde regel staat er nog", async () => {
    const url = await server().maakDatabase();
    const store = await openStore(url, { migreer: true, projecteer: projecteerProef });
    const nummer = "ZA-2026-001";
    let vorige = lijn(nummer, undefined);
    let bevestigd = 0;
    const schrijfDoor = async (): Promise<void> => {
      for (;;) {
        await store.schrijf([vorige]);
        bevestigd = vorige.volgnummer;
        vorige = lijn(nummer, vorige);
      }
    };
    const geschreven = schrijfDoor().catch(() => undefined);
    while (bevestigd < 30) await new Promise((klaar) => setTimeout(klaar, 5));
    await server().kill9();
    await geschreven;
    await expect(store.controleer()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|terminat/i);
    await server().herstart();
    await store.controleer();
    await store.schrijf([vorige]);
    const regels = await store.regels(nummer);
    expect(regels.length).toBeGreaterThanOrEqual(bevestigd);
    expect(regels).toEqual(lijnen(nummer, regels.length));
    expect(await store.projectie(nummer)).toEqual(verwachtProjectie(regels));
    await store.sluit();
  });

  describe("worker/migreer.ts", () => {
    const migreer = (omgeving: Record<string, string>) =>
      new Promise<{ code: number | string | null | undefined; uit: string; fout: string }>((klaar) => {
        const opties = { env: { PATH: process.env["PATH"] ?? "", ...omgeving } };
        execFile(
          process.execPath,
          [fileURLToPath(import.meta.resolve("#worker/migreer.ts"))],
          opties,
          (fout, uit, stderr) => klaar({ code: fout ? fout.code : 0, uit, fout: stderr }),
        );
      });

    it("werkt een database bij, en nog eens kan geen kwaad", async () => {
      const url = await server().maakDatabase();
      const map = mkdtempSync(join(tmpdir(), "trajecten-url-"));
      writeFileSync(join(map, "url"), `${url}\n`);
      expect(await migreer({ TRAJECTEN_DATABASE_URL: url })).toMatchObject({
        code: 0,
        uit: expect.stringContaining("bijgewerkt tot versie"),
      });
      // Files with settings pass what is not set as an empty value.
      for (const leeg of [{}, { TRAJECTEN_DATABASE_URL: "" }])
        expect(await migreer({ ...leeg, TRAJECTEN_DATABASE_URL_FILE: join(map, "url") })).toMatchObject({
          code: 0,
          fout: "",
        });
      expect(
        await migreer({ TRAJECTEN_DATABASE_URL: url, TRAJECTEN_DATABASE_URL_FILE: join(map, "url") }),
      ).toMatchObject({ code: 2, fout: expect.stringContaining("kies een van beide") });
      rmSync(map, { recursive: true });
      await (await openStore(url)).sluit();
    });

    it("zegt wat er mist of mis is", async () => {
      expect(await migreer({})).toMatchObject({ code: 2, fout: expect.stringContaining("Zet TRAJECTEN_DATABASE_URL") });
      const url = await server().maakDatabase();
      await (await openStore(url, { migreer: true })).sluit();
      await vraag(url, "insert into migratie (name, timestamp) values ('999-later', '2030-01-01T00:00:00.000Z')");
      expect(await migreer({ TRAJECTEN_DATABASE_URL: url })).toMatchObject({
        code: 1,
        fout: expect.stringContaining("nieuwere versie"),
      });
    });
  });
});
