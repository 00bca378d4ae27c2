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
