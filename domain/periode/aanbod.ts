import type { Datum } from "../kalender/datum.ts";
import { berekenTermijn } from "../kalender/termijn.ts";
import { gelukt, type Uitkomst } from "../weigering.ts";
import { vrij, type Boekhouding } from "./boekhouding.ts";
import type { Feit } from "./feiten/definitie.ts";
import { plaatsAangeboden } from "./feiten/plaats-aangeboden.ts";

/** Every free place is offered at once to who waits longest, until a day that can be kept. */
export function biedAan(b: Boekhouding, dag: Datum): Uitkomst<readonly Feit[]> {
  const aantal = Math.max(0, Math.min(b.wachtlijst.length, vrij(b) ?? b.wachtlijst.length));
  const { dagen, grondslag } = b.regels.termijnen.aanbod;
  const { uiterlijk } = berekenTermijn({ vanaf: dag, dagen, grondslag }, b.kalender);
  return gelukt(b.wachtlijst.slice(0, aantal).map(({ nummer }) => plaatsAangeboden.maak({ nummer, uiterlijk })));
}
