import type { Doelgroep, Gebied, Leeftijd, Omvang } from "../aanmelding/kenmerken.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Besluitsoort } from "../traject/besluit.ts";
import type { Kernvraag, Regio, Soort } from "../verantwoording/aanvraag.ts";
import type { Stapnummer } from "../traject/stap.ts";
import type { Fase } from "./fase.ts";
import { GEWOON, type Kolomnaam } from "./kolommen.ts";

/** What a list of trajecten is to show: the same whoever asks, made from an address (a saved view is one) or from the options of the command line. */
export interface Lijstvraag {
  /** As it was typed; "": everything. */
  readonly zoek: string;
  readonly wat: Wat;
  readonly filter: Lijstfilter;
  readonly sorteer: Sortering;
  /** In the order in which they are shown. */
  readonly kolommen: readonly Kolomnaam[];
  readonly als: Weergave;
  /** From 1 on. */
  readonly blad: number;
}

/** What runs, what came to rest, or both. */
export const WAT = ["lopend", "klaar", "alles"] as const;
export type Wat = (typeof WAT)[number];

export const WEERGAVEN = ["tabel", "bord", "planning"] as const;
export type Weergave = (typeof WEERGAVEN)[number];

/** Null: not chosen. */
export interface Lijstfilter {
  readonly fase: Fase | null;
  readonly staat: string | null;
  readonly stap: Stapnummer | null;
  readonly regio: Regio | null;
  /** By id, or those that have none. */
  readonly za: string | null;
  readonly vorm: string | null;
  readonly periode: string | null;
  readonly soort: Soort | null;
  readonly gebied: Gebied | null;
  readonly omvang: Omvang | null;
  readonly leeftijd: Leeftijd | null;
  readonly doelgroep: Doelgroep | null;
  readonly kernvraag: Kernvraag | null;
  readonly besluit: Besluitsoort | null;
  /** Whose first term ends on this day or before. */
  readonly termijn: Termijngrens | null;
  /** Of whose budget at least so many percent was booked. */
  readonly budget: number | null;
}

/** A day, or so many days from today: a view that was saved for "this week" stays one. */
export type Termijngrens = Datum | { readonly dagen: number };

export const ZONDER_ZA = "geen";

export interface Sortering {
  readonly op: Kolomnaam;
  readonly af: boolean;
}

export const GEEN_FILTER: Lijstfilter = {
  fase: null,
  staat: null,
  stap: null,
  regio: null,
  za: null,
  vorm: null,
  periode: null,
  soort: null,
  gebied: null,
  omvang: null,
  leeftijd: null,
  doelgroep: null,
  kernvraag: null,
  besluit: null,
  termijn: null,
  budget: null,
};
export type Filternaam = keyof Lijstfilter;
export const FILTERNAMEN = Object.keys(GEEN_FILTER) as readonly Filternaam[];

/** The term that ends first on top. */
export const GEWONE_ORDE: Sortering = { op: "termijn", af: false };

export const GEWONE_VRAAG: Lijstvraag = {
  zoek: "",
  wat: "lopend",
  filter: GEEN_FILTER,
  sorteer: GEWONE_ORDE,
  kolommen: GEWOON,
  als: "tabel",
  blad: 1,
};
