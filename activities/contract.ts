import type { Kop } from "#domain/journaal/keten.ts";
import type { Vastgelegd } from "#domain/journaal/lijn.ts";
import type { Datum, Tijdstip } from "#domain/kalender/datum.ts";
import type { Mailuitkomst, Temailen } from "#domain/medewerkers/gemaild.ts";
import type { Toegepast } from "#domain/medewerkers/medewerkers.ts";
import type { Trajectvraag } from "#domain/periode/vraag.ts";
import type { Persoon } from "#domain/signalen/signaal.ts";
import type { Weekjournaal, Weekresultaat } from "#domain/signalen/weekjournaal.ts";
import type { Briefuitkomst } from "#domain/traject/briefgevolg.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { Briefopdracht } from "./mail/bestelling.ts";

/** What the workflows hand to their worker within a workflow task: see journaalsink.ts. */
export type Journaalsinks = {
  journaal: {
    /** Lines of one nummer, on from the last ones, as JSON: one text passes between threads for less than many objects. */
    schrijf(regels: string): void;
  };
};

export interface Schrijfopdracht {
  readonly nummer: string;
  /** The head before the lines. */
  readonly na: Kop;
  readonly regels: readonly Vastgelegd[];
  /** When the run that they are of began: lines older than that never make way for them. */
  readonly begonnen: Tijdstip;
  /** The store holds something in the place of lines that never came to be: what stands beyond `na` and is not among `regels`, Temporal does not have. */
  readonly onzeker: boolean;
  /** The release at work. */
  readonly uitgave: string | null;
}

/** Of one letter; `later`: trying again can help, together with the others that have the same number. */
export type Verzendstand = Briefuitkomst | { readonly later: number };

/** What the workflows may ask of the outside world. */
export interface Activiteiten {
  /**
   * Writes lines that the sink did not write, and folds them into the projections. Lines of one nummer; idempotent. Answers with the head of
   * the chain after them: another one than they have when something else stood there already (activities/store/vastleggen.ts).
   */
  schrijfJournaal(opdracht: Schrijfopdracht): Promise<Kop>;
  /** Asks the subsidieperiode for a place. Answers whom it passed over. Asking twice is harmless; `sleutel` tells a late repeat from a new question. */
  claimPlaats(claim: {
    readonly periode: string;
    readonly nummer: string;
    readonly sleutel: string;
    /** It may pass over who waits in front of it. */
    readonly voorbij: boolean;
  }): Promise<Uitkomst<{ readonly voorbij: readonly string[] }>>;
  /** Tells the subsidieperiode what became of an aanvraag. */
  meldAanPeriode(melding: { readonly periode: string; readonly vraag: Trajectvraag }): Promise<void>;
  /** Sends letters that were ordered together, in one mail what goes to one reader. A permanent failure is an answer, not an error. */
  verstuurBrieven(brieven: readonly Briefopdracht[]): Promise<readonly Verzendstand[]>;
  /** The same, and an error as long as one of them can't go. */
  verstuurSamen(brieven: readonly Briefopdracht[]): Promise<readonly Briefuitkomst[]>;
  /** Sends a gebeurtenis to a traject on behalf of the system; a refusal is an answer. */
  stuurNaarTraject(bericht: { readonly nummer: string; readonly inzending: Inzending }): Promise<Uitkomst<null>>;
}

/** What the ochtendbericht asks of it (ochtendbericht.ts). */
export interface Ochtendactiviteiten {
  /** Everybody for whom letters of the clock wait; who share a mailbox are one. */
  readonly openOchtend: () => Promise<readonly Persoon[]>;
  /**
   * Sends one of them all that waits, and tells each traject what came of it; an error as long as something can't go. Repeating it sends nothing twice
   * and tells nothing twice.
   */
  readonly stuurOchtendbericht: (opdracht: { readonly voor: Persoon }) => Promise<Ochtendresultaat>;
}

/** How many letters went, and how many never will. */
export interface Ochtendresultaat {
  readonly verzonden: number;
  readonly mislukt: number;
}

/** What the weekly overview asks of it (weekbericht.ts). `week` is a Monday. */
export interface Weekactiviteiten {
  /** Everybody for whom something waits, and how far the journaal is. */
  readonly openWeek: (vraag: {
    readonly week: Datum;
  }) => Promise<{ readonly lezers: readonly Persoon[]; readonly stand: Weekjournaal | null }>;
  /** Sends one of them what waits; null when nothing does any more. Repeating it sends nothing twice. */
  readonly stuurWeekbericht: (opdracht: {
    readonly week: Datum;
    readonly voor: Persoon;
  }) => Promise<Weekresultaat | null>;
}

/** What the organisatie asks of it (kalender.ts). */
export interface Kalenderactiviteiten {
  /** Tells everything that runs of the calendar that this line of the organisatie brought. Repeating it tells nothing twice. */
  readonly pasKalenderToe: (opdracht: { readonly geladen: number }) => Promise<Toegepast>;
}

/** What the organisatie asks of it (uitnodiging.ts). */
export interface Organisatieactiviteiten {
  /** Mails one medewerker the link to log in by; a permanent failure is an answer. Repeating it sends nothing twice. */
  readonly stuurUitnodiging: (opdracht: Temailen) => Promise<Mailuitkomst>;
}
