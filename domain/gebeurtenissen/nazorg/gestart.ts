import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { uitnodigingenVoorZa } from "../evaluatie/uitnodiging.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { nazorgMaximum } from "./ruimte.ts";
import { naHetEinde } from "../traject/na-het-einde.ts";
import { kwartieren, reden } from "../velden.ts";
import { inUren } from "../../getal.ts";

export const nazorgGestart = definieer({
  type: "nazorg.gestart",
  titel: "Nazorg begonnen",
  besluit: true,
  schema: () => z.strictObject({ uren: kwartieren(50), reden }),
  wie: ["projectleider"],
  voorbeeld: { uren: 20, reden: "Een borgingsafspraak wordt niet nagekomen." },
  zin: (g) => `Er is nazorg van ${inUren(g.uren)} begonnen: ${g.reden}`,
  mag: (dossier) => {
    const hoogstens = nazorgMaximum(dossier);
    return (dossier.nazorg?.uren ?? 0) < hoogstens
      ? null
      : nee("nazorg.te-veel", `Nazorg is samen hoogstens ${hoogstens} uur, en die zijn er al.`);
  },
  eis: (dossier, gebeurtenis) => {
    const { gegevens } = gebeurtenis;
    const teVroeg = naHetEinde(dossier, gebeurtenis);
    if (teVroeg !== null) return teVroeg;
    const hoogstens = nazorgMaximum(dossier);
    const samen = (dossier.nazorg?.uren ?? 0) + gegevens.uren;
    return samen > hoogstens
      ? nee("nazorg.te-veel", `Nazorg is samen hoogstens ${hoogstens} uur; dit zou ${samen} worden.`)
      : null;
  },
  // A second nazorg adds to the first: what was booked stays booked.
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
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
              { van: dossier.nazorg.gestartOp, tot: dossier.nazorg.afgerondOp ?? null },
            ],
          }),
    },
    afgesloten: false,
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "nazorg-gestart": (_dossier, { gegevens: { uren, reden: waarom } }) => ({ uren, reden: waarom }) },
    medeAanvrager: KOPIE,
    partner: niets("hoort het van de zorgarrangeur"),
    // Back in the agenda of what is still planned.
    za: { "uitnodiging-evaluatie": uitnodigingenVoorZa },
    projectleider: niets("beslist dit zelf"),
  },
});
