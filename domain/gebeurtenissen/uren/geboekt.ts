import { z } from "zod";
import {
  afgewekenInWoorden,
  afwijking,
  metUrenafwijking,
  metVoorbijAan,
  onnodigAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { definieer, type Gebeurtenis, meldAanPeriode, nee } from "../definitie.ts";
import { ALS_PARTNER, OP_AFSTAND } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { ACTIVITEITEN } from "./activiteiten.ts";
import { budgetsignaal } from "./budgetsignaal.ts";
import { plaatsNaUren } from "./plaats-na-uren.ts";
import { boek, geboektOp, potVan, vak, vakVan } from "./vak.ts";
import { vanEenAnder, wieWerkte } from "./van-wie.ts";
import { boekingBovenNazorg } from "../nazorg/ruimte.ts";
import { datum, keuze, kwartieren, reden, za } from "../velden.ts";
import { metUrenBijnaOp, urenBijnaOp, verlengingOpTijd } from "../verlenging/op-tijd.ts";
import { nietVoorToekenning } from "../volgorde.ts";
import { inUren } from "../../getal.ts";
import { type Datum, inWoorden } from "../../kalender/datum.ts";
import type { Door } from "../../rollen.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { isDicht, isGrensdag, potOp, urenIn } from "../../uren/lopend.ts";
import { metNieuweTreden } from "../../uren/treden.ts";
import { bijVeld } from "../../weigering.ts";

/** Who handed the traject over books there what was done until that day. */
function naOverdracht({ za: huidig, overdracht, eerdereZas }: Dossier, dag: Datum, { rol, id }: Door) {
  const tot = eerdereZas.findLast((eerder) => eerder.za === id)?.tot;
  return rol !== "zorgarrangeur" || id === huidig || id === overdracht?.naar || tot === undefined || dag <= tot
    ? null
    : nee(
        "uren.na-overdracht",
        `Het traject is sinds ${inWoorden(tot)} niet meer van u. Boek hier alleen uren tot en met die dag.`,
      );
}

/** More than a nazorg may be, with these hours. */
const bovenMaximum = (dossier: Dossier, gegevens: Parameters<typeof vakVan>[1] & { readonly uren: number }) =>
  potVan(vakVan(dossier, gegevens)) === "nazorg"
    ? boekingBovenNazorg(dossier, urenIn(dossier, "nazorg").geboekt + gegevens.uren)
    : null;

export const urenGeboekt = definieer({
  type: "uren.geboekt",
  titel: "Uren geboekt",
  schema: () =>
    z.strictObject({
      /** The one who worked; left out: the zorgarrangeur who sends it, or the one of the traject. */
      za: za.optional(),
      datum,
      uren: kwartieren(24),
      activiteit: keuze(ACTIVITEITEN),
      /** Left out: the nazorg when it ran that day, else the fase of the stap in hand. */
      fase: vak.optional(),
      reden: reden.optional(),
      /** Why more is booked than nazorg may be: only the projectleider. */
      afwijking: afwijking(),
    }),
  /** What the afwijking passes over, in the words in which it would have been refused. */
  aangevuld: () => z.strictObject({ voorbijAan: voorbijAan() }),
  wie: UITVOERDERS,
  voorbeeld: { datum: "2025-03-12", uren: 2.5, activiteit: "gesprek" },
  zin: (g) =>
    `${inUren(g.uren)} geboekt op ${inWoorden(g.datum)} (${g.activiteit})${g.reden === undefined ? "." : `: ${g.reden}`}${afgewekenInWoorden(g)}`,
  vulAan: (dossier, gebeurtenis) => metVoorbijAan([bovenMaximum(dossier, gebeurtenis.gegevens)], gebeurtenis),
  eis: (dossier, gebeurtenis) => {
    const { gegevens, dag, door } = gebeurtenis;
    const wie = wieWerkte(dossier, gegevens.za, door);
    if (wie === null) return nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe, of zeg wie deze uren maakte.");
    const ander = vanEenAnder(wie, door) ?? naOverdracht(dossier, gegevens.datum, door);
    if (ander !== null) return ander;
    if (gegevens.datum > dag)
      return bijVeld(nee("uren.toekomst", "Uren boeken kan pas op of na de dag zelf."), "datum");
    const teVroeg = bijVeld(nietVoorToekenning(dossier, gegevens.datum, gebeurtenis), "datum");
    if (teVroeg !== null) return teVroeg;
    const opDieDag = geboektOp(dossier, wie, gegevens.datum) + gegevens.uren;
    if (opDieDag > 24)
      return nee(
        "uren.te-veel",
        `Op ${inWoorden(gegevens.datum)} zou ${wie} ${inUren(opDieDag)} werken; een dag heeft er 24.`,
      );
    if (
      gegevens.fase !== undefined &&
      potOp(dossier, gegevens.datum) === "nazorg" &&
      !isGrensdag(dossier, gegevens.datum)
    )
      return nee("uren.geen-fase", "De nazorg heeft geen fasen. Laat de fase weg.");
    // Stopped before it cost anything: its place went back to the period, which can't be overbooked.
    const waarom = gegevens.reden ?? gegevens.afwijking;
    if (gebeurtenis.bron === null && waarom !== undefined && dossier.plaats === "geen")
      return nee(
        "plaats.ontbreekt",
        "Er is geen plaats in de subsidieperiode gereserveerd voor dit traject. Boek eerst de uren die erbij komen en boek daarna tegen.",
      );
    const pot = potVan(vakVan(dossier, gegevens));
    const { geboekt, budget } = urenIn(dossier, pot);
    if (gegevens.afwijking !== undefined && door.rol !== "projectleider")
      return nee("uren.afwijking", "Alleen de projectleider boekt met een afwijking. Vraag het de projectleider.");
    const bovenNazorg = bovenMaximum(dossier, gegevens);
    const onnodig = onnodigAfgeweken([bovenNazorg], gebeurtenis);
    if (onnodig !== null) return onnodig;
    if (bovenNazorg !== null && gegevens.afwijking === undefined) return bovenNazorg;
    if (waarom !== undefined) return null;
    if (isDicht(dossier, pot))
      return nee(
        "uren.na-sluiting",
        pot === "nazorg"
          ? "De nazorg is afgerond. Boeken kan alleen nog met een reden."
          : "Het traject is gesloten. Boeken kan alleen nog met een reden.",
      );
    return geboekt + gegevens.uren > budget
      ? nee(
          "uren.boven-budget",
          `Het budget is ${inUren(budget)} en er is al ${inUren(geboekt)} geboekt. Boeken boven het budget kan alleen met een reden.`,
        )
      : null;
  },
  verwerk: (dossier, gebeurtenis) => {
    const { gegevens, door, op, dag } = gebeurtenis;
    const deel = vakVan(dossier, gegevens);
    const wie = wieWerkte(dossier, gegevens.za, door) ?? "onbekend";
    const geboekt = boek(dossier, wie, gegevens.datum, deel, gegevens.uren);
    const na = metUrenafwijking({ ...geboekt, plaats: plaatsNaUren(geboekt) }, "boeking", gegevens, op ?? dag);
    return metNieuweTreden(dossier, metUrenBijnaOp(na, gebeurtenis), potVan(deel));
  },
  hoort: {
    ...OP_AFSTAND,
    ...verlengingOpTijd(urenBijnaOp),
    medeAanvrager: ALS_PARTNER,
    za: { "budget-signaal": overBudget },
    projectleider: { "budget-signaal": overBudget },
  },
  meldingen: (dossier, { gegevens }) => {
    const { geboekt } = urenIn(dossier, potVan(vakVan(dossier, gegevens)));
    return dossier.stopgezet === true && geboekt === gegevens.uren ? [meldAanPeriode("bevestigen")] : [];
  },
});

function overBudget(
  dossier: Dossier,
  { gegevens, dag }: Gebeurtenis<Parameters<typeof vakVan>[1] & { readonly uren: number }>,
) {
  const pot = potVan(vakVan(dossier, gegevens));
  const { geboekt, budget } = urenIn(dossier, pot);
  return budgetsignaal(dossier, pot, { geboekt: geboekt - gegevens.uren, budget }, dag);
}
