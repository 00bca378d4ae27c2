import type { Organisaties } from "../organisaties/organisatie.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { type Getalcel, waardeVan } from "./tabelbeeld.ts";
import { delenVan, type Keuze } from "./tabellen.ts";

/** One that counts in a figure, and for how much. */
export interface Meetellend {
  readonly aanvraag: Aanvraag;
  readonly waarde: number;
}

/**
 * The aanvragen that make a figure what it is: those of which the report over it alone says something there. So who counts in a figure is told by
 * the rule that makes it, and by no other. Of the report only those parts are made in which the figure stands.
 */
export function wieTeltMee(
  aanvragen: readonly Aanvraag[],
  stand: Organisaties,
  keuze: Keuze,
  { over, ...eigen }: Getalcel,
): Meetellend[] {
  const cel = over === undefined ? eigen : { plus: [over] };
  const delen = new Set([...cel.plus, ...(cel.min ?? [])].flatMap(([deel]) => deel ?? []));
  const alleenOver = delenVan(delen, stand, keuze);
  return aanvragen
    .map((aanvraag) => ({ aanvraag, waarde: waardeVan(alleenOver([aanvraag]), cel) ?? 0 }))
    .filter(({ waarde }) => waarde !== 0);
}
