import { expect, test } from "vitest";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { GIF } from "#test/support/gif.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { GEWONE_WEGEN, vergiftigdeVerlopen } from "#test/support/vergiftigd.ts";
import { enige } from "./hulp.ts";

/** Signals stand in lists, which are read without a note of who looked: what people typed about a traject is not in them. */

test("een signaal zegt niets van wat iemand typte, behalve hoe het traject en de organisaties erin heten", () => {
  const soorten = new Set<string>();
  for (const ronde of [0, 1, 2])
    for (const { dossier, pad } of vergiftigdeVerlopen(GEWONE_WEGEN(), ronde).verlopen) {
      const organisaties = dossier.partners.filter(({ partij }) => partij !== "ouders").map(({ naam }) => naam);
      // Which letter it was is told by the system.
      for (const { wat, soort } of signaalkernen(dossier, pad).filter((een) => een.soort !== "mail")) {
        soorten.add(soort);
        expect(organisaties.reduce((rest, naam) => rest.replaceAll(naam, "…"), wat)).not.toContain(GIF);
      }
    }
  expect([...soorten].toSorted()).toEqual(expect.arrayContaining(["plan", "evaluatiemoment", "terugkoppelvraag"]));
});

test("ouders staan er niet met hun naam", () => {
  const verloop = verloopTot("gestart")
    .gebeurt("partner.toegevoegd", {
      partij: "ouders",
      naam: "Fatima el Amrani",
      contactpersoon: { naam: "Fatima el Amrani", email: "fatima@thuis.example" },
    })
    .gebeurt("mail.mislukt", { brief: "borgingsvraag", aan: "partner", partner: "partner-4", bij: 4, reden: "550" });
  expect(enige(verloop, "mail").wat).toContain("'borgingsvraag' aan de ouders is niet aangekomen");
});
