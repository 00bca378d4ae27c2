import type { Straks, Voorbeeldbrief } from "#activities/mail/voorbeeld.ts";
import { tegenAdvies } from "#domain/aanmelding/tegen-advies.ts";
import { NIET_TERUG, WAT_BLIJFT, WIE_HET_NOG_WEET } from "#domain/beeld/vergeten.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import { trajectVergeten } from "#domain/gebeurtenissen/traject/vergeten.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import { geenGewoneDag } from "#domain/kalender/termijn.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Order } from "#domain/traject/order.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Daad } from "./daad.ts";
import type { Volgt } from "./nagekeken.ts";
import type { Volgblad } from "./wat-volgt.ts";

/** The letters that would go, as they would go. */
export type Brievenlezer = (orders: readonly Order[], straks: Straks) => Promise<readonly Voorbeeldbrief[]>;

/** What will follow from an act on a traject, to look at before it counts. */
export async function gevolgenVan(
  daad: Daad,
  { zendt, gevolg }: Volgt,
  brieven: Brievenlezer,
): Promise<Omit<Volgblad, "invoer">> {
  const straks = { dossier: gevolg.na.dossier, regels: [...daad.regels, ...gevolg.regels] };
  const regelVan = ({ id }: Inzending) => gevolg.regels.find((regel) => regel.id === id)!;
  return {
    dossier: daad.kennis.dossier,
    type: daad.definitie.type,
    zinnen: zendt.map((een) => zinVan(regelVan(een), namenIn(daad.zonder ? daad.kennis.dossier : straks.dossier))),
    letOp: zendt.flatMap((een) => [
      ...vrijeDag(een),
      ...(een.type === trajectVergeten.type ? [NIET_TERUG, WAT_BLIJFT, WIE_HET_NOG_WEET] : []),
      ...(daad.naast === null ? [] : tegenAdvies(daad.naast, een, daad.dossier.regels)),
    ]),
    proef: gevolg,
    zonder: daad.zonder,
    brieven: await brieven(gevolg.orders, straks),
  };
}

/** The day on which people would meet. */
function vrijeDag({ type, gegevens }: Inzending): string[] {
  const dag = gegevens["datum"];
  if ((type !== "evaluatiemoment.gepland" && type !== "evaluatiemoment.verzet") || typeof dag !== "string") return [];
  const soort = geenGewoneDag(dag);
  return soort === null ? [] : [`Let op: ${inWoorden(dag)} is ${soort}.`];
}
