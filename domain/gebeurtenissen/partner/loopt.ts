import type { Dossier } from "../../traject/dossier.ts";

/** It has begun and did not end: who takes part has something to do. */
export const loopt = ({ gestartOp, afgesloten }: Dossier): boolean => gestartOp !== null && !afgesloten;
