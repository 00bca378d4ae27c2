import type { Store } from "#activities/store/store.ts";
import { WEEKBERICHTEN } from "#domain/journaal/ketens.ts";
import { datumOp, inWoorden, maandagVan, plusDagen, tijdstipOm, type Datum } from "#domain/kalender/datum.ts";
import { weekInEenZin, weekjournaal, weekstand } from "#domain/signalen/weekjournaal.ts";
import type { Gezondheid } from "../gezondheid.ts";
import { hoofdletter, tel } from "../woorden.ts";

/** Whether everything works, part by part, as `trajecten doctor` says it. */
export interface Werkregel {
  readonly wat: string;
  readonly goed: boolean;
  readonly hoe: string;
}

type Lezer = Pick<Store, "stand" | "verzendregister">;

export const leesWerkt = async (
  store: Lezer,
  { goed, regel }: Gezondheid,
  vandaag: Datum,
): Promise<readonly Werkregel[]> => [
  { wat: "Verwerking", goed, hoe: regel },
  await mail(store, vandaag),
  await weekoverzicht(store, vandaag),
];

/** A mail server that answers may still take nothing. */
async function mail({ verzendregister }: Lezer, vandaag: Datum): Promise<Werkregel> {
  const gisteren = new Date(tijdstipOm(plusDagen(vandaag, -1), 0)).toISOString();
  const { aantal, eerste } = await verzendregister.wachtend(gisteren);
  return {
    wat: "Mail",
    goed: aantal === 0,
    hoe:
      eerste === null
        ? "Geen brief wacht op de mailserver."
        : `${tel(aantal, "brief wacht", "brieven wachten")} op de mailserver, sinds ${inWoorden(datumOp(eerste))}. Het systeem blijft het proberen.`,
  };
}

async function weekoverzicht(store: Lezer, vandaag: Datum): Promise<Werkregel> {
  const weken = await store.stand(WEEKBERICHTEN, weekjournaal(maandagVan(vandaag)));
  const stand = weken === null ? null : weekstand(weken);
  return {
    wat: "Weekoverzicht",
    goed: stand === null || stand.mislukt.length === 0,
    hoe: stand === null ? "Dit jaar ging er nog geen weekoverzicht." : `${hoofdletter(weekInEenZin(stand))}.`,
  };
}
