/** What stands beside a decision, in whole sentences: page and command line tell the same. A nummer in a sentence is one to go to. */
export interface Blok {
  readonly id: string;
  readonly titel: string;
  readonly regels: readonly Blokregel[];
}

export interface Blokregel {
  readonly tekst: string;
  /** Whether it speaks for it or against it; left out: neither. */
  readonly telt?: "voor" | "tegen";
  /** Where the rule comes from. */
  readonly bron?: string;
}

export const regel = (tekst: string): Blokregel => ({ tekst });
