import { z } from "zod";
import {
  afgewekenInWoorden,
  afwijking,
  metAfwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { geenOpenMoment, id, openMoment } from "./moment.ts";
import { Aanwezig, aanwezigInWoorden } from "./aanwezig.ts";
import { EVALUATIEOORDELEN, adviesOmTeStoppen, uitkomstVan, zonderHoe } from "./oordeel.ts";
import { heeftUitvoerend } from "./samenhang.ts";
import { bestaatNiet } from "../partner/doet-mee.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { keuze, lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { type Datum, inWoorden } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Evaluatiemoment } from "../../traject/evaluatiemoment.ts";
import { type Uitkomst, type Weigering, gelukt, geweigerd } from "../../weigering.ts";

export const evaluatiemomentGehouden = definieer({
  type: "evaluatiemoment.gehouden",
  titel: "Evaluatiemoment gehouden",
  schema: () =>
    z.strictObject({
      id,
      oordeel: keuze(EVALUATIEOORDELEN),
      toelichting: lang(2000),
      /** What will be done otherwise [S stap 6]. */
      hoe: lang(2000).optional(),
      aanwezig: Aanwezig,
      afwijking: afwijking(),
    }),
  aangevuld: () => z.strictObject({ voorbijAan: voorbijAan() }),
  wie: UITVOERDERS,
  voorbeeld: {
    id: "e1",
    oordeel: "bijsturen",
    toelichting: "De gemeente hoort te laat wat er op school speelt.",
    hoe: "De gemeente sluit voortaan elke maand aan.",
    aanwezig: { partners: ["partner-1"], namen: ["de intern begeleider"] },
  },
  zin: (g, naam) =>
    `Evaluatiemoment ${g.id} is gehouden; oordeel: ${g.oordeel}. ${g.toelichting}${g.hoe === undefined ? "" : ` Bijsturing: ${g.hoe}`} Erbij waren: ${aanwezigInWoorden(g.aanwezig, naam)}.${afgewekenInWoorden(g)}`,
  mag: (dossier) =>
    dossier.afgerondOp !== null && dossier.evaluaties.some(({ bijEinde }) => bijEinde !== undefined)
      ? null
      : geenOpenMoment(dossier),
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op } = gebeurtenis;
    const moment = gehoudenMoment(dossier, gegevens.id, op);
    if (!moment.ok) return moment.weigering;
    return (
      nietVoor(moment.waarde.sinds, "de dag waarop het is afgesproken", op, gebeurtenis) ??
      tenzijAfgeweken(bezwaren(dossier, gebeurtenis), gebeurtenis) ??
      zonderHoe(gegevens) ??
      (gegevens.aanwezig.partners ?? []).map((partner) => bestaatNiet(dossier, partner)).find((een) => een !== null) ??
      null
    );
  },
  vulAan: (dossier, gebeurtenis) => metVoorbijAan(bezwaren(dossier, gebeurtenis), gebeurtenis),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    ...metAfwijking(dossier, "evaluatiemoment", { gegevens, op, dag }),
    evaluaties: dossier.evaluaties.map((e) => {
      if (e.id !== gegevens.id) return e;
      const { vervallen: _vervallen, bijEinde: _bijEinde, ...rest } = e;
      return { ...rest, oordeel: gegevens.oordeel, gehoudenOp: op ?? dag, aanwezig: gegevens.aanwezig };
    }),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "evaluatie-uitkomst": (dossier, { gegevens }) =>
        uitkomstVan(dossier, gegevens.id, { toelichting: gegevens.toelichting, hoe: gegevens.hoe ?? null }),
    },
    za: niets("leidt de evaluatie"),
    projectleider: {
      "evaluatie-stoppen": (dossier, { gegevens }) => adviesOmTeStoppen(dossier, gegevens, gegevens.toelichting),
    },
  },
});

/** What beleid and bestuur judge has been seen by then: planned is not enough. */
const bezwaren = (
  { evaluaties }: Dossier,
  { gegevens, op, bron }: Pick<Gebeurtenis<{ id: string }>, "gegevens" | "op" | "bron">,
): Weigering[] =>
  bron === null &&
  op !== null &&
  evaluaties.some(
    ({ id: naam, niveau }) =>
      naam === gegevens.id && !heeftUitvoerend(niveau, op, evaluaties, (uitvoerend) => uitvoerend.oordeel !== null),
  )
    ? [nee("evaluatie.samenhang", "Houd eerst het uitvoerende evaluatiemoment dat hierbij hoort.")]
    : [];

/** The end of the traject called off what was open then, also what had been held and nobody had recorded. */
function gehoudenMoment(dossier: Dossier, naam: string, op: Datum | null): Uitkomst<Evaluatiemoment> {
  const moment = dossier.evaluaties.find((e) => e.id === naam);
  const { afgerondOp } = dossier;
  if (moment?.bijEinde === undefined || afgerondOp === null) return openMoment(dossier, naam);
  return op !== null && op <= afgerondOp
    ? gelukt(moment)
    : geweigerd(
        "evaluatie.na-einde",
        `Evaluatiemoment ${naam} is vervallen toen het traject eindigde. Is het daarvoor nog gehouden, noem dan een dag tot en met ${inWoorden(afgerondOp)}.`,
      );
}
