import { z } from "zod";
import { naAfrondingBegon } from "../afronding/volgorde.ts";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { metOvernames, overnamebrieven, overnames, overnamesInWoorden, zonderOvername } from "../evaluatie/overname.ts";
import { zonderOverdracht } from "../overdracht/eerdere-za.ts";
import { metOvernemer, nietOvernemen, overnemer } from "../overdracht/overnemer.ts";
import { reden } from "../velden.ts";
import { eerstVerlenging } from "../verlenging/vraag.ts";
import { nietVoor } from "../volgorde.ts";
import { meedoend } from "../../traject/partnerschap.ts";
import { naEinde } from "../../traject/stilstand.ts";

export const trajectGesloten = definieer({
  type: "traject.gesloten",
  titel: "Traject gesloten",
  besluit: true,
  schema: () => z.strictObject({ redenZonderTerugkoppeling: reden.optional(), evaluaties: overnames() }),
  aangevuld: () => z.strictObject({ overnemer: overnemer() }),
  wie: ["projectleider"],
  voorbeeld: { redenZonderTerugkoppeling: "De gemeente was bij het eindgesprek aanwezig." },
  zin: (g, naam) => `Het traject is gesloten.${overnamesInWoorden(g.evaluaties, naam)}`,
  vulAan: metOvernemer,
  nietNu: ({ afgesloten, stopgezet }) => (afgesloten && stopgezet !== true ? "Het traject is al gesloten." : null),
  mag: (dossier, { bron }) => {
    if (bron !== null) return null;
    return dossier.oordeel === null
      ? nee("oordeel.ontbreekt", "Stel eerst het eindverslag vast (of dat het ontbreekt) en geef een oordeel.")
      : eerstVerlenging(dossier);
  },
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op, bron } = gebeurtenis;
    if (op !== null && dossier.gestartOp !== null && op < dossier.gestartOp)
      return nee("datum.volgorde", "Een traject eindigt niet voor het begint.");
    if (bron !== null) return null;
    const teVroeg = nietVoor(dossier.oordeelOp, "het oordeel", op, { bron }) ?? naAfrondingBegon(dossier, { op, bron });
    if (teVroeg !== null) return teVroeg;
    const zonder = meedoend(dossier)
      .filter((p) => !dossier.terugkoppeling.includes(p.nummer))
      .map((p) => p.naam);
    return gegevens.redenZonderTerugkoppeling !== undefined || zonder.length === 0
      ? zonderOvername(dossier, gegevens.evaluaties, gebeurtenis)
      : nee(
          "terugkoppeling.ontbreekt",
          `Nog geen terugkoppeling gehad: ${zonder.join(", ")}. Geef die, of een reden waarom niet.`,
        );
  },
  verwerk: (dossier, { id, gegevens, op, dag }) => ({
    ...dossier,
    ...metOvernames(dossier, gegevens.evaluaties, id),
    afgerondOp: op,
    afgesloten: true,
    ...zonderOverdracht(dossier, { op, dag }),
    ...naEinde(dossier, op ?? dag),
    gepauzeerdOp: null,
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "traject-gesloten": (_dossier, { op }) => ({ op }) },
    medeAanvrager: KOPIE,
    ...overnamebrieven,
    eerdereZa: { "overdracht-afgebroken": (dossier, { gegevens }) => nietOvernemen(dossier, gegevens) },
    projectleider: niets("ziet in het dossier dat het traject is gesloten"),
  },
});
