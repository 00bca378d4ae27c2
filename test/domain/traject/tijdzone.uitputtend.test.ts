import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { padenPerKnoop } from "#test/support/paden.ts";

/** The last hashes of these trajecten, in a process of its own with this time zone. */
const hashes = (tijdzone: string, wegen: string): string[] => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL("hashes.ts", import.meta.url))],
    {
      env: { ...process.env, TZ: tijdzone, NODE_OPTIONS: "" },
      encoding: "utf8",
      input: wegen,
    },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout.trim().split("\n");
};

it("dezelfde gebeurtenissen geven in iedere tijdzone van de machine hetzelfde journaal", () => {
  const wegen = JSON.stringify(padenPerKnoop("2026-03-02"));
  const utc = hashes("UTC", wegen);
  expect(utc.length).toBeGreaterThan(100);
  expect(hashes("America/New_York", wegen)).toEqual(utc);
  expect(hashes("Pacific/Kiritimati", wegen)).toEqual(utc);
});
