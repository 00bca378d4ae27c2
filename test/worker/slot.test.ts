import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { neemSlot } from "#worker/slot.ts";

test("een map heeft één slot, en wie het loslaat geeft het door", async () => {
  const map = await mkdtemp(join(tmpdir(), "trajecten-slot-"));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  const slot = neemSlot(map);
  expect(neemSlot(map)).toBeNull();
  slot?.laatLos();
  const daarna = neemSlot(map);
  expect(daarna).not.toBeNull();
  daarna?.laatLos();
});
