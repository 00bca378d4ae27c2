import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";
import { VOORLETTERS, type Medewerkerrol } from "./medewerker.ts";
import type { Medewerkers } from "./medewerkers.ts";

/** The next id for who is taken on for this role first: one that nobody has or ever had. */
export function volgendeAanduiding(stand: Medewerkers, [eerste]: readonly Medewerkerrol[]): string {
  const letters = VOORLETTERS[eerste ?? "zorgarrangeur"];
  const hoogste = Object.keys(stand.medewerkers)
    .filter((id) => lettersVan(id) === letters)
    .reduce((hoog, id) => Math.max(hoog, nummerVan(id)), 0);
  return `${letters}-${hoogste + 1}`;
}

/** "za-5" and "za-05" are one to who reads them aloud. */
export function nogVrij(stand: Medewerkers, id: string): Uitkomst<string> {
  const bezet = Object.keys(stand.medewerkers).find(
    (ander) => lettersVan(ander) === lettersVan(id) && nummerVan(ander) === nummerVan(id),
  );
  return bezet === undefined
    ? gelukt(id)
    : geweigerd("medewerker.bestaat", `De aanduiding ${bezet} is al gebruikt en wordt nooit opnieuw gegeven.`, "id");
}

const lettersVan = (id: string): string => id.slice(0, 2);
const nummerVan = (id: string): number => Number(id.slice(3));
