import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { datumOp, jaarVan, plusDagen } from "#domain/kalender/datum.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { termijnen } from "#domain/termijnen.ts";
import type { Gevolgen } from "#domain/wat-als/wat-als.ts";
import { verloopTot } from "../../support/gebeurtenissen.ts";
import { trajecten } from "./hulp.ts";

const map = mkdtempSync(join(tmpdir(), "trajecten-wat-als-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));
const bestand = (naam: string, inhoud: string): string => {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud);
  return pad;
};

const VANDAAG = datumOp(new Date().toISOString());
const AANVRAAG = "ZA-2026-001";
const TRAJECT = "ZA-2026-002";
const aanvraag = verloopTot("beoordeling", { nummer: AANVRAAG, op: VANDAAG });
const traject = verloopTot("gestart", { nummer: TRAJECT, op: VANDAAG });
const besluitdag = termijnen(aanvraag.dossier, aanvraag.pad)[0]!.uiterlijk;
/** The shipped calendar, with the day on which the decision is due made free. */
const kalender = bestand(
  "kalender.txt",
  `${MEEGELEVERD.replace("besluitjaren | 2026 | 2028", `besluitjaren | 2026 | ${jaarVan(besluitdag) + 5}`)}
besluitdag | ${besluitdag} | een extra vrije dag | Proefbesluit
`,
);

beforeAll(async () => {
  const store = await openStore(`sqlite:${map}/trajecten.db`);
  for (const { regels } of [aanvraag, traject]) await store.schrijf(regels);
  await store.sluit();
});

const watAls = (...argumenten: string[]) => trajecten(["wat-als", ...argumenten, "--data", map]);
const gevolgen = async (...argumenten: string[]) => {
  const { code, uit, fout } = await watAls(...argumenten, "--json");
  expect([code, fout]).toEqual([0, ""]);
  return JSON.parse(uit) as Gevolgen & { verandert: boolean; vraag: unknown; nummer: string };
};

describe("trajecten wat-als", () => {
  test("with a calendar: which terms, letters and signals move, from which day to which, and why", async () => {
    const { code, uit, fout } = await watAls(AANVRAAG, "--kalender", kalender);
    expect([code, fout]).toEqual([0, ""]);
    expect(uit).toContain("Wat als kalender 2026-11 gaat gelden?\nErbij:");
    expect(uit).toMatch(new RegExp(`^het besluit over de aanvraag +${besluitdag} +20`, "m"));
    expect(uit).toMatch(/^· herinnering: brief 'termijn nadert' aan de projectleider +20\S+ +20/m);
    expect(uit).toMatch(new RegExp(`^Neem een besluit over de aanvraag\\. +projectleider +${besluitdag} +20`, "m"));
    expect(uit).toContain("Waarom\n  De laatste dag voor het besluit over de aanvraag is ");

    const { vraag, nummer, termijnen: verschillen } = await gevolgen(AANVRAAG, "--kalender", kalender);
    expect([nummer, vraag]).toEqual([AANVRAAG, { soort: "kalender", versie: "2026-11" }]);
    expect(verschillen).toMatchObject([{ soort: "beslissing", oud: { uiterlijk: besluitdag } }]);
  });

  test("says so when nothing changes", async () => {
    const zelfde = bestand("zelfde.txt", MEEGELEVERD);
    expect((await watAls(AANVRAAG, "--kalender", zelfde)).uit).toMatch(/\n\nEr verandert niets\.$/);
    expect((await gevolgen(AANVRAAG, "--kalender", zelfde)).verandert).toBe(false);
  });

  test("with a pause: of an aanvraag by an aanvulling, with the letter that asks for it; of a traject by a pause", async () => {
    const pauze = `${plusDagen(VANDAAG, 2)}..${plusDagen(VANDAAG, 70)}`;
    const vraag = await watAls(AANVRAAG, "--pauze", pauze);
    expect(vraag.uit).toContain("Brieven die dit zelf geeft");
    expect(vraag.uit).toContain(`  ${plusDagen(VANDAAG, 1)}  'aanvulling gevraagd' aan de aanvrager`);
    const { termijnen: verschillen } = await gevolgen(TRAJECT, "--pauze", pauze);
    expect(verschillen.map(({ soort }) => soort)).toEqual(["voortgang", "pauze"]);
  });

  test("with hours: the budget, the rung that is passed and its letters; with a comma as well", async () => {
    const { uit } = await watAls(TRAJECT, "--uren", "82,5");
    expect(uit).toContain("Wat als er vandaag 82,5 uur meer is geboekt?");
    expect(uit.replace(/\s+/g, " ")).toContain(
      "Van het urenbudget (100 uur) is dan 82,5 uur geboekt; nu 0 uur. Daarmee wordt 80 % gepasseerd. Er is dan nog 17,5 uur.",
    );
    expect(uit).toContain("'budget signaal' aan de zorgarrangeur");
    expect((await gevolgen(TRAJECT, "--uren", "82.5")).uren).toEqual({
      pot: "traject",
      budget: 100,
      oud: 0,
      nieuw: 82.5,
      trede: 80,
      redenNodig: null,
    });
  });

  test("with hours past the budget: it says that booking them needs a reason", async () => {
    const { uit } = await watAls(TRAJECT, "--uren", "120");
    expect(uit.replace(/\s+/g, " ")).toContain(
      "Dat is 20 uur meer dan het budget. Boeken boven het budget kan alleen met een reden.",
    );
    expect((await gevolgen(TRAJECT, "--uren", "120")).uren?.redenNodig).toEqual({
      code: "uren.boven-budget",
      reden: "Boeken boven het budget kan alleen met een reden.",
    });
    expect((await watAls(TRAJECT, "--uren", "100")).uit).not.toContain("een reden");
  });

  test.each([
    ["nothing to ask", []],
    ["two things at once", ["--uren", "2", "--pauze", "2027-01-01..2027-01-02"]],
  ])("%s is wrong usage", async (_wat, argumenten) => {
    const { code, uit, fout } = await watAls(AANVRAAG, ...argumenten);
    expect([code, uit]).toEqual([2, ""]);
    expect(fout).toContain("Vraag één ding tegelijk");
  });

  const ONGELDIG: [wat: string, argumenten: string[], reden: string][] = [
    ["a pause that ends before it begins", ["--pauze", "2027-02-02..2027-01-02"], "eindigt voordat zij begint"],
    ["a day that does not exist", ["--pauze", "2027-02-30..2027-03-02"], "'2027-02-30': Deze datum bestaat niet"],
    ["a pause of one day only", ["--pauze", "2027-02-02"], "Schrijf een pauze als VAN..TOT"],
    ["no hours", ["--uren", "0"], "Het aantal uren moet meer dan 0 zijn."],
    ["hours off", ["--uren", "-2"], "Het aantal uren moet meer dan 0 zijn."],
    ["hours that are no number", ["--uren", "veel"], "Vul een aantal uren in."],
    ["hours with a plus", ["--uren", "+12"], "Vul een aantal uren in."],
    ["hours of an aanvraag", ["--uren", "2"], "'Uren geboekt' kan niet in de staat 'beoordeling'."],
    ["a calendar that is not there", ["--kalender", "/nergens"], "het bestaat niet"],
    [
      "a calendar with a wrong line",
      ["--kalender", bestand("fout.txt", "versie | x\nfeestdag | 2027-01-01\n")],
      "regel 2:",
    ],
  ];
  test.each(ONGELDIG)("%s is refused with a reason", async (_wat, argumenten, reden) => {
    const { code, uit, fout } = await watAls(AANVRAAG, ...argumenten);
    expect([code, uit]).toEqual([1, ""]);
    expect(fout).toContain(reden);
  });

  test("a traject that is not there", async () => {
    for (const nummer of ["ZA-2026-999", "periode/2025"])
      expect(await watAls(nummer, "--uren", "2")).toMatchObject({
        code: 1,
        fout: expect.stringContaining(`Traject ${nummer} is er niet.`) as string,
      });
  });
});
