import { SLUITPUNTEN, type Sluitpunt } from "../traject/slotafwijking.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { aantal, geteldPer } from "./tellen.ts";

/** How many trajecten were closed without what makes results last? It is the weakest point of all trajecten [E figure 3.1, 3.4]. */
export interface Sluitingentelling {
  readonly trajecten: number;
  readonly zonder: Readonly<Partial<Record<Sluitpunt, number>>>;
}

/** Null when there were none, as in a register. */
export function sluitingen(toegekend: readonly Aanvraag[]): Sluitingentelling | null {
  const gesloten = toegekend.filter(({ geslotenZonder = [] }) => geslotenZonder.length > 0);
  return gesloten.length === 0
    ? null
    : {
        trajecten: gesloten.length,
        zonder: geteldPer(SLUITPUNTEN, (punt) =>
          aantal(gesloten, ({ geslotenZonder = [] }) => geslotenZonder.includes(punt)),
        ),
      };
}
