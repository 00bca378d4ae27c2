import { z } from "zod";
import { aanIederePartner } from "../afronding/aan-iedere-partner.ts";
import { nietGeluktNa, redenenBijOordeel } from "../afronding/redenen-bij-oordeel.ts";
import { naAfrondingBegon } from "../afronding/volgorde.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { metRedennamen, redencodes, redenenInWoorden, redennamen } from "../redencodes.ts";
import { keuze, lang, regel } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { eersteVersie } from "../../traject/eindverslag.ts";

export const eindverslagNagekomen = definieer({
  type: "eindverslag.nagekomen",
  titel: "Eindverslag alsnog ontvangen",
  schema: () =>
    z.strictObject({
      verwijzing: regel(300),
      samenvatting: lang(4000),
      vervolg: lang(4000).optional(),
      oordeel: keuze(["goed", "voldoende", "onvoldoende"]),
      redencodes: redencodes("bij een oordeel onder goed"),
    }),
  aangevuld: () => z.strictObject({ redennamen: redennamen() }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: {
    verwijzing: "dossier 2025/17, eindverslag",
    samenvatting: "De zorg in de klas is collectief geregeld.",
    oordeel: "voldoende",
    redencodes: ["proces-niet-klaar"],
  },
  zin: (g) =>
    `Het eindverslag is alsnog ontvangen; oordeel: ${g.oordeel}. ${g.samenvatting}${redenenInWoorden(g.redennamen)}`,
  vulAan: (dossier, { gegevens }) => metRedennamen(dossier, gegevens.redencodes),
  mag: ({ eindverslag }) =>
    eindverslag?.aanwezig === true ? nee("eindverslag.aanwezig", "Er is al een eindverslag.") : null,
  eis: (dossier, gebeurtenis) =>
    naAfrondingBegon(dossier, gebeurtenis) ??
    nietVoor(dossier.afgerondOp, "het einde van het traject", gebeurtenis.op, gebeurtenis) ??
    redenenBijOordeel(dossier, gebeurtenis.gegevens, gebeurtenis),
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    eindverslag: eersteVersie(op, deelnemers(dossier), gegevens.vervolg),
    oordeel: dossier.oordeel === "stopgezet" ? dossier.oordeel : gegevens.oordeel,
    nietGelukt: dossier.oordeel === "stopgezet" ? dossier.nietGelukt : nietGeluktNa(dossier, gegevens),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    // Late is no reason to keep it from anybody: zorgorganisaties never heard what came of it [E 3.4, 3.5].
    partner: { eindverslag: (dossier, { gegevens }) => aanIederePartner(dossier, gegevens) },
    za: niets("heeft het eindverslag geschreven"),
    projectleider: niets("legt dit zelf vast"),
  },
});
