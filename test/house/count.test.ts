import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inProject } from "./planted.ts";

type Result = "passed" | "failed";

const report = (...files: Result[][]) => ({
  numPassedTests: files.flat().filter((result) => result === "passed").length,
  numFailedTests: files.flat().filter((result) => result === "failed").length,
  testResults: files.map((results, i) => ({
    name: `file ${i}`,
    status: results.length === 0 || results.includes("failed") ? "failed" : "passed",
    message: "",
    assertionResults: results.map((status) => ({ status })),
  })),
});

function count(reports: Record<string, unknown>, ...brokenSteps: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "trajecten-count-"));
  try {
    for (const [name, content] of Object.entries(reports))
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
    const { status, stdout } = spawnSync(process.execPath, [inProject(".ci/count.ts"), folder, ...brokenSteps], {
      encoding: "utf8",
    });
    return { status, last: stdout.trimEnd().split("\n").at(-1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the count at the end of .ci/run", () => {
  it("adds up all suites", () => {
    const reports = { test: report(["passed", "passed"], ["passed"]), "test:postgres": report(["passed"]) };
    expect(count(reports)).toEqual({ status: 0, last: "4 passed, 0 failed" });
  });

  it("counts a failed test once, though its suite failed as well", () => {
    expect(count({ test: report(["passed", "failed"]) }, "test")).toEqual({ status: 1, last: "1 passed, 1 failed" });
  });

  it("counts a file that could not be loaded", () => {
    expect(count({ test: report(["passed"], []) }, "test")).toEqual({ status: 1, last: "1 passed, 1 failed" });
  });

  it("counts a step that broke outside any test", () => {
    const reports = { test: report(["passed"]) };
    expect(count(reports, "check:static", "test:faults")).toEqual({ status: 1, last: "1 passed, 2 failed" });
    expect(count(reports, "test")).toEqual({ status: 1, last: "1 passed, 1 failed" });
  });

  it("is not content with nothing", () => {
    expect(count({})).toEqual({ status: 1, last: "0 passed, 0 failed" });
  });
});
