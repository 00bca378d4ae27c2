import { ONBEKENDE_PERIODE } from "../aanmelding/perioden.ts";
import { kopNa } from "../journaal/keten.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { invariant } from "../weigering.ts";
import { nieuweBoekhouding, type Boekhouding } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { FEITEN } from "./feiten/index.ts";
import { metGehoord } from "./sleutel.ts";

/** The books after one more line; null: it is the first. All that the books are comes from here. */
export function vouw(vorige: Boekhouding | null, regel: Journaalregel): Boekhouding {
  invariant(vorige !== null || regel.type === "periode.geopend", "de boeken beginnen met periode.geopend");
  const na = naFeit(vorige ?? nieuweBoekhouding(ONBEKENDE_PERIODE), regel, regel.volgnummer);
  return { ...(regel.sleutel === null ? na : metGehoord(na, regel.sleutel)), kop: kopNa(regel) };
}

/** What one fact changes, apart from that it was asked and written down. */
export function naFeit(b: Boekhouding, { type, gegevens }: Feit, volgnummer: number): Boekhouding {
  const feit = FEITEN.get(type);
  invariant(feit, `het journaal van een subsidieperiode kent een feit dat er niet is: ${type}`);
  return feit.vouw(b, gegevens, volgnummer);
}
