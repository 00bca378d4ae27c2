import { STAPNUMMERS, type Stapnummer } from "./stap.ts";

/** The ways on that states have in common: stay here, go there, go to the stap that comes next. */

export const acties = ["verwerk", "geefOpdrachten"] as const;

/** Happens here and stays here. */
export const hier = { guard: "voldoet" as const, actions: [...acties] };

/** Happens here and leads to `target`. */
export const naar = (target: string) => ({ ...hier, target });

export const STAPSTAAT: Readonly<Record<Stapnummer, string>> = {
  1: "#traject.verkennen.stap1",
  2: "#traject.verkennen.stap2",
  3: "#traject.verkennen.stap3",
  4: "#traject.betrekken.stap4",
  5: "#traject.implementeren.stap5",
  6: "#traject.implementeren.stap6",
};

/** A stap is done or taken off: the next one comes into hand. */
export const naarVolgende = [
  ...STAPNUMMERS.map((stap) => ({
    guard: { type: "voldoetNaar" as const, params: { stap } },
    target: STAPSTAAT[stap],
    actions: [...acties],
  })),
  {
    guard: { type: "voldoetNaar" as const, params: { stap: null } },
    target: "#traject.stappenGereed",
    actions: [...acties],
  },
];
