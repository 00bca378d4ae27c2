import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niets, OP_AFSTAND, stil } from "../hoort.ts";
import { geenOpenMoment, id, openMoment } from "./moment.ts";
import { EVALUATIEOORDELEN, adviesOmTeStoppen, zonderHoe } from "./oordeel.ts";
import { heeftUitvoerend } from "./samenhang.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { keuze, lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { type Datum, inWoorden } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Evaluatiemoment } from "../../traject/evaluatiemoment.ts";
import { type Uitkomst, gelukt, geweigerd } from "../../weigering.ts";

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
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    id: "e1",
    oordeel: "bijsturen",
    toelichting: "De gemeente hoort te laat wat er op school speelt.",
    hoe: "De gemeente sluit voortaan elke maand aan.",
  },
  zin: (g) =>
    `Evaluatiemoment ${g.id} is gehouden; oordeel: ${g.oordeel}. ${g.toelichting}${g.hoe === undefined ? "" : ` Bijsturing: ${g.hoe}`}`,
  mag: (dossier) =>
    dossier.afgerondOp !== null && dossier.evaluaties.some(({ bijEinde }) => bijEinde !== undefined)
      ? null
      : geenOpenMoment(dossier),
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op, bron } = gebeurtenis;
    const moment = gehoudenMoment(dossier, gegevens.id, op);
    if (!moment.ok) return moment.weigering;
    const { niveau, sinds } = moment.waarde;
    const teVroeg = nietVoor(sinds, "de dag waarop het is afgesproken", op, gebeurtenis);
    if (teVroeg !== null) return teVroeg;
    // What beleid and bestuur judge has been seen by then: planned is not enough.
    if (
      bron === null &&
      op !== null &&
      !heeftUitvoerend(niveau, op, dossier.evaluaties, (uitvoerend) => uitvoerend.oordeel !== null)
    )
      return nee("evaluatie.samenhang", "Houd eerst het uitvoerende evaluatiemoment dat hierbij hoort.");
    return zonderHoe(gegevens);
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    evaluaties: dossier.evaluaties.map((e) => {
      if (e.id !== gegevens.id) return e;
      const { vervallen: _vervallen, bijEinde: _bijEinde, ...rest } = e;
      return { ...rest, oordeel: gegevens.oordeel, gehoudenOp: op ?? dag };
    }),
  }),
  hoort: {
    ...OP_AFSTAND,
    ...stil("was er zelf bij", "aanvrager", "medeAanvrager", "partner"),
    za: niets("leidt de evaluatie"),
    projectleider: {
      "evaluatie-stoppen": (dossier, { gegevens }) => adviesOmTeStoppen(dossier, gegevens, gegevens.toelichting),
    },
  },
});

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
