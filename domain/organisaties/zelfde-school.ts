import { type Datum, plusMaanden } from "../kalender/datum.ts";
import type { Projectie } from "../projectie/projecteer.ts";
import type { Dossier } from "../traject/dossier.ts";
import { RUST } from "../traject/staat.ts";
import { isZelfdeBrin } from "./brin.ts";
import { naamkern } from "./naamkern.ts";
import type { Plek } from "./plek.ts";
import { plekkenVan } from "./plekken.ts";

/** Whether a school asks while it has something running or asked not long ago: before anybody confirmed who is who, by what was written. */

type School = Pick<Plek, "soort" | "naam" | "plaats" | "brin">;

/** By its BRIN, else by its name where the places don't say otherwise. */
function isZelfde(een: School, ander: School): boolean {
  if (een.brin !== null && ander.brin !== null) return isZelfdeBrin(een.brin, ander.brin);
  if (een.plaats !== null && ander.plaats !== null && naamkern(een.plaats, null) !== naamkern(ander.plaats, null))
    return false;
  const plaats = een.plaats ?? ander.plaats;
  return naamkern(een.naam, plaats) === naamkern(ander.naam, plaats);
}

const scholenVan = (dossier: Dossier): readonly School[] =>
  plekkenVan(dossier).filter(({ soort }) => soort === "school");

const MAANDEN = 24;

/** Of these others the ones that run, or came in the last two years, of a school of this aanvraag. */
export function vanZelfdeSchool<P extends Pick<Projectie, "nummer" | "rij" | "dossier">>(
  dossier: Dossier,
  anderen: readonly P[],
  vandaag: Datum,
): readonly P[] {
  const hier = scholenVan(dossier);
  const sinds = plusMaanden(vandaag, -MAANDEN);
  return anderen.filter(
    ({ nummer, rij, dossier: ander }) =>
      nummer !== dossier.nummer &&
      (!RUST.includes(rij.staat) || (rij.ontvangenOp !== null && rij.ontvangenOp >= sinds)) &&
      scholenVan(ander).some((een) => hier.some((school) => isZelfde(een, school))),
  );
}

/** What is left of the names of its schools: to look for others by, before they are read whole. */
export const zoekkernen = (
  dossier: Dossier,
): { readonly kernen: ReadonlySet<string>; readonly kern: (naam: string) => string } => {
  const scholen = scholenVan(dossier);
  const plaatsen = scholen.flatMap(({ plaats }) => plaats ?? []).join(" ");
  const kern = (naam: string): string => naamkern(naam, plaatsen === "" ? null : plaatsen);
  return { kernen: new Set(scholen.map(({ naam }) => kern(naam))), kern };
};
