import { setTimeout as wacht } from "node:timers/promises";
import { kalenderbereik } from "#activities/store/kalender.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import type { Trajecten } from "#client/trajecten.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Toegepast } from "#domain/medewerkers/medewerkers.ts";
import type { Door } from "#domain/rollen.ts";
import { geweigerd } from "../fouten.ts";
import { eigenId } from "../inzenden.ts";
import { binnenGeduld } from "../plek.ts";
import type { Voortgang } from "../voortgang.ts";

const STAP_MS = 200;
const RAAD = "Draait de worker? Kijk met trajecten doctor, en draai dezelfde opdracht daarna opnieuw.";

/** Makes a calendar the one in force, and follows how it comes to what runs; null: a newer one came in between. The system does it, also when nobody looks. */
export async function laadKalender(
  trajecten: Pick<Trajecten, "vraagOrganisatie">,
  store: Store,
  { kalender, gezien, door }: { readonly kalender: Kalender; readonly gezien: number; readonly door: Door },
  voortgang: Voortgang,
): Promise<Toegepast | null> {
  const vraag = { soort: "laad-kalender" as const, sleutel: eigenId(), gezien, kalender };
  const antwoord = await binnenGeduld(trajecten.vraagOrganisatie(vraag, door), RAAD);
  if (!antwoord.ok) throw geweigerd(antwoord.weigering);
  const geladen = antwoord.waarde.volgnummer;
  let gedaan = -1;
  for (;;) {
    const geldt = (await leesMedewerkers(store)).kalender;
    const [isEr, isKlaar] = [geldt?.volgnummer === geladen, geldt?.toegepast ?? null];
    if (geldt !== null && geldt.volgnummer > geladen) return null;
    const { teDoen, aanwezig } = await kalenderbereik(store, kalender);
    if (aanwezig !== gedaan && teDoen.length + aanwezig > 0) voortgang((gedaan = aanwezig), teDoen.length + aanwezig);
    if (isEr && isKlaar !== null) return isKlaar;
    await wacht(STAP_MS);
  }
}
