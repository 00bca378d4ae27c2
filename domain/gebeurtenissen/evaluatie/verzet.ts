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
import { afspraak, kanNiet, plaats, tijdvak, wanneerEnWaar } from "./afspraak.ts";
import { geenOpenMoment, id, met, nietOpen } from "./moment.ts";
import { verstoort } from "./samenhang.ts";
import { aanPartners, aanZa, momentMet, volgende } from "./uitnodiging.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";

const tijdEnPlaats = () => ({ tijd: tijdvak().nullable().optional(), plaats: plaats.nullable().optional() });

/** What is not said about time and place stays as it was. */
function watBlijft({ evaluaties }: Dossier, gegevens: { id: string; tijd?: unknown; plaats?: unknown }) {
  const { tijd, plaats: waar } = evaluaties.find((e) => e.id === gegevens.id) ?? {};
  return {
    ...(tijd !== undefined && gegevens.tijd === undefined ? { tijd } : {}),
    ...(waar !== undefined && gegevens.plaats === undefined ? { plaats: waar } : {}),
  };
}

const bezwaren = (
  dossier: Dossier,
  {
    gegevens: { id: naam, datum: gepland },
    bron,
  }: Pick<Gebeurtenis<{ id: string; datum: Datum }>, "gegevens" | "bron">,
) => verstoort(naam, dossier.evaluaties, met(dossier, naam, { gepland }).evaluaties, bron);

export const evaluatiemomentVerzet = definieer({
  type: "evaluatiemoment.verzet",
  titel: "Evaluatiemoment verzet",
  schema: () => z.strictObject({ id, datum, ...tijdEnPlaats(), reden, afwijking: afwijking() }),
  aangevuld: () => z.strictObject({ ...tijdEnPlaats(), voorbijAan: voorbijAan() }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", datum: "2027-11-05", tijd: { van: "13:00", tot: "14:30" }, reden: "Ziekte" },
  zin: (g) =>
    `Evaluatiemoment ${g.id} is verzet naar ${wanneerEnWaar(afspraak(g))}: ${g.reden}${afgewekenInWoorden(g)}`,
  vulAan: (dossier, gebeurtenis) => ({
    ...watBlijft(dossier, gebeurtenis.gegevens),
    ...metVoorbijAan(bezwaren(dossier, gebeurtenis), gebeurtenis),
  }),
  mag: geenOpenMoment,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op, dag, bron } = gebeurtenis;
    const dicht = nietOpen(dossier, gegevens.id);
    if (dicht !== null) return dicht;
    const nieuw = afspraak({ ...gegevens, ...watBlijft(dossier, gegevens) });
    if (dossier.evaluaties.some((e) => e.id === gegevens.id && wanneerEnWaar(e) === wanneerEnWaar(nieuw)))
      return nee("evaluatie.zelfde-dag", `Evaluatiemoment ${gegevens.id} staat al op ${wanneerEnWaar(nieuw)}.`);
    // Who takes part hears of it today; one that was held on another day is told with that day.
    const onmogelijk = kanNiet(nieuw, bron === null ? dag : op);
    if (onmogelijk !== null) return onmogelijk;
    return tenzijAfgeweken(bezwaren(dossier, gebeurtenis), gebeurtenis);
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    ...metAfwijking(dossier, "evaluatiemoment", { gegevens, op, dag }),
    evaluaties: dossier.evaluaties.map((e) => {
      if (e.id !== gegevens.id) return e;
      const { tijd: _tijd, plaats: _plaats, ...rest } = e;
      // Another hour of the same day starts no new term: the reminders of that day were given.
      const sinds = e.gepland === gegevens.datum ? {} : { sinds: op ?? dag };
      return { ...rest, ...afspraak(gegevens), ...sinds, reeks: volgende(e) };
    }),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "uitnodiging-evaluatie": (dossier, { gegevens }) =>
        aanPartners(dossier, momentMet(dossier, gegevens.id), "verzet", gegevens.reden),
    },
    za: {
      "uitnodiging-evaluatie": (dossier, { gegevens }) =>
        aanZa(dossier, momentMet(dossier, gegevens.id), "verzet", gegevens.reden),
    },
    projectleider: niets("hoort het als een evaluatie raadt te stoppen"),
  },
});
