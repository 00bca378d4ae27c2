import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { reden, za } from "../velden.ts";
import { nietVoorToekenning } from "../volgorde.ts";

export const overdrachtGestart = definieer({
  type: "overdracht.gestart",
  nietNu: ({ overdracht }) => (overdracht === null ? null : `Er loopt al een overdracht aan ${overdracht.naar}.`),
  titel: "Overdracht begonnen",
  schema: () => z.strictObject({ naar: za, reden }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { naar: "za-05", reden: "Verlof" },
  zin: (g) => `Het traject wordt overgedragen aan ${g.naar}: ${g.reden}`,
  mag: ({ za: huidig, overdracht }) => {
    if (huidig === null) return nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe.");
    return overdracht === null ? null : nee("overdracht.loopt", `Er loopt al een overdracht aan ${overdracht.naar}.`);
  },
  eis: (dossier, gebeurtenis) =>
    gebeurtenis.gegevens.naar === dossier.za
      ? nee("overdracht.zelfde", "Deze zorgarrangeur doet het traject al.")
      : nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    overdracht: { naar: gegevens.naar, reden: gegevens.reden, gestartOp: op ?? dag },
  }),
  hoort: {
    ...OP_AFSTAND,
    // The school hears who comes, before a stranger calls.
    aanvrager: { overdracht: ({ za: van }, { gegevens: { naar } }) => ({ van, naar }) },
    medeAanvrager: KOPIE,
    partner: {
      overdracht: (dossier, { gegevens: { naar } }) => aanAndereDeelnemers(dossier, { van: dossier.za, naar }),
    },
    // Both zorgarrangeurs must know of it, or it is none [S].
    za: { overdracht: ({ za: van }, { gegevens: { naar } }) => [van, naar].map((wie) => ({ van, naar, za: wie })) },
    projectleider: niets("regelt dit, of ziet het onder de signalen tot het klaar is"),
  },
});
