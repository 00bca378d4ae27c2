import { z } from "zod";
import { kenmerk } from "../velden.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** Who waited in front of an aanvraag that got a place out of turn: known by the subsidieperiode alone. */
export const voorbij = () => z.array(kenmerk(40)).min(1).optional();

interface Voorbij {
  readonly voorbij?: readonly string[] | undefined;
}

export const voorbijInWoorden = (nummers: Voorbij["voorbij"]): string =>
  nummers === undefined ? "" : `, buiten de volgorde van de wachtlijst: voorbij aan ${nummers.join(", ")}`;

/** With its reason, when that was told before. */
export const metVoorbij = ({ buitenVolgorde }: Dossier, { voorbij: nummers }: Voorbij): Partial<Dossier> =>
  nummers === undefined ? {} : { buitenVolgorde: { op: null, reden: null, ...buitenVolgorde, voorbij: nummers } };
