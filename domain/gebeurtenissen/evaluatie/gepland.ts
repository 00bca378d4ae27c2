import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { afspraak, kanNiet, plaats, tijdvak, wanneerEnWaar } from "./afspraak.ts";
import { id } from "./moment.ts";
import { NIVEAUS } from "./niveaus.ts";
import { geenSamenhang, verstoort } from "./samenhang.ts";
import { aanPartners, aanZa, momentMet } from "./uitnodiging.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, keuze } from "../velden.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** They are planned in stap 5 [S stap 5]: once that or a later one was begun, or everything before it is done. */
const aanStap5Toe = ({ stappen }: Dossier): boolean =>
  stappen[5].status !== "open" ||
  stappen[6].status !== "open" ||
  ([1, 2, 3, 4] as const).every(
    (stap) => stappen[stap].status === "voltooid" || stappen[stap].status === "overgeslagen",
  );

export const evaluatiemomentGepland = definieer({
  type: "evaluatiemoment.gepland",
  titel: "Evaluatiemoment gepland",
  schema: () =>
    z.strictObject({ id, niveau: keuze(NIVEAUS), datum, tijd: tijdvak().optional(), plaats: plaats.optional() }),
  wie: UITVOERDERS,
  voorbeeld: {
    id: "e1",
    niveau: "uitvoerend",
    datum: "2027-10-01",
    tijd: { van: "10:00", tot: "11:30" },
    plaats: "De Wissel Breda, lokaal 4",
  },
  zin: (g) => `Evaluatiemoment ${g.id} (${g.niveau}) is gepland op ${wanneerEnWaar(afspraak(g))}.`,
  mag: (dossier) =>
    aanStap5Toe(dossier) ? null : nee("evaluatie.te-vroeg", "Evaluatiemomenten plant u vanaf stap 5."),
  eis: (dossier, { gegevens, op, bron }) => {
    if (dossier.evaluaties.some((e) => e.id === gegevens.id))
      return nee("evaluatie.bestaat", `Er is al een evaluatiemoment ${gegevens.id}.`);
    // Recorded after it was held, it is told as it was: agreed on a day before.
    const onmogelijk = kanNiet(afspraak(gegevens), op);
    if (onmogelijk !== null) return onmogelijk;
    const nieuw = { id: gegevens.id, niveau: gegevens.niveau, gepland: gegevens.datum, oordeel: null };
    return bron === null && verstoort(nieuw.id, dossier.evaluaties, [...dossier.evaluaties, nieuw])
      ? geenSamenhang
      : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    evaluaties: [
      ...dossier.evaluaties,
      { id: gegevens.id, niveau: gegevens.niveau, ...afspraak(gegevens), oordeel: null, sinds: op ?? dag },
    ],
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "uitnodiging-evaluatie": (dossier, { gegevens, dag }) =>
        // Nobody is invited to a day that is over.
        gegevens.datum < dag ? [] : aanPartners(dossier, momentMet(dossier, gegevens.id), "gepland"),
    },
    za: {
      "uitnodiging-evaluatie": (dossier, { gegevens, dag }) =>
        gegevens.datum < dag ? [] : aanZa(dossier, momentMet(dossier, gegevens.id), "gepland"),
    },
    projectleider: niets("hoort het als een evaluatie raadt te stoppen"),
  },
});
