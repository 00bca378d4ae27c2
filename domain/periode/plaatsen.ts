import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import { metVoorbij, onder, vrij, wieErvoor, type Boekhouding } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { plaatsGereserveerd } from "./feiten/plaats-gereserveerd.ts";
import { plaatsToegekend } from "./feiten/plaats-toegekend.ts";
import { plaatsVrijgekomen } from "./feiten/plaats-vrijgekomen.ts";
import { plaatsenOvergenomen } from "./feiten/plaatsen-overgenomen.ts";
import { wachtlijstVerlaten } from "./feiten/wachtlijst-verlaten.ts";

/** Nothing is left for this one; what it has, or is offered, is its own. */
export function volVoor(b: Pick<Boekhouding, "regels" | "plaatsen">, nummer: string): boolean {
  const over = vrij(b);
  return onder(b.plaatsen, nummer) === undefined && over !== null && over <= 0;
}

export const waaromVol = ({ regels }: Pick<Boekhouding, "regels">): string =>
  `${regels.naam} is vol: alle ${regels.capaciteit} plaatsen zijn vergeven.`;

/** `voorbij`: also when others wait in front of it. */
export function claim(b: Boekhouding, nummer: string, voorbij: boolean): Uitkomst<readonly Feit[]> {
  const plaats = onder(b.plaatsen, nummer);
  // Its own reservation: asking again is harmless.
  if (plaats === "gereserveerd" || plaats === "toegekend") return gelukt([]);
  // One that is being offered to it is taken at once: the offer that still comes is refused, and must not free it.
  if (volVoor(b, nummer)) return geweigerd("periode.vol", waaromVol(b));
  const ervoor = plaats === undefined ? wieErvoor(b, nummer) : [];
  return ervoor.length > 0 && !voorbij
    ? geweigerd(
        "wachtlijst.volgorde",
        `Voor deze aanvraag ${ervoor.length === 1 ? "wacht" : "wachten"} nog: ${ervoor.join(", ")}. Geef in buitenVolgorde de reden waarom deze voorgaat.`,
        "buitenVolgorde",
      )
    : gelukt([plaatsGereserveerd.maak({ nummer, ...metVoorbij(ervoor) })]);
}

export const bevestig = (b: Boekhouding, nummer: string): Uitkomst<readonly Feit[]> =>
  gelukt(onder(b.plaatsen, nummer) === "toegekend" ? [] : [plaatsToegekend.maak({ nummer })]);

/** The place, or the turn on the wachtlijst. */
export function geefVrij(b: Boekhouding, nummer: string): Uitkomst<readonly Feit[]> {
  if (onder(b.plaatsen, nummer) !== undefined) return gelukt([plaatsVrijgekomen.maak({ nummer })]);
  return gelukt(b.wachtlijst.some((w) => w.nummer === nummer) ? [wachtlijstVerlaten.maak({ nummer })] : []);
}

/** A place that was offered in vain, unless the traject itself has told something since, or was made another offer. */
export const neemTerug = (b: Boekhouding, nummer: string, volgnummer: number): Uitkomst<readonly Feit[]> =>
  gelukt(onder(b.aanbiedingen, nummer)?.volgnummer === volgnummer ? [plaatsVrijgekomen.maak({ nummer })] : []);

/** Of each only once: it may have been given back since. */
export function neemOver(b: Boekhouding, nummers: readonly string[]): Uitkomst<readonly Feit[]> {
  const nieuw = [...new Set(nummers)].filter((nummer) => !b.overgenomen.includes(nummer));
  return gelukt(nieuw.length === 0 ? [] : [plaatsenOvergenomen.maak({ nummers: nieuw })]);
}
