import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { openStore } from "#activities/store/store.ts";
import { volleBoeken } from "#test/support/boeken.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { trajecten } from "./hulp.ts";

const NUMMER = "ZA-2026-001";
const TOEKENNING = JSON.stringify({ vorm: "kort", uren: 40, toelichting: "De school is er klaar voor." });

/** Answers in an empty map of its own. */
async function opstelling(vol: boolean) {
  const map = mkdtempSync(join(tmpdir(), "trajecten-proef-"));
  onTestFinished(() => rmSync(map, { recursive: true, force: true }));
  const verloop = verloopTot("beoordeling", { nummer: NUMMER });
  const store = await openStore(`sqlite:${map}/trajecten.db`);
  await store.schrijf(verloop.regels);
  await store.schrijf(personeelVan(MEDEWERKERS).regels);
  if (vol) await store.schrijf(volleBoeken(verloop.dossier.regels).regels);
  await store.sluit();
  const doe = (...argumenten: string[]) =>
    // Nobody is asked there; a Temporal of its own needs no running system.
    trajecten(argumenten, { TRAJECTEN_DATA: map, TRAJECTEN_TEMPORAL_ADRES: "127.0.0.1:9" });
  return {
    nieuw: (gegevens: object, ...erbij: string[]) =>
      doe("gebeurtenis", "nieuw", "aanmelding.ingediend", "--gegevens", JSON.stringify(gegevens), "--proef", ...erbij),
    nummers: async () => (JSON.parse((await doe("lijst", "--json")).uit) as unknown[]).length,
    proef: (...erbij: string[]) =>
      doe("gebeurtenis", NUMMER, "aanvraag.toegekend", "--gegevens", TOEKENNING, "--proef", ...erbij),
    hoofddaden: async () =>
      (JSON.parse((await doe("toon", NUMMER, "--json")).uit) as { hoofddaden: string[] }).hoofddaden,
  };
}

test("een proef van toekennen in een volle periode zegt wat het echte toekennen ook zou zeggen", async () => {
  const { proef } = await opstelling(true);
  const { code, uit, fout } = await proef();
  expect([code, uit]).toEqual([1, ""]);
  expect(fout).toContain("is vol: alle 1 plaatsen zijn vergeven. Zet de aanvraag op de wachtlijst of wijs af.");
  const alsJson = await proef("--json");
  expect(alsJson.uit + alsJson.fout).toContain('"periode.vol"');
});

test("met plaats laat de proef zien dat er een plaats wordt gereserveerd", async () => {
  const { code, uit } = await (await opstelling(false)).proef();
  expect(code).toBe(0);
  expect(uit).toMatch(/proef, er is niets vastgelegd\n[^]*is een plaats gereserveerd/);
});

test("toon noemt bij een volle periode de wachtlijst voor toekennen", async () => {
  expect((await (await opstelling(true)).hoofddaden())[0]).toBe("aanvraag.op-wachtlijst");
  expect((await (await opstelling(false)).hoofddaden())[0]).toBe("aanvraag.toegekend");
});

test("een proef van een nieuwe aanmelding toont de brieven en de beloofde dag, en legt niets vast", async () => {
  const { nieuw, nummers } = await opstelling(false);
  const { code, uit, fout } = await nieuw(VOORBEELD_AANMELDING);
  expect([code, fout]).toEqual([0, ""]);
  expect(uit).toMatch(/^Nieuwe aanmelding {2}proef, er is niets vastgelegd\n/);
  expect(uit).toContain("De Wissel Breda heeft zich aangemeld");
  expect(uit).toMatch(/Brief 1 van \d+, aan Noor de Vries <noor.devries@dewissel.example>/);
  expect(uit).toContain("(nummer volgt)");
  expect(uit).not.toContain("ZA-0000-000");
  expect(JSON.parse((await nieuw(VOORBEELD_AANMELDING, "--json")).uit)).toMatchObject({ nummer: null });
  expect(await nummers()).toBe(1);
});

test("een proef van een aanmelding waar iets aan ontbreekt zegt wat het echte aanmelden ook zou zeggen", async () => {
  const { nieuw } = await opstelling(false);
  const { code, fout } = await nieuw({ ...VOORBEELD_AANMELDING, naam: "" });
  expect([code, fout.includes("naam")]).toEqual([1, true]);
  expect((await nieuw(VOORBEELD_AANMELDING, "--gebeurd-op", "2019-05-01")).fout).toContain("geen subsidieperiode");
});
