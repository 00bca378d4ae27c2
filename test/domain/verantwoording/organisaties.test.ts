import { expect, it } from "vitest";
import { organisatiecijfers } from "#domain/verantwoording/organisaties.ts";
import { herken, Register } from "#test/support/organisaties.ts";
import { aanvraag } from "./aanvraag.ts";

const WISSEL = { plek: "partner-1", rol: "aanvrager", soort: "school", naam: "De Wissel" } as const;
const SWV = { plek: "partner-2", rol: "aanvrager", soort: "samenwerkingsverband", naam: "SWV Breda" } as const;

it("telt een school in ieder jaar, iedere regio en vorm waarin zij geholpen werd, en in het totaal één keer", () => {
  const register = new Register();
  register.lukt(herken({ nummer: "ZA-2020-001" }));
  register.lukt(herken({ nummer: "ZA-2022-001", als: "ORG-1" }));
  register.lukt(herken({ nummer: "ZA-2022-001", plek: SWV.plek, soort: SWV.soort, naam: SWV.naam }));
  register.lukt(herken({ nummer: "ZA-2022-001", plek: "school-1", naam: "Het Tij" }));
  const cijfers = organisatiecijfers(
    [
      aanvraag({ nummer: "ZA-2020-001", beslotenOp: "2020-03-01", vorm: "kort", organisaties: [WISSEL] }),
      aanvraag({
        nummer: "ZA-2022-001",
        beslotenOp: "2022-03-01",
        regio: "Oost",
        organisaties: [WISSEL, SWV, { plek: "school-1", rol: "genoemde school", soort: "school", naam: "Het Tij" }],
      }),
      aanvraag({ nummer: "ZA-2022-002", beslotenOp: "2022-04-01", organisaties: [{ ...WISSEL, naam: "Wie Weet" }] }),
    ],
    register.stand,
  );
  expect(cijfers).toMatchObject({
    scholen: {
      "per jaar": { 2020: 1, 2021: 0, 2022: 1 },
      "per regio": { Zuid: 1, Oost: 1, West: 0 },
      "per vorm": { kort: 1, lang: 1 },
      totaal: 1,
    },
    samenwerkingsverbanden: { "per jaar": { 2020: 0, 2022: 1 }, totaal: 1 },
    "scholen waarvoor is aangevraagd": { totaal: 1 },
    "niet herkend": { scholen: 1, samenwerkingsverbanden: 0, "genoemde scholen": 0 },
  });
});
