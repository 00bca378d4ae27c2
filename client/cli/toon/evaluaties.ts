import { aanwezigInWoorden } from "#domain/gebeurtenissen/evaluatie/aanwezig.ts";
import { wanneerEnWaar } from "#domain/gebeurtenissen/evaluatie/afspraak.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import { type Evaluatiemoment, opDag } from "#domain/traject/evaluatiemoment.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";

/** The line of `toon` about the evaluatiemomenten: when, who calls it, what came of it and who was there. */
export const evaluaties = (momenten: readonly Evaluatiemoment[], naam: Partnernaam): string =>
  opDag(momenten)
    .map(
      (moment) =>
        `${moment.niveau} ${wanneerEnWaar(moment)}${naDeDag(moment)}${moment.roept === undefined ? "" : `, ${naam(moment.roept)} roept bijeen`}${moment.aanwezig === undefined ? "" : `, erbij waren ${aanwezigInWoorden(moment.aanwezig, naam)}`}`,
    )
    .join("; ");

const naDeDag = ({ gepland, oordeel, vervallen, gehoudenOp }: Evaluatiemoment): string => {
  if (vervallen !== undefined) return " (vervallen)";
  if (oordeel === null) return "";
  return gehoudenOp === undefined || gehoudenOp === gepland
    ? ` (${oordeel})`
    : ` (gehouden ${inWoorden(gehoudenOp)}: ${oordeel})`;
};
