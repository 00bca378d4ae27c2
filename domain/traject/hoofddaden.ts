import { staatbeeld } from "./staat.ts";
import type { WatKan } from "./wat-nu-kan.ts";

/** What most people come for in a state; the rest is there too, behind these. */
const PER_STAAT: Readonly<Record<string, readonly string[]>> = {
  concept: ["aanmelding.ingediend"],
  ingediend: ["beoordeling.gestart", "aanvulling.gevraagd"],
  aanvulling: ["aanvulling.ontvangen", "notitie.toegevoegd"],
  beoordeling: ["aanvraag.toegekend", "aanvraag.afgewezen", "aanvulling.gevraagd"],
  wachtlijst: ["aanvraag.voorgetrokken", "aanvraag.ingetrokken"],
  "plaats aangeboden": ["plaats.aanvaard", "plaats.geweigerd"],
  start: ["za.toegewezen", "traject.gestart"],
  verkennen: ["uren.geboekt", "stap.begonnen", "stap.voltooid"],
  betrekken: ["uren.geboekt", "stap.begonnen", "stap.voltooid"],
  implementeren: ["uren.geboekt", "stap.voltooid", "evaluatiemoment.gehouden"],
  "stappen gereed": ["afronding.gestart", "uren.geboekt"],
  eindverslag: ["eindverslag.vastgesteld", "eindverslag.ontbreekt"],
  oordeel: ["oordeel.gegeven"],
  terugkoppeling: ["terugkoppeling.gegeven", "traject.gesloten"],
  nazorg: ["uren.geboekt", "nazorg.afgerond"],
  gesloten: ["borging.gecontroleerd", "nazorg.gevraagd"],
  stopgezet: ["traject.heropend"],
  afgewezen: ["aanvraag.heropend"],
  verwezen: ["aanvraag.heropend"],
  geconsulteerd: ["aanvraag.heropend"],
  ingetrokken: ["aanvraag.heropend"],
};

/** Somebody waits for it, whatever the state. */
const EERST = [
  "traject.hervat",
  "overdracht.voltooid",
  "verlenging.toegekend",
  "verlenging.afgewezen",
  "nazorg.afgewezen",
] as const;

const MEEST = 3;

/** Two or three of what can be done now, the first in front. `vol`: there is no place for it in its subsidieperiode. */
export function hoofddaden(antwoorden: readonly WatKan[], pad: string, vol: boolean): readonly WatKan[] {
  const [, afronding] = /voortgang\.afronding\.(\w+)/.exec(pad) ?? [];
  const staat = afronding ?? staatbeeld(pad).staat;
  const wacht = vol && staat === "beoordeling" ? ["aanvraag.op-wachtlijst"] : [];
  const hier = [...EERST, ...wacht, ...(PER_STAAT[staat] ?? [])];
  return hier.flatMap((type) => antwoorden.filter((een) => een.type === type && een.kan !== "nee")).slice(0, MEEST);
}
