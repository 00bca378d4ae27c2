import type { Dossier } from "../traject/dossier.ts";
import { beoordeel, type Oordeelstaat } from "./criteria.ts";
import { spreidingsadvies, type Spreidbaar, type Spreidingsadvies } from "./spreiding.ts";
import { adviseerVorm, type Vormadvies } from "./trajectvormen.ts";
import { voorrangVan, type Voorrang } from "./voorrang.ts";

/** What the projectleider wants beside an aanvraag while deciding. Advice: the decision is theirs. */
export interface Beslishulp {
  readonly oordeel: Oordeelstaat;
  readonly voorrang: Voorrang;
  /** Null when the period doesn't have the vorm that suits. */
  readonly vorm: Vormadvies | null;
  readonly spreiding: readonly Spreidingsadvies[];
}

/** Null when there is nothing to decide, or nothing to judge it by (a row of a register). `toegekend`: the other grants of the period. */
export function beslishulp(dossier: Dossier, toegekend: readonly Spreidbaar[]): Beslishulp | null {
  const { aanmelding, regels, besluit } = dossier;
  if (aanmelding === null || besluit !== null) return null;
  return {
    oordeel: beoordeel(aanmelding, regels),
    voorrang: voorrangVan(aanmelding),
    vorm: adviseerVorm(aanmelding, regels),
    spreiding: spreidingsadvies(aanmelding, toegekend),
  };
}

/** What counts for the spread of a traject; of a register only the region is known. */
export const spreidbaarVan = (dossier: Dossier): Spreidbaar => dossier.aanmelding ?? { regio: dossier.regio };
