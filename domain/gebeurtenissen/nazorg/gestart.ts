import { z } from "zod";
import {
  afgewekenInWoorden,
  afwijking,
  metUrenafwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { definieer } from "../definitie.ts";
import { uitnodigingenVoorZa } from "../evaluatie/uitnodiging.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { bovenNazorg } from "./ruimte.ts";
import { beantwoord, naVraag } from "./vraag.ts";
import { naHetEinde } from "../traject/na-het-einde.ts";
import { datum, kwartieren, reden } from "../velden.ts";
import { inUren } from "../../getal.ts";
import { openNazorgvraag } from "../../traject/nazorgvraag.ts";
import { nazorgtoekenningen } from "../../traject/urenstand.ts";

export const nazorgGestart = definieer({
  type: "nazorg.gestart",
  titel: "Nazorg begonnen",
  besluit: true,
  schema: () =>
    z.strictObject({
      uren: kwartieren(500),
      reden,
      /** Why it becomes more than nazorg may be, in all. */
      afwijking: afwijking(),
    }),
  aangevuld: () =>
    z.strictObject({
      /** The day on which it was asked for; left out: nobody asked, or nobody waits for an answer. */
      gevraagdOp: datum.optional(),
      /** What the afwijking passes over, in the words in which it would have been refused. */
      voorbijAan: voorbijAan(),
    }),
  wie: ["projectleider"],
  voorbeeld: { uren: 20, reden: "Een borgingsafspraak wordt niet nagekomen." },
  zin: (g) =>
    `Er is nazorg van ${inUren(g.uren)} begonnen${g.gevraagdOp === undefined ? "" : ", zoals gevraagd"}: ${g.reden}${afgewekenInWoorden(g)}`,
  nietNu: ({ nazorg }) => (nazorg?.loopt === true ? "Er loopt al nazorg." : null),
  vulAan: (dossier, gebeurtenis) => {
    const { gevraagdOp } = openNazorgvraag(dossier) ?? {};
    return {
      ...(gevraagdOp === undefined ? {} : { gevraagdOp }),
      ...metVoorbijAan([bovenNazorg(dossier, gebeurtenis.gegevens.uren)], gebeurtenis),
    };
  },
  eis: (dossier, gebeurtenis) =>
    naHetEinde(dossier, gebeurtenis) ??
    naVraag(dossier, gebeurtenis) ??
    tenzijAfgeweken([bovenNazorg(dossier, gebeurtenis.gegevens.uren)], gebeurtenis),
  // A second nazorg adds to the first: what was booked stays booked.
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...metUrenafwijking(dossier, "nazorg", gegevens, op ?? dag),
    ...beantwoord(dossier, { besluit: "toegekend", beslotenOp: op, waarom: gegevens.reden }),
    nazorg: {
      uren: (dossier.nazorg?.uren ?? 0) + gegevens.uren,
      geboekt: dossier.nazorg?.geboekt ?? 0,
      perDag: dossier.nazorg?.perDag ?? {},
      gestartOp: op,
      loopt: true,
      ...(dossier.nazorg === null
        ? {}
        : {
            eerder: [
              ...(dossier.nazorg.eerder ?? []),
              {
                van: dossier.nazorg.gestartOp,
                tot: dossier.nazorg.afgerondOp ?? null,
                uren: nazorgtoekenningen(dossier.nazorg).at(-1)!.uren,
              },
            ],
          }),
    },
    afgesloten: false,
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: {
      "nazorg-gestart": (_dossier, { gegevens: { uren, reden: waarom, gevraagdOp = null } }) => ({
        uren,
        reden: waarom,
        gevraagdOp,
      }),
    },
    medeAanvrager: KOPIE,
    partner: {
      "nazorg-gestart": (dossier, { gegevens: { uren, reden: waarom } }) =>
        aanAndereDeelnemers(dossier, { uren, reden: waarom }),
    },
    za: {
      "nazorg-gestart": (dossier, { gegevens: { uren, reden: waarom } }) =>
        dossier.za === null ? null : { uren, reden: waarom },
      // Back in the agenda of what is still planned.
      "uitnodiging-evaluatie": uitnodigingenVoorZa,
    },
    projectleider: niets("beslist dit zelf"),
  },
});
