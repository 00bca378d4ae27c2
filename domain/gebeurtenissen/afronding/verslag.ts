import { zonderDag } from "./zonder-dag.ts";
import { nee } from "../definitie.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";

export const metVerslag = (dossier: Dossier, verslag: NonNullable<Dossier["eindverslag"]>, dag: Datum): Dossier => ({
  ...dossier,
  eindverslag: verslag,
  ...(verslag.op === null ? zonderDag(dag) : {}),
});

/** Decided already, one way or the other. */
export const verslagIsEr = ({ eindverslag }: Dossier): string | null => {
  if (eindverslag === null) return null;
  return eindverslag.aanwezig
    ? "Er is al een eindverslag. Klopt er iets niet, leg dan een correctie vast."
    : "Er is al vastgelegd dat er geen eindverslag is. Kwam het toch, leg het dan vast als alsnog ontvangen.";
};

/** Who has read an eindverslag can judge; without one the oordeel is onbekend [E table 3.6]. */
export const pastBijVerslag = (dossier: Dossier, oordeel: string) =>
  (oordeel === "onbekend") === (dossier.eindverslag?.aanwezig === true)
    ? nee(
        "oordeel.eindverslag",
        oordeel === "onbekend"
          ? "Er is een eindverslag, dus het oordeel is bekend."
          : "Zonder eindverslag is het oordeel onbekend.",
      )
    : null;
