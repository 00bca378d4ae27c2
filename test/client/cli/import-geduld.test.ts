import { expect, onTestFinished, test, vi } from "vitest";
import { metGeduld } from "#client/cli/import/importeer.ts";
import type { Trajecten } from "#client/trajecten.ts";

/** What happens when there is no worker: an update waits for one. */
const ZONDER_WORKER = {
  begin: () => new Promise(() => undefined),
  vraagPeriode: () => new Promise(() => undefined),
} as unknown as Trajecten;

test.each([
  ["begin", () => metGeduld(ZONDER_WORKER).begin("ZA-2020-001", {} as never, [])],
  [
    "vraagPeriode",
    () => metGeduld(ZONDER_WORKER).vraagPeriode("2020-2022", { soort: "claim", nummer: "x", sleutel: "x:1.1" }),
  ],
])("an import without a worker ends with what to do, and does not wait for ever (%s)", async (_naam, vraag) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const fout = vraag().then(
    () => null,
    (reden: unknown) => reden,
  );
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await fout).toMatchObject({
    code: "geen-antwoord",
    message: expect.stringMatching(/30 seconden.*Draait de worker\?.*opnieuw/s),
  });
});
