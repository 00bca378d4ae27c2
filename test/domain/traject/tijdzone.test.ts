import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const hashes = (tijdzone: string): string[] => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL("hashes.ts", import.meta.url))],
    {
      env: { ...process.env, TZ: tijdzone, NODE_OPTIONS: "" },
      encoding: "utf8",
    },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout.trim().split("\n");
};

it("dezelfde gebeurtenissen geven in iedere tijdzone van de machine hetzelfde journaal", () => {
  const utc = hashes("UTC");
  expect(utc.length).toBeGreaterThan(100);
  expect(hashes("America/New_York")).toEqual(utc);
  expect(hashes("Pacific/Kiritimati")).toEqual(utc);
});
