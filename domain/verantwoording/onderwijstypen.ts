import { type Aanvraag, ONDERWIJSTYPEN, type Onderwijstype } from "./aanvraag.ts";
import { percentage } from "./afronden.ts";

export interface Aandeel {
  readonly n: number;
  readonly percentage: number | null;
}

/** Which kinds of education did the granted trajecten reach? One traject can reach several, so the shares add up to more than 100 [E table 3.3]. */
export type Onderwijstypen = Readonly<Record<Onderwijstype | "totaal", Aandeel>> & { readonly onderwijs: number };

export function onderwijstypen(toegekend: readonly Aanvraag[]): Onderwijstypen {
  const geteld = new Map<Onderwijstype, number>();
  for (const aanvraag of toegekend)
    for (const type of new Set(typenVan(aanvraag))) geteld.set(type, (geteld.get(type) ?? 0) + 1);
  const rijen = ONDERWIJSTYPEN.map((type) => {
    const n = geteld.get(type) ?? 0;
    return [type, { n, percentage: percentage(n, toegekend.length) }] as const;
  });
  const aandelen = rijen.map(([, aandeel]) => aandeel);
  return {
    ...(Object.fromEntries(rijen) as Record<Onderwijstype, Aandeel>),
    totaal: {
      n: aandelen.reduce((som, { n }) => som + n, 0),
      percentage: toegekend.length === 0 ? null : aandelen.reduce((som, aandeel) => som + (aandeel.percentage ?? 0), 0),
    },
    onderwijs: toegekend.length,
  };
}

const typenVan = (aanvraag: Aanvraag): readonly Onderwijstype[] =>
  aanvraag.onderwijstypen.length === 0 ? ["niet bekend"] : aanvraag.onderwijstypen;
