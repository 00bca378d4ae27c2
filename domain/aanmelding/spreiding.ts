import { REGIOS } from "../verantwoording/aanvraag.ts";
import type { Aanmelding } from "./aanmelding.ts";
import { DOELGROEPEN, GEBIEDEN, OMVANGEN } from "./kenmerken.ts";

/**
 * Does this aanvraag make the granted trajecten a more even picture of the schools? [A] weighs region, size, age and
 * doelgroep; [E 1.2 q7] asks for an even spread. Even means: every value as often as the others (reading, as no source gives the
 * number of schools per value). Advice only: the projectleider weighs it.
 */
export type Spreidbaar = Pick<Aanmelding, "regio" | "gebied" | "omvang" | "leeftijd" | "doelgroep">;

/** So many grants that are the same in all of these. */
export interface Evenveel extends Spreidbaar {
  readonly aantal: number;
}

export interface Spreidingsadvies {
  readonly dimensie: keyof Spreidbaar;
  readonly titel: string;
  /** The granted trajecten so far, per value; aandeel is 0 to 1 of those with a known value. */
  readonly aandelen: readonly { readonly waarde: string; readonly aantal: number; readonly aandeel: number }[];
  /** Of how many this is known. */
  readonly bekend: number;
  /** Of this aanvraag. */
  readonly waarde: string | null;
  readonly gevolg: "beter" | "gelijk" | "schever" | "onbekend";
  readonly zin: string;
  readonly bron: string;
}

interface Dimensie {
  readonly dimensie: keyof Spreidbaar;
  readonly titel: string;
  readonly waarden: readonly string[];
  /** A value that stands for all values at once. */
  readonly alles?: string;
}

const DIMENSIES: readonly Dimensie[] = [
  { dimensie: "regio", titel: "Regio", waarden: REGIOS.filter((regio) => regio !== "Landelijk"), alles: "Landelijk" },
  { dimensie: "gebied", titel: "Stad of platteland", waarden: GEBIEDEN },
  { dimensie: "omvang", titel: "Grootte", waarden: OMVANGEN },
  { dimensie: "leeftijd", titel: "Leeftijd", waarden: ["SO", "VSO"], alles: "SO en VSO" },
  { dimensie: "doelgroep", titel: "Doelgroep", waarden: DOELGROEPEN },
];

export function spreidingsadvies(aanmelding: Spreidbaar, toegekend: readonly Evenveel[]): readonly Spreidingsadvies[] {
  return DIMENSIES.map((dimensie) => {
    const waarde = aanmelding[dimensie.dimensie];
    const { aandelen, bekend } = aandelenVan(dimensie, toegekend);
    const gevolg = gevolgVan(waarde, dimensie, aandelen);
    const eigen = aandelen.find((deel) => deel.waarde === waarde)?.aantal ?? 0;
    return {
      dimensie: dimensie.dimensie,
      titel: dimensie.titel,
      aandelen,
      bekend,
      waarde: waarde ?? null,
      gevolg,
      zin: inEenZin(dimensie, waarde, eigen, bekend, gevolg),
      bron: "[A]",
    };
  });
}

function aandelenVan(
  { dimensie, waarden, alles }: Dimensie,
  toegekend: readonly Evenveel[],
): Pick<Spreidingsadvies, "aandelen"> & { readonly bekend: number } {
  const som = (past: (waarde: string) => boolean): number =>
    toegekend.reduce((totaal, een) => {
      const waarde = een[dimensie];
      return totaal + (waarde !== undefined && past(waarde) ? een.aantal : 0);
    }, 0);
  const bekend = som(() => true);
  return {
    bekend,
    aandelen: waarden.map((waarde) => {
      const aantal = som((een) => een === waarde || een === alles);
      return { waarde, aantal, aandeel: bekend === 0 ? 0 : aantal / bekend };
    }),
  };
}

/**
 * Better when the value is rarer than an even share of the trajecten so far, worse when it is commoner. Not a measure of
 * inequality: with few trajecten those call the rarest value a loss (2, 1, 1, 1, 1 is "more even" than 2, 2, 1, 1, 1).
 */
function gevolgVan(
  waarde: string | undefined,
  { alles }: Dimensie,
  aandelen: Spreidingsadvies["aandelen"],
): Spreidingsadvies["gevolg"] {
  if (waarde === undefined) return "onbekend";
  if (waarde === alles) return "gelijk";
  const totaal = aandelen.reduce((som, { aantal }) => som + aantal, 0);
  const eigen = aandelen.find((deel) => deel.waarde === waarde)?.aantal ?? 0;
  const verschil = eigen * aandelen.length - totaal;
  return verschil < 0 ? "beter" : verschil > 0 ? "schever" : "gelijk";
}

function inEenZin(
  { titel, alles }: Dimensie,
  waarde: string | undefined,
  eigen: number,
  bekend: number,
  gevolg: Spreidingsadvies["gevolg"],
): string {
  if (waarde === undefined) return `${titel}: de aanmelding noemt dit niet.`;
  if (waarde === alles)
    return `${titel}: deze aanvraag geldt voor alles tegelijk (${waarde}). De spreiding verandert niet.`;
  if (bekend === 0) return `${titel}: er zijn nog geen toegekende trajecten om mee te vergelijken.`;
  const stand = `${titel}: ${eigen} van de ${bekend} toegekende trajecten ${eigen === 1 ? "is" : "zijn"} ${waarde}.`;
  const maakt = {
    beter: "maakt de spreiding beter",
    gelijk: "verandert de spreiding niet",
    schever: "maakt de spreiding schever",
  };
  return gevolg === "onbekend" ? stand : `${stand} Deze aanvraag ${maakt[gevolg]}.`;
}

export interface Verdeling {
  readonly kenmerk: keyof Spreidbaar;
  readonly titel: string;
  /** Each value by itself: what counts for all at once is one of them. */
  readonly waarden: readonly { readonly waarde: string; readonly aantal: number }[];
  /** Of how many nobody told. */
  readonly onbekend: number;
}

/** How the grants so far are spread over each of these traits. */
export const verdelingen = (toegekend: readonly Evenveel[]): readonly Verdeling[] =>
  DIMENSIES.map(({ dimensie, titel, waarden, alles }) => {
    const met = (waarde: string | undefined): number =>
      toegekend.reduce((som, een) => som + (een[dimensie] === waarde ? een.aantal : 0), 0);
    return {
      kenmerk: dimensie,
      titel,
      waarden: [...waarden, ...(alles === undefined ? [] : [alles])].map((waarde) => ({ waarde, aantal: met(waarde) })),
      onbekend: met(undefined),
    };
  });
