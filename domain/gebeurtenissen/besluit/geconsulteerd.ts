import { z } from "zod";
import { vormToegestaan } from "../../aanmelding/trajectvormen.ts";
import { metBesluit } from "./in-dossier.ts";
import { naVraag } from "./volgorde.ts";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { altijd, KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { kwartieren, lang, za } from "../velden.ts";
import { inUren } from "../../getal.ts";

export const aanvraagGeconsulteerd = definieer({
  type: "aanvraag.geconsulteerd",
  titel: "Afgedaan met een consultatie",
  besluit: true,
  schema: () =>
    z.strictObject({
      /** Who gave the advice, and the hours it took: they count as booked [E 1.2 q13]. */
      za,
      uren: kwartieren(20),
      toelichting: lang(4000),
    }),
  wie: ["projectleider"],
  voorbeeld: { za: "za-03", uren: 3, toelichting: "Twee gesprekken waren genoeg." },
  zin: (g) =>
    `De vraag is beantwoord met een consultatie van ${inUren(g.uren)} door ${g.za}; er komt geen traject. ${g.toelichting}`,
  eis: (dossier, gebeurtenis) =>
    naVraag(dossier, gebeurtenis) ?? vormToegestaan(dossier.regels, "consultatie", gebeurtenis.gegevens.uren),
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(dossier, "consultatie", gebeurtenis, [], gebeurtenis.gegevens.toelichting),
    consultaties: [
      ...dossier.consultaties,
      { za: gebeurtenis.gegevens.za, uren: gebeurtenis.gegevens.uren, op: gebeurtenis.op ?? gebeurtenis.dag },
    ],
    plaats: "geen" as const,
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { consultatie: altijd },
    medeAanvrager: KOPIE,
    za: niets("gaf het advies zelf, en ziet de uren in het dossier"),
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: () => [meldAanPeriode("vrijgeven")],
});
