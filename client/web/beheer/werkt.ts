import { leesWachtendePost, type Wachtendepost } from "#activities/store/wachtende-post.ts";
import type { Store } from "#activities/store/store.ts";
import { WEEKBERICHTEN } from "#domain/journaal/ketens.ts";
import { datumOp, inWoorden, maandagVan, type Datum, type Tijdstip } from "#domain/kalender/datum.ts";
import { weekInEenZin, weekjournaal, weekstand } from "#domain/signalen/weekjournaal.ts";
import type { Gezondheid } from "../gezondheid.ts";
import { hoofdletter, tel } from "../woorden.ts";

/** Whether everything works, part by part, as `trajecten doctor` says it. */
export interface Werkregel {
  readonly wat: string;
  readonly goed: boolean;
  readonly hoe: string;
}

type Lezer = Pick<Store, "ochtendpost" | "signalen" | "stand" | "verzendregister">;

export const leesWerkt = async (
  store: Lezer,
  { goed, regel }: Gezondheid,
  nu: Tijdstip,
): Promise<readonly Werkregel[]> => [
  { wat: "Verwerking", goed, hoe: regel },
  mail(await leesWachtendePost(store, nu)),
  await weekoverzicht(store, datumOp(nu)),
];

function mail({ lang, kort, sinds }: Wachtendepost): Werkregel {
  const blijft = "Het systeem blijft het proberen.";
  const hoe =
    lang > 0
      ? `${tel(lang, "brief wacht", "brieven wachten")} al langer dan een dag op de mailserver. ${blijft}`
      : sinds === null
        ? "Geen brief wacht op de mailserver."
        : `${tel(kort, "brief wacht", "brieven wachten")} op de mailserver, sinds ${inWoorden(sinds)}. ${blijft}`;
  return { wat: "Mail", goed: lang === 0, hoe };
}

async function weekoverzicht(store: Pick<Lezer, "stand">, vandaag: Datum): Promise<Werkregel> {
  const weken = await store.stand(WEEKBERICHTEN, weekjournaal(maandagVan(vandaag)));
  const stand = weken === null ? null : weekstand(weken);
  return {
    wat: "Weekoverzicht",
    goed: stand === null || stand.mislukt.length === 0,
    hoe: stand === null ? "Dit jaar ging er nog geen weekoverzicht." : `${hoofdletter(weekInEenZin(stand))}.`,
  };
}
