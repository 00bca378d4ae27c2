import { feitenboek, vouwMet } from "../journaal/feitenboek.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { FEITEN } from "./feiten/index.ts";
import { alleMedewerkers, GEEN_MEDEWERKERS, ORGANISATIE_NUMMER, type Medewerkers } from "./medewerkers.ts";

export const ORGANISATIEBOEK = feitenboek<Medewerkers>({
  nummer: ORGANISATIE_NUMMER,
  van: "de organisatie",
  machineversie: "organisatie-1",
  feiten: FEITEN,
  leeg: GEEN_MEDEWERKERS,
  samenvatting: (stand) => {
    const aantal = alleMedewerkers(stand).length;
    const mensen = aantal === 1 ? "1 medewerker" : `${aantal} medewerkers`;
    return stand.kalender === null ? mensen : `${mensen}, kalender van regel ${stand.kalender.volgnummer}`;
  },
});

const vouwFeit = vouwMet(ORGANISATIEBOEK);

/** All that is known of the organisatie after one more line; null: it is the first. */
export function vouwMedewerkers(vorige: Medewerkers | null, regel: Journaalregel): Medewerkers {
  const na = vouwFeit(vorige, regel);
  const { sleutel, afdruk, gegevens } = regel;
  if (sleutel === null) return na;
  const medewerker = (gegevens["id"] ?? gegevens["medewerker"] ?? null) as string | null;
  return { ...na, sleutels: { ...na.sleutels, [sleutel]: { medewerker, afdruk } } };
}
