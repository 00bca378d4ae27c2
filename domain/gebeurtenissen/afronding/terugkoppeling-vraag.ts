import { z } from "zod";
import { kanNietReageren, metReactie, nogGeen, reactieVan, VAN_PARTNERS } from "./reactie.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { lang, partnerveld } from "../velden.ts";

export const terugkoppelingVraag = definieer({
  type: "terugkoppeling.vraag",
  titel: "Vraag over de terugkoppeling",
  schema: () => z.strictObject({ partner: partnerveld, vraag: lang(2000) }),
  wie: VAN_PARTNERS,
  voorbeeld: { partner: "partner-1", vraag: "Wie belt ons volgend jaar voor de evaluatie?" },
  zin: (g, naam) => `${naam(g.partner)} vraagt: ${g.vraag}`,
  mag: nogGeen,
  eis: (dossier, { gegevens: { partner }, door }) => kanNietReageren(dossier, partner, door),
  verwerk: (dossier, { gegevens: { partner, vraag }, op, dag }) => {
    const { gelezenOp, vragen } = reactieVan(dossier, partner);
    return metReactie(dossier, partner, {
      gelezenOp: gelezenOp ?? op ?? dag,
      vragen: [...vragen, { vraag, op: op ?? dag, antwoord: null }],
    });
  },
  hoort: niemand(
    "wie moet antwoorden, ziet de vraag in het overzicht van wat er openstaat; wie vroeg, krijgt het antwoord per brief",
  ),
});
