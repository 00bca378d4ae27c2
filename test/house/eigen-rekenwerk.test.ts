import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { dateArithmetic, type Finding } from "./eigen-rekenwerk.ts";
import { inProject } from "./planted.ts";

/** What may reckon with dates without being a term; each has its reason, and none may stand here in vain. */
const ALLOWED: readonly (Finding & { readonly because: string })[] = [
  {
    file: "activities/mail/brieven/borgingsvraag.ts",
    uses: "plusDagen",
    because: "the day on which its reminder goes, which is the one after the last day that the calendar gave",
  },
  {
    file: "activities/store/wachtende-post.ts",
    uses: "plusDagen",
    because:
      "since yesterday letters are counted that wait: how far a look back goes, and no day by which anything must be done",
  },
  {
    file: "client/inlog/inzage.ts",
    uses: "a day in seconds or milliseconds",
    because: "how long the log of who looked is kept: in days of 24 hours, and no last day of anybody",
  },
  {
    file: "client/inlog/sessies.ts",
    uses: "a day in seconds or milliseconds",
    because: "how long a session and what was typed in it are kept is of the machine, and no term of anybody",
  },
  {
    file: "client/web/lijst/planning.ts",
    uses: "plusMaanden",
    because: "the months that a drawing shows, and nobody is held to them",
  },
  {
    file: "client/web/main.ts",
    uses: "a day in seconds or milliseconds",
    because: "how often the web tidies up what it keeps of log-ins",
  },
  {
    file: "client/web/mijn-werk/lees.ts",
    uses: "plusDagen",
    because: "how many weeks ahead a page looks: the days in it are the calendar's",
  },
  {
    file: "client/web/mijn-werk/week/blad.ts",
    uses: "plusDagen",
    because: "the links to the week before and after",
  },
  {
    file: "client/web/tijdas.ts",
    uses: "plusMaanden",
    because: "the marks along a drawing are at the beginning of months, and nobody is held to them",
  },
  {
    file: "domain/lijst/lees.ts",
    uses: "plusDagen",
    because: "how far ahead somebody asks to see: the days that are found are the calendar's",
  },
  {
    file: "domain/medewerkers/nodig-uit.ts",
    uses: "plusDagen",
    because: "until when a link for an account works is no term that anybody keeps",
  },
  {
    file: "domain/organisaties/zelfde-school.ts",
    uses: "plusMaanden",
    because: "how far back another aanvraag of the same school is worth a look: nobody is bound by it",
  },
  {
    file: "domain/periode/formulier/nieuw.ts",
    uses: "plusDagen",
    because: "the day after the last of a subsidieperiode is the first of the next: a bound, and no term",
  },
  {
    file: "domain/periode/ruimte.ts",
    uses: "plusDagen",
    because: "an offer lapses when its last day, set by the calendar, is over: the day after",
  },
  {
    file: "domain/signalen/plan.ts",
    uses: "plusDagen",
    because:
      "eight weeks after the start a signal says that no agreement was made yet: a mark of ours, and no last day",
  },
  {
    file: "domain/signalen/uren.ts",
    uses: "plusDagen",
    because: "until which day a forecast from past weeks says anything: nobody has to have done anything by then",
  },
  {
    file: "domain/termijnen/aanvulling.ts",
    uses: "plusDagen",
    because: "a pause begins on the day after the request (Awb 4:15); when it ends is for the calendar",
  },
  {
    file: "domain/termijnen/borging.ts",
    uses: "plusMaanden",
    because: "the day on which the clock asks binds nobody; the term of the answer is the calendar's",
  },
  {
    file: "domain/termijnen/termijn.ts",
    uses: "plusDagen",
    because: "the rungs after a last day that the calendar set: that it passed is told the day after, weekend or not",
  },
  {
    file: "domain/traject/stilstand.ts",
    uses: "plusDagen",
    because: "days on which a traject stood still, counted back: the last is the one before it went on",
  },
  {
    file: "domain/uren/budgetprognose.ts",
    uses: "plusDagen",
    because: "a pace over past weeks and a forecast from it: nobody has to have done anything by that day",
  },
  {
    file: "domain/uren/verloop.ts",
    uses: "plusDagen",
    because: "the weeks of a drawing of the hours",
  },
  {
    file: "domain/uren/week.ts",
    uses: "plusDagen",
    because: "the days of a week of hours",
  },
  {
    file: "scripts/voorbeeld/scenario.ts",
    uses: "plusDagen",
    because: "example trajecten are told in days ago, so that they are as old whenever they are made",
  },
  {
    file: "workflows/klok.ts",
    uses: "a sum with an instant",
    because: "reminders of many trajecten are spread over some minutes of the same day",
  },
];

function findings(files: Record<string, string>): Finding[] {
  const root = mkdtempSync(join(tmpdir(), "trajecten-rekenwerk-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return dateArithmetic(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe("a term without the calendar", () => {
  it("is nowhere in the product: nothing else reckons with dates, but for what is allowed by name", () => {
    expect(dateArithmetic(inProject("."))).toEqual(ALLOWED.map(({ file, uses }) => ({ file, uses })));
  });

  it.each([
    ['import { plusDagen } from "#domain/kalender/datum.ts";', "plusDagen"],
    ['import { plusDagen as verder } from "../kalender/datum.ts"; verder(dag, 14);', "plusDagen"],
    ['import * as datum from "../kalender/datum.ts"; datum.plusMaanden(dag, 3);', "plusMaanden"],
    ["export const brief = `Uiterlijk ${plusDuur(dag, duur)}`;", "plusDuur"],
    ["const uiterlijk = new Date(Date.now() + 14 * 86_400_000);", "a day in seconds or milliseconds"],
    ["const uiterlijk = new Date(nu + 14 * 24 * 60 * 60 * 1000);", "a day in seconds or milliseconds"],
    ["const uiterlijk = nu + 14 * 24 * UUR;", "a day in seconds or milliseconds"],
    ["const uiterlijk = nu + (60 * 60) * 24;", "a day in seconds or milliseconds"],
    ["const week = 604800;", "a day in seconds or milliseconds"],
    ["datum.setDate(datum.getDate() + 56);", "setDate"],
    ["datum.setUTCMonth(datum.getUTCMonth() + 3);", "setUTCMonth"],
    ['datum["setUTCDate"](1);', "setUTCDate"],
    ["const morgen = Date.parse(dag) + DAG;", "a sum with an instant"],
    ["const morgen = new Date(DAG + datum.getTime());", "a sum with an instant"],
    ["const morgen = new Date(jaar, maand, dag + 1);", "a date made of reckoned parts"],
    ["const morgen = Date.UTC(jaar, maand + 3, dag);", "a date made of reckoned parts"],
    ["const verder = telTerug(dag, -14);", "a shift of the day"],
    ["const verder = tijdstipOm(dag, 8 + 336);", "a shift of the day"],
    ["const verder = tijdstipOm(dag, 8) + WEEK;", "a sum with an instant"],
    ["const verder = new Date(+new Date(dag) + 14 * DAGMS);", "a sum with an instant"],
    ["const verder = new Date(Number(new Date(dag)) + TWEE_WEKEN);", "a sum with an instant"],
    ["const verder = `${jaarVan(dag) + 1}${dag.slice(4)}`;", "a date made of reckoned parts"],
    ["const verder = `${Number(dag.slice(0, 4)) + 1}${dag.slice(4)}`;", "a date made of reckoned parts"],
    ["const verder = `${datum.getFullYear() + 1}-01-01`;", "a date made of reckoned parts"],
    ["const morgen = Temporal.PlainDate.from(dag).add({ days: 1 });", "Temporal"],
    ['import { addDays } from "date-fns";', "date-fns"],
    ['import dayjs from "dayjs";', "dayjs"],
  ])("is found when planted: %s", (statement, uses) => {
    expect(findings({ "domain/traject/zelf.ts": `export const x = 1;\n${statement}\n` })).toContainEqual({
      file: "domain/traject/zelf.ts",
      uses,
    });
  });

  it.each([
    "workflows/traject.ts",
    "activities/mail/brief.ts",
    "omgeving/log.ts",
    "worker/main.ts",
    "client/web/app.ts",
    "client/cli/bin.js",
    "scripts/maak.ts",
  ])("is found in %s as well", (file) => {
    expect(findings({ [file]: "export const op = plusDagen(dag, 14);" })).toEqual([{ file, uses: "plusDagen" }]);
  });

  it.each([
    'import { berekenTermijn, telTerug } from "#domain/kalender/termijn.ts";',
    "const duurde = Date.now() - Date.parse(begonnenOp);",
    "const geduld = 24 + 3_600_000;",
    "// over 14 days: plusDagen(dag, 14)",
    'const tekst = "plusDagen(dag, 14) en 86400000";',
    "const zomer = new Date(2026, 6, 1).getTimezoneOffset();",
  ])("is not seen where there is none: %s", (statement) => {
    expect(findings({ "domain/traject/zelf.ts": statement })).toEqual([]);
  });

  it("is for the calendar itself to reckon", () => {
    const text = "export const op = plusDagen(dag, 14);";
    expect(findings({ "domain/kalender/nieuw.ts": text, "domain/uren.ts": "" })).toEqual([]);
  });

  it("can't be missed because nothing was read", () => {
    expect(() => findings({ "README.md": "" })).toThrow("no source files");
  });
});
