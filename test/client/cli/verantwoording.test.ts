import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { OPDRACHTREGEL } from "#client/cli/inzage.ts";
import { openInlog } from "#client/inlog/store.ts";
import { leesGrondslag } from "#client/verantwoording.ts";
import { alsJson } from "#domain/verantwoording/als-json.ts";
import { EVALUATIEVELDEN } from "#domain/verantwoording/evaluatierij.ts";
import { verantwoording } from "#domain/verantwoording/tabellen.ts";
import { UITNODIGKOPPEN } from "#domain/verantwoording/uitnodigen.ts";
import { ingediend, inUitvoering } from "#test/client/web/hulp.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { leesCsv } from "#test/support/rekenblad.ts";
import { trajecten } from "./hulp.ts";

const NUMMER = "ZA-2025-001";
const DAG = "2025-05-14";

/** One traject in which hours of before the day were booked after it and others taken back, and one that came in after it. */
async function opstelling() {
  const map = mkdtempSync(join(tmpdir(), "trajecten-cijfers-"));
  onTestFinished(() => rmSync(map, { recursive: true, force: true }));
  const url = `sqlite:${join(map, "trajecten.db")}`;
  const store = await openStore(url);
  const verloop = inUitvoering(NUMMER, "De Wissel Breda", "Zuid", 16);
  const boek = (datum: string, uren: number) => verloop.gebeurt("uren.geboekt", { datum, uren, activiteit: "gesprek" });
  verloop.opDag(DAG);
  boek(DAG, 1);
  const { dossier } = verloop;
  verloop.opDag("2025-05-15");
  boek("2025-05-13", 2.5);
  verloop.opDag("2025-05-16");
  boek("2025-05-16", 4);
  verloop.gebeurt("uren.gecorrigeerd", { datum: DAG, uren: 0.5, reden: "Dubbel." });
  await store.schrijf([
    ...verloop.regels,
    ...ingediend("ZA-2025-002", "Het Tij", "West", "2025-05-17").regels,
    ...personeelVan(MEDEWERKERS).regels,
  ]);
  const { aanvragen, organisaties } = await leesGrondslag(store);
  const toen = await store.aanvragen(DAG);
  await store.sluit();
  return {
    dossier,
    cijfers: (welke: "toen" | "nu") =>
      JSON.parse(alsJson(verantwoording(welke === "toen" ? toen : aanvragen, organisaties))) as unknown,
    cli: (...argumenten: string[]) => trajecten(["verantwoording", ...argumenten], { TRAJECTEN_DATA: map }),
    bekeken: async (nummer: string) => {
      const inlog = await openInlog(`sqlite:${join(map, "sessies.db")}`);
      try {
        return (await inlog.inzage.van(nummer)).map(({ medewerker }) => medewerker);
      } finally {
        await inlog.sluit();
      }
    },
  };
}

describe("--bekend-op", () => {
  test("zet wat toen bekend was naast wat nu bekend is, met wat er sindsdien is vastgelegd", async () => {
    const { cli, cijfers } = await opstelling();
    const { code, uit, fout } = await cli("--bekend-op", DAG, "--json");
    expect({ code, fout }).toEqual({ code: 0, fout: "" });
    expect(JSON.parse(uit)).toEqual({
      "bekend op": DAG,
      toen: cijfers("toen"),
      nu: cijfers("nu"),
      "later vastgelegd": {
        gecorrigeerd: { keer: 1, uren: -0.5, trajecten: 1 },
        "laat vastgelegd": { keer: 1, uren: 2.5, trajecten: 1 },
        "later gebeurd": { keer: 3, uren: 4, trajecten: 2 },
      },
    });
  });

  test("zegt het ook aan wie het leest, met een dag zoals mensen die schrijven", async () => {
    const { uit } = await (await opstelling()).cli("--bekend-op", "14-5-2025");
    expect(uit).toContain("Zoals bekend op 14 mei 2025 → zoals nu bekend (het verschil).");
    expect(uit).toContain(
      "- Laat vastgelegd: gebeurd op of voor 14 mei 2025, later ingevoerd: 1 keer, in 1 traject, samen 2,5 uur.",
    );
    expect(uit).toMatch(/Traject +17 → 23 \(\+6\) +3 → 5 \(\+2\)/);
  });

  test.each([
    ["morgen", "komt nog"],
    ["31-2-2025", "Deze datum bestaat niet"],
    ["ooit", "Dit is geen datum"],
  ])("kan niet op '%s'", async (dag, zin) => {
    const { code, uit, fout } = await (await opstelling()).cli("--bekend-op", dag);
    expect([code, uit]).toEqual([2, ""]);
    expect(fout).toContain(zin);
  });
});

test.each([
  [["--evaluatie", "--uitnodigen"], "--evaluatie en --uitnodigen"],
  [["--evaluatie", "--bekend-op", DAG], "--evaluatie en --bekend-op"],
])("%j kan niet samen", async (keuzen, wat) => {
  const { code, uit, fout } = await (await opstelling()).cli(...keuzen);
  expect([code, uit]).toEqual([2, ""]);
  expect(fout).toContain(`Dit kan niet samen: ${wat}.`);
});

describe("voor een evaluator", () => {
  test("geeft --evaluatie een rij per toegekend traject, zonder nummer of naam, als CSV en als JSON", async () => {
    const { cli, dossier, bekeken } = await opstelling();
    const { uit: csv, code } = await cli("--evaluatie");
    const [koppen, ...rijen] = leesCsv(`${csv}\r\n`);
    expect([code, koppen, rijen.length]).toEqual([0, EVALUATIEVELDEN.map(({ kop }) => kop), 1]);
    const json = JSON.parse((await cli("--evaluatie", "--json")).uit) as readonly Record<
      string,
      string | number | null
    >[];
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ Regio: "Zuid", "Uren gewerkt": 23, "Dagen gewerkt": 5 });
    const tekst = (waarde: string | number | null) => String(waarde ?? "").replace(".", ",");
    expect(rijen[0]).toEqual(koppen!.map((kop) => tekst(json[0]![kop]!)));
    for (const naam of [NUMMER, ...dossier.partners.flatMap((p) => [p.naam, p.contactpersoon?.naam])])
      expect(`${naam} ${csv.includes(naam!)}`).toBe(`${naam} false`);
    expect(await bekeken(NUMMER)).toEqual([]);
    expect(JSON.parse((await cli("--evaluatie", "--json", "--jaar", "2024")).uit)).toEqual([]);
  });

  test("geeft --uitnodigen wie mee kan doen, en staat in het log van inzage wie dat bekeek", async () => {
    const { cli, dossier, bekeken } = await opstelling();
    const { uit: csv, code } = await cli("--uitnodigen");
    const [koppen, ...rijen] = leesCsv(`${csv}\r\n`);
    expect([code, koppen]).toEqual([0, [...UITNODIGKOPPEN]]);
    const mensen = dossier.partners.flatMap(({ naam, contactpersoon }) =>
      contactpersoon === null ? [] : [`${naam} ${contactpersoon.email}`],
    );
    expect(rijen.map(([naam, , , , mail]) => `${naam} ${mail}`).toSorted()).toEqual(mensen.toSorted());
    expect(csv).not.toContain(NUMMER);
    expect(await bekeken(NUMMER)).toEqual([OPDRACHTREGEL]);
    // It was not granted, so nobody of it was shown.
    expect(await bekeken("ZA-2025-002")).toEqual([]);
    expect(JSON.parse((await cli("--uitnodigen", "--json")).uit)).toHaveLength(rijen.length);
  });
});
