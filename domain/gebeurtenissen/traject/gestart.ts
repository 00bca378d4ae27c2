import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang, regel } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const trajectGestart = definieer({
  type: "traject.gestart",
  titel: "Traject gestart",
  schema: () =>
    z.strictObject({
      /** What the school may expect, and what is expected of it: its absence is the most repeated complaint [E 3.4, 4.4]. */
      verwachtingen: lang(4000),
      stip: lang(2000).optional(),
      piketpaaltjes: z.array(regel(300)).max(20, "Noem hoogstens 20 piketpaaltjes.").optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    verwachtingen: "De school levert de gegevens en één vaste contactpersoon; de zorgarrangeur leidt de gesprekken.",
  },
  zin: (g) => `Het traject is gestart. Verwachtingen over en weer: ${g.verwachtingen}`,
  mag: (dossier, { bron }) =>
    bron === null && dossier.za === null ? nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe.") : null,
  eis: (dossier, { op, bron }) => {
    if (op !== null && dossier.besluit?.op && op < dossier.besluit.op)
      return nee("datum.volgorde", "Een traject start niet voor de toekenning.");
    // It may have been stopped before it began.
    return nietVoor(dossier.heropendOp, "de heropening", op, { bron });
  },
  verwerk: (dossier, { op }) => ({ ...dossier, begonnen: true, gestartOp: op }),
  hoort: niemand("spreekt de verwachtingen af in het startgesprek"),
});
