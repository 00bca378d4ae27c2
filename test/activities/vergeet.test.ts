import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";
import { vergeetContract } from "#test/support/vergeet-contract.ts";

test("ook in de bestanden zelf staat niet meer wat vergeten is", async () => {
  const map = mkdtempSync(join(tmpdir(), "trajecten-vergeet-"));
  onTestFinished(() => rmSync(map, { recursive: true, force: true }));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  onTestFinished(() => store.sluit());
  const verloop = verloopTot("gesloten");
  // A line at a time, so that what is derived is written over many times.
  for (const regel of verloop.regels) await store.schrijf([regel]);
  const inBestanden = (tekst: string) => readdirSync(map).some((naam) => readFileSync(join(map, naam)).includes(tekst));
  const { naam, contactpersoon } = verloop.dossier.partners[0]!;
  expect([inBestanden(naam), inBestanden(contactpersoon!.email)]).toEqual([true, true]);
  verloop.opDag("2045-01-02").gebeurt("traject.vergeten", {}, { door: MENSEN.beheerder });
  await store.schrijf(verloop.regels.slice(-1));
  expect([inBestanden(naam), inBestanden(contactpersoon!.email)]).toEqual([false, false]);
});

vergeetContract({
  maak() {
    const map = mkdtempSync(join(tmpdir(), "trajecten-vergeet-"));
    onTestFinished(() => rmSync(map, { recursive: true, force: true }));
    return Promise.resolve(`sqlite:${join(map, "trajecten.db")}`);
  },
  sql(url, opdracht) {
    const bestand = new DatabaseSync(url.replace("sqlite:", ""), { readOnly: true });
    try {
      return Promise.resolve(bestand.prepare(opdracht).all());
    } finally {
      bestand.close();
    }
  },
});
