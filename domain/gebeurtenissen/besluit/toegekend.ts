import { z } from "zod";
import { beoordeel } from "../../aanmelding/criteria.ts";
import type { Vormnaam } from "../../aanmelding/regels.ts";
import { VORMNAMEN, vormToegestaan } from "../../aanmelding/trajectvormen.ts";
import {
  afgewekenInWoorden,
  afwijking,
  metUrenafwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { geenTraject } from "./geen-traject.ts";
import { metBesluit } from "./in-dossier.ts";
import { naVraag } from "./volgorde.ts";
import { definieer, type Gebeurtenis, meldAanPeriode, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { keuze, kwartieren, lang, reden } from "../velden.ts";
import { inUren } from "../../getal.ts";
import type { Datum } from "../../kalender/datum.ts";
import { teBeloven } from "../../termijnen/termijn.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { bijVeld, type Weigering } from "../../weigering.ts";

interface Gevraagd {
  readonly vorm: Vormnaam;
  readonly uren: number;
}

const vormfout = ({ regels }: Dossier, { vorm, uren }: Gevraagd) => vormToegestaan(regels, vorm, uren);

/** What speaks against this grant: the hours, and each criterium that is not met. */
const bezwaren = (dossier: Dossier, gevraagd: Gevraagd): readonly (Weigering | null)[] => [
  vormfout(dossier, gevraagd),
  ...(dossier.aanmelding === null ? [] : beoordeel(dossier.aanmelding, dossier.regels).criteria).map(
    ({ voldaan, reden: waarom }) =>
      voldaan ? null : nee("criteria.niet-voldaan", `Niet aan alle criteria is voldaan: ${waarom}`),
  ),
];

const WACHT = bijVeld(
  nee("wachtlijst.volgorde", "Deze aanvraag wacht op een plaats. Geef de reden waarom zij nu een plaats krijgt."),
  "buitenVolgorde",
);

export const aanvraagToegekend = definieer({
  type: "aanvraag.toegekend",
  titel: "Aanvraag toegekend",
  besluit: true,
  schema: () =>
    z.strictObject({
      vorm: keuze(VORMNAMEN),
      uren: kwartieren(2000),
      toelichting: lang(4000),
      /** Why it is granted although a criterium is not met or the hours fall outside the vorm. */
      afwijking: afwijking(),
      /** Why it goes before others who wait for a place. */
      buitenVolgorde: reden.optional(),
    }),
  /** What the afwijking passes over, in the words in which it would have been refused. */
  aangevuld: () => z.strictObject({ voorbijAan: voorbijAan() }),
  wie: ["projectleider"],
  voorbeeld: { vorm: "middellang", uren: 100, toelichting: "De vraag is collectief en de regio werkt al samen." },
  zin: (g) =>
    `De aanvraag is toegekend: een ${g.vorm} traject van ${inUren(g.uren)}. ${g.toelichting}${buitenVolgordeInWoorden(g.buitenVolgorde)}${afgewekenInWoorden(g)}`,
  vulAan: (dossier, gebeurtenis) =>
    gebeurtenis.bron === null ? metVoorbijAan(bezwaren(dossier, gebeurtenis.gegevens), gebeurtenis) : {},
  mag: ({ plaats }, { bron }) =>
    bron === null && plaats !== "gereserveerd"
      ? nee("plaats.ontbreekt", "Er is geen plaats in de subsidieperiode gereserveerd voor deze aanvraag.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, bron } = gebeurtenis;
    const teVroeg = naVraag(dossier, gebeurtenis);
    if (teVroeg !== null || bron !== null) return teVroeg;
    if (gebeurtenis.van === "aanmelding.wachtlijst" && gegevens.buitenVolgorde === undefined) return WACHT;
    return geenTraject(gegevens.vorm) ?? tenzijAfgeweken(bezwaren(dossier, gegevens), gebeurtenis);
  },
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(
      // Of the criteria the afwijking is told with the decision; of the hours it is counted too.
      vormfout(dossier, gebeurtenis.gegevens) === null
        ? dossier
        : metUrenafwijking(dossier, "toekenning", gebeurtenis.gegevens, gebeurtenis.op ?? gebeurtenis.dag),
      "toegekend",
      gebeurtenis,
      [],
      gebeurtenis.gegevens.toelichting,
    ),
    vorm: gebeurtenis.gegevens.vorm,
    urenToegekend: gebeurtenis.gegevens.uren,
    plaats: "toegekend" as const,
    ...metReden(dossier, gebeurtenis),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { toekenning: waarmee },
    medeAanvrager: KOPIE,
    partner: niets("hoort van het traject als het begint"),
    za: niets("hoort ervan bij de toewijzing"),
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: () => [meldAanPeriode("bevestigen")],
});

/** By when there is a startgesprek: the day that the clock goes by. And why it is granted although it does not fit. */
function waarmee(
  dossier: Dossier,
  { op, dag, gegevens: { afwijking: waarom } }: Gebeurtenis<{ readonly afwijking?: string | undefined }>,
) {
  return {
    startgesprek: teBeloven(dossier, { soort: "startgesprek", vanaf: op ?? dag }, dag),
    ...(waarom === undefined ? {} : { afwijking: waarom }),
  };
}

const buitenVolgordeInWoorden = (waarom: string | undefined): string =>
  waarom === undefined ? "" : ` Buiten de volgorde van de wachtlijst: ${waarom}`;

/** Whom it passed over was told with its place. */
const metReden = (
  { buitenVolgorde }: Dossier,
  {
    gegevens,
    op,
    dag,
  }: {
    readonly gegevens: { readonly buitenVolgorde?: string | undefined };
    readonly op: Datum | null;
    readonly dag: Datum;
  },
): Partial<Dossier> =>
  gegevens.buitenVolgorde === undefined
    ? {}
    : { buitenVolgorde: { voorbij: [], ...buitenVolgorde, op: op ?? dag, reden: gegevens.buitenVolgorde } };
