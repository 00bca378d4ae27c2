import { z } from "zod";
import { metBesluit } from "./in-dossier.ts";
import { naVraag } from "./volgorde.ts";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { altijd, KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { lang, regel } from "../velden.ts";

export const aanvraagAfgewezen = definieer({
  type: "aanvraag.afgewezen",
  titel: "Aanvraag afgewezen",
  besluit: true,
  schema: () =>
    z.strictObject({
      redenen: z.array(regel(300)).min(1, "Geef ten minste één reden.").max(12, "Geef hoogstens 12 redenen."),
      toelichting: lang(4000),
    }),
  wie: ["projectleider"],
  voorbeeld: {
    redenen: ["De school heeft geen vaste contactpersoon."],
    toelichting: "U kunt opnieuw aanmelden zodra er een vaste contactpersoon is.",
  },
  zin: (g) => `De aanvraag is afgewezen: ${g.redenen.join("; ")} ${g.toelichting}`,
  eis: naVraag,
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(dossier, "afgewezen", gebeurtenis, gebeurtenis.gegevens.redenen, gebeurtenis.gegevens.toelichting),
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
