import { expect, it } from "vitest";
import { maakBrief } from "#activities/mail/brieven.ts";
import { OMLIJSTING } from "#test/activities/mail/hulp.ts";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";
import { signalen } from "#domain/signalen/signalen.ts";
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

it("een nee op de vervolgstappen alleen is een signaal voor de projectleider, tot het goed gaat, verzet is of nazorg begint", () => {
  const nee = () => {
    const verloop = gesloten();
    klokTot(verloop, "2026-06-03", "borging");
    const antwoord = {
      partner: GEMEENTE,
      nagekomen: false,
      toelichting: "Geen geld.",
      vraag: `borging/${GEMEENTE}/na-3`,
    };
    return verloop.gebeurt("borging.gecontroleerd", antwoord, { door: MENSEN.partner });
  };
  const tegenvallers = ({ dossier, pad, dag }: ReturnType<typeof gesloten>) =>
    signalen(dossier, pad, dag).filter(({ soort }) => soort === "borgingsafspraak");
  expect(tegenvallers(nee())).toMatchObject([
    {
      voor: { rol: "projectleider" },
      wat: "Volgens Gemeente Breda lukt dit niet: vervolgstap-1. Bespreek het, of start nazorg.",
      groep: "deze week",
    },
  ]);
  expect(nee().dossier.plan.vervolgstappen[0]).toMatchObject({ gehaaldOp: null, gaatNietSinds: "2026-06-03" });
  const verzet = { vervolgstap: "vervolgstap-1", uiterlijk: "2027-06-01", reden: "Na de begroting." };
  for (const verder of [
    nee().gebeurt("vervolgstap.verzet", verzet),
    nee().gebeurt("vervolgstap.gedaan", { vervolgstap: "vervolgstap-1" }),
    nee().gebeurt("borging.gecontroleerd", { partner: GEMEENTE, nagekomen: true, toelichting: "Toch geld." }),
    nee().gebeurt("nazorg.gestart"),
  ])
    expect(tegenvallers(verder)).toEqual([]);
});
