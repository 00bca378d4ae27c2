import type { Gekozenreden } from "#domain/verantwoording/gekozenreden.ts";
import { lijst, onderKop, vrijeTekst, type Blok } from "./blokken.ts";

/** The reasons that were chosen from the list, as they are called there, before the own words of who decided. */
export const metRedenen = (redenen: readonly string[], toelichting: string): readonly Blok[] =>
  redenen.length === 0
    ? vrijeTekst(toelichting)
    : [lijst(...redenen), ...onderKop("Toelichting", vrijeTekst(toelichting))];

export const alsRedenen = (gekozen: readonly Gekozenreden[] = []): readonly string[] =>
  gekozen.map(({ naam }) => `${naam}.`);
