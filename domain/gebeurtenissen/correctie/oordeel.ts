import { z } from "zod";
import { nietGeluktNa, redenenBijOordeel } from "../afronding/redenen-bij-oordeel.ts";
import { pastBijVerslag } from "../afronding/verslag.ts";
import { definieer, nee } from "../definitie.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { metRedennamen, redencodes, redenenInWoorden, redennamen } from "../redencodes.ts";
import { keuze, reden } from "../velden.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { OORDELEN } from "../../verantwoording/aanvraag.ts";

export const oordeelGecorrigeerd = definieer({
  type: "oordeel.gecorrigeerd",
  titel: "Oordeel gecorrigeerd",
  schema: () =>
    z.strictObject({ oordeel: keuze(OORDELEN), redencodes: redencodes("bij een oordeel onder goed"), reden }),
  aangevuld: () => z.strictObject({ redennamen: redennamen() }),
  wie: ["projectleider"],
  voorbeeld: { oordeel: "voldoende", redencodes: ["proces-niet-klaar"], reden: "Na lezing van het eindverslag." },
  zin: (g) => `Het oordeel is nu: ${g.oordeel}. ${g.reden}${redenenInWoorden(g.redennamen)}`,
  vulAan: (dossier, { gegevens }) => metRedennamen(dossier, gegevens.redencodes),
  // A register may have closed it without one.
  mag: ({ oordeel, afgesloten }) =>
    oordeel === null && !afgesloten ? nee("oordeel.ontbreekt", "Er is nog geen oordeel gegeven.") : null,
  eis: (dossier, { gegevens, bron }) => {
    const zonderReden = redenenBijOordeel(dossier, gegevens, { bron });
    if (gegevens.oordeel !== "stopgezet") return pastBijVerslag(dossier, gegevens.oordeel) ?? zonderReden;
    // A traject that was stopped may or may not have an eindverslag. Of one that was not, only a register can be wrong about it.
    return dossier.stopgezet === true || dossier.bron !== null
      ? zonderReden
      : nee("oordeel.niet-gestopt", "Dit traject is niet stopgezet, dus dat kan het oordeel niet zijn.");
  },
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    oordeel: gegevens.oordeel,
    nietGelukt: nietGeluktNa(dossier, gegevens),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    // Whoever had the terugkoppeling was told another one, and at the closing everybody was.
    partner: {
      "oordeel-gecorrigeerd": (dossier, { gegevens }) =>
        deelnemers(dossier)
          .filter((partner) => dossier.terugkoppeling.includes(partner) || verteldBijSluiten(dossier))
          .map((partner) => ({ partner, reden: gegevens.reden })),
    },
    za: niets("ziet het oordeel in het dossier"),
    projectleider: niets("beslist dit zelf"),
  },
});

/** Who is told that a traject is stopped is told of no oordeel; of what a register tells nobody was told here. */
const verteldBijSluiten = ({ afgerondOp, stopgezet, bron }: Dossier): boolean =>
  afgerondOp !== null && stopgezet !== true && bron === null;
