/**
 * `node count.ts FOLDER [STEP…]`: adds up the vitest JSON reports in FOLDER and prints "N passed, N failed".
 * A test file that could not be loaded, a suite without a report and a failed STEP each count as one failure,
 * so that zero failures means that everything ran and nothing broke.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: { status: string }[] }[];
}

const [folder = ".", ...brokenSteps] = process.argv.slice(2);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    suite: name.slice(0, -".json".length),
    report: JSON.parse(readFileSync(join(folder, name), "utf8")) as Report,
  }));

const unloadable = reports.flatMap(({ report }) =>
  report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ),
);
for (const file of unloadable) console.log(`not loaded: ${file.name}: ${file.message}`);

const passed = reports.reduce((sum, { report }) => sum + report.numPassedTests, 0);
const failedTests = reports.reduce((sum, { report }) => sum + report.numFailedTests, 0) + unloadable.length;

// A suite whose failures are counted above is not counted again for its exit code.
const explained = new Set(reports.filter(({ report }) => failuresIn(report)).map(({ suite }) => suite));
const unexplained = brokenSteps.filter((step) => !explained.has(step));
for (const step of unexplained) console.log(`step failed: ${step}`);

const failed = failedTests + unexplained.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function failuresIn(report: Report): boolean {
  return report.numFailedTests > 0 || report.testResults.some((file) => file.status === "failed");
}
