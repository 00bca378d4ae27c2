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
import { id } from "./moment.ts";
import { NIVEAUS } from "./niveaus.ts";
import { verstoort } from "./samenhang.ts";
import { aanPartners, aanZa, komende, momentMet } from "./uitnodiging.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { datum, keuze, partnerveld, reden } from "../velden.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Evaluatiemoment } from "../../traject/evaluatiemoment.ts";

/** They are planned in stap 5 [S stap 5]: once that or a later one was begun, or everything before it is done. */
const aanStap5Toe = ({ stappen, afgesloten, nazorg }: Dossier): boolean =>
  afgesloten ||
  nazorg?.loopt === true ||
  stappen[5].status !== "open" ||
  stappen[6].status !== "open" ||
  ([1, 2, 3, 4] as const).every(
    (stap) => stappen[stap].status === "voltooid" || stappen[stap].status === "overgeslagen",
  );

const bezwaren = (
  { evaluaties }: Dossier,
  { gegevens: { id: naam, niveau, datum: gepland }, bron }: Pick<Gebeurtenis<Gepland>, "gegevens" | "bron">,
) => verstoort(naam, evaluaties, [...evaluaties, { id: naam, niveau, gepland, oordeel: null }], bron);

interface Gepland extends Pick<Evaluatiemoment, "id" | "niveau"> {
  readonly datum: Datum;
}

export const evaluatiemomentGepland = definieer({
  type: "evaluatiemoment.gepland",
  titel: "Evaluatiemoment gepland",
  schema: () =>
    z.strictObject({
      id,
      niveau: keuze(NIVEAUS),
      datum,
      tijd: tijdvak().optional(),
      plaats: plaats.optional(),
      /** The partner that calls it, where that is not the zorgarrangeur: agreed before the zorgarrangeur leaves [S, "Belangrijk"]. */
      roept: partnerveld.optional(),
      /** Why it is planned before stap 5. */
      reden: reden.optional(),
      afwijking: afwijking(),
    }),
  aangevuld: () => z.strictObject({ voorbijAan: voorbijAan() }),
  wie: UITVOERDERS,
  voorbeeld: {
    id: "e1",
    niveau: "uitvoerend",
    datum: "2027-10-01",
    tijd: { van: "10:00", tot: "11:30" },
    plaats: "De Wissel Breda, lokaal 4",
  },
  zin: (g, naam) =>
    `Evaluatiemoment ${g.id} (${g.niveau}) is gepland op ${wanneerEnWaar(afspraak(g))}.${g.roept === undefined ? "" : ` ${naam(g.roept)} roept het bijeen.`}${g.reden === undefined ? "" : ` Al voor stap 5: ${g.reden}`}${afgewekenInWoorden(g)}`,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op } = gebeurtenis;
    if (gegevens.reden === undefined && !aanStap5Toe(dossier))
      return nee("evaluatie.te-vroeg", "Evaluatiemomenten plant u vanaf stap 5. Zeg waarom dit eerder is.");
    if (gegevens.roept === undefined && dossier.afgesloten)
      return nee(
        "evaluatie.wie-roept",
        "Er is geen zorgarrangeur meer. Noem de partner die dit evaluatiemoment bijeenroept.",
      );
    const wie = gegevens.roept === undefined ? null : doetNietMee(dossier, gegevens.roept);
    if (wie !== null) return wie;
    if (dossier.evaluaties.some((e) => e.id === gegevens.id))
      return nee("evaluatie.bestaat", `Er is al een evaluatiemoment ${gegevens.id}.`);
    // Recorded after it was held, it is told as it was: agreed on a day before.
    const onmogelijk = kanNiet(afspraak(gegevens), op);
    if (onmogelijk !== null) return onmogelijk;
    return tenzijAfgeweken(bezwaren(dossier, gebeurtenis), gebeurtenis);
  },
  vulAan: (dossier, gebeurtenis) => metVoorbijAan(bezwaren(dossier, gebeurtenis), gebeurtenis),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    ...metAfwijking(dossier, "evaluatiemoment", { gegevens, op, dag }),
    evaluaties: [
      ...dossier.evaluaties,
      {
        id: gegevens.id,
        niveau: gegevens.niveau,
        ...afspraak(gegevens),
        oordeel: null,
        ...(gegevens.roept === undefined ? {} : { roept: gegevens.roept }),
        sinds: op ?? dag,
      },
    ],
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "uitnodiging-evaluatie": (dossier, { gegevens, dag }) =>
        aanPartners(dossier, komende(momentMet(dossier, gegevens.id), dag), "gepland"),
    },
    za: {
      "uitnodiging-evaluatie": (dossier, { gegevens, dag }) =>
        aanZa(dossier, komende(momentMet(dossier, gegevens.id), dag), "gepland"),
    },
    projectleider: niets("hoort het als een evaluatie raadt te stoppen"),
  },
});
