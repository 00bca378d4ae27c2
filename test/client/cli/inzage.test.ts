import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { OPDRACHTREGEL } from "#client/cli/inzage.ts";
import { openInlog } from "#client/inlog/store.ts";
import { brievenGingen, inUitvoering } from "#test/client/web/hulp.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { trajecten } from "./hulp.ts";

const NUMMER = "ZA-2025-001";

async function opstelling() {
  const map = mkdtempSync(join(tmpdir(), "trajecten-inzage-"));
  onTestFinished(() => rmSync(map, { recursive: true, force: true }));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  const verloop = inUitvoering(NUMMER, "De Wissel Breda", "Zuid", 0);
  await brievenGingen(store, verloop, { nummers: [NUMMER, "ZA-2025-002"] });
  await store.schrijf([...verloop.regels, ...personeelVan(MEDEWERKERS).regels]);
  await store.sluit();
  const omgeving = { TRAJECTEN_DATA: map, TRAJECTEN_TEMPORAL_ADRES: "127.0.0.1:9" };
  const bekeken = async (nummer = NUMMER) => {
    const inlog = await openInlog(`sqlite:${join(map, "sessies.db")}`);
    try {
      return (await inlog.inzage.van(nummer)).map(({ medewerker }) => medewerker);
    } finally {
      await inlog.sluit();
    }
  };
  return { map, omgeving, bekeken };
}

const TOONT: readonly (readonly string[])[] = [
  ["toon", NUMMER],
  ["toon", NUMMER, "--json"],
  ["brief", NUMMER],
  ["brief", NUMMER, "1"],
  ["wat-als", NUMMER, "--uren", "2"],
  ["gebeurtenis", NUMMER, "notitie.toegevoegd", "--gegevens", '{"tekst":"Dag"}', "--proef"],
];

test.each(TOONT.map((opdracht) => [opdracht.slice(0, 4).join(" "), opdracht] as const))(
  "%s: wie er keek staat in het log van inzage",
  async (_, opdracht) => {
    const { omgeving, bekeken } = await opstelling();
    expect(await trajecten(opdracht, { ...omgeving, TRAJECTEN_WIE: "pl-1" })).toMatchObject({ code: 0, fout: "" });
    expect(await bekeken()).toEqual(["pl-1"]);
    expect(await trajecten(opdracht, omgeving)).toMatchObject({ code: 0, fout: "" });
    expect((await bekeken()).toSorted()).toEqual([OPDRACHTREGEL, "pl-1"]);
  },
);

test("van een brief over meer trajecten staat het bij elk", async () => {
  const { omgeving, bekeken } = await opstelling();
  await trajecten(["brief", NUMMER, "1"], omgeving);
  expect(await bekeken("ZA-2025-002")).toEqual([OPDRACHTREGEL]);
});

test.each(["lijst", "signalen", "gebeurtenissen", "toon ZA-2025-999", `brief ${NUMMER} 7`])(
  "%s toont geen persoonsgegevens, en staat er niet",
  async (opdracht) => {
    const { omgeving, bekeken } = await opstelling();
    await trajecten(opdracht.split(" "), omgeving);
    expect(await bekeken()).toEqual([]);
  },
);

test("kan het niet worden genoteerd, dan staat dat erbij, en is te zien wat gevraagd is", async () => {
  const { map, omgeving } = await opstelling();
  const { code, uit, fout } = await trajecten(["toon", NUMMER], {
    ...omgeving,
    TRAJECTEN_SESSIES_URL: `sqlite:${map}`,
  });
  expect([code, uit]).toEqual([0, expect.stringContaining("De Wissel Breda")]);
  expect(fout).toBe(
    `Let op: dat u de persoonsgegevens van ${NUMMER} bekeek, is niet genoteerd: de database van het inloggen is niet te bereiken.`,
  );
});
