import type { Periode } from "../aanmelding/regels.ts";
import type { Kalender } from "../kalender/kalender.ts";

/** What a subsidieperiode is asked to do. */
export type Vraag =
  | Trajectvraag
  /** Each number has a key of its sender. */
  | { readonly soort: "nummers"; readonly jaar: number; readonly sleutels: readonly string[] }
  /** Places that a register says were granted: counted, never refused. */
  | { readonly soort: "overnemen"; readonly nummers: readonly string[] }
  /** The traject refused the offer that this line made. */
  | { readonly soort: "aanbod-geweigerd"; readonly nummer: string; readonly volgnummer: number }
  | { readonly soort: "wijzigen"; readonly regels: Periode }
  /** `sleutel`: of who asks; another one for each time. */
  | { readonly soort: "kalender"; readonly kalender: Kalender; readonly sleutel: string };

/** What a traject asks, under a sleutel that only goes up (sleutel.ts). */
export type Trajectvraag = Melding & { readonly nummer: string; readonly sleutel: string };

/**
 * `voorbij`: it may take a free place although others wait in front of it. `vooraan`: a free place is for it, or else the next one.
 * `voorrang`: what is known of who waits was corrected; nothing for who does not wait.
 */
type Melding =
  | { readonly soort: "claim"; readonly voorbij?: boolean }
  | { readonly soort: "bevestigen" | "vrijgeven" | "achteraan" | "vooraan" }
  | { readonly soort: "wachtlijst" | "voorrang"; readonly voorrang: boolean };

/** Null where a repeat is known by what is asked: numbers by their keys, places by their nummers, an offer by its line. */
export function sleutelVan(vraag: Vraag): string | null {
  switch (vraag.soort) {
    case "nummers":
    case "overnemen":
    case "aanbod-geweigerd":
      return null;
    // A slash, so that it is never taken for one of a traject.
    case "wijzigen":
      return `regels/${vraag.regels.versie}:${vraag.regels.hash.slice(0, 12)}`;
    case "kalender":
      return `kalender/${vraag.sleutel}`;
    case "claim":
    case "bevestigen":
    case "vrijgeven":
    case "achteraan":
    case "vooraan":
    case "wachtlijst":
    case "voorrang":
      return vraag.sleutel;
  }
}
