import { Aanmelding } from "../../aanmelding/aanmelding.ts";
import { ONBEKENDE_PERIODE } from "../../aanmelding/perioden.ts";
import { VOORBEELD_AANMELDING } from "../../aanmelding/voorbeeld.ts";
import { dubbeleNaam } from "./dubbele-naam.ts";
import { metAanmelding, organisatiesVan } from "./in-dossier.ts";
import { INDIENERS } from "./indieners.ts";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { beloofdeDagParams } from "../besluit/beloofde-dag.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const aanmeldingIngediend = definieer({
  type: "aanmelding.ingediend",
  titel: "Aanmelding ontvangen",
  schema: () => Aanmelding,
  wie: INDIENERS,
  voorbeeld: VOORBEELD_AANMELDING,
  zin: (g) =>
    `${g.aanvrager.naam} heeft ${g.naam === g.aanvrager.naam ? "zich" : g.naam} aangemeld${g.medeaanvragers.length > 0 ? `, samen met ${g.medeaanvragers.map((m) => m.naam).join(", ")}` : ""}: ${g.toelichting}`,
  // A concept may have lain there until its period was over: the criteria and places are then those of another one.
  eis: ({ regels }, { gegevens, op }) =>
    op !== null && regels.id !== ONBEKENDE_PERIODE.id && (op < regels.van || op > regels.tot)
      ? nee(
          "periode.voorbij",
          `Dit concept hoort bij ${regels.naam}, en daarin valt ${inWoorden(op)} niet. Meld opnieuw aan: dan gelden de criteria en de plaatsen van nu.`,
        )
      : dubbeleNaam(organisatiesVan(gegevens)),
  verwerk: (dossier, { gegevens, op, dag }) => ({ ...metAanmelding(dossier, gegevens, op ?? dag), ontvangenOp: op }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { ontvangstbevestiging: (dossier, { dag }) => beloofdeDagParams(dossier, dag) },
    medeAanvrager: KOPIE,
    projectleider: niets("ziet de aanvraag onder de signalen, met de dag waarop er een besluit moet zijn"),
  },
});
