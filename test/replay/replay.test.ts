import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { historyFromJSON, historyToJSON } from "@temporalio/common/lib/proto-utils.js";
import { DefaultLogger, Runtime, Worker } from "@temporalio/worker";
import { beforeAll, expect, it } from "vitest";
import { metWijziging } from "#test/support/gewijzigd.ts";
import { workflowBundel } from "#worker/bundle.ts";
import { naarBytes, vanBytes, type Geschiedenis } from "./geschiedenis.ts";
import index from "./histories/index.json" with { type: "json" };

/** What was recorded must be replayed by today's code: no traject that runs may come to a halt by a new build. */

Runtime.install({
  logger: new DefaultLogger("ERROR"),
  telemetryOptions: { logging: { forward: {}, filter: "ERROR" } },
});

const lees = async (bestand: string): Promise<Geschiedenis> =>
  vanBytes(await readFile(join(import.meta.dirname, "histories", bestand)));

let vandaag: { codePath: string };
beforeAll(async () => {
  vandaag = await workflowBundel({ productie: false });
});

/** Never called in a replay; without it the SDK complains of it all the same. */
const STIL = { journaal: { schrijf: { fn: () => undefined } } };

const speelAf = (
  workflowBundle: { codePath: string } | { code: string },
  geschiedenis: Geschiedenis,
  workflowId: string,
) => Worker.runReplayHistory({ workflowBundle, sinks: STIL }, geschiedenis, workflowId);

it("er is van alles opgenomen: hele trajecten, overdrachten, wachtlijst, klok, storingen en een subsidieperiode", () => {
  const soorten = new Set(index.map(({ bestand }) => bestand.replace(/-\d+\.bin$/, "")));
  expect([...soorten].toSorted()).toEqual([
    "heel-traject",
    "klok",
    "mail-mislukt",
    "overdracht",
    "stopgezet",
    "store-weg",
    "subsidieperiode",
    "wachtlijst",
  ]);
  expect(index.filter(({ bestand }) => bestand.startsWith("overdracht")).length).toBeGreaterThan(10);
});

it.for(index)("$bestand noemt geen map van de machine waarop het is opgenomen", async ({ bestand }) => {
  expect(await readFile(join(import.meta.dirname, "histories", bestand), "latin1")).not.toMatch(/file:\/\/|\(\/|at \//);
});

it.for(index)("de code van vandaag speelt $bestand af ($wat)", async ({ bestand, workflowId, events }) => {
  const geschiedenis = await lees(bestand);
  expect(geschiedenis.events).toHaveLength(events);
  await speelAf(vandaag, geschiedenis, workflowId);
});

it("een geschiedenis gaat heel door JSON heen en is daarna nog af te spelen", async () => {
  const { bestand, workflowId } = index[0]!;
  const geschiedenis = await lees(bestand);
  const terug = historyFromJSON(JSON.parse(historyToJSON(geschiedenis)));
  expect(Buffer.from(naarBytes(terug))).toEqual(Buffer.from(naarBytes(geschiedenis)));
  await speelAf(vandaag, terug, workflowId);
});

const KANARIES: readonly { wat: string; in: string; bestand: string; wijzig: (bron: string) => string }[] = [
  {
    wat: "een wekker meer",
    in: "workflows/traject.ts",
    bestand: "heel-traject-01.bin",
    wijzig: (bron) =>
      bron.replace(
        "    for (;;) {\n      await condition(() => this.#ietsTeDoen());",
        "    void condition(() => false, 1000);\n    for (;;) {\n      await condition(() => this.#ietsTeDoen());",
      ),
  },
  {
    wat: "een opdracht die niet meer wordt uitgevoerd",
    in: "workflows/brieven.ts",
    bestand: "heel-traject-01.bin",
    wijzig: (bron) =>
      bron.replace(
        "await verstuurSamen(brieven).catch",
        'await Promise.resolve<Briefuitkomst[]>([{ uitkomst: "verzonden", messageIds: [], briefversie: 1 }]).catch',
      ),
  },
  {
    wat: "regels die niet meer worden geschreven",
    in: "workflows/journaal.ts",
    bestand: "store-weg-02.bin",
    wijzig: (bron) =>
      bron.replace(
        /this\.#sluitAan\(\s*await schrijfJournaal\(\{[^}]*\}\),\s*stapel,\s*\);/,
        "this.#regels.splice(0, stapel.length);",
      ),
  },
  {
    wat: "een andere lengte van een run",
    in: "workflows/overdracht.ts",
    bestand: "overdracht-03.bin",
    wijzig: (bron) => bron.replace(" || historyLength >= (faseVoorbij ? this.#maat / 2 : this.#maat)", ""),
  },
  {
    wat: "een subsidieperiode die niets meer aanbiedt",
    in: "workflows/subsidieperiode.ts",
    bestand: "subsidieperiode-01.bin",
    wijzig: (bron) => bron.replace("aanbiedingen.push(...uitkomst.waarde.aanbiedingen);", ""),
  },
];

it.for(KANARIES)("wordt gemerkt: $wat", async ({ in: pad, bestand, wijzig }) => {
  const opname = index.find((een) => een.bestand === bestand)!;
  const code = await metWijziging({ [pad]: wijzig });
  await expect(speelAf(code, await lees(bestand), opname.workflowId)).rejects.toThrow(/TMPRL1100|[Nn]ondeterminism/);
});

it("een regel die strenger is geworden houdt geen traject op dat er al aan voorbij is", async () => {
  const { bestand, workflowId } = index.find((een) => een.bestand === "heel-traject-01.bin")!;
  const code = await metWijziging({
    "domain/gebeurtenissen/aanmelding/beoordeling-gestart.ts": (bron) =>
      bron.replace(
        "export const beoordelingGestart = definieer({",
        'export const beoordelingGestart = definieer({\n  eis: () => ({ code: "proef.streng", reden: "Dit mag voortaan niet meer." }),',
      ),
  });
  await expect(speelAf(code, await lees(bestand), workflowId)).resolves.not.toThrow();
});

it("een kopie zonder wijziging speelt wel af", async () => {
  const { bestand, workflowId } = index.find((een) => een.bestand === "heel-traject-01.bin")!;
  const code = await metWijziging({ "workflows/index.ts": (bron) => `${bron}\n` });
  await expect(speelAf(code, await lees(bestand), workflowId)).resolves.not.toThrow();
});
