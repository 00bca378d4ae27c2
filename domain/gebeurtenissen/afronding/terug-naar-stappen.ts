import type { Dossier } from "../../traject/dossier.ts";

/** There is more work after all: what was concluded of the traject is concluded anew, and on other days. */
export const terugNaarStappen = ({
  afrondingOp: _afrondingOp,
  afrondingVastgelegdOp: _afrondingVastgelegdOp,
  oordeelOp: _oordeelOp,
  ...dossier
}: Dossier): Dossier => ({
  ...dossier,
  eindverslag: null,
  oordeel: null,
  nietGelukt: [],
  terugkoppeling: [],
  terugkoppelreacties: [],
  slotafwijking: null,
});
