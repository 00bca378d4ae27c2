import { alsVerhouding, type Meting } from "./meet.ts";

/** One line of the report: what was measured, against which goal. */
export interface Uitslag {
  readonly naam: string;
  readonly doel: string;
  readonly gemeten: string;
  readonly gehaald: boolean | null;
}

export const gegeven = (naam: string, gemeten: string): Uitslag => ({ naam, doel: "", gemeten, gehaald: null });
export const hoogstens = (naam: string, grens: number, gemeten: Meting): Uitslag => ({
  naam,
  doel: `≤ ${grens}×`,
  gemeten: alsVerhouding(gemeten),
  gehaald: gemeten.mediaan <= grens,
});
export const minstens = (naam: string, grens: number, gemeten: Meting): Uitslag => ({
  naam,
  doel: `≥ ${grens}×`,
  gemeten: alsVerhouding(gemeten),
  gehaald: gemeten.mediaan >= grens,
});
