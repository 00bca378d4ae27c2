/** Hours by one line at a terminal, by the program itself, against a whole engine. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { datumOp, inWoorden, plusDagen } from "#domain/kalender/datum.ts";
import { startMotor, type Motor } from "../support/motor.ts";
import { alsSysteem, cliVan } from "./bij-motor.ts";

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
  await alsSysteem(motor);
});
afterAll(() => motor?.stop());

const cli = cliVan(() => motor);
const doe = (nummer: string, type: string, gegevens: object, ...erbij: string[]) =>
  cli("gebeurtenis", nummer, type, "--gegevens", JSON.stringify(gegevens), ...erbij);

/** Just begun, with a budget of 40 hours, in the hands of za-05. */
async function begonnen(): Promise<string> {
  for (const [id, naam, rol] of [
    ["za-05", "Kim de Boer", "zorgarrangeur"],
    ["pl-1", "Petra de Wit", "projectleider"],
  ] as const)
    await cli("medewerker", "nieuw", "--id", id, "--naam", naam, "--mail", `${id}@stichting.example`, "--rol", rol);
  const { nummer } = JSON.parse((await doe("nieuw", "aanmelding.ingediend", VOORBEELD_AANMELDING, "--json")).uit);
  await doe(nummer, "beoordeling.gestart", {});
  await doe(nummer, "aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "Collectief." });
  await doe(nummer, "za.toegewezen", { za: "za-05" });
  return nummer;
}

test("hours outside trajecten are of a person, are booked on top, and count in the verantwoording", async () => {
  await begonnen();
  const vandaag = datumOp(new Date().toISOString());
  expect(await cli("uren", "--buiten", "kennisdeling", "2")).toMatchObject({
    code: 2,
    fout: expect.stringContaining("Zeg van wie deze uren zijn"),
  });
  expect((await cli("uren", "--buiten", "kenisdeling", "2", "--wie", "za-05")).fout).toContain(
    "Bedoelt u kennisdeling?",
  );
  expect(await cli("uren", "--buiten", "kennisdeling", "2", "--wie", "za-05")).toEqual({
    code: 0,
    fout: "",
    uit: `Kim de Boer: 2 uur kennisdeling geboekt op ${inWoorden(vandaag)}. Die dag staat er nu 2 uur kennisdeling.`,
  });
  const meer = await cli("uren", "--buiten", "kennisdeling", "0,5", "--wie", "pl-1", "--za", "za-05", "--json");
  expect(JSON.parse(meer.uit)).toMatchObject({ medewerker: "za-05", wat: "kennisdeling", uren: 0.5, geboekt: 2.5 });
  expect((await cli("uren", "--buiten", "olievlek", "24", "--wie", "za-05")).fout).toContain(
    "een dag heeft er 24. [uren.te-veel]",
  );
  const cijfers = JSON.parse((await cli("verantwoording", "--json", "--alles")).uit);
  expect(cijfers["uren buiten trajecten"]["per soort"]).toEqual({
    kennisdeling: 2.5,
    "landelijk overleg": 0,
    olievlek: 0,
    totaal: 2.5,
  });
  expect((await cli("verantwoording")).uit).toMatch(/Uren buiten trajecten per zorgarrangeur[^]*za-05 +2,5 +0 +0 +2,5/);
});

test("hours as people write them are booked once, and what is left is told", async () => {
  const nummer = await begonnen();
  const vandaag = datumOp(new Date().toISOString());
  expect(await cli("uren", nummer, "2,5", "gesprek", "--id", "een")).toEqual({
    code: 0,
    fout: "",
    uit: `${nummer}: 2,5 uur gesprek geboekt op ${inWoorden(vandaag)}. Van 40 uur is 2,5 uur geboekt; er is nog 37,5 uur.`,
  });
  expect((await cli("uren", nummer, "2:30", "Gesprek", "--id", "een")).uit).toContain("gesprek stond al geboekt op");
  const alsJson = await cli("uren", nummer.toLowerCase(), "0,75", "reizen", "--wie", "za-05", "--json");
  expect(JSON.parse(alsJson.uit)).toMatchObject({
    nummer,
    datum: vandaag,
    uren: 0.75,
    activiteit: "reizen",
    geboekt: 3.25,
    budget: 40,
  });
  expect(await cli("uren", nummer, "38", "reizen")).toMatchObject({ code: 1 });
  expect(await cli("uren", nummer, "2", "reizen", "--op", plusDagen(vandaag, 1))).toMatchObject({
    code: 1,
    fout: "Uren boeken kan pas op of na de dag zelf. [uren.toekomst]",
  });
  expect(await cli("uren", "ZA-1999-001", "2", "reizen")).toMatchObject({ code: 1 });
});
