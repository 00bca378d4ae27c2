import type { Trajectregel } from "../projectie/trajectregel.ts";
import { bestaande, naamVan, type OrganisatieId, type Organisaties, type Organisatiesoort } from "./organisatie.ts";

/** One organisation as a row in a list. */
export interface Organisatierij {
  readonly id: OrganisatieId;
  readonly naam: string;
  readonly soort: Organisatiesoort;
  readonly brin: string | null;
  readonly plaats: string | null;
  readonly trajecten: number;
  /** Hours over all its trajecten. */
  readonly toegekend: number;
  readonly geboekt: number;
}

type Traject = Pick<Trajectregel, "nummer" | "urenbudget" | "urenGeboekt">;

/** By name, those of one name in the order in which they came. */
export function overzichtVan(stand: Organisaties, rijen: readonly Traject[]): Organisatierij[] {
  const perNummer = new Map(rijen.map((rij) => [rij.nummer, rij]));
  const van = new Map<OrganisatieId, Set<string>>();
  for (const [nummer, hier] of Object.entries(stand.herkend))
    for (const id of Object.values(hier)) van.set(id, (van.get(id) ?? new Set()).add(nummer));
  return bestaande(stand)
    .map((organisatie) => {
      const eigen = [...(van.get(organisatie.id) ?? [])].flatMap((nummer) => perNummer.get(nummer) ?? []);
      return {
        id: organisatie.id,
        naam: naamVan(organisatie),
        soort: organisatie.soort,
        brin: organisatie.brin,
        plaats: organisatie.plaats,
        trajecten: eigen.length,
        toegekend: eigen.reduce((som, { urenbudget }) => som + (urenbudget ?? 0), 0),
        geboekt: eigen.reduce((som, { urenGeboekt }) => som + urenGeboekt, 0),
      };
    })
    .toSorted((een, ander) => een.naam.localeCompare(ander.naam, "nl"));
}
