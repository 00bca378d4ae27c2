import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { keuze, lang } from "../velden.ts";
import { BEREIKT, BEREIKT_IN_WOORDEN } from "../../traject/plan.ts";

export const doelBeoordeeld = definieer({
  type: "doel.beoordeeld",
  titel: "Doel beoordeeld",
  schema: () =>
    z.strictObject({
      doel: z
        .string({ error: "Vul in welk doel, bijvoorbeeld doel-1." })
        .regex(/^doel-[1-9]\d?$/, "Noem het doel bij het nummer, bijvoorbeeld doel-1."),
      bereikt: keuze(BEREIKT),
      toelichting: lang(2000).optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: { doel: "doel-1", bereikt: "deels", toelichting: "Twee van de drie klassen doen mee." },
  zin: (g) =>
    `${g.doel.replace("doel-", "Doel ")} is ${BEREIKT_IN_WOORDEN[g.bereikt]}${g.toelichting === undefined ? "." : `: ${g.toelichting}`}`,
  mag: ({ plan }) =>
    plan.doelen.length === 0 ? nee("doel.geen", "Er zijn nog geen doelen. Die komen bij stap 5.") : null,
  eis: ({ plan }, { gegevens }) =>
    plan.doelen.some(({ nummer }) => nummer === gegevens.doel)
      ? null
      : nee(
          "doel.onbekend",
          `Er is geen ${gegevens.doel}. Wel: ${plan.doelen.map(({ nummer }) => nummer).join(", ")}.`,
        ),
  verwerk: (dossier, { gegevens: { doel, bereikt, toelichting = null } }) => ({
    ...dossier,
    plan: {
      ...dossier.plan,
      doelen: dossier.plan.doelen.map((een) => (een.nummer === doel ? { ...een, bereikt, toelichting } : een)),
    },
  }),
  hoort: niemand("wie meedoet, hoort bij de terugkoppeling welke doelen zijn bereikt"),
});
