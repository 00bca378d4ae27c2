import type { Trajectregel } from "../projectie/trajectregel.ts";
import { RUST } from "../traject/staat.ts";

/** Where a traject is in its life, as a list, a board and a filter divide it: the three fasen, and what comes before and after them. */
export const FASEN = ["aanvraag", "start", "1", "2", "3", "afronding", "nazorg", "klaar"] as const;
export type Fase = (typeof FASEN)[number];

export const FASENAMEN: Readonly<Record<Fase, string>> = {
  aanvraag: "Aanvraag",
  start: "Start",
  "1": "Fase 1: verkennen",
  "2": "Fase 2: betrekken",
  "3": "Fase 3: implementeren",
  afronding: "Afronding",
  nazorg: "Nazorg",
  klaar: "Klaar",
};

const VAN_STAAT: Readonly<Record<string, Fase>> = {
  start: "start",
  "stappen gereed": "afronding",
  afronding: "afronding",
  nazorg: "nazorg",
};

export function faseVan({ staat, fase }: Pick<Trajectregel, "staat" | "fase">): Fase {
  if (RUST.includes(staat)) return "klaar";
  if (fase !== null) return String(fase) as Fase;
  return Object.hasOwn(VAN_STAAT, staat) ? VAN_STAAT[staat]! : "aanvraag";
}
