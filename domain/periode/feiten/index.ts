import type { Periodefeit } from "./definitie.ts";
import { kalenderBijgewerkt } from "./kalender-bijgewerkt.ts";
import { nummersUitgegeven } from "./nummers-uitgegeven.ts";
import { periodeGeopend } from "./periode-geopend.ts";
import { periodeGewijzigd } from "./periode-gewijzigd.ts";
import { plaatsAangeboden } from "./plaats-aangeboden.ts";
import { plaatsGereserveerd } from "./plaats-gereserveerd.ts";
import { plaatsToegekend } from "./plaats-toegekend.ts";
import { plaatsVrijgekomen } from "./plaats-vrijgekomen.ts";
import { plaatsenOvergenomen } from "./plaatsen-overgenomen.ts";
import { vraagZonderGevolg } from "./vraag-zonder-gevolg.ts";
import { wachtlijstGeplaatst } from "./wachtlijst-geplaatst.ts";
import { wachtlijstVerlaten } from "./wachtlijst-verlaten.ts";
import { wachtlijstVerplaatst } from "./wachtlijst-verplaatst.ts";

/** Every kind of fact that the journaal of a subsidieperiode can hold. */
const ALLE = [
  periodeGeopend,
  periodeGewijzigd,
  kalenderBijgewerkt,
  nummersUitgegeven,
  plaatsGereserveerd,
  plaatsAangeboden,
  plaatsToegekend,
  plaatsVrijgekomen,
  plaatsenOvergenomen,
  wachtlijstGeplaatst,
  wachtlijstVerplaatst,
  wachtlijstVerlaten,
  vraagZonderGevolg,
];

export const FEITEN: ReadonlyMap<string, Periodefeit> = new Map(
  ALLE.map((feit) => [feit.type, feit as unknown as Periodefeit]),
);
