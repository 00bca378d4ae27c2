import { expect, it } from "vitest";
import { maakBrief } from "#activities/mail/brieven.ts";
import { OMLIJSTING } from "#test/activities/mail/hulp.ts";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";
import { klokTot } from "../termijnen/klok.ts";

const GEMEENTE = "partner-3";
const gesloten = () =>
  verloopTot("gesloten")
    .gebeurt("vervolgstap.toegevoegd", { wat: "Contract verlengen", wie: GEMEENTE, uiterlijk: "2027-01-01" })
    .gebeurt("vervolgstap.toegevoegd", { wat: "Evalueren", wie: "de directeur", uiterlijk: "2027-03-01" });

it("na het sluiten wordt naar de vervolgstappen gevraagd: aan de partner zelf, en anders aan de aanvrager", () => {
  const verloop = gesloten();
  klokTot(verloop, "2026-06-03", "borging");
  expect(verloop.dossier.borgingsvragen.map(({ partner, controle }) => [partner, controle])).toEqual([
    ["partner-3", "na-3"],
    ["partner-1", "na-3"],
  ]);
  const vraag = { partner: GEMEENTE, controle: "na-3", vraag: `borging/${GEMEENTE}/na-3`, herinnering: false };
  const brief = maakBrief("borgingsvraag", verloop.dossier, vraag, OMLIJSTING);
  expect(brief).toMatchObject({ ok: true, waarde: { tekst: expect.stringContaining("Contract verlengen") } });
  const antwoord = { partner: GEMEENTE, nagekomen: true, toelichting: "Getekend.", vraag: vraag.vraag };
  const partner = { door: MENSEN.partner };
  expect(verloop.weigert("borging.gecontroleerd", { ...antwoord, gedaan: ["vervolgstap-2"] }, partner)).toBe(
    "vervolgstap.onbekend",
  );
  verloop.gebeurt("borging.gecontroleerd", { ...antwoord, gedaan: ["vervolgstap-1"] }, partner);
  expect(verloop.dossier.plan.vervolgstappen).toMatchObject([{ gehaaldOp: "2026-06-03" }, { gehaaldOp: null }]);
});
