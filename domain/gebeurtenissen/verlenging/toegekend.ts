import { z } from "zod";
import { terugNaarStappen } from "../afronding/terug-naar-stappen.ts";
import {
  afgewekenInWoorden,
  afwijking,
  metUrenafwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { VORMNAMEN } from "../../aanmelding/trajectvormen.ts";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { keuze, kwartieren, lang } from "../velden.ts";
import { bovenPlafond } from "./plafond.ts";
import { beloofd, beslis, naVraag, zonderVraag } from "./vraag.ts";
import { inUren } from "../../getal.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { trajectvorm } from "../../traject/trajectvorm.ts";
import { openVerlenging } from "../../traject/verlenging.ts";
import { urenbudget } from "../../traject/urenstand.ts";

export const verlengingToegekend = definieer({
  type: "verlenging.toegekend",
  nietNu: zonderVraag,
  titel: "Verlenging toegekend",
  besluit: true,
  schema: () =>
    z.strictObject({
      uren: kwartieren(500).nullable(),
      toelichting: lang(4000),
      /** Why it becomes more than the vorm allows. */
      afwijking: afwijking(),
    }),
  aangevuld: () =>
    z.strictObject({
      /** Which vorm it was, and which one it is with these hours; left out: it stays what it was. */
      andereVorm: z.strictObject({ was: keuze(VORMNAMEN), wordt: keuze(VORMNAMEN) }).optional(),
      /** What the afwijking passes over, in the words in which it would have been refused. */
      voorbijAan: voorbijAan(),
    }),
  wie: ["projectleider"],
  voorbeeld: { uren: 40, toelichting: "De pilot loopt nog tot de zomer." },
  zin: (g) =>
    `De verlenging is toegekend${g.uren === null ? "" : `: ${inUren(g.uren)} erbij`}.${g.andereVorm === undefined ? "" : ` Het traject was ${g.andereVorm.was} en is nu ${g.andereVorm.wordt}.`} ${g.toelichting}${afgewekenInWoorden(g)}`,
  vulAan: (dossier, gebeurtenis) => {
    const { gegevens, op } = gebeurtenis;
    const [was, wordt] = [trajectvorm(dossier), trajectvorm(metVerlenging(dossier, gegevens.uren, op))];
    return {
      ...(was === null || wordt === null || was === wordt ? {} : { andereVorm: { was, wordt } }),
      ...metVoorbijAan([teVeelUren(dossier, gegevens.uren)], gebeurtenis),
    };
  },
  mag: (dossier) =>
    openVerlenging(dossier) === undefined ? nee("verlenging.geen", "Er is geen verlenging gevraagd.") : null,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op, bron } = gebeurtenis;
    if (bron === null && gegevens.uren === null) return nee("uren.ontbreken", "Zeg hoeveel uren erbij komen.");
    const teVeel = bron === null ? tenzijAfgeweken([teVeelUren(dossier, gegevens.uren)], gebeurtenis) : null;
    return teVeel ?? naVraag(dossier, op);
  },
  // Asked for during the afronding, it takes the traject back to its stappen.
  verwerk: (dossier, { gegevens, op, dag }) =>
    metUrenafwijking(terugNaarStappen(metVerlenging(dossier, gegevens.uren, op)), "verlenging", gegevens, op ?? dag),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { verlengingsbesluit: besluit },
    medeAanvrager: KOPIE,
    partner: {
      verlengingsbesluit: (dossier, gebeurtenis) => aanAndereDeelnemers(dossier, besluit(dossier, gebeurtenis)),
    },
    za: { verlengingsbesluit: (dossier, gebeurtenis) => (dossier.za === null ? null : besluit(dossier, gebeurtenis)) },
    projectleider: niets("beslist dit zelf"),
  },
});

const metVerlenging = (dossier: Dossier, uren: number | null, op: Datum | null): Dossier =>
  beslis(dossier, { besluit: "toegekend", beslotenOp: op, uren, ...beloofd(dossier) });

const teVeelUren = (dossier: Dossier, uren: number | null) =>
  bovenPlafond(dossier, dossier.vorm, (urenbudget(dossier) ?? 0) + (uren ?? 0));

interface Toegekend {
  readonly toelichting: string;
  readonly andereVorm?: { readonly was: string; readonly wordt: string } | undefined;
}

/** What everybody hears of it. */
function besluit({ plan: { einde } }: Dossier, { gegevens: { toelichting, andereVorm }, dag }: Gebeurtenis<Toegekend>) {
  return {
    toelichting,
    ...(einde === null || einde < dag ? {} : { einde }),
    ...(andereVorm === undefined ? {} : { vormWas: andereVorm.was, vormWordt: andereVorm.wordt }),
  };
}
