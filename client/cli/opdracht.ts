import type { Command } from "commander";
import type { Scherm } from "./scherm.ts";

/** What every opdracht gets besides its own words. */
export interface Omgeving {
  readonly scherm: Scherm;
  readonly env: NodeJS.ProcessEnv;
}

/** Options that stand on every opdracht. */
export interface Algemeen {
  readonly json?: true;
  readonly data?: string;
}

/** Adds one opdracht to the program. Heavy modules are imported inside its action, so that the others don't wait for them. */
export type VoegToe = (programma: Command, omgeving: Omgeving) => void;

/** "za-2026-001" is read as it was meant. */
export const alsNummer = (tekst: string): string => (/^za-\d/i.test(tekst) ? tekst.toUpperCase() : tekst);

/** As the option --wie is explained. */
export const WIE = "aanduiding van wie dit doet, geen naam; zonder: TRAJECTEN_WIE, en anders de eerste die het mag";
