import type { Signaal, Signaalsoort } from "#domain/signalen/signaal.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Verloop } from "#test/support/gebeurtenissen.ts";

/** The signals of a traject on the day it has come to, or on another. */
export const signalenVan = ({ dossier, pad, dag }: Verloop, op: Datum = dag): readonly Signaal[] =>
  signalen(dossier, pad, op);

export const vanSoort = (verloop: Verloop, soort: Signaalsoort, op?: Datum): readonly Signaal[] =>
  signalenVan(verloop, op).filter((signaal) => signaal.soort === soort);

/** The one of its kind; more or none is a fault in the test. */
export function enige(verloop: Verloop, soort: Signaalsoort, op?: Datum): Signaal {
  const [eerste, ...meer] = vanSoort(verloop, soort, op);
  if (eerste === undefined || meer.length > 0) throw new Error(`${meer.length + 1} signalen van soort ${soort}`);
  return eerste;
}

export const wie = ({ voor }: Signaal): string => (voor.id === null ? voor.rol : `${voor.rol} ${voor.id}`);
