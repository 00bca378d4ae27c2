/** Who is who over trajecten, by the program itself, against a whole engine. */
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
const organisatie = (...woorden: string[]) => cli("organisatie", ...woorden);

async function meldAan(naam: string, brin?: string): Promise<string> {
  const aanvrager = { ...VOORBEELD_AANMELDING.aanvrager, naam, ...(brin === undefined ? {} : { brin }) };
  const gegevens = JSON.stringify({
    ...VOORBEELD_AANMELDING,
    naam,
    aanvrager,
    scholen: [{ naam: "Het Tij", plaats: "Goes" }],
  });
  const { uit, fout } = await cli("gebeurtenis", "nieuw", "aanmelding.ingediend", "--gegevens", gegevens, "--json");
  expect(fout).toBe("");
  return (JSON.parse(uit) as { nummer: string }).nummer;
}

test("from an aanmelding to organisations, their names and their merging", async () => {
  const eerste = await meldAan("De Wissel Breda", "00AA");
  expect(await organisatie("bevestig", eerste)).toMatchObject({
    code: 0,
    fout: "",
    uit: [
      "De Wissel Breda (partner-1) is ORG-1.",
      "SWV Breda e.o. (partner-2) is ORG-2.",
      "Gemeente Breda (partner-3) is ORG-3.",
      "Het Tij (school-1) is ORG-4.",
    ].join("\n"),
  });
  expect(await organisatie("bevestig", eerste)).toMatchObject({ code: 0, uit: "Er is niets bevestigd." });

  // Almost the same name: suggested, and left to a person.
  const tweede = await meldAan("VSO De Wissel");
  const toon = await cli("toon", tweede);
  expect(toon.uit).toContain("VSO De Wissel (school, partner-1): nog niet bekend");
  const derde = await meldAan("School De Wissel Breda");
  expect((await cli("toon", derde)).uit).toContain("lijkt op ORG-1 (De Wissel Breda): bijna dezelfde naam");
  const open = JSON.parse((await organisatie("bevestig", derde, "--json")).uit) as { open: unknown[] };
  expect(open).toMatchObject({
    bevestigd: [{ organisatie: "ORG-2" }, { organisatie: "ORG-3" }, { organisatie: "ORG-4" }],
    open: [{ plek: "partner-1", voorstellen: [{ id: "ORG-1", zeker: false }] }],
  });
  expect(await organisatie("bevestig", derde, "partner-1", "--als", "org-1")).toMatchObject({ code: 0, fout: "" });

  // A new one that turns out to be the same.
  expect((await organisatie("bevestig", tweede, "partner-1", "--nieuw")).uit).toContain("is ORG-5.");
  const samen = await organisatie("voeg-samen", "ORG-5", "ORG-1", "--reden", "Dezelfde school.");
  expect(samen).toMatchObject({ code: 0, fout: "", uit: "ORG-1 (De Wissel Breda) is nu ook wat ORG-5 was." });
  const naam = await organisatie("hernoem", "ORG-1", "--naam", "Het Nieuwe Pad", "--reden", "Nieuwe naam.");
  expect(naam).toMatchObject({ code: 0, fout: "", uit: "ORG-1 (Het Nieuwe Pad) is bijgewerkt." });

  expect(JSON.parse((await organisatie("toon", "org-1", "--json")).uit)).toMatchObject({
    naam: "Het Nieuwe Pad",
    namen: ["Het Nieuwe Pad", "De Wissel Breda", "School De Wissel Breda", "VSO De Wissel"],
    brin: "00AA",
    trajecten: [{ nummer: eerste }, { nummer: derde }, { nummer: tweede }],
    verhaal: [
      { zin: "ORG-1 heet nu Het Nieuwe Pad. Nieuwe naam." },
      { zin: "ORG-5 is samengevoegd met ORG-1. Dezelfde school." },
      {},
      {},
      {},
    ],
  });
  expect((await organisatie("lijst", "--soort", "school")).uit).toMatch(/ORG-1 +Het Nieuwe Pad .* 3 /);
  expect((await cli("verantwoording", "--json", "--organisaties")).uit).toContain("scholen en samenwerkingsverbanden");
  expect((await cli("verantwoording", "--json")).uit).not.toContain("scholen en samenwerkingsverbanden");
});

test.each([
  [["toon", "ORG-99"], 1, "Organisatie ORG-99 is er niet. [organisatie.onbekend]"],
  [["bevestig", "ZA-2025-999"], 1, "Traject ZA-2025-999 is er niet. [traject.onbekend]"],
  [
    ["voeg-samen", "ORG-1", "ORG-1", "--reden", "Fout."],
    1,
    "ORG-1 kan niet met zichzelf worden samengevoegd. Noem er twee. [organisatie.zichzelf]",
  ],
  [
    ["voeg-samen", "ORG-2", "ORG-1", "--reden", "Fout."],
    1,
    "Alleen twee van dezelfde soort zijn samen te voegen. [organisatie.andere-soort]",
  ],
  [
    ["voeg-samen", "school", "ORG-1", "--reden", "Fout."],
    1,
    "Noem een organisatie bij het nummer, bijvoorbeeld ORG-12. [organisatie.ongeldig]",
  ],
  [
    ["hernoem", "ORG-2", "--brin", "00AA", "--reden", "Fout."],
    1,
    "Alleen een school heeft een BRIN-nummer. [organisatie.geen-brin]",
  ],
  [["hernoem", "ORG-1", "--naam", "X"], 2, "--reden"],
  [["bevestig", "ZA-2025-999", "--nieuw"], 2, "Zeg over welke partner het gaat"],
  [["lijst", "--soort", "kerk"], 2, "'kerk' is geen soort organisatie"],
])("%j is refused, in Dutch, and nothing is recorded", async (woorden, code, reden) => {
  const voor = (await motor.store.regels("organisaties/alle")).length;
  const afloop = await organisatie(...woorden);
  expect(afloop).toMatchObject({ code, uit: "" });
  expect(afloop.fout).toContain(reden);
  expect(await motor.store.regels("organisaties/alle")).toHaveLength(voor);
});
