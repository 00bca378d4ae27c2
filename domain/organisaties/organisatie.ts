import { LEGE_KOP, type Kop } from "../journaal/keten.ts";
import { isVergetenNaam } from "../journaal/schuilnamen.ts";
import { isZelfdeNaam } from "../tekst/zelfde-naam.ts";

/** The parties that come back in other trajecten, and are counted [E 1.2 q10]. Parents do not, and nobody asks how many of the others were helped. */
export const ORGANISATIESOORTEN = [
  "school",
  "schoolbestuur",
  "samenwerkingsverband",
  "gemeente",
  "zorgaanbieder",
  "zorgkantoor",
] as const;
export type Organisatiesoort = (typeof ORGANISATIESOORTEN)[number];

export const isOrganisatiesoort = (partij: string): partij is Organisatiesoort =>
  (ORGANISATIESOORTEN as readonly string[]).includes(partij);

export type OrganisatieId = `ORG-${number}`;

export interface Organisatie {
  readonly id: OrganisatieId;
  readonly soort: Organisatiesoort;
  /** What it is called now comes first, then every other name by which it was recognised. */
  readonly namen: readonly [string, ...string[]];
  readonly brin: string | null;
  readonly plaats: string | null;
  /** It turned out to be this one. */
  readonly opgegaanIn: OrganisatieId | null;
  /** Of the last line that changed it: who changes it says which one was seen. */
  readonly volgnummer: number;
}

/** Every organisation, and which partner of which traject it is: what the lines of the chain leave when they are folded (vouw.ts). */
export interface Organisaties {
  readonly organisaties: Readonly<Record<OrganisatieId, Organisatie>>;
  /** By nummer of the traject, then by place in it (plek.ts). */
  readonly herkend: Readonly<Record<string, Readonly<Record<string, OrganisatieId>>>>;
  readonly kop: Kop;
}

/** There is one chain; the later one of medewerkers is another. */
export const ORGANISATIES_NUMMER = "organisaties/alle";

export const GEEN_ORGANISATIES: Organisaties = { organisaties: {}, herkend: {}, kop: LEGE_KOP };

export const naamVan = ({ namen }: Pick<Organisatie, "namen">): string => namen[0];

/** What they are called now, each once. */
export const namenVan = (stand: Organisaties): readonly string[] =>
  [...new Set(bestaande(stand).map(naamVan))].toSorted((een, ander) => een.localeCompare(ander, "nl"));

export const organisatieMet = ({ organisaties }: Organisaties, id: string): Organisatie | undefined =>
  Object.hasOwn(organisaties, id) ? organisaties[id as OrganisatieId] : undefined;

/** Those that did not turn out to be another one, in the order in which they came. */
export const bestaande = ({ organisaties }: Organisaties): Organisatie[] =>
  Object.values(organisaties).filter(({ opgegaanIn }) => opgegaanIn === null);

export const heet = ({ namen }: Pick<Organisatie, "namen">, naam: string): boolean =>
  namen.some((een) => isZelfdeNaam(een, naam));

/** Which organisation stands at this place of a traject; null: none was recognised, or it is no longer of that kind, or called so. What it was called in a traject that is forgotten nobody knows: there it stays who it was. */
export function herkendAls(
  stand: Organisaties,
  nummer: string,
  { plek, soort, naam }: { readonly plek: string; readonly soort: Organisatiesoort; readonly naam: string },
): Organisatie | null {
  const hier = Object.hasOwn(stand.herkend, nummer) ? stand.herkend[nummer]! : {};
  const organisatie = Object.hasOwn(hier, plek) ? organisatieMet(stand, hier[plek]!) : undefined;
  return organisatie?.soort === soort && (isVergetenNaam(naam) || heet(organisatie, naam)) ? organisatie : null;
}

/** The nummers of the trajecten in which it stands, with its places there. */
export const trajectenVan = (
  { herkend }: Organisaties,
  id: OrganisatieId,
): readonly { readonly nummer: string; readonly plekken: readonly string[] }[] =>
  Object.entries(herkend).flatMap(([nummer, hier]) => {
    const plekken = Object.entries(hier).flatMap(([plek, ander]) => (ander === id ? [plek] : []));
    return plekken.length === 0 ? [] : [{ nummer, plekken }];
  });
