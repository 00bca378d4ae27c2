import type { Datum } from "#domain/kalender/datum.ts";
import type { Partij } from "#domain/aanmelding/partijen.ts";
import type { Ontvanger } from "#domain/aanmelding/regels.ts";
import type { Agendapunt } from "./agenda.ts";
import type { Blok } from "./blokken.ts";
import type { Contact } from "./opmaak.ts";

/** A letter before it is a mail: what it says, and to whom. */

export interface Zabereik {
  readonly adres: string;
  readonly telefoon?: string | null;
}

/** What stands around the content and differs per reader. */
export interface Omlijsting {
  readonly contact: Contact;
  /** What the link to the page of a traject begins with. */
  readonly webadres: string;
  readonly rol: Ontvanger;
  /** Name of the reader; null for somebody we only know by role. */
  readonly lezer: string | null;
  /** What the reader speaks for; null for our own people. */
  readonly partij: Partij | null;
  /** The reader gets it because the own organisation applied together with others. */
  readonly kopie: boolean;
  /** How people call the zorgarrangeur with this id. */
  readonly naamVanZa: (id: string) => string;
  /** Where they are reached, for a letter that says so; null for who does not work here any more. */
  readonly bereikVanZa?: (id: string) => Zabereik | null;
}

export interface Inhoud {
  /** No personal data: subjects are shown on locked screens and kept in logs. The nummer is fine. */
  readonly onderwerp: string;
  readonly blokken: readonly Blok[];
  /** What it is about in a few words, where the subject does not say it. */
  readonly wat?: string;
  readonly agenda?: Agendapunt;
}

/** What goes in one mail, alone or with others. */
export interface Deel {
  readonly inhoud: Inhoud;
  readonly omlijsting: Omlijsting;
  /** Null when it is about more than one traject. */
  readonly nummer: string | null;
  /** How the traject is called, and the day that the letter is about. */
  readonly naam?: string | undefined;
  readonly uiterlijk?: Datum | undefined;
}
