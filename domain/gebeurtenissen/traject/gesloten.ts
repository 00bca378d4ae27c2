import { z } from "zod";
import { afwijking, onnodigAfgeweken } from "../afgeweken.ts";
import { naAfrondingBegon } from "../afronding/volgorde.ts";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { metOvernames, overnamebrieven, overnames, overnamesInWoorden, zonderOvername } from "../evaluatie/overname.ts";
import { zonderOverdracht } from "../overdracht/eerdere-za.ts";
import { metOvernemer, nietOvernemen, overnemer } from "../overdracht/overnemer.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { keuze, reden } from "../velden.ts";
import { eerstVerlenging } from "../verlenging/vraag.ts";
import { nietVoor } from "../volgorde.ts";
import { meedoend } from "../../traject/partnerschap.ts";
import { naEinde } from "../../traject/stilstand.ts";
import { zonderInWoorden, zonderWat } from "../../traject/sluiting.ts";
import { SLUITPUNTEN } from "../../traject/slotafwijking.ts";

export const trajectGesloten = definieer({
  type: "traject.gesloten",
  titel: "Traject gesloten",
  besluit: true,
  schema: () =>
    z.strictObject({
      redenZonderTerugkoppeling: reden.optional(),
      evaluaties: overnames(),
      /** Why it is closed without agreements, without a stap that was done, or without a plan of how the school goes on. */
      afwijking: afwijking(),
    }),
  aangevuld: () =>
    z.strictObject({
      overnemer: overnemer(),
      /** What the afwijking passes over. */
      zonder: z.array(keuze(SLUITPUNTEN)).optional(),
    }),
  wie: ["projectleider"],
  voorbeeld: { redenZonderTerugkoppeling: "De gemeente was bij het eindgesprek aanwezig." },
  zin: ({ afwijking: waarom, zonder, evaluaties }, naam) =>
    `Het traject is gesloten.${overnamesInWoorden(evaluaties, naam)}${zonder === undefined ? "" : ` Zonder ${zonderInWoorden(zonder)}: ${waarom}`}`,
  vulAan: (dossier, { gegevens, bron }) => {
    const zonder = bron === null && gegevens.afwijking !== undefined ? zonderWat(dossier) : [];
    return { ...metOvernemer(dossier), ...(zonder.length === 0 ? {} : { zonder: [...zonder] }) };
  },
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
    const mist = zonderWat(dossier);
    if (mist.length > 0 && gegevens.afwijking === undefined)
      return nee(
        "sluiting.zonder",
        `Dit traject wordt gesloten zonder ${zonderInWoorden(mist)}. Leg dat eerst vast, of zeg bij ‘Afwijking’ waarom het zo gesloten wordt.`,
      );
    const onnodig = mist.length > 0 ? null : onnodigAfgeweken([], gebeurtenis);
    if (onnodig !== null) return onnodig;
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
  verwerk: (dossier, { id, gegevens: { afwijking: waarom, zonder, evaluaties }, op, dag }) => ({
    ...dossier,
    ...metOvernames(dossier, evaluaties, id),
    afgerondOp: op,
    afgesloten: true,
    ...zonderOverdracht(dossier, { op, dag }),
    ...naEinde(dossier, op ?? dag),
    gepauzeerdOp: null,
    slotafwijking: zonder === undefined || waarom === undefined ? null : { zonder, reden: waarom },
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "traject-gesloten": (_dossier, gebeurtenis) => slotparams(gebeurtenis) },
    medeAanvrager: KOPIE,
    za: {
      "traject-gesloten": (dossier, { op }) => (dossier.za === null ? null : { op }),
      ...overnamebrieven.za,
    },
    partner: {
      "traject-gesloten": (dossier, gebeurtenis) => aanAndereDeelnemers(dossier, slotparams(gebeurtenis)),
      ...overnamebrieven.partner,
    },
    eerdereZa: { "overdracht-afgebroken": (dossier, { gegevens }) => nietOvernemen(dossier, gegevens) },
    projectleider: niets("ziet in het dossier dat het traject is gesloten"),
  },
});

interface Slot {
  readonly redenZonderTerugkoppeling?: string | undefined;
}

/** The day, for it may be open again before the letter is written. */
const slotparams = ({
  op,
  dag,
  gegevens: { redenZonderTerugkoppeling: nietBesproken },
}: Pick<Gebeurtenis<Slot>, "op" | "dag" | "gegevens">): Record<string, string | null> => ({
  op,
  vandaag: dag,
  ...(nietBesproken === undefined ? {} : { nietBesproken }),
});
