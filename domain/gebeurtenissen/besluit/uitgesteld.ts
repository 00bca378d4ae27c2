import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { eerstEenVraag } from "../nazorg/vraag.ts";
import { datum, reden } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { naAanvulling } from "../../termijnen/aanvulling.ts";
import { beloofdeDag, gevraagdBesluit } from "../../termijnen/besluit.ts";

/** In time or not, the aanvrager hears beforehand when the answer does come [E 3.4; naar Awb 4:14]. */
export const besluitUitgesteld = definieer({
  type: "besluit.uitgesteld",
  titel: "Besluit uitgesteld",
  besluit: true,
  schema: () => z.strictObject({ nieuweDatum: datum, reden }),
  wie: ["projectleider"],
  voorbeeld: { nieuweDatum: "2027-05-11", reden: "De gemeente reageert pas na de vakantie." },
  zin: (g) => `Het besluit komt later, uiterlijk op ${inWoorden(g.nieuweDatum)}: ${g.reden}`,
  mag: (dossier, { van }) => (van === "gesloten" ? eerstEenVraag(dossier) : null),
  eis: (dossier, { gegevens: { nieuweDatum }, dag }) => {
    if (nieuweDatum <= dag)
      return nee("uitstel.verleden", "De nieuwe datum voor het besluit is niet na vandaag. Kies een latere dag.");
    // What was promised moves with an aanvulling that is still awaited.
    const termijn = gevraagdBesluit(naAanvulling(dossier, dossier.aanvulling?.uiterlijk ?? dag));
    return termijn !== null && nieuweDatum <= termijn.uiterlijk
      ? nee("uitstel.niet-later", `Het besluit is al beloofd voor uiterlijk ${inWoorden(termijn.uiterlijk)}.`)
      : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) => {
    const totNu = naAanvulling(dossier, op ?? dag);
    return {
      ...dossier,
      uitstel: {
        op: op ?? dag,
        tot: gegevens.nieuweDatum,
        reden: gegevens.reden,
        ...beloofdeDag(totNu, gevraagdBesluit(totNu)),
      },
    };
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: {
      "besluit-uitgesteld": (dossier, { gegevens: { nieuweDatum, reden: waarom } }) => ({
        soort: gevraagdBesluit(dossier)?.soort ?? "beslissing",
        nieuweDatum,
        reden: waarom,
      }),
    },
    medeAanvrager: KOPIE,
    partner: niets("hoort van het besluit als dat er is"),
    za: niets("hoort van het besluit als dat er is"),
    projectleider: niets("beslist dit zelf"),
  },
});
