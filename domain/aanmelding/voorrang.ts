import type { Aanmelding } from "./aanmelding.ts";
import type { Partij } from "./partijen.ts";
import { swvNodig } from "./samenwerkingsverband.ts";
import { opsomming } from "../tekst/opsomming.ts";

/** Which aanvragen go first on the wachtlijst: those whose partners already work together [E 3.4, 4.5]. */

export interface Voorrang {
  readonly voorrang: boolean;
  /** School, SWV and gemeente apply together; a zorgaanbieder makes it stronger, but is not asked for. */
  readonly gezamenlijk: boolean;
  /** Parties that a joint aanvraag still misses. */
  readonly ontbreekt: readonly Partij[];
  readonly reden: string;
  readonly bron: string;
}

type Samenwerking = Pick<Aanmelding, "aanvrager" | "medeaanvragers" | "onderwijstypen" | "bestaandeSamenwerking">;

export function voorrangVan(aanmelding: Samenwerking): Voorrang {
  const partijen = new Set<Partij>([
    aanmelding.aanvrager.partij,
    ...aanmelding.medeaanvragers.map(({ partij }) => partij),
  ]);
  // A bestuur applies for its schools (20 % of the applicants [E table 2.3]), so it stands for the school.
  if (partijen.has("schoolbestuur")) partijen.add("school");

  const gevraagd: readonly Partij[] = swvNodig(aanmelding.onderwijstypen)
    ? ["school", "samenwerkingsverband", "gemeente"]
    : ["school", "gemeente"];
  const ontbreekt = gevraagd.filter((partij) => !partijen.has(partij));
  const gezamenlijk = ontbreekt.length === 0;
  const voorrang = gezamenlijk || aanmelding.bestaandeSamenwerking;
  return {
    voorrang,
    gezamenlijk,
    ontbreekt,
    reden: inEenZin(aanmelding, gevraagd, ontbreekt, partijen.has("zorgaanbieder")),
    bron: "[E 3.4, 4.5]",
  };
}

export const heeftVoorrang = (aanmelding: Samenwerking): boolean => voorrangVan(aanmelding).voorrang;

function inEenZin(
  { bestaandeSamenwerking }: Samenwerking,
  gevraagd: readonly Partij[],
  ontbreekt: readonly Partij[],
  metZorg: boolean,
): string {
  if (ontbreekt.length === 0)
    return `${metHoofdletter(opsomming([...gevraagd, ...(metZorg ? ["zorgaanbieder"] : [])]))} vragen samen aan. Dat geeft voorrang.`;
  const mist = `Voor een gezamenlijke aanvraag ontbreekt: ${opsomming(ontbreekt)}.`;
  return bestaandeSamenwerking
    ? `De partijen werken al samen. Dat geeft voorrang. ${mist}`
    : `Er is geen voorrang. ${mist}`;
}

const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
