import type { Contactpersoon } from "#domain/aanmelding/aanmelding.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import { BEREIKT_IN_WOORDEN, type Plan, type Voornemen } from "#domain/traject/plan.ts";

/** The lines of `toon` about what was agreed of the way and the end of the traject. */
export function plan(
  { verwachtingen, stip, einde, doelen, kwaliteitsmedewerker, bestuurscontact, piketpaaltjes, vervolgstappen }: Plan,
  naam: Partnernaam,
): [string, string | null][] {
  return [
    ["Gepland einde", einde === null ? null : inWoorden(einde)],
    ["Verwachtingen", verwachtingen],
    ["Stip", stip],
    ["Doelen", doelregels(doelen, naam)],
    ["Piketpaaltjes", voornemens(piketpaaltjes, naam)],
    ["Vervolgstappen", voornemens(vervolgstappen, naam)],
    ["Neemt over", persoon(kwaliteitsmedewerker)],
    ["Bestuur", persoon(bestuurscontact)],
  ];
}

const doelregels = (doelen: Plan["doelen"], naam: Partnernaam): string =>
  doelen
    .map(
      ({ nummer, doel, maat, wie, uiterlijk, bereikt, toelichting }) =>
        `${doel} (${nummer}; maat: ${maat}; ${naam(wie)}, uiterlijk ${inWoorden(uiterlijk)}): ${bereikt === null ? "nog niet beoordeeld" : BEREIKT_IN_WOORDEN[bereikt]}${toelichting === null ? "" : `, ${toelichting}`}`,
    )
    .join("; ");

const voornemens = (lijst: readonly Voornemen[], naam: Partnernaam): string =>
  lijst
    .map(
      ({ nummer, wat, wie, uiterlijk, gehaaldOp, gaatNietSinds }) =>
        `${wat} (${naam(wie)}, ${nummer}): ${gehaaldOp === null ? `uiterlijk ${inWoorden(uiterlijk)}${gaatNietSinds === undefined ? "" : `, gaat niet (gemeld op ${inWoorden(gaatNietSinds)})`}` : `gehaald op ${inWoorden(gehaaldOp)}`}`,
    )
    .join("; ");

const persoon = (wie: Contactpersoon | null): string | null =>
  wie === null
    ? null
    : [wie.naam, wie.functie, wie.email, wie.telefoon].filter((deel) => deel !== undefined).join(", ");
