import { z } from "zod";
import { BESPROKEN } from "./besproken.ts";
import { doelnummer, geenDoel, zonderDoelen } from "./doel.ts";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { inWoorden } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { type Weigering, bijVeld } from "../../weigering.ts";

export const doelVerzet = definieer({
  type: "doel.verzet",
  titel: "Doel verzet",
  schema: () => z.strictObject({ doel: doelnummer, uiterlijk: datum, reden }),
  wie: UITVOERDERS,
  voorbeeld: { doel: "doel-1", uiterlijk: "2028-12-01", reden: "De gemeente koopt een halfjaar later in." },
  zin: (g) => `${g.doel.replace("doel-", "Doel ")} is verzet naar ${inWoorden(g.uiterlijk)}: ${g.reden}`,
  mag: (dossier) =>
    zonderDoelen(dossier) ??
    (dossier.plan.doelen.every(({ bereikt }) => bereikt === "ja")
      ? nee("doel.bereikt", "Alle doelen zijn al bereikt.")
      : null),
  eis: (dossier, gebeurtenis) => geenDoel(dossier, gebeurtenis.gegevens.doel) ?? nietVerzet(dossier, gebeurtenis),
  // Of one that was not reached, or in part, it is judged anew.
  verwerk: (dossier, { gegevens: { doel, uiterlijk } }) => ({
    ...dossier,
    plan: {
      ...dossier.plan,
      doelen: dossier.plan.doelen.map((een) =>
        een.nummer === doel ? { ...een, uiterlijk, bereikt: null, toelichting: null } : een,
      ),
    },
  }),
  hoort: BESPROKEN,
});

function nietVerzet(
  { plan, gestartOp }: Dossier,
  gebeurtenis: Pick<Gebeurtenis<{ readonly doel: string; readonly uiterlijk: string }>, "gegevens" | "bron">,
): Weigering | null {
  const { doel, uiterlijk } = gebeurtenis.gegevens;
  const nu = plan.doelen.find(({ nummer }) => nummer === doel);
  if (nu?.bereikt === "ja") return nee("doel.bereikt", `${doel} is al bereikt.`);
  if (nu?.uiterlijk === uiterlijk) return nee("doel.zelfde-dag", `${doel} staat al op ${inWoorden(uiterlijk)}.`);
  return bijVeld(nietVoor(gestartOp, "de start van het traject", uiterlijk, gebeurtenis), "uiterlijk");
}
