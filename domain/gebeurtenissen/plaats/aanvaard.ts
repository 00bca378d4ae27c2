import { z } from "zod";
import { nieuweBeslistermijn } from "../besluit/nieuwe-beslistermijn.ts";
import { naOntvangst } from "../besluit/volgorde.ts";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { beloofdeDagParams } from "../besluit/beloofde-dag.ts";
import { buitenAanbod, geenAanbodNu, naAanbod, zonderAanbod } from "./volgorde.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const plaatsAanvaard = definieer({
  type: "plaats.aanvaard",
  titel: "Plaats aanvaard",
  schema: () => z.strictObject({}),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: {},
  zin: () => "De aangeboden plaats is aanvaard; de projectleider kan nu toekennen.",
  nietNu: geenAanbodNu,
  mag: zonderAanbod,
  eis: (dossier, gebeurtenis) => {
    const { op, dag, bron } = gebeurtenis;
    const { aanbodUiterlijk } = dossier;
    const teVroeg = naOntvangst(dossier, op);
    if (teVroeg !== null) return teVroeg;
    if (aanbodUiterlijk !== null)
      // Until the clock says so in the morning, an offer stands open after its last day.
      return bron === null && (op ?? dag) > aanbodUiterlijk
        ? nee(
            "aanbod.verlopen",
            `Het aanbod gold tot en met ${inWoorden(aanbodUiterlijk)}. Kwam het antwoord op tijd binnen, leg dan vast op welke dag.`,
          )
        : naAanbod(dossier, gebeurtenis);
    const teLaat = buitenAanbod(dossier, gebeurtenis);
    if (teLaat !== null) return teLaat;
    return dossier.plaats === "gereserveerd"
      ? null
      : nee("plaats.ontbreekt", "Er is geen plaats in de subsidieperiode gereserveerd voor deze aanvraag.");
  },
  verwerk: (dossier, { op, dag }) => ({
    ...dossier,
    aanbodUiterlijk: null,
    verlopenAanbod: null,
    ...nieuweBeslistermijn(op ?? dag),
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: {
      "nieuwe-beslisdag": (dossier, { dag }) => ({ soort: "plaats", ...beloofdeDagParams(dossier, dag) }),
    },
    medeAanvrager: KOPIE,
    projectleider: niets("ziet de aanvraag onder de signalen, met de dag waarop er een besluit moet zijn"),
  },
});
