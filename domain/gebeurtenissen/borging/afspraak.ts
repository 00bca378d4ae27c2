import type { Datum } from "../../kalender/datum.ts";
import type { Borgingsafspraak } from "../../traject/borgingsafspraak.ts";
import type { Dossier } from "../../traject/dossier.ts";

type Gemaakt = Pick<Borgingsafspraak, "partner" | "verantwoordelijkheid" | "afspraak">;

/** With these agreements too; one that stands there already is not made twice. */
export const metAfspraken = (dossier: Dossier, gemaakt: readonly Gemaakt[], op: Datum | null): Dossier => ({
  ...dossier,
  borging: gemaakt.reduce<readonly Borgingsafspraak[]>(
    (al, een) => (al.some((ander) => isDezelfde(een, ander)) ? al : [...al, { ...een, op, nagekomen: null }]),
    dossier.borging,
  ),
});

export const isDezelfde = (een: Gemaakt, ander: Gemaakt): boolean =>
  een.partner === ander.partner &&
  een.verantwoordelijkheid === ander.verantwoordelijkheid &&
  een.afspraak === ander.afspraak;
