/** What makes results last, and what a traject may be closed without only with a reason [E 3.4, 4.4, 4.5]. */
export const SLUITPUNTEN = ["afspraken", "stappen", "vervolg"] as const;
export type Sluitpunt = (typeof SLUITPUNTEN)[number];

/** How a traject was closed that lacked some of it. */
export interface Slotafwijking {
  readonly zonder: readonly Sluitpunt[];
  readonly reden: string;
}
