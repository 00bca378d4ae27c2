import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { superLinear, type Finding } from "./regexes.ts";

function findings(files: Record<string, string>): Finding[] {
  const root = mkdtempSync(join(tmpdir(), "trajecten-regexes-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return superLinear(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

// The product itself is held to it by `npm run regexes`, part of `npm run check:static`.
describe("a regex that takes more than linear time", () => {
  it.each([
    ["/(a+)+$/", "exponential"],
    ["/^(a|a)*$/", "exponential"],
    ["/(x+x+)+y/", "exponential"],
    ["/\\s+$/", "2nd degree polynomial"],
    ['/[^\\s<>"]+@[^\\s<>"]+/g', "2nd degree polynomial"],
    ["/\\p{L}+\\p{N}/u", "2nd degree polynomial"],
    ["/\\/+$/", "2nd degree polynomial"],
    ["/@.*$/", "2nd degree polynomial"],
    ["/^(?<naam>[^<>=]*?)\\s*</u", "2nd degree polynomial"],
    ["/^\\s*(.*?)\\s*$/", "3rd degree polynomial"],
    ["/a*a*b/", "3rd degree polynomial"],
    ["/(?<=a+)b/", "can't be judged (unsupported)"],
    ["/(?=a*$)b/", "can't be judged (unsupported)"],
    ["/(a+)\\1b/", "can't be judged (unsupported)"],
  ])("is found when planted: %s", (regex, because) => {
    expect(findings({ "domain/tekst/zelf.ts": `export const x = 1;\nconst goed = ${regex}.test(tekst);\n` })).toEqual([
      { file: "domain/tekst/zelf.ts", regex, because },
    ]);
  });

  it.each([
    "new RegExp(`${naam}+$`)",
    'RegExp("(a+)+$")',
    'tekst.match("(a+)+$")',
    "tekst.search(`(a+)+$`)",
    'tekst.matchAll("a")',
  ])("may hide in what is made while the program runs: %s", (call) => {
    expect(findings({ "worker/zelf.ts": `export const x = ${call};` })).toMatchObject([
      { file: "worker/zelf.ts", because: "is made while the program runs" },
    ]);
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
    expect(findings({ [file]: "export const x = /a+$/;" })).toMatchObject([{ file, regex: "/a+$/" }]);
  });

  it.each([
    "/^\\d{4}-\\d{2}-\\d{2}$/",
    "/\\r\\n?|[\\u2028\\u2029]/g",
    "/^[a-z0-9-]+(\\.[a-z0-9-]+)+$/i",
    "/\\n\\s*\\n/",
    "/[^\\p{L}\\p{N}]+/u",
  ])("is not seen where there is none: %s", (regex) => {
    const text = `export const x = ${regex}; // (a+)+$\nconst tekst = "/(a+)+$/"; store.match(regels); tekst.split(",");`;
    expect(findings({ "domain/tekst/zelf.ts": text })).toEqual([]);
  });

  it("can't be missed because nothing was read", () => {
    expect(() => findings({ "README.md": "" })).toThrow("no source files");
  });
});
