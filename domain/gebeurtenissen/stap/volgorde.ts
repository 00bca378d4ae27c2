import { type Gebeurtenis, nee } from "../definitie.ts";
import { nietVoor } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { STAPNUMMERS, type Stapnummer } from "../../traject/stap.ts";
import { bijVeld, type Weigering } from "../../weigering.ts";

/** The order may be left, but not without a word [S]; who began a stap has said why. */
export function buitenVolgorde({ stappen }: Dossier, stap: Stapnummer): Weigering | null {
  const { status } = stappen[stap];
  if (status === "voltooid" || status === "overgeslagen")
    return bijVeld(nee("stap.reden", "Zeg waarom deze stap opnieuw wordt gedaan."), "reden");
  const vooruit = STAPNUMMERS.some((n) => n < stap && (stappen[n].status === "open" || stappen[n].status === "bezig"));
  return status === "open" && vooruit
    ? bijVeld(nee("stap.reden", "Zeg waarom deze stap wordt gedaan voordat de vorige klaar zijn."), "reden")
    : null;
}

/** Nothing was done before the start, and nothing ends before it began. */
export const opVolgorde = (dossier: Dossier, stap: Stapnummer, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(dossier.gestartOp, "de start van het traject", gebeurtenis.op, gebeurtenis) ??
  nietVoor(dossier.stappen[stap].op, `wat er eerder met stap ${stap} gebeurde`, gebeurtenis.op, gebeurtenis);
