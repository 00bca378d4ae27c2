import { z } from "zod";
import { laatsteWerk } from "./volgorde.ts";
import { zonderDag } from "./zonder-dag.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";
import { eerstVerlenging } from "../verlenging/vraag.ts";
import { nietVoor } from "../volgorde.ts";

export const afrondingGestart = definieer({
  type: "afronding.gestart",
  titel: "Afronding begonnen",
  schema: () => z.strictObject({ redenOpenStappen: reden.optional() }),
  wie: UITVOERDERS,
  voorbeeld: { redenOpenStappen: "De school gaat zelf verder met stap 6." },
  zin: (g) =>
    `De afronding is begonnen${g.redenOpenStappen === undefined ? "." : `, met open stappen: ${g.redenOpenStappen}`}`,
  nietNu: ({ afrondingOp, afgesloten }) =>
    afrondingOp === undefined || afgesloten ? null : "De afronding is al begonnen.",
  mag: (dossier, { bron }) => (bron === null ? eerstVerlenging(dossier) : null),
  eis: (dossier, { gegevens, op, bron }) => {
    if (op !== null && dossier.gestartOp !== null && op < dossier.gestartOp)
      return nee("datum.volgorde", "Een traject eindigt niet voor het begint.");
    if (bron !== null) return null;
    const teVroeg = nietVoor(laatsteWerk(dossier), "wat er daarvoor nog is gedaan", op, { bron });
    if (teVroeg !== null) return teVroeg;
    const open = Object.values(dossier.stappen).some((stap) => stap.status === "open" || stap.status === "bezig");
    return open && gegevens.redenOpenStappen === undefined
      ? nee("stappen.open", "Er zijn nog stappen open. Voltooi ze, sla ze over of geef een reden.")
      : null;
  },
  verwerk: (dossier, { op, dag }) => ({ ...dossier, ...(op === null ? zonderDag(dag) : { afrondingOp: op }) }),
  hoort: niemand("de stappen zijn klaar; wie meedoet hoort het van het eindverslag, binnen de termijn daarvoor"),
});
