import { REGIOS } from "../verantwoording/aanvraag.ts";
import type { Aanmelding } from "./aanmelding.ts";

/**
 * Does this aanvraag make the granted trajecten a more even picture of the schools? [A] weighs region, size, age and
 * doelgroep; [E 1.2 q7] asks for an even spread. Even means: every value as often as the others (reading, as no source gives the
 * number of schools per value). Advice only: the projectleider weighs it.
 */
export type Spreidbaar = Pick<Aanmelding, "regio" | "gebied" | "omvang" | "leeftijd" | "doelgroep">;

export interface Spreidingsadvies {
  readonly dimensie: keyof Spreidbaar;
  readonly titel: string;
  /** The granted trajecten so far, per value; aandeel is 0 to 1 of those with a known value. */
  readonly aandelen: readonly { readonly waarde: string; readonly aantal: number; readonly aandeel: number }[];
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
  { dimensie: "gebied", titel: "Stad of platteland", waarden: ["stad", "platteland"] },
  { dimensie: "omvang", titel: "Grootte", waarden: ["eenpitter", "groot bestuur"] },
  { dimensie: "leeftijd", titel: "Leeftijd", waarden: ["SO", "VSO"], alles: "SO en VSO" },
  { dimensie: "doelgroep", titel: "Doelgroep", waarden: ["breed", "specialistisch"] },
];

export function spreidingsadvies(
  aanmelding: Spreidbaar,
  toegekend: readonly Spreidbaar[],
): readonly Spreidingsadvies[] {
  return DIMENSIES.map((dimensie) => {
    const waarde = aanmelding[dimensie.dimensie];
    const bekend = toegekend.map((traject) => traject[dimensie.dimensie]).filter((w) => w !== undefined);
    const aandelen = dimensie.waarden.map((w) => {
      const aantal = bekend.filter((b) => b === w || b === dimensie.alles).length;
      return { waarde: w, aantal, aandeel: bekend.length === 0 ? 0 : aantal / bekend.length };
    });
    const gevolg = gevolgVan(waarde, dimensie, aandelen);
    const eigen = aandelen.find((deel) => deel.waarde === waarde)?.aantal ?? 0;
    return {
      dimensie: dimensie.dimensie,
      titel: dimensie.titel,
      aandelen,
      gevolg,
      zin: inEenZin(dimensie, waarde, eigen, bekend.length, gevolg),
      bron: "[A]",
    };
  });
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
