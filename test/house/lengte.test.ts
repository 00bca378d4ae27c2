import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { MOST_LINES, tooLong } from "./lengte.ts";
import { inProject } from "./planted.ts";

function planted(files: Record<string, number>): string[] {
  const root = mkdtempSync(join(tmpdir(), "trajecten-lengte-"));
  try {
    for (const [path, lines] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), "export {};\n".repeat(lines));
    }
    return tooLong(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe("a file of more than 250 lines", () => {
  it("is one that decision 26 names, with why it is one, and decision 26 names no other", () => {
    const decision = readFileSync(inProject("docs/decisions/0026-one-file-one-question.md"), "utf8");
    const named = [...decision.matchAll(/^\| `([^`]+\.ts)` \| [^|]{20,} \|$/gm)].map(([, path]) => path);
    expect(tooLong(inProject("."))).toEqual(named);
  });

  it.each([
    "domain/diep/regel.ts",
    "workflows/a.ts",
    "activities/mail/b.ts",
    "omgeving/c.ts",
    "worker/d.ts",
    "client/cli/e.js",
    "scripts/f.ts",
  ])("is found as %s", (path) => {
    expect(planted({ [path]: MOST_LINES + 1, "domain/kort.ts": MOST_LINES })).toEqual([path]);
  });

  it("can't be missed because nothing was read", () => {
    expect(() => planted({ "test/lang.ts": 1000 })).toThrow("no source files");
  });
});
