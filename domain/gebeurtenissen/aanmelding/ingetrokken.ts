import { z } from "zod";
import { aanvragers } from "./aanvragers.ts";
import { type Gebeurtenis, definieer, meldAanPeriode, nee } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { genummerd } from "../partner/doet-mee.ts";
import { partnerveld, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { type Partnerschap, meedoend, namenIn } from "../../traject/partnerschap.ts";

const mogenIntrekken = (dossier: Dossier): readonly Partnerschap[] =>
  meedoend(dossier).filter(({ nummer }) => aanvragers(dossier).includes(nummer));

type Intrekking = Gebeurtenis<{ namens?: string | undefined }>;

/** Whoever does it in person asks it too. */
const vanWie = ({ gegevens: { namens }, door }: Intrekking): string | undefined =>
  door.rol === "aanvrager" ? door.id : namens;

/** An aanvraag is of who applied: nobody else can call it off. A concept is of nobody yet. */
function nietVanAanvrager(dossier: Dossier, gebeurtenis: Intrekking) {
  const { gegevens, bron } = gebeurtenis;
  const wie = mogenIntrekken(dossier);
  if (bron !== null || (wie.length === 0 && gegevens.namens === undefined)) return null;
  if (wie.length === 0)
    return nee("intrekking.nog-niet", "Deze aanvraag is nog niet ingediend, dus er is nog geen aanvrager.");
  const namens = vanWie(gebeurtenis);
  const keus = genummerd(wie);
  if (namens === undefined) return nee("intrekking.namens", `Zeg namens wie de aanvraag wordt ingetrokken: ${keus}.`);
  if (!wie.some(({ nummer }) => nummer === namens))
    return nee(
      "intrekking.niet-aanvrager",
      `${namenIn(dossier)(namens)} is geen aanvrager van deze aanvraag. Intrekken kan namens: ${keus}.`,
    );
  return gegevens.namens === undefined || gegevens.namens === namens
    ? null
    : nee("partner.ander", "U kunt alleen intrekken namens uw eigen organisatie.");
}

export const aanvraagIngetrokken = definieer({
  type: "aanvraag.ingetrokken",
  titel: "Aanvraag ingetrokken",
  /** Which of the aanvragers asks it; left out by who does it in person. */
  schema: () => z.strictObject({ namens: partnerveld.optional(), reden }),
  aangevuld: () => z.strictObject({ namens: partnerveld.optional() }),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: { namens: "partner-1", reden: "De school pakt het zelf op." },
  zin: (g, naam) =>
    `De aanvraag is ingetrokken${g.namens === undefined ? "" : ` op verzoek van ${naam(g.namens)}`}: ${g.reden}`,
  vulAan: (dossier, gebeurtenis) => {
    const namens = mogenIntrekken(dossier).find(({ nummer }) => nummer === vanWie(gebeurtenis))?.nummer;
    return namens === undefined ? {} : { namens };
  },
  eis: (dossier, gebeurtenis) =>
    nietVanAanvrager(dossier, gebeurtenis) ??
    nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier) => ({ ...dossier, plaats: "geen" as const, aanvulling: null, aanbodUiterlijk: null }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    // A concept was not handed in by anybody yet.
    aanvrager: {
      "aanvraag-ingetrokken": (dossier, { op, dag, gegevens }) =>
        dossier.ontvangenOp === null ? null : { op: op ?? dag, reden: gegevens.reden },
    },
    medeAanvrager: KOPIE,
    projectleider: niets("hoeft er niets meer mee te doen"),
  },
  meldingen: () => [meldAanPeriode("vrijgeven")],
});
