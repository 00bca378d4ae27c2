import type { Datum } from "../kalender/datum.ts";
import type { Uitkomst } from "../weigering.ts";
import { nogVrij, volgendeAanduiding } from "./aanduiding.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { medewerkerToegevoegd } from "./feiten/toegevoegd.ts";
import { alleMedewerkers, type Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { bezwaar } from "./weigeringen.ts";

/** Somebody comes to work here. */
export function voegToe(
  stand: Medewerkers,
  { soort: _, sleutel: __, id: gevraagd, ...velden }: VraagNaar<"voeg-toe">,
  dag: Datum,
): Uitkomst<Beslissing> {
  const vrij = gevraagd === undefined ? null : nogVrij(stand, gevraagd);
  if (vrij?.ok === false) return vrij;
  const nieuw = { id: vrij?.waarde ?? volgendeAanduiding(stand, velden.rollen), ...velden };
  return bezwaar(stand, nieuw, dag) ?? besluit(nieuw.id, medewerkerToegevoegd.maak(nieuw));
}

/** Who works here when the system first starts: the settings say so once, after that people do. */
export function begin(stand: Medewerkers, { medewerkers }: VraagNaar<"begin">, dag: Datum): Uitkomst<Beslissing> {
  if (alleMedewerkers(stand).length > 0) return besluit(null);
  let na = stand;
  for (const nieuw of medewerkers) {
    const vrij = nogVrij(na, nieuw.id);
    if (!vrij.ok) return vrij;
    const nee = bezwaar(na, nieuw, dag);
    if (nee !== null) return nee;
    na = medewerkerToegevoegd.vouw(na, nieuw, 0);
  }
  return besluit(null, ...medewerkers.map(medewerkerToegevoegd.maak));
}
