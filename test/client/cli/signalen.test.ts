import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStore } from "#activities/store/store.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import { schrijfSysteem } from "#omgeving/systeem.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { trajecten } from "./hulp.ts";

/** Half past midnight on Wednesday 29 April 2026 in Amsterdam. */
const NU = "2026-04-28T22:30:00.000Z";
let map: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(NU) });
  map = await mkdtemp(join(tmpdir(), "trajecten-signalen-"));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  const bezet = verloopTot("bezet", { nummer: "ZA-2026-002", op: "2026-04-20" });
  const klaar = verloopTot("bezet", { nummer: "ZA-2026-003", op: "2026-04-21" });
  await store.schrijf(
    [
      // The decision was due on the 28th.
      verloopTot("beoordeling", { nummer: "ZA-2026-001" }),
      bezet.gebeurt("signaal.geopend", { sleutel: "startgesprek/2026-05-18" }),
      klaar.gebeurt("signaal.afgehandeld", { sleutel: "startgesprek/2026-05-19" }),
      verloopTot("toegekend", { nummer: "ZA-2026-004", op: "2026-04-17" }).gebeurt("mail.mislukt"),
    ].flatMap(({ regels }) => regels),
  );
  await store.sluit();
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(map, { recursive: true, force: true });
});

const cli = (...argumenten: string[]) => trajecten(["signalen", ...argumenten, "--data", map]);

test("alles van iedereen, het dringendst bovenaan, met hoe laat het is, voor wie, en waar het te zien is", async () => {
  const { code, uit } = await cli();
  expect(code).toBe(0);
  expect(uit.split("\n\n").slice(0, -1)).toEqual([
    [
      "Te laat (1)",
      "  ZA-2026-001  De Wissel Breda: Neem een besluit over de aanvraag.",
      "               28 april 2026, 1 dag te laat; voor de projectleider",
      "               http://127.0.0.1:3000/trajecten/ZA-2026-001",
    ].join("\n"),
    [
      "Deze week (2)",
      "  ZA-2026-004  De Wissel Breda: De brief 'toekenning' aan de aanvrager is niet aangekomen. Bel,",
      "               verbeter het adres en verstuur hem opnieuw.",
      "               voor de projectleider",
      "               http://127.0.0.1:3000/trajecten/ZA-2026-004",
      "  ZA-2026-004  De Wissel Breda: Wijs een zorgarrangeur toe.",
      "               1 mei 2026, over 2 dagen; voor de projectleider",
      "               http://127.0.0.1:3000/trajecten/ZA-2026-004",
    ].join("\n"),
    [
      "Later (2)",
      "  ZA-2026-002  De Wissel Breda: Houd het startgesprek.",
      "               18 mei 2026, over 19 dagen; voor za-03; gezien op 20 april 2026",
      "               http://127.0.0.1:3000/trajecten/ZA-2026-002",
      "  ZA-2026-004  De Wissel Breda: Houd het startgesprek.",
      "               18 mei 2026, over 19 dagen; voor de projectleider",
      "               http://127.0.0.1:3000/trajecten/ZA-2026-004",
    ].join("\n"),
    [
      "Zonder datum (1)",
      "  ZA-2026-002  Organisaties: Niet bevestigd is welke school of welk samenwerkingsverband het is bij",
      "               ZA-2026-002, ZA-2026-003 en ZA-2026-004. Zij tellen niet mee bij de scholen en",
      "               samenwerkingsverbanden. Bevestig ze bij het traject.",
      "               voor de projectleider",
      "               http://127.0.0.1:3000/trajecten/ZA-2026-002",
    ].join("\n"),
  ]);
  expect(uit).toMatch(/signaal\.afgehandeld --gegevens/);
  for (const regel of uit.split("\n")) expect(regel.length).toBeLessThanOrEqual(100);
});

test.each([
  [
    ["--voor", "projectleider"],
    ["ZA-2026-001", "ZA-2026-004", "ZA-2026-004", "ZA-2026-004", "ZA-2026-002"],
  ],
  [["--voor", "za", "za-03"], ["ZA-2026-002"]],
  [["--voor", "za", "za-99"], []],
  [["--voor", "beheerder"], []],
])("%s: wat van die persoon is, en niets anders", async (keuze, nummers) => {
  const { code, uit } = await cli(...keuze, "--json");
  expect(code).toBe(0);
  expect((JSON.parse(uit) as Signaal[]).map(({ nummer }) => nummer)).toEqual(nummers);
});

test("--json geeft alles wat nodig is om er iets mee te doen", async () => {
  const [eerste] = JSON.parse((await cli("--json")).uit) as unknown[];
  expect(eerste).toEqual({
    nummer: "ZA-2026-001",
    naam: "De Wissel Breda",
    sleutel: "beslissing/2026-04-28",
    soort: "beslissing",
    voor: { rol: "projectleider", id: null },
    wat: "Neem een besluit over de aanvraag.",
    uiterlijk: "2026-04-28",
    groep: "te laat",
    geopendOp: null,
    afgehandeldOp: null,
    link: "http://127.0.0.1:3000/trajecten/ZA-2026-001",
  });
});

test("voor wie er niets is staat dat er, met de naam", async () => {
  expect((await cli("--voor", "za", "za-99")).uit).toBe("Er staat niets open voor za-99.");
  expect((await cli("--voor", "beheerder")).uit).toBe("Er staat niets open voor de beheerder.");
});

test.each([[["baas"]], [["za"]], [["za", "za-03", "za-05"]], [["projectleider", "pl-1"]]])(
  "--voor %s is verkeerd gebruik",
  async (wie) => {
    const { code, uit, fout } = await cli("--voor", ...wie);
    expect(fout).toContain("Kies voor wie: projectleider, plaatsvervanger, beheerder, of een zorgarrangeur");
    expect([code, uit]).toEqual([2, ""]);
  },
);

test("de links gaan naar de poort waarop dit systeem het laatst draaide", async () => {
  const elders = { poort: 1, url: "http://127.0.0.1:1" };
  await schrijfSysteem(map, {
    versie: 1,
    pid: null,
    begin: null,
    gestartOp: NU,
    web: { poort: 4321, url: "http://127.0.0.1:4321" },
    smtp: elders,
    gezondheid: elders,
    temporal: { poort: 1, adres: "127.0.0.1:1", namespace: "default", uiPoort: 1, ui: elders.url },
    processen: {},
  });
  expect((await cli("--voor", "za", "za-03")).uit).toContain("http://127.0.0.1:4321/trajecten/ZA-2026-002");
});
