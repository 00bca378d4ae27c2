import { readFileSync } from "node:fs";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { luieClient, verbindClient, type Temporalbeveiliging } from "#omgeving/verbinding.ts";
import { verbindWorker } from "#worker/verbinding.ts";

/** What goes over the line, on a server that says yes to everything; a real Temporal behind TLS is in test/workflows/temporal-tls.test.ts. */

const pem = (naam: string): string => readFileSync(join(import.meta.dirname, "../support/tls", naam), "utf8");
const namespace = "default";
/** A message without fields, as gRPC frames it. */
const LEEG = Buffer.alloc(5);

async function jaknikker() {
  const kopregels = new Set<string | undefined>();
  const server = createSecureServer({ key: pem("server.key"), cert: pem("server.pem") });
  server.on("stream", (stroom, { authorization }) => {
    kopregels.add(authorization);
    stroom.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
    stroom.once("wantTrailers", () => stroom.sendTrailers({ "grpc-status": "0" }));
    stroom.end(LEEG);
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  onTestFinished(() => void server.close());
  return { adres: `localhost:${(server.address() as AddressInfo).port}`, kopregels };
}

/** Every way in which this system connects. */
const wegen = (adres: string, beveiliging: Temporalbeveiliging) => ({
  client: async () => (await verbindClient({ adres, namespace, beveiliging })).connection.close(),
  "luie client": async () => {
    const { connection } = luieClient({ adres, namespace, beveiliging });
    await connection.workflowService.getSystemInfo({});
    await connection.close();
  },
  worker: async () => (await verbindWorker({ adres, namespace, beveiliging })).close(),
});

test.each(["client", "luie client", "worker"] as const)("de %s geeft de API-sleutel mee, over TLS", async (weg) => {
  const { adres, kopregels } = await jaknikker();
  await wegen(adres, { ca: pem("ca.pem"), eigen: null, apiSleutel: "geheim-8" })[weg]();
  expect([...kopregels]).toEqual(["Bearer geheim-8"]);
});

test.each(["client", "luie client", "worker"] as const)(
  "de %s vertrouwt zonder eigen autoriteit wie Node vertrouwt, ook op een machine die niemand kent",
  async (weg) => {
    const bekend = getCACertificates("default");
    onTestFinished(() => setDefaultCACertificates(bekend));
    setDefaultCACertificates([...bekend, pem("ca.pem")]);
    const { adres } = await jaknikker();
    const beveiliging = { ca: null, eigen: null, apiSleutel: null };
    await expect(wegen(adres, beveiliging)[weg]()).resolves.toBeUndefined();
  },
);
