import { z } from "zod";
import { doelnummer, geenDoel, zonderDoelen } from "./doel.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { keuze, lang } from "../velden.ts";
import { BEREIKT, BEREIKT_IN_WOORDEN } from "../../traject/plan.ts";

export const doelBeoordeeld = definieer({
  type: "doel.beoordeeld",
  titel: "Doel beoordeeld",
  schema: () =>
    z.strictObject({
      doel: doelnummer,
      bereikt: keuze(BEREIKT),
      toelichting: lang(2000).optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: { doel: "doel-1", bereikt: "deels", toelichting: "Twee van de drie klassen doen mee." },
  zin: (g) =>
    `${g.doel.replace("doel-", "Doel ")} is ${BEREIKT_IN_WOORDEN[g.bereikt]}${g.toelichting === undefined ? "." : `: ${g.toelichting}`}`,
  mag: zonderDoelen,
  eis: (dossier, { gegevens }) => geenDoel(dossier, gegevens.doel),
  verwerk: (dossier, { gegevens: { doel, bereikt, toelichting = null } }) => ({
    ...dossier,
    plan: {
      ...dossier.plan,
      doelen: dossier.plan.doelen.map((een) => (een.nummer === doel ? { ...een, bereikt, toelichting } : een)),
    },
  }),
  hoort: niemand("wie meedoet, hoort bij de terugkoppeling welke doelen zijn bereikt"),
});
