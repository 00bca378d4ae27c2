import { LEGE_KOP, type Kop } from "../journaal/keten.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Buitenuren } from "../uren/buiten.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { werktOp, type Medewerker, type Medewerkerrol } from "./medewerker.ts";

/** A link by which one medewerker binds an account: only the fingerprint of what stands in it is known here. */
export interface Uitnodiging {
  /** SHA-256 of the token, as 64 hexadecimal digits. */
  readonly afdruk: string;
  /** The last day on which it works. */
  readonly tot: Datum;
  /** What the letter with the link is called, and what became of it; left out: it is handed over. */
  readonly brief?: string;
  readonly mail?: "onderweg" | "verzonden" | "mislukt";
}

/** A medewerker with what only the system needs to know. */
export interface BekendeMedewerker extends Medewerker {
  /** The last one that was sent and not used. */
  readonly uitnodiging: Uitnodiging | null;
  /** By which an account is known (afdruk of issuer and subject); null: none was bound. */
  readonly account: string | null;
  /** Of the last line that changed it: who changes it says which one was seen. */
  readonly volgnummer: number;
}

/** What was reached by a calendar that was loaded. */
export interface Toegepast {
  /** How many trajecten and subsidieperioden go by it since. */
  readonly trajecten: number;
  readonly perioden: number;
  /** By nummer, or by id of the subsidieperiode: who would not have it, and why. */
  readonly geweigerd: readonly { readonly wat: string; readonly reden: string }[];
}

/** The calendar in force (design §9). */
export interface Geldendekalender {
  readonly kalender: Kalender;
  /** Of the line that brought it: who brings another says which one was seen. */
  readonly volgnummer: number;
  /** Null: what runs is still being told of it. */
  readonly toegepast: Toegepast | null;
}

/** Who works at the foundation, and who did, and the calendar that it goes by: what the lines of the chain leave when they are folded (vouw.ts). */
export interface Medewerkers {
  readonly medewerkers: Readonly<Record<string, BekendeMedewerker>>;
  /** Null: nobody recorded one yet, and the first value of the settings holds. */
  readonly kalender: Geldendekalender | null;
  /** Worked outside trajecten. */
  readonly buitenuren: Buitenuren;
  /** By whose it is, the fingerprint of the link by which their agenda can be read. */
  readonly agendas: Readonly<Record<string, string>>;
  /** The questions that were answered, so that a repeat is known. */
  readonly sleutels: Readonly<Record<string, Gesteld>>;
  readonly kop: Kop;
}

/** Of whom a question was (null: of nobody), and the fingerprint of what it said. */
export interface Gesteld {
  readonly medewerker: string | null;
  readonly afdruk: string | null;
}

/** There is one chain. */
export const ORGANISATIE_NUMMER = "organisatie/eigen";

export const GEEN_MEDEWERKERS: Medewerkers = {
  medewerkers: {},
  kalender: null,
  buitenuren: {},
  agendas: {},
  sleutels: {},
  kop: LEGE_KOP,
};

/** In the order in which they came. */
export const alleMedewerkers = ({ medewerkers }: Medewerkers): BekendeMedewerker[] => Object.values(medewerkers);

export const medewerkerMet = ({ medewerkers }: Medewerkers, id: string): BekendeMedewerker | undefined =>
  Object.hasOwn(medewerkers, id) ? medewerkers[id] : undefined;

/** Who works here on this day in this role. */
export const medewerkersMetRol = (stand: Medewerkers, rol: Medewerkerrol, dag: Datum): BekendeMedewerker[] =>
  alleMedewerkers(stand).filter((een) => een.rollen.includes(rol) && werktOp(een, dag));

/** Whose account this is; undefined: of nobody. Whether they still work here is for who asks. */
export const medewerkerVanAccount = (stand: Medewerkers, account: string): BekendeMedewerker | undefined =>
  alleMedewerkers(stand).find((een) => een.account === account);
