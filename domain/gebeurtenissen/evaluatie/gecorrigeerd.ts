import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { id, met } from "./moment.ts";
import { EVALUATIEOORDELEN, adviesOmTeStoppen, uitkomstVan, zonderHoe } from "./oordeel.ts";
import { keuze, lang, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { oordeelsleutel } from "../../signalen/evaluatie.ts";

export const evaluatiemomentGecorrigeerd = definieer({
  type: "evaluatiemoment.gecorrigeerd",
  titel: "Oordeel bij een evaluatiemoment gecorrigeerd",
  schema: () => z.strictObject({ id, oordeel: keuze(EVALUATIEOORDELEN), reden, hoe: lang(2000).optional() }),
  // Not the zorgarrangeur: that would silence what tells the projectleider of an advice to stop.
  wie: ["projectleider"],
  voorbeeld: { id: "e1", oordeel: "bestendigen", reden: "Het verkeerde vakje was aangekruist." },
  zin: (g) =>
    `Het oordeel bij evaluatiemoment ${g.id} is nu: ${g.oordeel}. ${g.reden}${g.hoe === undefined ? "" : ` Bijsturing: ${g.hoe}`}`,
  mag: ({ evaluaties }) =>
    evaluaties.every(({ oordeel }) => oordeel === null)
      ? nee("evaluatie.niet-gehouden", "Er is nog geen evaluatiemoment gehouden, dus er is geen oordeel.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op } = gebeurtenis;
    const moment = dossier.evaluaties.find((e) => e.id === gegevens.id);
    if (moment === undefined) return nee("evaluatie.onbekend", `Er is geen evaluatiemoment ${gegevens.id}.`);
    if (moment.oordeel === null)
      return nee("evaluatie.niet-gehouden", `Evaluatiemoment ${gegevens.id} is niet gehouden, dus er is geen oordeel.`);
    if (moment.oordeel === gegevens.oordeel)
      return nee("evaluatie.zelfde-oordeel", `Het oordeel bij evaluatiemoment ${gegevens.id} is al ${moment.oordeel}.`);
    return zonderHoe(gegevens) ?? nietVoor(moment.gehoudenOp, "de dag waarop het is gehouden", op, gebeurtenis);
  },
  // What was done about the signal of the old oordeel says nothing about the new one.
  verwerk: (dossier, { gegevens }) => {
    const na = met(dossier, gegevens.id, { oordeel: gegevens.oordeel });
    const oud = dossier.evaluaties.filter((e) => e.id === gegevens.id).map(oordeelsleutel);
    return {
      ...na,
      signaalstanden: Object.fromEntries(
        Object.entries(na.signaalstanden).filter(([sleutel]) => !oud.includes(sleutel)),
      ),
    };
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "evaluatie-uitkomst": (dossier, { gegevens }) =>
        uitkomstVan(dossier, gegevens.id, {
          toelichting: gegevens.reden,
          hoe: gegevens.hoe ?? null,
          gecorrigeerd: true,
        }),
    },
    za: niets("leidt de evaluatie"),
    projectleider: {
      "evaluatie-stoppen": (dossier, { gegevens }) => adviesOmTeStoppen(dossier, gegevens, gegevens.reden),
    },
  },
});
