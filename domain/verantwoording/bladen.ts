import { hoofdstukken } from "./hoofdstukken.ts";
import { allebei, type NaastElkaar } from "./naast-elkaar.ts";
import { type Jaartelling, KALENDERJAAR } from "./periode.ts";
import { type Cel, type Tabelbeeld, waardeVan } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";

/** The report as sheets of figures, for who takes it along: the tables of the page, in its order. */
export interface Cijferblad {
  readonly id: string;
  readonly titel: string;
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly (string | number | null)[])[];
}

/** Where there is nothing to tell a cell is empty. With `toen` each column stands there thrice: then, now and the difference. */
export function bladenVan(
  nu: Verantwoording,
  toen: Verantwoording | null,
  telling: Jaartelling = KALENDERJAAR,
): Cijferblad[] {
  const naast = toen === null ? null : { toen, nu };
  return hoofdstukken(naast === null ? nu : allebei(naast), telling)
    .flatMap(({ tabellen }) => tabellen)
    .map((tabel) => blad(tabel, (cel) => (naast === null ? [waarde(nu, cel)] : drie(naast, cel)), naast !== null));
}

const blad = (
  { id, titel, koppen: [eerste, ...kolommen], rijen }: Tabelbeeld,
  waarden: (cel: Cel) => readonly (number | null)[],
  naast: boolean,
): Cijferblad => ({
  id,
  titel,
  koppen: [eerste, ...kolommen.flatMap((kop) => (naast ? [`${kop}, toen`, `${kop}, nu`, `${kop}, verschil`] : [kop]))],
  rijen: rijen.map(({ naam, cellen }) => [naam, ...cellen.flatMap(waarden)]),
});

const waarde = (cijfers: Verantwoording, cel: Cel): number | null =>
  typeof cel === "string" ? null : waardeVan(cijfers, cel);

function drie({ toen, nu }: NaastElkaar, cel: Cel): readonly (number | null)[] {
  const [eerst, laatst] = [waarde(toen, cel), waarde(nu, cel)];
  return [eerst, laatst, eerst === null || laatst === null ? null : Math.round((laatst - eerst) * 100) / 100];
}
