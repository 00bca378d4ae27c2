import type { Geschiedenis, Organisatiebeeld } from "../organisaties/beeld.ts";
import { schooluren, type Schooluren } from "../organisaties/schooluren.ts";
import type { Dossier } from "../traject/dossier.ts";
import { beoordeel, type Oordeelstaat } from "./criteria.ts";
import { spreidingsadvies, type Evenveel, type Spreidingsadvies } from "./spreiding.ts";
import { adviseerVorm, type Vormadvies } from "./trajectvormen.ts";
import { voorrangVan, type Voorrang } from "./voorrang.ts";

/** What the projectleider wants beside an aanvraag while deciding. Advice: the decision is theirs. */
export interface Beslishulp {
  readonly oordeel: Oordeelstaat;
  readonly voorrang: Voorrang;
  /** Null when the period doesn't have the vorm that suits. */
  readonly vorm: Vormadvies | null;
  readonly spreiding: readonly Spreidingsadvies[];
  /** Of every organisation of the aanvraag that had a traject or asked for one before. */
  readonly eerder: readonly Geschiedenis[];
  /** Of every school, where the period has a bound for one. */
  readonly schooluren: readonly Schooluren[];
}

/** What else there is, to weigh an aanvraag against. */
export interface Vergelijking {
  /** The other grants of the period. */
  readonly toegekend: readonly Evenveel[];
  readonly organisaties: Organisatiebeeld;
}

/** Null when there is nothing to decide, or nothing to judge it by (a row of a register). */
export function beslishulp(dossier: Dossier, { toegekend, organisaties }: Vergelijking): Beslishulp | null {
  const { aanmelding, regels, besluit } = dossier;
  if (aanmelding === null || besluit !== null) return null;
  return {
    oordeel: beoordeel(aanmelding, regels),
    voorrang: voorrangVan(aanmelding),
    vorm: adviseerVorm(aanmelding, regels),
    spreiding: spreidingsadvies(aanmelding, toegekend),
    eerder: organisaties.geschiedenis.filter(({ eerder }) => eerder.length > 0),
    schooluren: schooluren(regels, organisaties),
  };
}
