import { kopNa } from "../journaal/keten.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { invariant } from "../weigering.ts";
import type { Feit } from "../journaal/feit.ts";
import { FEITEN } from "./feiten/index.ts";
import { GEEN_ORGANISATIES, type Organisaties } from "./organisatie.ts";

/** All that is known of organisations after one more line; null: it is the first. */
export const vouwOrganisaties = (vorige: Organisaties | null, regel: Journaalregel): Organisaties => ({
  ...naFeit(vorige ?? GEEN_ORGANISATIES, regel, regel.volgnummer),
  kop: kopNa(regel),
});

export function naFeit(stand: Organisaties, { type, gegevens }: Feit, volgnummer: number): Organisaties {
  const feit = FEITEN.get(type);
  invariant(feit, `het journaal van de organisaties kent een feit dat er niet is: ${type}`);
  return feit.vouw(stand, gegevens, volgnummer);
}
