import { gerekend, type Termijnfunctie } from "./termijn.ts";

/** A traject that was paused is looked at again: a pause that nobody ends is a traject that nobody carries. */
export const pauzetermijn: Termijnfunctie = (dossier, staatpad, kalender) =>
  staatpad.includes("traject.looptijd.gepauzeerd") && dossier.gepauzeerdOp !== null
    ? [gerekend(dossier, kalender, { soort: "pauze", vanaf: dossier.gepauzeerdOp })]
    : [];
