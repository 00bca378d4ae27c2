import { z } from "zod";
import { metBesluit } from "./in-dossier.ts";
import { naVraag } from "./volgorde.ts";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { altijd, KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import {
  eisRedencodes,
  gekozenRedenen,
  metRedennamen,
  gevraagdeRedencodes,
  redenenInWoorden,
  redennamen,
} from "../redencodes.ts";
import { lang, regel } from "../velden.ts";

export const aanvraagAfgewezen = definieer({
  type: "aanvraag.afgewezen",
  titel: "Aanvraag afgewezen",
  besluit: true,
  schema: () =>
    z.strictObject({
      redencodes: gevraagdeRedencodes(),
      /** In own words, where the names of the codes do not say it. */
      redenen: z.array(regel(300)).max(12, "Geef hoogstens 12 redenen.").default([]),
      toelichting: lang(4000),
    }),
  aangevuld: () => z.strictObject({ redennamen: redennamen() }),
  wie: ["projectleider"],
  voorbeeld: {
    redencodes: ["contactpersoon"],
    redenen: ["De school heeft geen vaste contactpersoon."],
    toelichting: "U kunt opnieuw aanmelden zodra er een vaste contactpersoon is.",
  },
  zin: (g) =>
    ["De aanvraag is afgewezen:", g.redenen.join("; "), `${g.toelichting}${redenenInWoorden(g.redennamen)}`]
      .filter((deel) => deel !== "")
      .join(" "),
  vulAan: (dossier, { gegevens }) => metRedennamen(dossier, gegevens.redencodes),
  eis: (dossier, gebeurtenis) =>
    naVraag(dossier, gebeurtenis) ?? eisRedencodes(dossier, "afwijzing", gebeurtenis.gegevens.redencodes, gebeurtenis),
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(
      dossier,
      "afgewezen",
      gebeurtenis,
      gebeurtenis.gegevens.redenen,
      gebeurtenis.gegevens.toelichting,
      gekozenRedenen(gebeurtenis.gegevens),
    ),
    plaats: "geen" as const,
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { afwijzing: altijd },
    medeAanvrager: KOPIE,
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: () => [meldAanPeriode("vrijgeven")],
});
