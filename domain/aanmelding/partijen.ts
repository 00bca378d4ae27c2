/** Parties that can stand beside a school in a traject [E][S]. */
export const PARTIJEN = [
  "school",
  "schoolbestuur",
  "samenwerkingsverband",
  "gemeente",
  "zorgaanbieder",
  "zorgkantoor",
  "zorgverzekeraar",
  "jeugdhulpregio",
  "ouders",
] as const;
export type Partij = (typeof PARTIJEN)[number];
