import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { vergeetContract } from "#test/support/vergeet-contract.ts";

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
