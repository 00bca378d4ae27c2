import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niets, OP_AFSTAND, stil } from "../hoort.ts";
import { afmeldingen, telAfmelding, uitnodigingenVoorZa } from "../evaluatie/uitnodiging.ts";
import { metEerdereZa } from "./eerdere-za.ts";
import { GEEN_OVERDRACHT } from "./geen-overdracht.ts";
import { lang, za } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const overdrachtVoltooid = definieer({
  type: "overdracht.voltooid",
  nietNu: ({ overdracht }) => (overdracht === null ? GEEN_OVERDRACHT.reden : null),
  titel: "Overdracht voltooid",
  schema: () => z.strictObject({ verslag: lang(4000) }),
  /** Who did it until now. */
  aangevuld: () => z.strictObject({ van: za.optional() }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { verslag: "Dossier, contacten en open punten zijn doorgenomen." },
  zin: (g) => `De overdracht is afgerond: ${g.verslag}`,
  // The one who takes over confirms: a handover nobody received is none [S].
  mag: ({ overdracht }, { door }) => {
    if (overdracht === null) return GEEN_OVERDRACHT;
    return door.rol === "zorgarrangeur" && door.id !== overdracht.naar
      ? nee("overdracht.ontvanger", "Alleen de zorgarrangeur die het traject overneemt kan de overdracht afronden.")
      : null;
  },
  eis: ({ overdracht }, gebeurtenis) =>
    nietVoor(overdracht?.gestartOp, "het begin van de overdracht", gebeurtenis.op, gebeurtenis),
  vulAan: ({ za: van }) => (van === null ? {} : { van }),
  verwerk: (dossier, { gegevens: { van }, op, dag }) => ({
    ...dossier,
    ...(van === undefined ? {} : telAfmelding(dossier)),
    za: dossier.overdracht?.naar ?? dossier.za,
    overdracht: null,
    ...metEerdereZa(dossier, van, op ?? dag),
  }),
  hoort: {
    plaatsvervanger: OP_AFSTAND.plaatsvervanger,
    beheerder: OP_AFSTAND.beheerder,
    ...stil("las bij het begin van de overdracht al wie er komt", "aanvrager", "medeAanvrager", "partner"),
    za: { "uitnodiging-evaluatie": uitnodigingenVoorZa },
    eerdereZa: {
      "uitnodiging-evaluatie": (dossier, { gegevens: { van }, dag }) =>
        van === undefined ? [] : afmeldingen(dossier, { za: van }, dag),
    },
    projectleider: niets("ziet in het dossier wie de zorgarrangeur is"),
  },
});
