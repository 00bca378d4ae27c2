import { type Gebeurtenis, nee } from "../definitie.ts";
import { nietVoor } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";

export const naAanbod = ({ aangebodenOp }: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(aangebodenOp, "het aanbod", gebeurtenis.op, gebeurtenis);

const GEEN_AANBOD = nee(
  "aanbod.verlopen",
  "Er is nu geen aanbod. Kwam het antwoord op tijd binnen, leg dan vast op welke dag. Anders komt er een nieuw aanbod zodra er weer een plaats vrij is.",
);

/** Neither an offer that stands nor one that lapsed. */
export const zonderAanbod = ({ aanbodUiterlijk, verlopenAanbod }: Dossier) =>
  aanbodUiterlijk === null && verlopenAanbod === null ? GEEN_AANBOD : null;

/** Only who waits is offered a place. */
export const geenAanbodNu = ({ besluit, ontvangenOp }: Dossier): string | null =>
  besluit === null && ontvangenOp !== null
    ? "Er is geen plaats aangeboden: deze aanvraag staat niet op de wachtlijst."
    : null;

/** Back on the wachtlijst: only for who answered in time, and was recorded late. */
export const buitenAanbod = (
  { verlopenAanbod, aangebodenOp }: Dossier,
  { op, dag }: Pick<Gebeurtenis, "op" | "dag">,
) => {
  const antwoord = op ?? dag;
  return verlopenAanbod === null || antwoord > verlopenAanbod || (aangebodenOp !== null && antwoord < aangebodenOp)
    ? GEEN_AANBOD
    : null;
};
