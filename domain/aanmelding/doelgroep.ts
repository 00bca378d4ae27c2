import { opsomming } from "../tekst/opsomming.ts";
import type { Onderwijstype, Soort } from "../verantwoording/aanvraag.ts";

/** With no onderwijstype of its own in the doelgroep nobody of that soort is in it; null: of an SWV none is asked (criteria.ts). */
const HOORT_BIJ: Readonly<Record<Soort, readonly Onderwijstype[] | null>> = {
  "(V)SO": ["cluster 1", "cluster 2", "cluster 3", "cluster 4"],
  OPDC: ["OPDC"],
  PO: ["PO"],
  SBO: ["SBO"],
  VO: ["VO"],
  schakelvoorziening: ["schakelvoorziening"],
  SWV: null,
};

/** Who is named in a doelgroep and can never be in it. */
export const tegenspraken = ({
  soorten,
  onderwijstypen,
}: {
  readonly soorten: readonly Soort[];
  readonly onderwijstypen: readonly Onderwijstype[];
}): readonly string[] =>
  soorten.flatMap((soort) => {
    const hoort = HOORT_BIJ[soort];
    return hoort === null || hoort.some((type) => onderwijstypen.includes(type))
      ? []
      : [
          `${soort} staat in de doelgroep, maar geen onderwijstype dat daarbij hoort (${opsomming(hoort)}). Niemand van ${soort} kan dan aanvragen. Kies dat erbij, of laat ${soort} weg.`,
        ];
  });
