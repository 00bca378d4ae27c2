import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readings, type Reading } from "./leest-bestanden.ts";
import { inProject } from "./planted.ts";

function found(files: Record<string, string>): Reading[] {
  const root = mkdtempSync(join(tmpdir(), "trajecten-leest-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return readings(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What reads by itself, and nothing that people hand in; each has its reason, and none may stand here in vain. */
const ALLOWED: readonly { readonly file: string; readonly uses: readonly string[]; readonly because: string }[] = [
  { file: "activities/journaalsink.ts", uses: ["JSON.parse"], because: "lines that our own workflow wrote" },
  { file: "activities/mail/postvak.ts", uses: ["open", "readFile"], because: "letters that it keeps itself" },
  { file: "activities/store/aanvraaggeheugen.ts", uses: ["JSON.parse"], because: "columns that the store wrote" },
  { file: "activities/store/aanvraagstanden.ts", uses: ["JSON.parse"], because: "columns that the store wrote" },
  { file: "activities/store/lijst.ts", uses: ["JSON.parse"], because: "columns that the store wrote" },
  { file: "activities/store/lijsten.ts", uses: ["JSON.parse"], because: "columns that the store wrote" },
  { file: "activities/store/regelgeheugen.ts", uses: ["JSON.parse"], because: "lines that the store wrote" },
  { file: "activities/store/schema.ts", uses: ["JSON.parse"], because: "columns that the store wrote" },
  { file: "activities/store/signalen.ts", uses: ["JSON.parse"], because: "columns that the store wrote" },
  { file: "client/cli/versie.ts", uses: ["JSON.parse", "readFileSync"], because: "the package of the product" },
  { file: "client/web/bestanden.ts", uses: ["readFileSync"], because: "its own stylesheets, scripts and pictures" },
  { file: "client/web/handleiding.ts", uses: ["readFileSync"], because: "a text of the product" },
  { file: "domain/invoer/codering.ts", uses: ["TextDecoder"], because: "the coding of what is handed in is told here" },
  { file: "domain/invoer/json.ts", uses: ["JSON.parse"], because: "the JSON that is handed in is read here" },
  { file: "domain/journaal/keten.ts", uses: ["JSON.parse"], because: "canonical text that we made ourselves" },
  { file: "omgeving/bestand.ts", uses: ["openSync", "process.stdin", "readSync"], because: "the one reader" },
  { file: "omgeving/linksleutel.ts", uses: ["readFileSync"], because: "a key that the system made itself" },
  { file: "omgeving/log.ts", uses: ["JSON.parse"], because: "a line that the log made itself" },
  { file: "omgeving/proces.ts", uses: ["readFile"], because: "/proc" },
  { file: "omgeving/systeem.ts", uses: ["JSON.parse", "readFile"], because: "what the running system wrote of itself" },
  { file: "scripts/brieven-kader.ts", uses: ["readFileSync"], because: "a source file of the product" },
  { file: "scripts/registers.ts", uses: ["readFileSync"], because: "source files of the product" },
  { file: "worker/bundle.ts", uses: ["JSON.parse", "readFile"], because: "source files of the product" },
  { file: "worker/processen.ts", uses: ["readFile"], because: "/proc" },
];

describe("a file of a person", () => {
  it("is read by the one reader: nothing else reads files or stdin, but for what is allowed by name", () => {
    expect(readings(inProject("."))).toEqual(
      ALLOWED.flatMap(({ file, uses }) => uses.map((een) => ({ file, uses: een }))),
    );
  });

  it.each([
    ['import { readFile } from "node:fs/promises";', "readFile"],
    ['import { readFileSync as lees } from "fs";', "readFileSync"],
    ['import { createReadStream } from "node:fs";', "createReadStream"],
    ['import * as fs from "node:fs";', "all of node:fs"],
    ['import fs from "node:fs/promises";', "all of node:fs/promises"],
    ['const { readFile } = await import("node:fs/promises");', "all of node:fs/promises"],
    ['const fs = require("fs");', "all of fs"],
    ['import { text } from "node:stream/consumers";', "text"],
    ['import { createInterface } from "node:readline";', "createInterface"],
    ["for await (const stuk of process.stdin) lees(stuk);", "process.stdin"],
    ['process["stdin"].read();', "process.stdin"],
    ["new TextDecoder().decode(bytes);", "TextDecoder"],
    ["const gegevens = JSON.parse(tekst);", "JSON.parse"],
  ])("is found when planted: %s", (statement, uses) => {
    expect(found({ "client/cli/zelf.ts": `${statement}\nexport const x = 1;\n` })).toEqual([
      { file: "client/cli/zelf.ts", uses },
    ]);
  });

  it.each([
    'import { writeFileSync } from "node:fs";',
    'import type { Stats } from "node:fs";',
    "// readFileSync(pad)",
    'const tekst = "process.stdin";',
    "const tekst = JSON.stringify(gegevens);",
  ])("is not seen where there is none: %s", (statement) => {
    expect(found({ "client/cli/zelf.ts": statement })).toEqual([]);
  });
});
