import { z } from "zod";
import { BESLUITTERMIJNEN } from "../../aanmelding/regels.ts";
import { eenExemplaar } from "../../een-exemplaar.ts";
import { definieer } from "../definitie.ts";
import { KOPIE, OP_AFSTAND, stil } from "../hoort.ts";
import { Verschuiving, verschuivingInWoorden } from "./verschuiving.ts";
import { KALENDER, Kalenderschema, voorTermijnen } from "../../kalender/kalender.ts";
import { metBelofte } from "../../termijnen/besluit.ts";
import { verschuivingen } from "../../termijnen/verschuiving.ts";

export const kalenderBijgewerkt = definieer({
  type: "kalender.bijgewerkt",
  titel: "Kalender bijgewerkt",
  schema: () => z.strictObject({ kalender: Kalenderschema.overwrite(voorTermijnen).overwrite(eenExemplaar) }),
  aangevuld: () => z.strictObject({ verschuivingen: z.array(Verschuiving).optional() }),
  wie: ["beheerder", "systeem"],
  voorbeeld: { kalender: voorTermijnen(KALENDER) },
  zin: ({ kalender: { versie }, verschuivingen: verschoven = [] }, naam) =>
    `De kalender is bijgewerkt, naar versie ${versie}. ${
      verschoven.length === 0
        ? "Er verschuift geen termijn."
        : verschoven.map((v) => verschuivingInWoorden(v, naam)).join(" ")
    }`,
  vulAan: (dossier, { gegevens: { kalender }, van }) => ({ verschuivingen: verschuivingen(dossier, van, kalender) }),
  verwerk: (dossier, { gegevens }) => metBelofte(dossier, gegevens.kalender),
  hoort: {
    ...OP_AFSTAND,
    // Whoever was promised a day hears of a later one [E 3.4]; an earlier one is within the promise, and while the clock stands still no day is promised.
    aanvrager: {
      "besluit-uitgesteld": (dossier, { gegevens: { kalender, verschuivingen: verschoven = [] } }) =>
        verschoven
          .filter(({ soort, oud, nieuw }) => BESLUITTERMIJNEN.has(soort) && nieuw > oud && dossier.aanvulling === null)
          .map(({ soort, nieuw }) => ({
            soort,
            nieuweDatum: nieuw,
            reden: `De kalender met vrije dagen is veranderd (versie ${kalender.versie}).`,
          })),
    },
    medeAanvrager: KOPIE,
    ...stil(
      "krijgt bericht van de klok op de nieuwe dag; vooraf is hun geen dag beloofd",
      "partner",
      "za",
      "projectleider",
    ),
  },
});
