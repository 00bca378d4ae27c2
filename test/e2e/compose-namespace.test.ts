import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { dirname, delimiter } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scriptOf, service } from "#test/support/compose.ts";
import { vindTemporalCli } from "#worker/temporal-cli.ts";

let cli: string;
let address: string;
let server: ChildProcess;

beforeAll(async () => {
  const found = await vindTemporalCli();
  if ("fout" in found) throw new Error(found.fout);
  cli = found.pad;
  const port = await freePort();
  address = `127.0.0.1:${port}`;
  const flags = ["--headless", "--port", String(port), "--http-port", "0", "--log-level", "never"];
  server = spawn(cli, ["server", "start-dev", ...flags], { stdio: "ignore" });
});

afterAll(() => void server.kill());

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The job of docker-compose.yml, with the development server in place of the cluster. */
function makeNamespace() {
  const PATH = [dirname(cli), process.env["PATH"]].join(delimiter);
  const env = { ...service("temporal-namespace").environment, TEMPORAL_ADDRESS: address, PATH };
  return spawnSync("sh", ["-euc", scriptOf("temporal-namespace")], { encoding: "utf8", env, timeout: 60_000 });
}

it("makes the namespace and its search attributes, however often it runs", () => {
  expect(makeNamespace().status).toBe(0);
  expect(makeNamespace()).toMatchObject({ status: 0, stderr: "" });

  const list = [
    "operator",
    "search-attribute",
    "list",
    "--namespace",
    "trajecten",
    "--address",
    address,
    "--output",
    "json",
  ];
  const { stdout } = spawnSync(cli, list, { encoding: "utf8" });
  for (const wanted of service("temporal-namespace").environment?.["SEARCH_ATTRIBUTES"]?.split(" ") ?? [])
    expect(stdout).toContain(wanted.split("=")[0]);
});
