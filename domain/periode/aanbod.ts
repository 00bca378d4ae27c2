import type { Datum } from "../kalender/datum.ts";
import { berekenTermijn } from "../kalender/termijn.ts";
import { gelukt, type Uitkomst } from "../weigering.ts";
import { metVoorbij, vrij, type Boekhouding, type Wachtende } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { plaatsAangeboden } from "./feiten/plaats-aangeboden.ts";

/** Every free place is offered at once to the first of the wachtlijst, unless the projectleider chooses each time. */
export function biedAan(b: Boekhouding, dag: Datum): Uitkomst<readonly Feit[]> {
  if (b.regels.plaatskeuze === "door de projectleider") return gelukt([]);
  const aantal = Math.max(0, Math.min(b.wachtlijst.length, vrij(b) ?? b.wachtlijst.length));
  return gelukt(b.wachtlijst.slice(0, aantal).map((wachtende) => aanbodVoor(b, wachtende, dag)));
}

/** Until a day that can be kept. */
export function aanbodVoor(b: Boekhouding, { nummer, voorbij }: Wachtende, dag: Datum): Feit {
  const { dagen, grondslag } = b.regels.termijnen.aanbod;
  const { uiterlijk } = berekenTermijn({ vanaf: dag, dagen, grondslag }, b.kalender);
  return plaatsAangeboden.maak({ nummer, uiterlijk, ...metVoorbij(voorbij) });
}
