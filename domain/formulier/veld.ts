/** What a form is made of: made from the schema of a gebeurtenis (velden.ts), shown by the web, read back by lees.ts. */

export interface Veld {
  /** Of its part of the gegevens. */
  readonly naam: string;
  readonly label: string;
  readonly hint: string | null;
  /** It must be filled in, also where a register may leave it out. */
  readonly verplicht: boolean;
  /** What null means, where that is another thing than leaving it out. */
  readonly niets: string | null;
  readonly soort: Soort;
}

export type Soort =
  | { readonly soort: "regel"; readonly als: "tekst" | "email" | "telefoon"; readonly max: number | null }
  | { readonly soort: "lang"; readonly max: number | null }
  | { readonly soort: "datum" }
  | { readonly soort: "tijd" }
  | { readonly soort: "uren" }
  | { readonly soort: "getal" }
  | { readonly soort: "ja-nee" }
  /** One of these; `leeg`: what leaving it out means. */
  | { readonly soort: "keuze"; readonly keuzen: readonly Keuze[]; readonly leeg: string | null }
  /** A partner, whose name is typed or chosen, or somebody else in words. */
  | { readonly soort: "wie"; readonly keuzen: readonly Keuze[]; readonly max: number | null }
  /** One of many, found by typing a part of its name; `leeg`: what leaving it out means. */
  | { readonly soort: "zoek"; readonly keuzen: readonly Keuze[]; readonly leeg: string | null }
  | { readonly soort: "meerdere"; readonly keuzen: readonly Keuze[] }
  | { readonly soort: "groep"; readonly velden: readonly Veld[] }
  | { readonly soort: "lijst"; readonly deel: Veld; readonly min: number; readonly max: number | null }
  /** What else is asked depends on `sleutel`. */
  | { readonly soort: "vormen"; readonly sleutel: Veld; readonly vormen: readonly Vorm[] }
  /** The system knows it. */
  | { readonly soort: "vast"; readonly waarde: Waarde };

export interface Vorm {
  readonly waarde: Waarde;
  readonly velden: readonly Veld[];
}

export type Waarde = string | number | boolean;

export interface Keuze {
  readonly waarde: Waarde;
  readonly label: string;
  /** What to choose by. */
  readonly bij?: string;
  /** What goes with it, in fields that are not asked for. */
  readonly ook?: Readonly<Record<string, Waarde>>;
}

/** What was filled in, by the path of the field as its faults are told: "medeaanvragers.0.naam". */
export type Invoer = ReadonlyMap<string, readonly string[]>;

export const padNaar = (boven: string, naam: string): string => (boven === "" ? naam : `${boven}.${naam}`);

/** The box that says null. */
const NIETS = "niets";
export const nietsPad = (pad: string): string => `_${NIETS}.${pad}`;

export const eerste = (invoer: Invoer, pad: string): string => invoer.get(pad)?.[0] ?? "";
