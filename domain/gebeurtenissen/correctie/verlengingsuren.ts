import type { Verlenging } from "../../traject/verlenging.ts";

export const isBesloten = (verlenging: Verlenging | undefined): boolean =>
  verlenging?.besluit === "toegekend" || verlenging?.besluit === "afgewezen";

export const metUren = ({ besluit, uren }: Pick<Verlenging, "besluit" | "uren">): number =>
  besluit === "toegekend" ? (uren ?? 0) : 0;
