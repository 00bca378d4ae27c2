import type { Opdracht } from "../journaal/lijn.ts";

/** Something to do outside, with the line that asked for it and its place among the orders of that line: the first is 1. */
export type Order = Opdracht & { readonly volgnummer: number; readonly plek: number };

export const ordersVan = ({
  volgnummer,
  opdrachten,
}: {
  readonly volgnummer: number;
  readonly opdrachten: readonly Opdracht[];
}): Order[] => opdrachten.map((opdracht, i) => ({ ...opdracht, volgnummer, plek: i + 1 }));
