import type { Boekhouding, Plaats } from "../boekhouding.ts";

/** The books in which it has this place; who has one waits for none. */
export function metPlaats(b: Boekhouding, nummer: string, plaats: Plaats): Boekhouding {
  const { [nummer]: _weg, ...aanbiedingen } = b.aanbiedingen;
  return {
    ...b,
    plaatsen: { ...b.plaatsen, [nummer]: plaats },
    aanbiedingen,
    wachtlijst: b.wachtlijst.filter((w) => w.nummer !== nummer),
  };
}

/** The books that know that others were passed over. */
export const metKeuze = (b: Boekhouding, nummer: string, voorbij: readonly string[] = []): Boekhouding =>
  voorbij.length === 0 ? b : { ...b, gekozen: [...b.gekozen, { nummer, voorbij }] };

export const voorbijInWoorden = (voorbij: readonly string[] = []): string =>
  voorbij.length === 0 ? "" : `, buiten de volgorde, voorbij aan ${voorbij.join(", ")}`;
