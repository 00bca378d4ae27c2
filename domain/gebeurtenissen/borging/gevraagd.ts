import { z } from "zod";
import { geenAfspraak } from "./geen-afspraak.ts";
import { borgingsvraag, controleInWoorden, vraagId } from "./vraag.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { kenmerk, partnerveld } from "../velden.ts";
import { namenIn } from "../../traject/partnerschap.ts";

export const borgingGevraagd = definieer({
  type: "borging.gevraagd",
  titel: "Naar de borging gevraagd",
  schema: () => z.strictObject({ partner: partnerveld, controle: kenmerk(40) }),
  wie: ["systeem"],
  voorbeeld: { partner: "partner-3", controle: "na-3" },
  zin: (g, naam) =>
    `Aan ${naam(g.partner)} is gevraagd of de borgingsafspraken worden nagekomen (${controleInWoorden(g.controle)}).`,
  eis: (dossier, { gegevens }) =>
    dossier.borgingsvragen.some((vraag) => vraagId(vraag) === vraagId(gegevens))
      ? nee("borging.al-gevraagd", `Deze vraag is al gesteld aan ${namenIn(dossier)(gegevens.partner)}.`)
      : geenAfspraak(dossier, gegevens.partner),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    borgingsvragen: [...dossier.borgingsvragen, { ...gegevens, op: op ?? dag, beantwoord: false }],
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: { borgingsvraag: (_dossier, { gegevens }) => borgingsvraag(gegevens, false) },
    za: niets("ziet het antwoord in het dossier"),
    projectleider: niets("hoort het als een afspraak niet wordt nagekomen"),
  },
});
