import { feitregel, type Omstandigheden } from "../journaal/feitenboek.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { kalenderToegepast } from "./feiten/kalender-toegepast.ts";
import type { Medewerkers, Toegepast } from "./medewerkers.ts";
import { ORGANISATIEBOEK, vouwMedewerkers } from "./vouw.ts";

/** The calendar that what runs is still to be told of, by its line; null: none. */
export const teToepassen = ({ kalender }: Medewerkers): number | null =>
  kalender === null || kalender.toegepast !== null ? null : kalender.volgnummer;

export function naToepassen(
  stand: Medewerkers,
  geladen: number,
  { trajecten, perioden, geweigerd }: Toegepast,
  omstandigheden: Omstandigheden,
): { readonly stand: Medewerkers; readonly regels: readonly Journaalregel[] } {
  const feit = kalenderToegepast.maak({ geladen, trajecten, perioden, geweigerd: [...geweigerd] });
  const regel = feitregel(ORGANISATIEBOEK, stand, feit, omstandigheden);
  return { stand: vouwMedewerkers(stand, regel), regels: [regel] };
}

/** How far a calendar has come to what runs. */
export function voortgangInWoorden(
  toegepast: Toegepast | null,
  { teDoen, aanwezig }: { readonly teDoen: number; readonly aanwezig: number },
): string {
  const totaal = teDoen + aanwezig;
  if (toegepast === null && teDoen === 0) return "Alle lopende trajecten rekenen ermee; het systeem rondt dit af.";
  if (toegepast === null)
    return `Het systeem past haar nu toe: ${aanwezig} van de ${totaal} lopende trajecten rekenen ermee.`;
  if (totaal === 0) return "Er loopt geen traject.";
  const erbij = toegepast.geweigerd.map(({ wat, reden }) => ` ${wat} nam haar niet aan: ${reden}`).join("");
  if (teDoen === 0)
    return `${totaal === 1 ? "Het ene lopende traject rekent" : `Alle ${totaal} lopende trajecten rekenen`} ermee.${erbij}`;
  return `${aanwezig} van de ${totaal} lopende trajecten rekenen ermee. Pas haar opnieuw toe, dan volgt de rest.${erbij}`;
}
