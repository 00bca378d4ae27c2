import { inWoorden, type Datum } from "#domain/kalender/datum.ts";

/** How a walk is written down: who does what on which day, and what they fill in, by the words on the screen. */

export interface Daad extends Deeldaad {
  readonly wie: Persoon;
  /** What is done in the same form, before it or after it. */
  readonly ervoor?: readonly Deeldaad[];
  readonly erna?: readonly Deeldaad[];
}

export interface Deeldaad {
  /** What stands on its button. */
  readonly doet: string;
  /** "Wanneer was dit?"; null where the form asks for the day itself, or where it is today. */
  readonly op: Datum | null;
  readonly vult: Vult;
  /** What the form fills in by itself, and who sends it on the command line must say. */
  readonly vanzelf?: Readonly<Record<string, unknown>>;
}

export const PERSONEN = {
  "Petra de Wit": { rol: "projectleider", id: "pl-1" },
  "Kim de Boer": { rol: "zorgarrangeur", id: "za-03" },
  "De school": { rol: "partner", id: "partner-1", leest: "noor.devries@dewissel.example" },
  "Gemeente Breda": { rol: "partner", id: "partner-3", leest: "i.aziz@breda.example" },
} as const;
export type Persoon = keyof typeof PERSONEN;

/** What is filled in, by the words beside it: in a group by the words of that group, in a list one after the other. */
export interface Vult {
  readonly [label: string]: Antwoord | Vult | readonly (Antwoord | Vult)[];
}

/** What people see or type is not always what is meant by it. */
export type Antwoord = string | Gelezen;
interface Gelezen {
  readonly typt: string;
  readonly is: unknown;
}

export const isAntwoord = (waarde: unknown): waarde is Antwoord =>
  typeof waarde === "string" || (typeof waarde === "object" && waarde !== null && "typt" in waarde);
export const getypt = (antwoord: Antwoord): string => (typeof antwoord === "string" ? antwoord : antwoord.typt);
export const bedoeld = (antwoord: Antwoord): unknown => (typeof antwoord === "string" ? antwoord : antwoord.is);

export const JA: Antwoord = { typt: "Ja", is: true };
export const NEE: Antwoord = { typt: "Nee", is: false };
export const keuze = (typt: string, is: unknown = typt.charAt(0).toLowerCase() + typt.slice(1)): Antwoord => ({
  typt,
  is,
});
export const uren = (typt: string): Antwoord => ({ typt, is: Number(typt.replace(",", ".")) });

/** As people write it: 17-3-2025. */
export const typDag = (datum: Datum): string => datum.split("-").map(Number).toReversed().join("-");
export const dag = (datum: Datum): Antwoord => ({ typt: typDag(datum), is: datum });

/** An evaluatiemoment as a list offers it. */
export const moment = (id: string, niveau: string, datum: Datum): Antwoord => ({
  typt: `${niveau}, ${inWoorden(datum)}`,
  is: id,
});
