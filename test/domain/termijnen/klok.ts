/** The clock of a traject that lives in a test. */
import type { Datum } from "#domain/kalender/datum.ts";
import { eersteMoment } from "#domain/termijnen.ts";
import { inzending, MENSEN, type Verloop } from "#test/support/gebeurtenissen.ts";

/** Does all that the clock must do up to and including `dag`; what it did, as "day type onderwerp". Other kinds of terms are done and left out. */
export function klokTot(verloop: Verloop, dag: Datum, soort: string): string[] {
  const gedaan: string[] = [];
  for (let keer = 0; keer < 200; keer += 1) {
    const eerste = eersteMoment(verloop.dossier, verloop.pad);
    if (eerste === null || eerste.moment.op > dag) {
      verloop.opDag(dag);
      return gedaan;
    }
    const { termijn, moment } = eerste;
    if (moment.op > verloop.dag) verloop.opDag(moment.op);
    verloop.doe(inzending(moment.type, moment.gegevens, { door: MENSEN.systeem }));
    if (termijn.soort === soort) gedaan.push(`${verloop.dag} ${moment.type} ${termijn.onderwerp ?? ""}`.trim());
  }
  throw new Error(`de klok is op ${dag} nog niet klaar`);
}

/** The letters that were ordered since line `vanaf`, as "letter aan whom". */
export const brieven = (verloop: Verloop, vanaf = 0): string[] =>
  verloop.opdrachten
    .filter(({ type, volgnummer }) => type === "mail" && volgnummer > vanaf)
    .map(({ params }) => [params["brief"], params["aan"], params["partner"]].filter(Boolean).join(" "));
