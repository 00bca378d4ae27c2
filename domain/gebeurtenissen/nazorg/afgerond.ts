import { z } from "zod";
import { definieer } from "../definitie.ts";
import { isNieuwsVoorZa, KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { metOvernames, overnamebrieven, overnames, overnamesInWoorden, zonderOvername } from "../evaluatie/overname.ts";
import { zonderOverdracht } from "../overdracht/eerdere-za.ts";
import { metOvernemer, nietOvernemen, overnemer } from "../overdracht/overnemer.ts";
import { lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const nazorgAfgerond = definieer({
  type: "nazorg.afgerond",
  titel: "Nazorg afgerond",
  schema: () => z.strictObject({ toelichting: lang(4000), evaluaties: overnames() }),
  aangevuld: () => z.strictObject({ overnemer: overnemer() }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { toelichting: "De afspraken staan weer." },
  zin: (g, naam) => `De nazorg is afgerond: ${g.toelichting}${overnamesInWoorden(g.evaluaties, naam)}`,
  vulAan: metOvernemer,
  eis: (dossier, gebeurtenis) =>
    nietVoor(dossier.nazorg?.gestartOp, "het begin van de nazorg", gebeurtenis.op, gebeurtenis) ??
    zonderOvername(dossier, gebeurtenis.gegevens.evaluaties, gebeurtenis),
  verwerk: (dossier, { id, gegevens, op, dag }) => ({
    ...dossier,
    ...metOvernames(dossier, gegevens.evaluaties, id),
    nazorg: dossier.nazorg === null ? null : { ...dossier.nazorg, loopt: false, afgerondOp: op },
    afgesloten: true,
    ...zonderOverdracht(dossier, { op, dag }),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "nazorg-afgerond": (_dossier, { gegevens: { toelichting } }) => ({ toelichting }) },
    medeAanvrager: KOPIE,
    za: {
      "nazorg-afgerond": (dossier, gebeurtenis) =>
        isNieuwsVoorZa(dossier, gebeurtenis) ? { toelichting: gebeurtenis.gegevens.toelichting } : null,
      ...overnamebrieven.za,
    },
    partner: {
      "nazorg-afgerond": (dossier, { gegevens: { toelichting } }) => aanAndereDeelnemers(dossier, { toelichting }),
      ...overnamebrieven.partner,
    },
    eerdereZa: { "overdracht-afgebroken": (dossier, { gegevens }) => nietOvernemen(dossier, gegevens) },
    projectleider: niets("ziet in het dossier dat de nazorg klaar is"),
  },
});
