import { ACTIVITEITEN } from "#domain/gebeurtenissen/uren/activiteiten.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { leesGetypteDag } from "#domain/kalender/getypte-dag.ts";
import { leesGetypteUren } from "#domain/uren/getypt.ts";
import { bedoeltU } from "../bedoeld.ts";
import { verkeerdGebruik } from "../fouten.ts";

/** Hours, days and words as people type them at a terminal. */

export function leesUren(tekst: string): number {
  const uren = leesGetypteUren(tekst);
  if (uren === null) throw verkeerdGebruik(`'${tekst}' is geen aantal uren. Schrijf bijvoorbeeld 2,5 of 2:30.`, "uren");
  return uren;
}

export function leesDag(tekst: string, vandaag: Datum): Datum {
  const dag = leesGetypteDag(tekst, vandaag);
  if (!dag.ok) throw verkeerdGebruik(`${dag.weigering.reden} Ook goed: gisteren, of 17 maart.`, "op");
  return dag.waarde;
}

export const leesActiviteit = (tekst: string): (typeof ACTIVITEITEN)[number] =>
  leesWoord(tekst, ACTIVITEITEN, { wat: "activiteit", veld: "activiteit" });

/** One of a few words; whoever mistypes it is told which one was meant. */
export function leesWoord<W extends string>(
  tekst: string,
  woorden: readonly W[],
  { wat, veld }: { readonly wat: string; readonly veld: string },
): W {
  const woord = woorden.find((een) => een === tekst.trim().toLowerCase());
  if (woord !== undefined) return woord;
  throw verkeerdGebruik(
    [`De ${wat} '${tekst}' is er niet.`, ...bedoeltU(tekst, woorden), `Kies uit: ${woorden.join(", ")}.`].join(" "),
    veld,
  );
}
