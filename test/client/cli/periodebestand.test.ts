import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { periode } from "#domain/aanmelding/periode.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { boek } from "#domain/periode/boek.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { trajecten } from "./hulp.ts";

/** The rules of a subsidieperiode as a file; what the running system makes of one stands in test/e2e/cli-periode.test.ts. */

const map = mkdtempSync(join(tmpdir(), "trajecten-periode-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));
const bestand = (inhoud: unknown, naam = "periode.json"): string => {
  const pad = join(map, naam);
  writeFileSync(pad, typeof inhoud === "string" ? inhoud : JSON.stringify(inhoud));
  return pad;
};

const NIEUW = periode({ ...PERIODEN[2]!, id: "2029", van: "2029-01-01", tot: "2029-12-31", nummerjaren: [2029] }, 1);

beforeAll(async () => {
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  const geopend = boek(
    nieuweBoekhouding(NIEUW),
    { soort: "wijzigen", regels: NIEUW },
    MENSEN.projectleider,
    "2026-11-22T08:00:00.000Z",
  );
  if (!geopend.ok) throw new Error(geopend.weigering.reden);
  await store.schrijf(geopend.waarde.regels);
  await store.sluit();
});
const hier = (...argumenten: string[]) => trajecten(["periode", ...argumenten, "--data", map]);

describe("the rules of a period", () => {
  test("are shown with criteria, vormen and terms, each with its source, and no line is wider than a terminal", async () => {
    const { uit, code } = await hier("toon", "2025");
    for (const deel of [
      "Criteria",
      "Vaste contactpersoon",
      "cluster 4",
      "middellang",
      "60–105 uur",
      "56 dagen, bericht 14 dagen vooraf, escalatie na 3 dagen, servicenorm",
      "[E 3.4]",
    ])
      expect(uit).toContain(deel);
    expect(uit).toContain("Van 1 januari 2025 tot en met 31 december 2028. Plaatsen: onbeperkt.");
    expect(code).toBe(0);
    for (const regel of uit.split("\n")) expect([...regel].length).toBeLessThanOrEqual(100);
  });

  test("of one that was opened as data are there as of the others", async () => {
    expect((await hier("toon", "2029")).uit).toContain("(2029, regels versie 1)");
    expect((await hier("2029")).uit).toContain("Wachtlijst: leeg");
    expect((await hier()).uit.match(/^Plaatsen:/gm)).toHaveLength(5);
    expect((await hier("toon", "2031")).fout).toContain(
      "Subsidieperiode '2031' is er niet. Wel: 2020-2022, 2023-2024, 2025, 2029, onbekend.",
    );
  });

  test("as a file are what can be edited and read again", async () => {
    const { uit } = await hier("toon", "2029", "--json");
    const { versie: _versie, hash: _hash, ...kaal } = NIEUW;
    expect(JSON.parse(uit)).toEqual(kaal);
    // Sound, so the first thing that is missing is a system.
    const { fout, code } = await trajecten([
      "periode",
      "nieuw",
      "--bestand",
      bestand(uit),
      "--data",
      join(map, "leeg"),
    ]);
    expect(fout).toContain("[systeem.uit]");
    expect(code).toBe(1);
  });
});

describe("a file that is no sound period", () => {
  const { versie: _versie, hash: _hash, ...goed } = NIEUW;

  test("is refused with every fault at its place, before any system is asked", async () => {
    const fout = {
      ...goed,
      id: "Periode 2029",
      van: "2029-02-30",
      haast: true,
      vormen: [{ ...goed.vormen[0], minUren: 51 }],
      termijnen: { ...goed.termijnen, beslissing: { ...goed.termijnen.beslissing, dagen: 0 } },
    };
    for (const daad of ["nieuw", "wijzig"]) {
      const { uit, fout: stderr, code } = await hier(daad, "--bestand", bestand(fout), "--json");
      const fouten = JSON.parse(uit) as { veld: string; code: string; reden: string }[];
      expect(fouten.map(({ veld }) => veld).toSorted()).toEqual(
        expect.arrayContaining(["", "id", "termijnen.beslissing.dagen", "van", "vormen.0.minUren"]),
      );
      expect(fouten.every((een) => een.code === "periode.ongeldig")).toBe(true);
      expect(stderr).toContain("van: Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD.");
      expect(stderr).toContain("Dit veld bestaat niet: haast.");
      expect(code).toBe(1);
    }
  });

  test.each([
    ["no JSON", '{"id": "2029",\n "naam" }', "is geen JSON (regel 2, teken 9). [json.ongeldig]"],
    ["half JSON", '{"id": ', "is geen JSON"],
    ["a list", [], "Vul alle onderdelen in."],
  ])("is refused when it is %s", async (_wat, inhoud, reden) => {
    const { fout, code } = await hier("nieuw", "--bestand", bestand(inhoud));
    expect(fout).toContain(reden);
    expect(fout).not.toMatch(/Unexpected|Expected|Invalid/);
    expect(code).toBe(1);
  });

  test("is refused when it can't be read", async () => {
    const { fout, code } = await hier("nieuw", "--bestand", join(map, "nergens.json"));
    expect(fout).toContain("het bestaat niet");
    expect(code).toBe(1);
  });

  test("must be named, and a capacity is no part of it", async () => {
    expect(await hier("nieuw")).toMatchObject({
      code: 2,
      fout: expect.stringContaining("--bestand <bestand> is verplicht"),
    });
    expect(await hier("wijzig", "--bestand", bestand(goed), "--capaciteit", "3")).toMatchObject({ code: 2 });
  });
});
