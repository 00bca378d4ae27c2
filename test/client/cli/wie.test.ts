import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { metTrajecten, zoekPlek, type Plek } from "#client/cli/plek.ts";
import { doorAls, wieDoet, type Genoemd } from "#client/cli/wie.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";

/** Of za-03. */
const NUMMER = "ZA-2026-001";

async function plekMet(mensen: readonly Medewerker[] = MEDEWERKERS, env: Record<string, string> = {}): Promise<Plek> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-wie-"));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  await store.schrijf(verloopTot("gestart", { nummer: NUMMER }).regels);
  if (mensen.length > 0) await store.schrijf(personeelVan(mensen).regels);
  await store.sluit();
  return zoekPlek(undefined, {
    TRAJECTEN_DATA: map,
    // Nobody is asked there; a Temporal of its own needs no running system.
    TRAJECTEN_TEMPORAL_ADRES: "127.0.0.1:9",
    ...env,
  });
}

const inProductie = (plek: Plek): Plek => ({ ...plek, instellingen: { ...plek.instellingen, modus: "productie" } });

const vraag = async (plek: Plek, type: string, genoemd: Genoemd = {}, nummer: string | null = NUMMER) =>
  (await wieDoet(plek, genoemd, [type], nummer))[0];

describe("wie er handelt op de opdrachtregel", () => {
  test("is de eerste medewerker wiens rol het mag", async () => {
    const plek = await plekMet();
    expect(await vraag(plek, "notitie.toegevoegd")).toEqual({ rol: "projectleider", id: "pl-1" });
    expect(await vraag(plek, "kalender.bijgewerkt")).toEqual({ rol: "beheerder", id: "bh-1" });
    expect(await vraag(plek, "aanmelding.ingediend", {}, null)).toEqual({ rol: "projectleider", id: "pl-1" });
  });

  test("is wie genoemd wordt, in de rol waarin die het mag, en anders wie TRAJECTEN_WIE noemt", async () => {
    const plek = await plekMet(MEDEWERKERS, { TRAJECTEN_WIE: "pv-1" });
    expect(await vraag(plek, "uren.geboekt", { wie: "za-03" })).toEqual({ rol: "zorgarrangeur", id: "za-03" });
    expect(await vraag(plek, "uren.geboekt")).toEqual({ rol: "projectleider", id: "pv-1" });
    expect(await doorAls(plek, "projectleider")).toEqual({ rol: "projectleider", id: "pv-1" });
    expect(await doorAls(plek, "beheerder", "bh-1")).toEqual({ rol: "beheerder", id: "bh-1" });
  });

  test("handelt bij elk van meer gebeurtenissen in de rol die daarbij hoort", async () => {
    const plek = await plekMet(
      [...MEDEWERKERS, medewerker("za-03", ["zorgarrangeur"])].filter(({ id }) => id !== "za-03"),
    );
    const beide = await plekMet([medewerker("za-03", ["projectleider", "zorgarrangeur"]), ...MEDEWERKERS.slice(1, 2)]);
    expect(await wieDoet(beide, { wie: "za-03" }, ["uren.geboekt", "za.toegewezen"], NUMMER)).toEqual([
      { rol: "zorgarrangeur", id: "za-03" },
      { rol: "projectleider", id: "za-03" },
    ]);
    await expect(wieDoet(plek, { wie: "za-03" }, ["uren.geboekt"], NUMMER)).rejects.toMatchObject({
      code: "medewerker.onbekend",
    });
  });

  test("mag niet wat die persoon niet mag", async () => {
    const plek = await plekMet();
    await expect(vraag(plek, "uren.geboekt", { wie: "au-1" })).rejects.toMatchObject({ code: "rol.mag-niet" });
    await expect(vraag(plek, "uren.geboekt", { wie: "za-05" })).rejects.toMatchObject({ code: "traject.niet-eigen" });
    await expect(vraag(plek, "uren.geboekt", { wie: "za-99" })).rejects.toMatchObject({ code: "medewerker.onbekend" });
  });

  test.each([
    ["een andere rol dan die van wie genoemd wordt", "projectleider", "za-03", "medewerker.andere-rol"],
    ["een rol van wie niet bekend is", "projectleider", "niemand-bekend", "medewerker.onbekend"],
    ["een rol van wie hier niet meer werkt", "projectleider", "pl-9", "medewerker.onbekend"],
    ["een rol van wie hier nog niet werkt", "beheerder", "bh-9", "medewerker.onbekend"],
    ["het beheer van wie dat niet heeft", "beheerder", "pl-1", "medewerker.andere-rol"],
  ] as const)("is nooit %s", async (_, rol, wie, code) => {
    const mensen = [
      ...MEDEWERKERS,
      medewerker("pl-9", ["projectleider"], { tot: "2021-01-01" }),
      medewerker("bh-9", ["beheerder"], { van: "2199-01-01" }),
    ];
    const plek = await plekMet(mensen);
    await expect(vraag(plek, "notitie.toegevoegd", { rol, wie })).rejects.toMatchObject({ code, uitgang: 1 });
    await expect(doorAls(plek, rol, wie)).rejects.toMatchObject({ code });
    // Named by the settings it is no different.
    await expect(doorAls(await plekMet(mensen, { TRAJECTEN_WIE: wie }), rol)).rejects.toMatchObject({ code });
  });

  test("is wie met een eigen rol genoemd wordt; de plaatsvervanger handelt als projectleider", async () => {
    const plek = await plekMet([medewerker("za-03", ["zorgarrangeur", "beheerder"]), ...MEDEWERKERS.slice(1, 2)]);
    expect(await vraag(plek, "notitie.toegevoegd", { rol: "beheerder", wie: "za-03" })).toEqual({
      rol: "beheerder",
      id: "za-03",
    });
    expect(await vraag(plek, "notitie.toegevoegd", { rol: "projectleider", wie: "pv-1" })).toEqual({
      rol: "projectleider",
      id: "pv-1",
    });
  });

  test("is namens een partner of aanvrager wie genoemd wordt: die werkt hier niet", async () => {
    const plek = await plekMet();
    expect(await vraag(plek, "aanmelding.ingediend", { rol: "aanvrager", wie: "partner-1" }, null)).toEqual({
      rol: "aanvrager",
      id: "partner-1",
    });
    expect(await vraag(plek, "reactie.vastgelegd", { rol: "partner", wie: "partner-1" })).toEqual({
      rol: "partner",
      id: "partner-1",
    });
    await expect(vraag(plek, "uren.geboekt", { rol: "systeem" })).rejects.toMatchObject({ code: "gebruik" });
  });
});

describe("in een vers systeem", () => {
  test("wordt gewacht op de eerste medewerkers, en niets staat op naam van niemand", async () => {
    const plek = await plekMet([]);
    const [notitie, periode] = [vraag(plek, "notitie.toegevoegd"), doorAls(plek, "projectleider")];
    const store = await openStore(plek.instellingen.databaseUrl);
    await store.schrijf(personeelVan(MEDEWERKERS).regels);
    await store.sluit();
    expect(await Promise.all([notitie, periode])).toEqual([
      { rol: "projectleider", id: "pl-1" },
      { rol: "projectleider", id: "pl-1" },
    ]);
  });

  test("doet niemand iets als zij niet komen", async () => {
    const plek = await plekMet([]);
    const fout = { code: "medewerker.niemand", uitgang: 1 };
    await expect(doorAls(plek, "beheerder", undefined, 300)).rejects.toMatchObject(fout);
    await expect(wieDoet(plek, {}, ["notitie.toegevoegd"], NUMMER, 300)).rejects.toMatchObject(fout);
    await expect(wieDoet(plek, { wie: "pl-1" }, ["notitie.toegevoegd"], NUMMER, 300)).rejects.toMatchObject(fout);
  });

  test("ook niet als er niemand meer werkt, of niemand met die rol", async () => {
    const plek = await plekMet([medewerker("pl-1", ["projectleider"], { tot: "2021-01-01" })]);
    await expect(doorAls(plek, "projectleider")).rejects.toMatchObject({ code: "medewerker.niemand" });
    const zonder = await plekMet(MEDEWERKERS.filter(({ id }) => id !== "au-1"));
    await expect(doorAls(zonder, "auditor")).rejects.toMatchObject({ code: "medewerker.andere-rol" });
  });
});

describe("in productie", () => {
  test("wordt wie er handelt altijd genoemd", async () => {
    const plek = inProductie(await plekMet());
    await expect(vraag(plek, "notitie.toegevoegd")).rejects.toMatchObject({ code: "gebruik", uitgang: 2 });
    await expect(doorAls(plek, "beheerder")).rejects.toMatchObject({ code: "gebruik" });
  });

  test("is dat met --wie genoeg", async () => {
    const plek = inProductie(await plekMet());
    expect(await vraag(plek, "notitie.toegevoegd", { wie: "pl-1" })).toEqual({ rol: "projectleider", id: "pl-1" });
    expect(await doorAls(plek, "beheerder", "bh-1")).toEqual({ rol: "beheerder", id: "bh-1" });
  });

  test("legt de opdrachtregel niets vast, tenzij dat is aangezet", async () => {
    const plek = inProductie(await plekMet());
    await expect(metTrajecten(plek, () => Promise.resolve())).rejects.toMatchObject({
      code: "opdrachtregel.handelt-niet",
    });
    const aan = await plekMet(MEDEWERKERS, { TRAJECTEN_OPDRACHTREGEL_HANDELT: "ja" });
    expect(aan.instellingen.opdrachtregelHandelt).toBe(true);
  });
});
