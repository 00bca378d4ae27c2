/** Who works here, by the program itself, against a whole engine. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { startMotor, type Motor } from "../support/motor.ts";
import { alsSysteem, cliVan } from "./bij-motor.ts";

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
  await alsSysteem(motor);
});
afterAll(() => motor?.stop());

const cli = cliVan(() => motor);
const medewerker = (...woorden: string[]) => cli("medewerker", ...woorden);
/** A terminal breaks lines where it likes. */
const inEenRegel = (tekst: string): string => tekst.replace(/\s+/g, " ");
const doe = (nummer: string, type: string, gegevens: object) =>
  cli("gebeurtenis", nummer, type, "--gegevens", JSON.stringify(gegevens));

test("from coming to work here to leaving, with a traject in between, and names all along", async () => {
  const kim = ["nieuw", "--naam", "Kim de Boer", "--mail", "kim@stichting.example", "--rol", "zorgarrangeur"];
  expect(await medewerker(...kim, "--id", "ZA-05", "--uren", "22,5", "--telefoon", "06 5550 0105")).toMatchObject({
    code: 0,
    fout: "",
    uit: "za-05 (Kim de Boer) werkt hier.",
  });
  expect(await medewerker(...kim)).toMatchObject({
    code: 1,
    fout: expect.stringContaining("[medewerker.mail-bestaat]"),
  });
  const sam = ["nieuw", "--naam", "Sam Visser", "--mail", "sam@stichting.example", "--rol", "zorgarrangeur", "auditor"];
  expect((await medewerker(...sam)).uit).toBe("za-6 (Sam Visser) werkt hier.");
  const kapot = await medewerker("nieuw", "--naam", "", "--mail", "sam", "--rol", "directeur");
  expect(kapot.code).toBe(1);
  for (const veld of ["naam", "mail", "rol"]) expect(kapot.fout).toContain(veld === "naam" ? "Vul dit veld in." : veld);

  const gemeld = await cli(
    "gebeurtenis",
    "nieuw",
    "aanmelding.ingediend",
    "--gegevens",
    JSON.stringify(VOORBEELD_AANMELDING),
    "--json",
  );
  const { nummer } = JSON.parse(gemeld.uit) as { nummer: string };
  await doe(nummer, "beoordeling.gestart", {});
  await doe(nummer, "aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "Collectief." });
  expect((await doe(nummer, "za.toegewezen", { za: "za-99" })).fout).toContain("za-99 is geen medewerker.");
  expect(await doe(nummer, "za.toegewezen", { za: "za-05" })).toMatchObject({ code: 0 });

  const toon = await cli("toon", nummer);
  expect(inEenRegel(toon.uit)).toContain("Zorgarrangeur Kim de Boer gaat het traject doen.");
  expect(toon.uit).not.toContain("za-05");
  expect((await cli("toon", nummer, "--json")).uit).toContain('"za": "za-05"');
  expect((await cli("lijst")).uit).toContain("Kim de Boer");
  expect((await cli("lijst", "--za", "za-05", "--json")).uit).toContain('"za": "za-05"');
  expect((await cli("signalen")).uit).toContain("voor Kim de Boer");
  // A refusal calls people by their names too.
  expect((await doe(nummer, "za.toegewezen", { za: "za-6" })).fout).toContain("Kim de Boer doet het traject.");

  const weg = await medewerker("vertrekt", "za-05", "--dag", "2099-12-31");
  expect(weg).toMatchObject({
    code: 1,
    fout: expect.stringContaining(`Kim de Boer heeft nog een traject in handen: ${nummer}.`),
  });
  expect((await medewerker("wijzig", "za-05", "--uren", "geen", "--rol", "zorgarrangeur", "projectleider")).code).toBe(
    0,
  );
  expect(JSON.parse((await medewerker("toon", "za-05", "--json")).uit)).toMatchObject({
    id: "za-05",
    naam: "Kim de Boer",
    mail: "kim@stichting.example",
    telefoon: "06 5550 0105",
    rollen: ["zorgarrangeur", "projectleider"],
    urenPerWeek: null,
    tot: null,
    logtIn: false,
    inHand: [{ nummer }],
    verhaal: [{ titel: "Medewerker gewijzigd" }, { titel: "Medewerker toegevoegd" }],
  });

  expect((await medewerker("vertrekt", "za-6", "--dag", "2099-12-31")).uit).toBe(
    "za-6 (Sam Visser) heeft een laatste dag.",
  );
  expect(inEenRegel((await medewerker("toon", "za-6")).uit)).toContain(
    "Sam Visser werkt hier tot en met 31 december 2099.",
  );
  expect((await medewerker("wijzig", "za-6", "--blijft")).code).toBe(0);
  expect((await medewerker("lijst")).uit).toMatch(/za-05 +Kim de Boer.*\nza-6 +Sam Visser/);
  expect(await medewerker("toon", "za-9")).toMatchObject({
    code: 1,
    fout: "Medewerker za-9 is er niet. [medewerker.onbekend]",
  });
});
