import type { Doelgroep, Gebied, Leeftijd, Omvang } from "../aanmelding/kenmerken.ts";
import type { Datum, Tijdstip } from "../kalender/datum.ts";
import type { Besluitsoort } from "../traject/besluit.ts";
import type { Kernvraag } from "../verantwoording/aanvraag.ts";

/** One traject as a row in a list: what the projectleider sees at a glance. Holds no personal data. */
export interface Trajectregel {
  readonly nummer: string;
  readonly naam: string;
  readonly periode: string;
  /** State of the machine in one word of the glossary: "beoordeling", "verkennen", "gesloten" … */
  readonly staat: string;
  /** 1–3, null outside the traject itself. */
  readonly fase: number | null;
  /** 1–6, null when no stap is in hand. */
  readonly stap: number | null;
  readonly gepauzeerd: boolean;
  readonly soort: string;
  readonly regio: string;
  /** Town or country, as the aanvrager told; null: not told. */
  readonly gebied: Gebied | null;
  /** The other traits by which places are spread [A]; null: not told. */
  readonly omvang: Omvang | null;
  readonly leeftijd: Leeftijd | null;
  readonly doelgroep: Doelgroep | null;
  /** What the aanvraag asks; null: not told. */
  readonly kernvraag: Kernvraag | null;
  /** What was decided on the aanvraag; null: nothing yet. */
  readonly besluit: Besluitsoort | null;
  /** The organisation that applied; null where nobody knows. */
  readonly aanvrager: string | null;
  readonly vorm: string | null;
  /** Pseudonym of the zorgarrangeur. */
  readonly za: string | null;
  /** To whom it is being handed over. */
  readonly overdrachtNaar: string | null;
  /** Hours. */
  readonly urenbudget: number | null;
  readonly urenGeboekt: number;
  /** Hours that are left in the pot that runs now, of the traject or of its nazorg. */
  readonly urenOver: number;
  /** The next term that runs: its kind and last day. */
  readonly termijn: string | null;
  readonly termijnOp: Datum | null;
  /** The day first promised for the decision on the aanvraag, and how late it came; null where none was promised, or it is not there yet. */
  readonly besluitBeloofdOp: Datum | null;
  readonly besluitDagenTeLaat: number | null;
  readonly ontvangenOp: Datum | null;
  readonly gestartOp: Datum | null;
  /** The day on which it is to end, as was agreed. */
  readonly eindeGepland: Datum | null;
  /** The last day on which somebody did something; null: nobody did yet. */
  readonly laatsteDaadOp: Datum | null;
  readonly laatstVastgelegdOp: Tijdstip;
  /** By what the calendar is known that its terms go by (kalender/kenmerk.ts). */
  readonly kalender: string;
  readonly bronNaam: string | null;
  readonly bronNummer: string | null;
}
