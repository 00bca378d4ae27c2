/** Opening and changing a subsidieperiode as data, by the program itself, against a whole engine. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import type { Periodegegevens } from "#domain/aanmelding/regels.ts";
import { startMotor, type Motor } from "../support/motor.ts";
import { alsSysteem, cliVan } from "./bij-motor.ts";

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
  await alsSysteem(motor);
});
afterAll(() => motor?.stop());

const cli = cliVan(() => motor);
const bestand = async (gegevens: unknown): Promise<string> => {
  const pad = join(motor.map, "periode.json");
  await writeFile(pad, JSON.stringify(gegevens));
  return pad;
};
const gegevensVan = async (id: string): Promise<Periodegegevens> =>
  JSON.parse((await cli("periode", "toon", id, "--json")).uit) as Periodegegevens;
const nieuw = async (gegevens: unknown) => cli("periode", "nieuw", "--bestand", await bestand(gegevens));
const wijzig = async (gegevens: unknown) => cli("periode", "wijzig", "--bestand", await bestand(gegevens));
const meldAan = async (...opties: string[]) =>
  cli(
    "gebeurtenis",
    "nieuw",
    "aanmelding.ingediend",
    "--gegevens",
    JSON.stringify(VOORBEELD_AANMELDING),
    "--json",
    ...opties,
  );

test("the next period is opened from the file of the one before, after that one was ended; new aanmeldingen go by it", async () => {
  const p2025 = await gegevensVan("2025");
  const volgende = {
    ...p2025,
    id: "2027-2028",
    naam: "Subsidieperiode 2027–2028",
    van: "2027-01-01",
    tot: "2028-12-31",
    nummerjaren: [2027, 2028],
    capaciteit: 40,
  };
  const botst = await nieuw(volgende);
  expect(botst).toMatchObject({ code: 1, uit: "" });
  expect(botst.fout).toContain("De dagen overlappen met Subsidieperiode vanaf 2025");

  expect(await wijzig({ ...p2025, tot: "2026-12-31", nummerjaren: [2025, 2026] })).toMatchObject({ code: 0, fout: "" });
  const geopend = await nieuw(volgende);
  expect(geopend).toMatchObject({ code: 0, fout: "" });
  expect(geopend.uit).toContain("Subsidieperiode 2027-2028 is geopend; vrij: 40, op de wachtlijst: 0.");
  expect(geopend.uit).toContain("Vaste contactpersoon");
  expect(await gegevensVan("2027-2028")).toEqual(volgende);
  const [regel] = await motor.store.regels("periode/2027-2028");
  expect(regel).toMatchObject({ type: "periode.geopend", door: { rol: "projectleider", id: "pl-1" } });

  // The same file again is a repeat; anything else under that id is not.
  expect((await nieuw(volgende)).code).toBe(0);
  expect((await nieuw({ ...volgende, capaciteit: 41 })).fout).toContain("[periode.bestaat]");
  expect(await motor.store.regels("periode/2027-2028")).toHaveLength(1);
});

test("an aanmelding goes by the rules that its period has now, and by those of a period that was opened as data", async () => {
  const p2025 = await gegevensVan("2025");
  expect((await wijzig({ ...p2025, capaciteit: 30, bron: "Besluit van de projectleider." })).code).toBe(0);
  const { nummer } = JSON.parse((await meldAan()).uit) as { nummer: string };
  expect((await motor.store.projectie(nummer))?.dossier.regels).toMatchObject({ capaciteit: 30, versie: 3 });

  expect((await meldAan("--gebeurd-op", "2019-05-01")).fout).toContain("[periode.geen]");
  await nieuw({ ...p2025, id: "2019", naam: "Proefjaar", van: "2019-01-01", tot: "2019-12-31", nummerjaren: [2019] });
  expect(JSON.parse((await meldAan("--gebeurd-op", "2019-05-01")).uit)).toMatchObject({ nummer: "ZA-2019-001" });
});

test("a year of which numbers were given out stays, and what does not change adds no version", async () => {
  const p2025 = await gegevensVan("2025");
  const { fout, code } = await wijzig({ ...p2025, tot: "2025-12-31", nummerjaren: [2025] });
  expect(fout).toContain(
    "heeft al nummers van 2026 uitgegeven. Dat jaar blijft bij deze periode. [periode.jaar-in-gebruik]",
  );
  expect(code).toBe(1);
  const voor = await motor.store.regels("periode/2025");
  expect((await wijzig(p2025)).code).toBe(0);
  expect(await motor.store.regels("periode/2025")).toEqual(voor);
  expect((await wijzig({ ...p2025, id: "2031" })).fout).toContain("[periode.onbekend]");
});

test("two who open the same id at once: one set of rules stands", async () => {
  const p2025 = await gegevensVan("2025");
  const { periode } = await import("#domain/aanmelding/periode.ts");
  const regels = [10, 20].map((capaciteit) =>
    periode(
      { ...p2025, id: "2030", naam: "2030", van: "2030-01-01", tot: "2030-12-31", nummerjaren: [2030], capaciteit },
      1,
    ),
  );
  const uitkomsten = await Promise.all(
    regels.map((een) => motor.trajecten.openPeriode(een, { rol: "projectleider", id: "pl-1" })),
  );
  expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(1);
  expect(uitkomsten.find(({ ok }) => !ok)).toMatchObject({ weigering: { code: "periode.bestaat" } });
});
