import type { Datum } from "../kalender/datum.ts";
import type { Onderwijstype, Soort } from "../verantwoording/aanvraag.ts";

/**
 * The rules of one subsidieperiode, as data (design §6). A traject carries a copy of the rules it started under;
 * `versie` counts the changes that the projectleider made, `hash` is the SHA-256 of the canonical form of the rest.
 */
export interface Periodegegevens {
  readonly id: string;
  readonly naam: string;
  readonly van: Datum;
  readonly tot: Datum;
  /** Calendar years whose numbers (ZA-jaar-…) this period hands out; no year belongs to two periods. */
  readonly nummerjaren: readonly number[];
  /** Number of places the subsidy pays for; null when nobody set one. */
  readonly capaciteit: number | null;
  readonly criteria: readonly Criterium[];
  readonly vormen: readonly Vorm[];
  readonly termijnen: Termijnregels;
  /** Where each of the above comes from, for people. */
  readonly bron: string;
}

export interface Periode extends Periodegegevens {
  readonly versie: number;
  readonly hash: string;
}

/** One criterion. `soort` names the pure test in criteria.ts, the other fields are its data. */
export type Criterium =
  | {
      readonly soort: "doelgroep";
      readonly soorten: readonly Soort[];
      readonly onderwijstypen: readonly Onderwijstype[];
      readonly bron: string;
    }
  | {
      readonly soort: "collectief" | "belangLeerlingen" | "mankracht" | "mandaat" | "vasteContactpersoon" | "monitor";
      readonly bron: string;
    };

/** A trajectvorm and the hours that may be granted for it. */
export interface Vorm {
  readonly naam: "kort" | "middellang" | "lang" | "nazorg" | "consultatie";
  readonly minUren: number;
  readonly maxUren: number;
  /** Ceiling once verlengingen are counted in. */
  readonly maxMetVerlenging: number;
  readonly bron: string;
}

export type Vormnaam = Vorm["naam"];

/** Terms in calendar days; `herinnering` is days before the last day, `escalatie` days after it. */
export interface Termijnregel {
  readonly dagen: number;
  readonly herinnering: number;
  readonly escalatie: number;
  readonly grondslag: "servicenorm" | "wettelijk";
  readonly bron: string;
}

export interface Termijnregels {
  readonly beslissing: Termijnregel;
  readonly aanvulling: Termijnregel;
  readonly verlengingsbesluit: Termijnregel;
  readonly aanbod: Termijnregel;
}
