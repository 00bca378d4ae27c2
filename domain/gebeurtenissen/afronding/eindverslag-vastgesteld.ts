import { z } from "zod";
import { aanIederePartner } from "./aan-iedere-partner.ts";
import { metVerslag } from "./verslag.ts";
import { naAfrondingBegon } from "./volgorde.ts";
import { definieer } from "../definitie.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang, regel } from "../velden.ts";

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
  eis: naAfrondingBegon,
  verwerk: (dossier, { op, dag }) => metVerslag(dossier, { aanwezig: true, op }, dag),
  opdrachten: (dossier, { gegevens }) => aanIederePartner(dossier, gegevens),
});
