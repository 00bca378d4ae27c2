import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { trajecten } from "./hulp.ts";

const map = mkdtempSync(join(tmpdir(), "trajecten-termijn-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));
const bestand = (naam: string, inhoud: string): string => {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud);
  return pad;
};

interface Antwoord {
  readonly ruw: string;
  readonly uiterlijk: string;
  readonly regels: readonly { readonly regel: string; readonly bron: string }[];
}

async function reken(...argumenten: string[]): Promise<Antwoord> {
  const { code, uit, fout } = await trajecten(["termijn", ...argumenten, "--json"]);
  expect([code, fout]).toEqual([0, ""]);
  return JSON.parse(uit) as Antwoord;
}

const VRAAG = ["--vanaf", "2026-11-07", "--duur", "14d"];

describe("trajecten termijn", () => {
  test("needs no system, and answers --json with exactly these fields", async () => {
    const { code, uit, fout } = await trajecten(["termijn", ...VRAAG, "--soort", "wettelijk", "--json", "--data", map]);
    expect(JSON.parse(uit)).toStrictEqual({
      vanaf: "2026-11-07",
      duur: "14d",
      ruw: "2026-11-21",
      uiterlijk: "2026-11-23",
      regels: [
        {
          regel: "De termijn is 14 dagen. De dag na 7 november 2026 is de eerste dag, 21 november 2026 de laatste.",
          bron: "Telling als in Awb 6:8, lid 1",
        },
        {
          regel:
            "21 november 2026 is een zaterdag. De laatste dag schuift op naar 23 november 2026, de eerste gewone dag.",
          bron: "Algemene termijnenwet, art. 1, lid 1",
        },
      ],
    });
    expect(Object.keys(JSON.parse(uit) as object)).toEqual(["vanaf", "duur", "ruw", "uiterlijk", "regels"]);
    expect([code, fout]).toEqual([0, ""]);
  });

  test.each([
    ["8w", "2026-10-27", "2026-10-27"],
    ["56d", "2026-10-27", "2026-10-27"],
    ["3m", "2026-12-01", "2026-12-01"],
    ["1j", "2027-09-01", "2027-09-01"],
  ])("counts a duur of %s", async (duur, ruw, uiterlijk) => {
    expect(await reken("--vanaf", "2026-09-01", "--duur", duur)).toMatchObject({ ruw, uiterlijk });
  });

  test("is a promise of our own unless it is said to be in a law: the promise rolls, however long it is", async () => {
    const lang = ["--vanaf", "2026-08-08", "--duur", "15w"];
    expect((await reken(...lang)).uiterlijk).toBe("2026-11-23");
    expect((await reken(...lang, "--soort", "servicenorm")).uiterlijk).toBe("2026-11-23");
    expect((await reken(...lang, "--soort", "wettelijk")).uiterlijk).toBe("2026-11-21");
  });

  test("takes several pauses, and counts a day that is in two of them once", async () => {
    const twee = await reken(...VRAAG, "--pauze", "2026-11-10..2026-11-14", "--pauze", "2026-11-12..2026-11-16");
    expect(twee).toEqual(await reken(...VRAAG, "--pauze", "2026-11-10..2026-11-16"));
    expect(twee.ruw).toBe("2026-11-28");
  });

  test("explains each rule to a person, and warns when the day is in a schoolvakantie", async () => {
    const { uit } = await trajecten(["termijn", "--vanaf", "2026-09-29", "--duur", "3w"]);
    expect(uit).toContain("De laatste dag is dinsdag 20 oktober 2026.");
    expect(uit).toContain("1. De termijn is 3 weken.");
    expect(uit).toContain("Let op: die dag valt in de herfstvakantie (Midden, Zuid).");
  });

  test("goes by another calendar when one is given", async () => {
    const vraag = ["--vanaf", "2026-05-01", "--duur", "2w"];
    const zonder = MEEGELEVERD.replace(/^besluitdag \| 2026-05-15.*\n/m, "");
    expect((await reken(...vraag)).uiterlijk).toBe("2026-05-18");
    expect((await reken(...vraag, "--kalender", bestand("zonder.txt", zonder))).uiterlijk).toBe("2026-05-15");
  });

  test("says the same on a machine in New York", async () => {
    const bin = fileURLToPath(new URL("../../../client/cli/bin.js", import.meta.url));
    const vraag = ["termijn", "--vanaf", "2026-03-28", "--duur", "1m", "--pauze", "2026-03-29..2026-04-02", "--json"];
    const { stdout } = spawnSync(process.execPath, [bin, ...vraag], {
      encoding: "utf8",
      env: { ...process.env, TZ: "America/New_York" },
    });
    expect(stdout.trim()).toBe((await trajecten(vraag)).uit);
  });
});

describe("what can't be reckoned is refused with 1, a code and a reason", () => {
  const gevallen: [naam: string, argumenten: string[], code: string, reden: RegExp][] = [
    [
      "a day that does not exist",
      ["--vanaf", "2026-02-29", "--duur", "8w"],
      "datum.ongeldig",
      /'2026-02-29': Deze datum bestaat niet/,
    ],
    ["a day in another notation", ["--vanaf", "07-11-2026", "--duur", "8w"], "datum.ongeldig", /JJJJ-MM-DD/],
    ["a day far away", ["--vanaf", "0026-11-07", "--duur", "8w"], "datum.bereik", /1900 tot en met 2200/],
    ["a duur of 0", ["--vanaf", "2026-11-07", "--duur", "0d"], "duur.nul", /ten minste één dag/],
    ["a duur that is none", ["--vanaf", "2026-11-07", "--duur", "acht weken"], "duur.vorm", /'acht weken' kan niet/],
    ["a duur of centuries", ["--vanaf", "2026-11-07", "--duur", "9999j"], "duur.te-lang", /hoogstens 100 jaar/],
    [
      "a pauze that ends before it begins",
      [...VRAAG, "--pauze", "2026-11-14..2026-11-10"],
      "pauze.volgorde",
      /voordat zij begint/,
    ],
    ["a pauze of one day written as a day", [...VRAAG, "--pauze", "2026-11-14"], "pauze.vorm", /VAN..TOT/],
    [
      "a pauze on a day that does not exist",
      [...VRAAG, "--pauze", "2026-11-14..2026-11-31"],
      "datum.ongeldig",
      /2026-11-31/,
    ],
    ["the second pauze", [...VRAAG, "--pauze", "2026-11-14..2026-11-15", "--pauze", "x..y"], "datum.ongeldig", /'x'/],
    [
      "a calendar that is not there",
      [...VRAAG, "--kalender", join(map, "nergens")],
      "bestand.onleesbaar",
      /bestaat niet/,
    ],
    [
      "a calendar with a fault",
      [...VRAAG, "--kalender", bestand("kapot.txt", MEEGELEVERD.replace("2026-05-15", "2026-15-05"))],
      "kalender.ongeldig",
      /regel 6: Deze datum bestaat niet/,
    ],
    [
      "an empty calendar",
      [...VRAAG, "--kalender", bestand("leeg.txt", "")],
      "kalender.geen-kalender",
      /Dit is geen kalender/,
    ],
  ];

  test.each(gevallen)("%s", async (_naam, argumenten, code, reden) => {
    const afloop = await trajecten(["termijn", ...argumenten]);
    expect(afloop.fout).toMatch(reden);
    expect(afloop.fout).toContain(`[${code}]`);
    expect([afloop.code, afloop.uit]).toEqual([1, ""]);
    expect(JSON.parse((await trajecten(["termijn", ...argumenten, "--json"])).uit)).toMatchObject({ code });
  });
});

test.each([
  ["no vanaf", ["--duur", "8w"], /--vanaf <datum> is verplicht/],
  ["no duur", ["--vanaf", "2026-11-07"], /--duur <duur> is verplicht/],
  [
    "a soort that is none",
    [...VRAAG, "--soort", "fataal"],
    /'fataal' is er niet. Kies een van: servicenorm, wettelijk/,
  ],
  ["an option too many", [...VRAAG, "--weekend"], /--weekend is er niet/],
])("wrong usage ends with 2: %s", async (_naam, argumenten, reden) => {
  const { code, uit, fout } = await trajecten(["termijn", ...argumenten]);
  expect(fout).toMatch(reden);
  expect([code, uit]).toEqual([2, ""]);
});
