import { z } from "zod";
import { metBesluit } from "./in-dossier.ts";
import { naVraag } from "./volgorde.ts";
import { definieer, meldAanPeriode, nee } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { keuze, lang } from "../velden.ts";

export const aanvraagVerwezen = definieer({
  type: "aanvraag.verwezen",
  titel: "Verwezen naar een onderwijsconsulent",
  besluit: true,
  schema: () =>
    z.strictObject({
      naar: keuze(["onderwijsconsulent", "onderwijszorgconsulent"]),
      /** A single pupil's case goes on only with the parents' consent [A]; null when a register does not say. */
      toestemmingOuders: z.boolean({ error: "Antwoord met ja of nee." }).nullable(),
      toelichting: lang(4000),
    }),
  wie: ["projectleider"],
  voorbeeld: { naar: "onderwijsconsulent", toestemmingOuders: true, toelichting: "De vraag gaat over één leerling." },
  zin: (g) => `De vraag gaat over een individuele leerling en is verwezen naar een ${g.naar}.`,
  eis: (dossier, gebeurtenis) =>
    gebeurtenis.bron === null && gebeurtenis.gegevens.toestemmingOuders !== true
      ? nee("verwijzing.toestemming", "Verwijzen kan alleen als de ouders akkoord zijn.")
      : naVraag(dossier, gebeurtenis),
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(
      dossier,
      "verwezen",
      gebeurtenis,
      ["De vraag gaat over een individuele leerling."],
      gebeurtenis.gegevens.toelichting,
    ),
    plaats: "geen" as const,
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { verwijzing: (_dossier, { gegevens: { naar } }) => ({ naar }) },
    medeAanvrager: KOPIE,
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: () => [meldAanPeriode("vrijgeven")],
});
