import { z } from "zod";
import { geenAfspraak } from "./geen-afspraak.ts";
import { VERVALLEN, vraagId } from "./vraag.ts";
import { definieer, nee } from "../definitie.ts";
import { niets, OP_AFSTAND, stil } from "../hoort.ts";
import { nazorgRuimte } from "../nazorg/ruimte.ts";
import { vervolgpartners, vervolgVan } from "../plan/vervolg-van.ts";
import { alsNieuw, nummerveld } from "../plan/voornemen.ts";
import { jaNee, kenmerk, lang, partnerveld } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { type Datum, eersteDag } from "../../kalender/datum.ts";
import type { Door } from "../../rollen.ts";
import { wachtOpAntwoord } from "../../traject/borgingsafspraak.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { namenIn } from "../../traject/partnerschap.ts";
import type { Plan } from "../../traject/plan.ts";

/** The day of the first agreement with this partner, as far as days are known. */
const eersteAfspraak = ({ borging }: Dossier, partner: string): Datum | undefined =>
  eersteDag(borging.filter((b) => b.partner === partner).map(({ op }) => op));

const vanEenAnder = (dossier: Dossier, partner: string, { rol, id }: Door): boolean =>
  (rol === "partner" && id !== partner) || (rol === "aanvrager" && partner !== dossier.aanvrager);

const VAN_EEN_ANDER = nee("partner.ander", "U kunt alleen antwoorden voor uw eigen organisatie.");
const BEANTWOORD = nee("borging.beantwoord", "Deze vraag is al beantwoord.");

interface Antwoord {
  readonly nagekomen: boolean;
  readonly gedaan: readonly string[];
  readonly dag: Datum;
}

/** Asked after with the agreements; of a partner without any this is all that its answer is about. */
function naAntwoord(dossier: Dossier, partner: string, { nagekomen, gedaan, dag }: Antwoord): Plan["vervolgstappen"] {
  const gevraagd = vervolgVan(dossier, partner).map(({ nummer }) => nummer);
  return dossier.plan.vervolgstappen.map((stap) => {
    if (!gevraagd.includes(stap.nummer)) return stap;
    const nieuw = alsNieuw(stap);
    if (gedaan.includes(stap.nummer)) return { ...nieuw, gehaaldOp: dag };
    return nagekomen ? nieuw : { ...nieuw, gaatNietSinds: dag };
  });
}

export const borgingGecontroleerd = definieer({
  type: "borging.gecontroleerd",
  titel: "Borging gecontroleerd",
  schema: () =>
    z.strictObject({
      partner: partnerveld,
      nagekomen: jaNee,
      toelichting: lang(2000),
      /** Which of the vervolgstappen of this partner are done. */
      gedaan: z.array(nummerveld("vervolgstap")).max(100, "Noem hoogstens 100 vervolgstappen.").optional(),
      /** The question that this answers; left out: all that were asked of this partner and not answered. */
      vraag: kenmerk(60).optional(),
    }),
  wie: ["zorgarrangeur", "projectleider", "partner", "aanvrager"],
  voorbeeld: { partner: "partner-3", nagekomen: true, toelichting: "Het contract is verlengd." },
  zin: (g, naam) =>
    `Borging gecontroleerd bij ${naam(g.partner)}: het gaat ${g.nagekomen ? "" : "niet "}zoals is afgesproken. ${g.toelichting}${g.gedaan === undefined || g.gedaan.length === 0 ? "" : ` Gedaan: ${g.gedaan.join(", ")}.`}`,
  mag: (dossier, { door }) => {
    const { borging, borgingsvragen } = dossier;
    const eigen = ({ partner }: { partner: string }) => !vanEenAnder(dossier, partner, door);
    if (vervolgpartners(dossier).some((partner) => eigen({ partner }))) return null;
    if (borging.some(eigen) || borgingsvragen.some((v) => wachtOpAntwoord(v) && eigen(v))) return null;
    const laatste = borgingsvragen.findLast(eigen);
    if (laatste?.vervallen === true) return VERVALLEN;
    if (laatste !== undefined) return BEANTWOORD;
    return borging.length > 0 ? VAN_EEN_ANDER : nee("borging.onbekend", "Er is geen borgingsafspraak vastgelegd.");
  },
  eis: (dossier, gebeurtenis) => {
    const {
      gegevens: { partner, vraag, gedaan = [] },
      door,
      op,
    } = gebeurtenis;
    if (vanEenAnder(dossier, partner, door)) return VAN_EEN_ANDER;
    const open = vervolgVan(dossier, partner).map(({ nummer }) => nummer);
    const vreemd = gedaan.find((nummer) => !open.includes(nummer));
    if (vreemd !== undefined)
      return nee("vervolgstap.onbekend", `${vreemd} staat niet open bij ${namenIn(dossier)(partner)}.`);
    if (vraag === undefined)
      return (
        geenAfspraak(dossier, partner) ?? nietVoor(eersteAfspraak(dossier, partner), "de afspraak", op, gebeurtenis)
      );
    const gesteld = dossier.borgingsvragen.find((v) => v.partner === partner && vraagId(v) === vraag);
    if (gesteld === undefined)
      return nee("borging.vraag-onbekend", `Deze vraag is niet gesteld aan ${namenIn(dossier)(partner)}.`);
    if (gesteld.vervallen === true) return VERVALLEN;
    return gesteld.beantwoord ? BEANTWOORD : nietVoor(gesteld.op, "de vraag", op, gebeurtenis);
  },
  verwerk: (dossier, { gegevens: { partner, nagekomen, vraag, gedaan = [] }, op, dag }) => ({
    ...dossier,
    borging: dossier.borging.map((b) => (b.partner === partner ? { ...b, nagekomen, gecontroleerdOp: op ?? dag } : b)),
    plan: {
      ...dossier.plan,
      vervolgstappen: naAntwoord(dossier, partner, { nagekomen, gedaan, dag: op ?? dag }),
    },
    borgingsvragen: dossier.borgingsvragen.map((v) =>
      v.partner === partner && (vraag === undefined || vraagId(v) === vraag) ? { ...v, beantwoord: true } : v,
    ),
  }),
  hoort: {
    ...OP_AFSTAND,
    ...stil("gaf het antwoord zelf, of sprak erover met wie het vroeg", "aanvrager", "medeAanvrager", "partner"),
    za: niets("ziet het antwoord in het dossier"),
    // An agreement that is not kept can be mended in the nazorg, once the traject is closed [E 3.1].
    projectleider: {
      "borging-niet-nagekomen": (dossier, { gegevens: { partner, nagekomen, toelichting } }) =>
        nagekomen ? null : { partner, toelichting, nazorg: nazorgRuimte(dossier) },
    },
  },
});
