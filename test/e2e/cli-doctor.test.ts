import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { draait, maakMap, start, systeemVan, tot } from "./embedded.ts";

const BIN = fileURLToPath(new URL("../../client/cli/bin.js", import.meta.url));

interface Oordeel {
  readonly code: number | null;
  /** The parts that did not answer. */
  readonly ziek: readonly string[];
  readonly fout: string;
}

async function doctor(map: string): Promise<Oordeel> {
  const kind = spawn(process.execPath, [BIN, "doctor", "--json", "--data", map], { stdio: ["ignore", "pipe", "pipe"] });
  const [uit, fout, code] = await Promise.all([
    text(kind.stdout),
    text(kind.stderr),
    new Promise<number | null>((klaar) => kind.once("close", klaar)),
  ]);
  const { onderdelen } = JSON.parse(uit) as { onderdelen: { onderdeel: string; goed: boolean }[] };
  return { code, fout, ziek: onderdelen.filter(({ goed }) => !goed).map(({ onderdeel }) => onderdeel) };
}

test("doctor says which part of a running system does not answer, and that nothing runs when nothing runs", async () => {
  const map = await maakMap();
  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  expect(await doctor(map)).toEqual({ code: 0, ziek: [], fout: "" });

  // Stopped, not ended: it would be started again at once.
  const { processen } = await systeemVan(map);
  for (const [deel, naam] of [
    ["Worker", "worker"],
    ["Postvak", "mail"],
  ] as const) {
    const pid = processen[deel] ?? 0;
    process.kill(pid, "SIGSTOP");
    try {
      const { code, ziek, fout } = await doctor(map);
      expect([code, ziek]).toEqual([1, [naam]]);
      expect(fout).toContain(`${map}/log/${deel.toLowerCase()}.log`);
    } finally {
      process.kill(pid, "SIGCONT");
    }
  }
  await tot("herstel", async () => (await doctor(map)).code === 0, gestart);

  gestart.kill("SIGTERM");
  await gestart.einde;
  const { code, ziek, fout } = await doctor(map);
  expect([code, ziek]).toEqual([1, ["Temporal", "worker", "kanten", "mail"]]);
  expect(fout).toContain(`Er draait geen systeem op deze gegevens (${map}).`);
});
