import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niets, OP_AFSTAND, stil } from "../hoort.ts";
import { zonderOverdracht } from "../overdracht/eerdere-za.ts";
import { metOvernemer, nietOvernemen, overnemer } from "../overdracht/overnemer.ts";
import { lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const nazorgAfgerond = definieer({
  type: "nazorg.afgerond",
  titel: "Nazorg afgerond",
  schema: () => z.strictObject({ toelichting: lang(4000) }),
  aangevuld: () => z.strictObject({ overnemer: overnemer() }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { toelichting: "De afspraken staan weer." },
  zin: (g) => `De nazorg is afgerond: ${g.toelichting}`,
  vulAan: metOvernemer,
  eis: (dossier, gebeurtenis) =>
    nietVoor(dossier.nazorg?.gestartOp, "het begin van de nazorg", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { op, dag }) => ({
    ...dossier,
    nazorg: dossier.nazorg === null ? null : { ...dossier.nazorg, loopt: false, afgerondOp: op },
    afgesloten: true,
    ...zonderOverdracht(dossier, { op, dag }),
  }),
  hoort: {
    ...OP_AFSTAND,
    ...stil("rondt de nazorg af met de zorgarrangeur", "aanvrager", "medeAanvrager", "partner"),
    za: niets("rondt de nazorg zelf af"),
    eerdereZa: { "overdracht-afgebroken": (dossier, { gegevens }) => nietOvernemen(dossier, gegevens) },
    projectleider: niets("ziet in het dossier dat de nazorg klaar is"),
  },
});
