import { z } from "zod";
import { heeftVoorrang } from "../../aanmelding/voorrang.ts";
import { meldVoorrang } from "../aanmelding/voorrang.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { keuze, reden, regel } from "../velden.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, REGIOS, SOORTEN } from "../../verantwoording/aanvraag.ts";

export const gegevensGecorrigeerd = definieer({
  type: "gegevens.gecorrigeerd",
  titel: "Gegevens gecorrigeerd",
  schema: () =>
    z.strictObject({
      naam: regel(200).optional(),
      soort: keuze(SOORTEN).optional(),
      onderwijstypen: z.array(keuze(ONDERWIJSTYPEN)).min(1, "Kies ten minste één onderwijstype.").optional(),
      regio: keuze(REGIOS).optional(),
      kernvraag: keuze(KERNVRAGEN).optional(),
      reden,
    }),
  wie: ["projectleider", "beheerder"],
  voorbeeld: { regio: "Zuid", reden: "Verkeerde regio gekozen." },
  zin: (g) => `Gegevens gecorrigeerd: ${g.reden}`,
  verwerk: (dossier, { gegevens }) => {
    const { reden: _reden, ...rest } = gegevens;
    const beter = Object.fromEntries(Object.entries(rest).filter(([, waarde]) => waarde !== undefined));
    // The criteria are judged on the aanmelding, so the correction must reach it.
    const aanmelding = dossier.aanmelding === null ? null : { ...dossier.aanmelding, ...beter };
    return {
      ...dossier,
      ...beter,
      aanmelding,
      voorrang: aanmelding === null ? dossier.voorrang : heeftVoorrang(aanmelding),
    };
  },
  hoort: niemand("het dossier zegt voortaan wat altijd al zo was; er verandert geen besluit en geen beloofde dag door"),
  meldingen: (dossier, { gegevens: { onderwijstypen } }) => (onderwijstypen === undefined ? [] : meldVoorrang(dossier)),
});
