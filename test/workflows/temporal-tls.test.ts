import { readFileSync } from "node:fs";
import { connect, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import { expect, it, onTestFinished } from "vitest";
import { verbindClient, type Temporalbeveiliging } from "#omgeving/verbinding.ts";
import { startMotor } from "#test/support/motor.ts";
import { verbindWorker } from "#worker/verbinding.ts";

const pem = (naam: string): string => readFileSync(join(import.meta.dirname, "../support/tls", naam), "utf8");

/** Temporal as production may have it: only over TLS, and only for who shows a certificate of our authority. */
async function achterTls(adres: string): Promise<string> {
  const [host = "", poort = ""] = adres.split(":");
  const tls = { key: pem("server.key"), cert: pem("server.pem"), ca: pem("ca.pem"), ALPNProtocols: ["h2"] };
  const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (binnen) => {
    const buiten = connect(Number(poort), host);
    binnen.on("error", () => buiten.destroy()).pipe(buiten);
    buiten.on("error", () => binnen.destroy()).pipe(binnen);
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  onTestFinished(() => void server.close());
  return `localhost:${(server.address() as AddressInfo).port}`;
}

it(
  "client en worker bereiken een Temporal achter TLS met hun eigen certificaat, en zonder komt er niemand in",
  { timeout: 120_000 },
  async () => {
    const motor = await startMotor();
    onTestFinished(() => motor.stop());
    const adres = await achterTls(motor.env.address);
    const namespace = motor.env.namespace ?? "default";
    const beveiliging: Temporalbeveiliging = {
      ca: pem("ca.pem"),
      eigen: { certificaat: pem("client.pem"), sleutel: pem("client.key") },
      apiSleutel: null,
    };

    const client = await verbindClient({ adres, namespace, beveiliging });
    onTestFinished(() => client.connection.close());
    expect((await client.workflowService.describeNamespace({ namespace })).namespaceInfo?.name).toBe(namespace);
    const worker = await verbindWorker({ adres, namespace, beveiliging });
    onTestFinished(() => worker.close());
    expect((await worker.workflowService.describeNamespace({ namespace })).namespaceInfo?.name).toBe(namespace);

    for (const anders of [undefined, { ...beveiliging, eigen: null }, { ...beveiliging, ca: null }])
      await expect(
        verbindClient({ adres, namespace, ...(anders === undefined ? {} : { beveiliging: anders }) }),
      ).rejects.toThrow(/Failed to connect/);
  },
);
