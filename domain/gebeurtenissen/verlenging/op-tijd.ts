import { deelnemers } from "../evaluatie/uitnodiging.ts";
import type { Gebeurtenis } from "../definitie.ts";
import type { Brieven } from "../hoort.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { openVerlenging } from "../../traject/verlenging.ts";
import { urenIn } from "../../uren/lopend.ts";

/** Until when a verlenging can be asked, and who decides: schools and partners heard of it too late or not at all [E 3.4, 4.4]. */

const BRIEF = "verlenging-op-tijd";
/** Of the hours; from here on there is still time to ask and to decide. */
const PROCENT = 80;

type Wanneer = Pick<Gebeurtenis, "id" | "dag" | "van" | "bron">;
type Aanleiding<G> = (dossier: Dossier, gebeurtenis: G) => "uren" | "einde" | null;

/** Of what a row of a register tells nothing is told; what is being wound up is not prolonged. */
const kanNogVerlengd = (dossier: Dossier, { van, bron }: Pick<Wanneer, "van" | "bron">): boolean =>
  bron === null &&
  dossier.gestartOp !== null &&
  van.startsWith("traject.") &&
  !van.startsWith("traject.voortgang.afronding") &&
  dossier.nazorg?.loopt !== true &&
  openVerlenging(dossier) === undefined;

/** Once for each budget, however often a correction brings the hours back below it. */
export function metUrenBijnaOp(dossier: Dossier, gebeurtenis: Pick<Wanneer, "id" | "van" | "bron">): Dossier {
  const { geboekt, budget } = urenIn(dossier, "traject");
  return budget > 0 &&
    geboekt * 100 >= PROCENT * budget &&
    dossier.urenBijnaOp?.budget !== budget &&
    kanNogVerlengd(dossier, gebeurtenis)
    ? { ...dossier, urenBijnaOp: { budget, bij: gebeurtenis.id } }
    : dossier;
}

export const urenBijnaOp: Aanleiding<Wanneer> = ({ urenBijnaOp: gemeld }, { id }) =>
  gemeld?.bij === id ? "uren" : null;

/** The aanvrager, and everybody else who can be written to. */
export function verlengingOpTijd<G extends Wanneer>(
  aanleiding: Aanleiding<G>,
): Readonly<Record<"aanvrager" | "partner", Brieven<G>>> {
  const params = (dossier: Dossier, gebeurtenis: G): Opdracht["params"] | null => {
    const waarom = kanNogVerlengd(dossier, gebeurtenis) ? aanleiding(dossier, gebeurtenis) : null;
    if (waarom === null) return null;
    const { einde } = dossier.plan;
    const { geboekt, budget } = urenIn(dossier, "traject");
    return {
      aanleiding: waarom,
      einde: einde !== null && einde >= gebeurtenis.dag ? einde : null,
      op: geboekt >= budget,
    };
  };
  return {
    aanvrager: { [BRIEF]: params },
    partner: {
      [BRIEF]: (dossier, gebeurtenis) => {
        const wat = params(dossier, gebeurtenis);
        if (wat === null) return null;
        return deelnemers(dossier).flatMap((partner) => (partner === dossier.aanvrager ? [] : [{ ...wat, partner }]));
      },
    },
  };
}
