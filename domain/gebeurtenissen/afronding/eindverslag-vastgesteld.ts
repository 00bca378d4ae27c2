import { z } from "zod";
import { aanIederePartner } from "./aan-iedere-partner.ts";
import { metVerslag, verslagIsEr } from "./verslag.ts";
import { naAfrondingBegon } from "./volgorde.ts";
import { definieer } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang, regel } from "../velden.ts";
import { eersteVersie } from "../../traject/eindverslag.ts";

export const eindverslagVastgesteld = definieer({
  type: "eindverslag.vastgesteld",
  titel: "Eindverslag vastgesteld",
  schema: () => z.strictObject({ verwijzing: regel(300), samenvatting: lang(4000), vervolg: lang(4000).optional() }),
  wie: UITVOERDERS,
  voorbeeld: {
    verwijzing: "dossier 2025/17, eindverslag",
    samenvatting: "De zorg in de klas is collectief geregeld.",
    vervolg: "De school evalueert elk jaar met de gemeente.",
  },
  zin: (g) => `Het eindverslag is vastgesteld: ${g.samenvatting}`,
  nietNu: verslagIsEr,
  eis: naAfrondingBegon,
  verwerk: (dossier, { op, dag }) => metVerslag(dossier, eersteVersie(op, deelnemers(dossier)), dag),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: { eindverslag: (dossier, { gegevens }) => aanIederePartner(dossier, gegevens) },
    za: niets("schrijft het eindverslag"),
    projectleider: niets("leest het eindverslag in het dossier"),
  },
});
