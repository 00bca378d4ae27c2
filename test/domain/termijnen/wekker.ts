/** For tests of terms: what runs, and what the clock does about it. */
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import type { Verloop } from "#test/support/gebeurtenissen.ts";

export const lopend = (v: Verloop) =>
  termijnen(v.dossier, v.pad).map(({ soort, vanaf, uiterlijk }) => ({ soort, vanaf, uiterlijk }));

/** The terms that run, by name: "soort" or "soort onderwerp", with the last day. */
export const dagen = (v: Verloop): Record<string, string> =>
  Object.fromEntries(
    termijnen(v.dossier, v.pad).map(({ soort, onderwerp, uiterlijk }) => [
      onderwerp === undefined ? soort : `${soort} ${onderwerp}`,
      uiterlijk,
    ]),
  );

/** Does the first thing that the clock must do, on its day; null when it can sleep. */
export function tik(v: Verloop): string | null {
  const eerste = eersteMoment(v.dossier, v.pad);
  if (eerste === null) return null;
  const { termijn, moment } = eerste;
  if (moment.op > v.dag) v.opDag(moment.op);
  v.gebeurt(moment.type, moment.gegevens);
  return `${moment.op} ${moment.type} ${termijn.soort}`;
}

export const tikken = (v: Verloop, aantal: number): (string | null)[] => Array.from({ length: aantal }, () => tik(v));

/** The letters of the last orders: "brief aan". */
export const laatsteBrieven = (v: Verloop, aantal: number): string[] =>
  v.opdrachten.slice(-aantal).map(({ params }) => `${params["brief"]} ${params["aan"]}`);
