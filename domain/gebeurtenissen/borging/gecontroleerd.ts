import { z } from "zod";
import { geenAfspraak } from "./geen-afspraak.ts";
import { VERVALLEN, vraagId } from "./vraag.ts";
import { definieer, mail, nee } from "../definitie.ts";
import { nazorgRuimte } from "../nazorg/ruimte.ts";
import { jaNee, kenmerk, lang, regel } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { type Datum, eersteDag } from "../../kalender/datum.ts";
import type { Door } from "../../rollen.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { aanvragersnaam, partnerId } from "../../traject/partnerschap.ts";

/** The day of the first agreement with this partner, as far as days are known. */
const eersteAfspraak = ({ borging }: Dossier, partner: string): Datum | undefined =>
  eersteDag(borging.filter((b) => b.partner === partner).map(({ op }) => op));

/** A partner is known by its number, the aanvrager by having applied. */
const vanEenAnder = (dossier: Dossier, partner: string, { rol, id }: Door): boolean =>
  (rol === "partner" && id !== partnerId(dossier, partner)) ||
  (rol === "aanvrager" && partner !== aanvragersnaam(dossier));

export const borgingGecontroleerd = definieer({
  type: "borging.gecontroleerd",
  titel: "Borging gecontroleerd",
  schema: () =>
    z.strictObject({
      partner: regel(200),
      nagekomen: jaNee,
      toelichting: lang(2000),
      /** The question that this answers; left out: all that were asked of this partner and not answered. */
      vraag: kenmerk(260).optional(),
    }),
  wie: ["zorgarrangeur", "projectleider", "partner", "aanvrager"],
  voorbeeld: { partner: "Gemeente Breda", nagekomen: true, toelichting: "Het contract is verlengd." },
  zin: (g) =>
    `Borging gecontroleerd bij ${g.partner}: de afspraak is ${g.nagekomen ? "nagekomen" : "niet nagekomen"}. ${g.toelichting}`,
  eis: (dossier, gebeurtenis) => {
    const {
      gegevens: { partner, vraag },
      door,
      op,
    } = gebeurtenis;
    if (vanEenAnder(dossier, partner, door))
      return nee("partner.ander", "U kunt alleen antwoorden voor uw eigen organisatie.");
    if (vraag === undefined)
      return (
        geenAfspraak(dossier, partner) ?? nietVoor(eersteAfspraak(dossier, partner), "de afspraak", op, gebeurtenis)
      );
    const gesteld = dossier.borgingsvragen.find((v) => v.partner === partner && vraagId(v) === vraag);
    if (gesteld === undefined) return nee("borging.vraag-onbekend", `Deze vraag is niet gesteld aan ${partner}.`);
    if (gesteld.vervallen === true) return VERVALLEN;
    return gesteld.beantwoord
      ? nee("borging.beantwoord", "Deze vraag is al beantwoord.")
      : nietVoor(gesteld.op, "de vraag", op, gebeurtenis);
  },
  verwerk: (dossier, { gegevens: { partner, nagekomen, vraag }, op, dag }) => ({
    ...dossier,
    borging: dossier.borging.map((b) => (b.partner === partner ? { ...b, nagekomen, gecontroleerdOp: op ?? dag } : b)),
    borgingsvragen: dossier.borgingsvragen.map((v) =>
      v.partner === partner && (vraag === undefined || vraagId(v) === vraag) ? { ...v, beantwoord: true } : v,
    ),
  }),
  // An agreement that is not kept can be mended in the nazorg, once the traject is closed [E 3.1].
  opdrachten: (dossier, { gegevens: { partner, nagekomen, toelichting } }) =>
    nagekomen
      ? []
      : [mail("borging-niet-nagekomen", "projectleider", { partner, toelichting, nazorg: nazorgRuimte(dossier) })],
});
