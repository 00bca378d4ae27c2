import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { leeft } from "#omgeving/proces.ts";
import { beeindigOud } from "#worker/processen.ts";

test("van een eerdere run eindigt alleen wat in deze map werkt, en nooit wijzelf", async () => {
  const map = await mkdtemp(join(tmpdir(), "trajecten-processen-"));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  const proces = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)", "--", `${map}2`]);
  onTestFinished(() => void proces.kill("SIGKILL"));
  const einde = once(proces, "exit");
  await once(proces, "spawn");
  await beeindigOud(proces.pid!, map);
  expect(leeft(proces.pid!)).toBe(true);
  await beeindigOud(process.pid, process.argv[1]!);
  await beeindigOud(proces.pid!, `${map}2`);
  expect((await einde)[1]).toBe("SIGTERM");
});
