import type { Dossier } from "../traject/dossier.ts";
import { meedoend } from "../traject/partnerschap.ts";

/** Whom an evaluator may invite: who is asked for their view as an organisation. What parents think is asked by their school. */

export const UITNODIGKOPPEN = ["Organisatie", "Partij", "Naam", "Functie", "E-mail"] as const;

export type Genodigde = readonly [
  organisatie: string,
  partij: string,
  naam: string,
  functie: string | null,
  mail: string,
];

/** Everybody once, by organisation: nothing in it leads to a traject, nor to the rows that an evaluator has of it. */
export function genodigden(dossiers: readonly Dossier[]): readonly Genodigde[] {
  const allen = dossiers.flatMap((dossier) =>
    meedoend(dossier).flatMap(({ partij, naam, contactpersoon, vertrokken }): Genodigde[] =>
      partij === "ouders" || contactpersoon === null || vertrokken === true
        ? []
        : [[naam, partij, contactpersoon.naam, contactpersoon.functie ?? null, contactpersoon.email]],
    ),
  );
  const perMail = new Map(allen.map((een) => [`${een[4].toLowerCase()}|${een[0]}`, een]));
  return [...perMail.values()].toSorted((a, b) => a[0].localeCompare(b[0], "nl") || a[2].localeCompare(b[2], "nl"));
}
