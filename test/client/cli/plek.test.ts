import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporalVan, zoekPlek } from "#client/cli/plek.ts";
import { schrijfSysteem } from "#omgeving/systeem.ts";

const OMGEVING = {
  TRAJECTEN_TEMPORAL_ADRES: "temporal.example:7233",
  TRAJECTEN_TEMPORAL_TLS: "verplicht",
  TRAJECTEN_TEMPORAL_API_SLEUTEL: "geheim-8",
};

test("een Temporal uit de omgeving komt met zijn beveiliging", async () => {
  expect(await temporalVan(zoekPlek(undefined, OMGEVING))).toEqual({
    adres: "temporal.example:7233",
    namespace: "default",
    beveiliging: { ca: null, eigen: null, apiSleutel: "geheim-8" },
  });
});

test("wie een map noemt, krijgt het systeem dat daarop draait, en dat is zonder TLS", async () => {
  const map = await mkdtemp(join(tmpdir(), "trajecten-plek-"));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  const op = { poort: 1, url: "http://127.0.0.1:1" };
  const temporal = { poort: 1, adres: "127.0.0.1:1", namespace: "default", uiPoort: 1, ui: op.url };
  await schrijfSysteem(map, {
    versie: 1,
    pid: process.pid,
    begin: null,
    gestartOp: new Date().toISOString(),
    web: op,
    smtp: op,
    gezondheid: op,
    temporal,
    processen: {},
  });
  expect(await temporalVan(zoekPlek(map, OMGEVING))).toEqual(temporal);
});
