import { omschrijvingInWoorden } from "#domain/gebeurtenissen/stap/omschrijving.ts";
import { STAPPEN } from "#domain/fasen.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";

/** The lines of `toon` about how the stappen were gone about, and where the stappenplan was departed from [S]. */
export function aanpak({ stappen, afwijkingen }: Pick<Dossier, "stappen" | "afwijkingen">): [string, string | null][] {
  return [
    ...Object.values(STAPPEN).map(({ nummer }): [string, string] => [
      `Stap ${nummer}`,
      [
        ...(stappen[nummer].regiehouder === null ? [] : [`regie: ${stappen[nummer].regiehouder}`]),
        ...(stappen[nummer].overgeslagenOm === undefined ? [] : [`overgeslagen: ${stappen[nummer].overgeslagenOm}`]),
        ...omschrijvingInWoorden(stappen[nummer]).map(([naam, tekst]) => `${naam.toLowerCase()}: ${tekst}`),
      ].join("; "),
    ]),
    [
      "Afgeweken",
      afwijkingen
        .map(({ bij, op, reden, voorbijAan }) => `${bij} op ${inWoorden(op)}: ${[reden, ...voorbijAan].join(" ")}`)
        .join("; "),
    ],
  ];
}
