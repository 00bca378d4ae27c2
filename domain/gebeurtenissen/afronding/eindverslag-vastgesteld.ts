import { z } from "zod";
import { aanIederePartner } from "./aan-iedere-partner.ts";
import { metVerslag, verslagIsEr } from "./verslag.ts";
import { naAfrondingBegon } from "./volgorde.ts";
import { definieer } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { genummerd, kanNiet, metVoornemens, voornemens } from "../plan/voornemen.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang, regel } from "../velden.ts";
import { eersteVersie } from "../../traject/eindverslag.ts";

export const eindverslagVastgesteld = definieer({
  type: "eindverslag.vastgesteld",
  titel: "Eindverslag vastgesteld",
  schema: () =>
    z.strictObject({
      verwijzing: regel(300),
      samenvatting: lang(4000),
      /** How the school goes on [E 4.4, 4.5]: in words, and who does what by when. */
      vervolg: lang(4000).optional(),
      vervolgstappen: voornemens("vervolgstappen"),
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    verwijzing: "dossier 2025/17, eindverslag",
    samenvatting: "De zorg in de klas is collectief geregeld.",
    vervolg: "De school evalueert elk jaar met de gemeente.",
  },
  zin: (g) => `Het eindverslag is vastgesteld: ${g.samenvatting}`,
  nietNu: verslagIsEr,
  eis: (dossier, gebeurtenis) =>
    naAfrondingBegon(dossier, gebeurtenis) ??
    kanNiet(dossier, gebeurtenis.gegevens.vervolgstappen, dossier.gestartOp, gebeurtenis),
  verwerk: (dossier, { gegevens: { vervolg, vervolgstappen }, op, dag }) =>
    metVoornemens(
      metVerslag(dossier, eersteVersie(op, deelnemers(dossier), vervolg), dag),
      "vervolgstap",
      genummerd("vervolgstap", dossier.plan.vervolgstappen, vervolgstappen),
    ),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: { eindverslag: (dossier, { gegevens }) => aanIederePartner(dossier, gegevens) },
    za: niets("schrijft het eindverslag"),
    projectleider: niets("leest het eindverslag in het dossier"),
  },
});
