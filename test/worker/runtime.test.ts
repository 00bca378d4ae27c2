import { networkInterfaces } from "node:os";
import { Runtime } from "@temporalio/worker";
import { expect, onTestFinished, test } from "vitest";
import { maakLog } from "#omgeving/log.ts";
import { kiesPoort } from "#worker/poorten.ts";
import { installeerRuntime } from "#worker/runtime.ts";

const IPV6 = Object.values(networkInterfaces()).some((lijnen) => lijnen?.some(({ address }) => address === "::1"));

// Of the loopback addresses only Linux answers on more than one.
test
  .runIf(process.platform === "linux")
  .each([
    ["alleen op deze machine", undefined, "127.0.0.1", "127.0.0.2"] as const,
    ["op elk adres", "0.0.0.0", "127.0.0.2", null] as const,
    ...(IPV6 ? [["op een adres met dubbele punten", "::1", "[::1]", "127.0.0.1"] as const] : []),
  ])("de cijfers van de SDK staan %s", async (_naam, adres, waar, nergens) => {
  const metricsPoort = await kiesPoort();
  installeerRuntime(maakLog({ logniveau: "error" }), { metricsPoort, ...(adres === undefined ? {} : { adres }) });
  onTestFinished(() => Runtime.instance().shutdown());
  expect((await fetch(`http://${waar}:${metricsPoort}/metrics`)).status).toBe(200);
  if (nergens !== null)
    await expect(fetch(`http://${nergens}:${metricsPoort}/metrics`)).rejects.toThrow("fetch failed");
});
