import { z } from "zod";
import { metReactie, reactieVan } from "./reactie.ts";
import { definieer, nee } from "../definitie.ts";
import { niets, OP_AFSTAND } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang, partnerveld } from "../velden.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { namenIn } from "../../traject/partnerschap.ts";

const open = (dossier: Dossier, partner: string) =>
  reactieVan(dossier, partner).vragen.filter(({ antwoord }) => antwoord === null);

export const terugkoppelingBeantwoord = definieer({
  type: "terugkoppeling.beantwoord",
  titel: "Vraag over de terugkoppeling beantwoord",
  schema: () => z.strictObject({ partner: partnerveld, antwoord: lang(4000) }),
  wie: UITVOERDERS,
  voorbeeld: { partner: "partner-1", antwoord: "De gemeente belt u in maart." },
  zin: (g, naam) => `De vraag van ${naam(g.partner)} is beantwoord: ${g.antwoord}`,
  mag: (dossier) =>
    dossier.terugkoppelreacties.some(({ partner }) => open(dossier, partner).length > 0)
      ? null
      : nee("terugkoppeling.geen-vraag", "Er is geen vraag over een terugkoppeling die nog antwoord wacht."),
  eis: (dossier, { gegevens: { partner } }) =>
    open(dossier, partner).length > 0
      ? null
      : nee("terugkoppeling.geen-vraag", `${namenIn(dossier)(partner)} wacht niet op een antwoord.`),
  // All that this partner asked and had no answer to.
  verwerk: (dossier, { gegevens: { partner, antwoord } }) =>
    metReactie(dossier, partner, {
      vragen: reactieVan(dossier, partner).vragen.map((een) => (een.antwoord === null ? { ...een, antwoord } : een)),
    }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: niets("krijgt het antwoord als partner, als die de vraag stelde"),
    medeAanvrager: niets("krijgt het antwoord als partner, als die de vraag stelde"),
    partner: {
      "antwoord-terugkoppeling": (_dossier, { gegevens: { partner, antwoord } }) => ({ partner, antwoord }),
    },
    za: niets("geeft het antwoord"),
    projectleider: niets("leest het antwoord in het dossier"),
  },
});
