import type { Organisaties } from "../organisaties/organisatie.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { type Getalcel, waardeVan } from "./tabelbeeld.ts";
import { type Keuze, verantwoording } from "./tabellen.ts";

/**
 * The aanvragen that make a figure what it is: those of which the report over it alone says something there. So who counts in a figure is told by
 * the rule that makes it, and by no other.
 */
export const wieTeltMee = (
  aanvragen: readonly Aanvraag[],
  stand: Organisaties,
  keuze: Keuze,
  { over, ...cel }: Getalcel,
): Aanvraag[] =>
  aanvragen.filter((aanvraag) => {
    const alleen = verantwoording([aanvraag], stand, keuze);
    return (waardeVan(alleen, over === undefined ? cel : { plus: [over] }) ?? 0) !== 0;
  });
