import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { MAX_BYTES } from "#domain/invoer/grootte.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { trajecten } from "./hulp.ts";

/** Every door of an opdracht that takes a file: what may be in it, and how it is refused. */

const map = mkdtempSync(join(tmpdir(), "trajecten-bestand-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));
const leeg = join(map, "leeg");

const { versie: _versie, hash: _hash, ...PERIODE } = PERIODEN.at(-1)!;
const AANMELDING = JSON.stringify({ ...VOORBEELD_AANMELDING, naam: "Café Één" });
const REGISTER = readFileSync(new URL("../../historie/aanvragen.csv", import.meta.url), "utf8").replace("Het", "Hét");

interface Deur {
  readonly opdracht: (bestand: string) => string[];
  /** Sound, and with a letter that other codings write otherwise. */
  readonly inhoud: string;
  /** How a sound file ends here, where no system runs. */
  readonly goed: RegExp;
}

const metData = (...argumenten: string[]): string[] => [...argumenten, "--data", leeg];
const KALENDER = MEEGELEVERD.replace("versie | ", "# één\nversie | ");
const DEUREN: Readonly<Record<string, Deur>> = {
  "gebeurtenis --gegevens": {
    opdracht: (pad) =>
      metData("gebeurtenis", "nieuw", "aanmelding.ingediend", "--gegevens", pad === "-" ? pad : `@${pad}`),
    inhoud: AANMELDING,
    goed: /systeem\.uit/,
  },
  gebeurtenissen: {
    opdracht: (pad) => metData("gebeurtenissen", "nieuw", pad),
    inhoud: `[{"type":"aanmelding.ingediend","gegevens":${AANMELDING}}]`,
    goed: /systeem\.uit/,
  },
  "periode nieuw": {
    opdracht: (pad) => metData("periode", "nieuw", "--bestand", pad),
    inhoud: JSON.stringify({ ...PERIODE, id: "2031", naam: "Période 2031" }),
    goed: /systeem\.uit|store\.ontbreekt/,
  },
  "periode wijzig": {
    opdracht: (pad) => metData("periode", "wijzig", "--bestand", pad),
    inhoud: JSON.stringify({ ...PERIODE, naam: "Période 2025" }),
    goed: /systeem\.uit|store\.ontbreekt/,
  },
  "kalender --bestand": {
    opdracht: (pad) => metData("kalender", "--bestand", pad),
    inhoud: KALENDER,
    goed: /store\.ontbreekt/,
  },
  "termijn --kalender": {
    opdracht: (pad) => ["termijn", "--vanaf", "2026-03-02", "--duur", "8w", "--kalender", pad],
    inhoud: KALENDER,
    goed: /^$/,
  },
  "wat-als --kalender": {
    opdracht: (pad) => metData("wat-als", "ZA-2025-001", "--kalender", pad),
    inhoud: KALENDER,
    goed: /store\.ontbreekt/,
  },
  importeer: { opdracht: (pad) => metData("importeer", pad), inhoud: REGISTER, goed: /systeem\.uit|store\.ontbreekt/ },
};
const deuren = Object.entries(DEUREN);

let teller = 0;
function bestand(inhoud: string | Uint8Array): string {
  const pad = join(map, `bestand-${(teller += 1)}`);
  writeFileSync(pad, inhoud);
  return pad;
}
const loop = async (deur: Deur, inhoud: string | Uint8Array) => {
  const pad = bestand(inhoud);
  return { pad, ...(await trajecten(deur.opdracht(pad))) };
};

describe.each(deuren)("%s", (_, deur) => {
  test("leest UTF-8, met en zonder BOM", async () => {
    for (const bom of ["", "\uFEFF"]) expect((await loop(deur, `${bom}${deur.inhoud}`)).fout).toMatch(deur.goed);
  });

  test("noemt UTF-16 bij zijn naam, in beide volgorden, met en zonder BOM", async () => {
    for (const bom of ["", "\uFEFF"]) {
      const klein = Buffer.from(`${bom}${deur.inhoud}`, "utf16le");
      for (const inhoud of [klein, Buffer.from(klein).swap16()]) {
        const { fout, code } = await loop(deur, inhoud);
        expect(fout).toContain("opgeslagen als UTF-16");
        expect(fout).toContain("UTF-8");
        expect(code).toBe(1);
      }
    }
  });

  test("noemt Latin-1 bij zijn naam, met de regel", async () => {
    const { fout, code } = await loop(deur, Buffer.from(deur.inhoud, "latin1"));
    expect(fout).toMatch(/regel \d+.*Windows-1252 \(Latin-1, ANSI\)/i);
    expect(code).toBe(1);
  });

  test("noemt een bestand dat er niet is, een map, en een bestand zonder einde", async () => {
    const weg = join(map, "weg");
    expect((await trajecten(deur.opdracht(weg))).fout).toContain(
      `Het bestand ${weg} kan niet worden gelezen: het bestaat niet.`,
    );
    mkdirSync(join(map, "map"), { recursive: true });
    expect((await trajecten(deur.opdracht(join(map, "map")))).fout).toContain("het is een map");
    const { fout, code } = await trajecten(deur.opdracht("/dev/zero"));
    expect([fout, code]).toEqual([expect.stringContaining("/dev/zero: Dit is groter dan 10 MB"), 1]);
  });
});

test.each(deuren.filter(([naam]) => naam !== "importeer" && !naam.startsWith("termijn")))(
  "%s zegt in welk bestand het mis is",
  async (_, deur) => {
    const { fout, pad } = await loop(deur, Buffer.from(deur.inhoud, "latin1"));
    expect(fout).toContain(`${pad}: Regel`);
  },
);

test.each(deuren.filter(([, { inhoud }]) => /^[{[]/.test(inhoud)))(
  "%s weigert een veld dat er twee keer staat of vreemd heet, met naam en plek",
  async (_, deur) => {
    const erin = (veld: string): string => deur.inhoud.replace('"naam":', `${veld},\n"naam":`);
    const dubbel = await loop(deur, erin('"naam":"Een ander"'));
    expect(dubbel.fout).toMatch(
      /bestand-\d+: .*Het veld 'naam' staat er twee keer \(regel 2, teken 1\)\. \[sleutel\.dubbel\]/,
    );
    for (const sleutel of ["__proto__", "constructor", "prototype", String.raw`\u005f_proto__`]) {
      const { fout, code } = await loop(deur, erin(`"${sleutel}":{}`));
      expect(fout).toMatch(
        /bestand-\d+: .*Een veld mag niet '\w+' heten.*\(regel 1, teken \d+\)\. \[sleutel\.verboden\]/,
      );
      expect(code).toBe(1);
    }
  },
);

test("gegevens op de opdrachtregel worden gelezen als die in een bestand", async () => {
  const met = (json: string) =>
    trajecten(metData("gebeurtenis", "ZA-2025-001", "notitie.toegevoegd", "--gegevens", json));
  expect(await met('{"tekst":"a","tekst":"b"}')).toMatchObject({
    code: 2,
    fout: expect.stringContaining("'tekst' staat er twee keer"),
  });
  expect(await met('{"tekst":"caf\uFFFD"}')).toMatchObject({
    code: 2,
    fout: expect.stringContaining("letter verloren"),
  });
  expect(await met('{"__proto__":{}}')).toMatchObject({ code: 2, fout: expect.stringContaining("'__proto__'") });
});

describe("stdin", () => {
  const bin = fileURLToPath(new URL("../../../client/cli/bin.js", import.meta.url));
  const pijp = (deur: Deur, input: Uint8Array | string) => {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...deur.opdracht("-")], { input, encoding: "utf8" });
    return { code: status, fout: stderr };
  };

  test("wordt gelezen als een bestand", () => {
    const deur = DEUREN["gebeurtenis --gegevens"]!;
    expect(pijp(deur, `\uFEFF${deur.inhoud}`)).toMatchObject({ code: 1, fout: expect.stringMatching(deur.goed) });
    expect(pijp(deur, Buffer.from(deur.inhoud, "latin1"))).toMatchObject({
      code: 1,
      fout: expect.stringMatching(/stdin: Regel 1 .*Windows-1252/),
    });
    expect(pijp(deur, Buffer.from(deur.inhoud, "utf16le")).fout).toContain("stdin: Dit is opgeslagen als UTF-16");
    expect(pijp(deur, Buffer.alloc(MAX_BYTES + 1, " ")).fout).toContain("stdin: Dit is groter dan 10 MB");
  }, 60_000);

  test("gaat ook naar een kalender", () => {
    const deur = DEUREN["termijn --kalender"]!;
    expect(pijp(deur, deur.inhoud)).toEqual({ code: 0, fout: "" });
  }, 60_000);
});
