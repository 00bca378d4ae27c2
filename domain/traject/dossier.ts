import type { Aanmelding } from "../aanmelding/aanmelding.ts";
import { ONBEKENDE_PERIODE } from "../aanmelding/perioden.ts";
import type { Periode, Vormnaam } from "../aanmelding/regels.ts";
import type { Gekozenreden } from "../verantwoording/gekozenreden.ts";
import type { Bron } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import { KALENDER, type Kalender } from "../kalender/kalender.ts";
import type { Pauze } from "../kalender/pauze.ts";
import type { Afwijking } from "./afwijking.ts";
import type { Besluit, BuitenVolgorde, Uitstel } from "./besluit.ts";
import type { Borgingsafspraak, Borgingsvraag } from "./borgingsafspraak.ts";
import type { Eindverslag } from "./eindverslag.ts";
import type { Evaluatiemoment } from "./evaluatiemoment.ts";
import type { MislukteBrief, VertraagdeBrief } from "./openstaande-brief.ts";
import type { Nazorgvraag } from "./nazorgvraag.ts";
import type { Partnernummer } from "./partnernummer.ts";
import type { Partnerschap } from "./partnerschap.ts";
import { LEEG_PLAN, type Plan } from "./plan.ts";
import type { Slotafwijking } from "./slotafwijking.ts";
import type { Stap, Stapnummer } from "./stap.ts";
import type { Fasenummer } from "./fasenummer.ts";
import type { Stilstand, Wissels } from "./stilstand.ts";
import type { Consultatie, Nazorg, Urenafwijking, Urenstand } from "./urenstand.ts";
import type { Verlenging } from "./verlenging.ts";
import type { Kernvraag, Onderwijstype, Oordeel, Regio, Soort } from "../verantwoording/aanvraag.ts";

/**
 * What a traject is, beside the state it is in: the context of the machine and the source of every projection.
 * Plain JSON; only gebeurtenissen change it. Hours in quarters, dates are days in Amsterdam, null = not recorded.
 */
export interface Dossier {
  readonly nummer: string;
  /** The rules this traject started under. */
  readonly regels: Periode;
  /** The calendar its terms go by, by value. */
  readonly kalender: Kalender;
  readonly bron: Bron | null;
  readonly naam: string;
  readonly soort: Soort;
  readonly onderwijstypen: readonly Onderwijstype[];
  readonly regio: Regio;
  readonly kernvraag: Kernvraag | null;
  /** The answers of the form; null for an aanvraag that was taken over from a register. */
  readonly aanmelding: Aanmelding | null;
  readonly partners: readonly Partnerschap[];
  /** Which of them decisions are told to; null while nothing was handed in. */
  readonly aanvrager: Partnernummer | null;
  readonly voorrang: boolean;
  readonly ontvangenOp: Datum | null;
  readonly aanvulling: { readonly gevraagdOp: Datum; readonly uiterlijk: Datum } | null;
  /** The last one, when it did not come before its last day; it may still turn out to have come in time. */
  readonly verstrekenAanvulling: Dossier["aanvulling"];
  /** Set when the term for the decision runs anew; else it runs from the day of receipt. */
  readonly beslistermijnVanaf: Datum | null;
  /** When the decision term stood still for aanvullingen [Awb 4:15]. */
  readonly opschortingen: readonly Pauze[];
  /** The notice that a missed decision comes later; gone once the decision is there. */
  readonly uitstel: Uitstel | null;
  /** Under which calendar a decision was promised, when another one moved its term since; which decision is told by its term. */
  readonly belofte: { readonly soort: string; readonly vanaf: Datum; readonly kalender: Kalender } | null;
  /** The answer that the aanvraag has to wait: when it came, and the day first promised for it. Gone once a new decision is asked for. */
  readonly opWachtlijst: Pick<Besluit, "op" | "beloofdOp"> | null;
  readonly plaats: "geen" | "gereserveerd" | "toegekend";
  readonly aanbodUiterlijk: Datum | null;
  readonly aangebodenOp: Datum | null;
  /** The last day of the offer that lapsed; an answer may still turn out to have come in time. */
  readonly verlopenAanbod: Datum | null;
  /** It goes before others who wait: why, and whom it passed over once it had its place. */
  readonly buitenVolgorde: BuitenVolgorde | null;
  readonly besluit: Besluit | null;
  readonly vorm: Vormnaam | null;
  readonly urenToegekend: number | null;
  readonly za: string | null;
  /** Who had it before or was to take it over, and until which day; they may have hours of then to book. */
  readonly eerdereZas: readonly { readonly za: string; readonly tot: Datum }[];
  readonly overdracht: { readonly naar: string; readonly reden: string; readonly gestartOp?: Datum } | null;
  /** It was started, also where nobody knows on which day. */
  readonly begonnen: boolean;
  readonly gestartOp: Datum | null;
  readonly plan: Plan;
  readonly heropendOp?: Datum;
  readonly stappen: Readonly<Record<Stapnummer, Stap>>;
  /** Where the stappenplan was departed from, and why. */
  readonly afwijkingen: readonly Afwijking[];
  /** In hand as long as it is bezig; null before the first. */
  readonly laatstBegonnen: Stapnummer | null;
  /** Advice that was enough, also of an aanvraag that was opened again since: its hours were spent. */
  readonly consultaties: readonly Consultatie[];
  readonly uren: Urenstand;
  readonly urenafwijkingen: readonly Urenafwijking[];
  /** That a verlenging can be asked before they are used up was told: of which budget, and by which gebeurtenis. */
  readonly urenBijnaOp?: { readonly budget: number; readonly bij: string };
  /** Hours planned per fase. */
  readonly urenplan?: Readonly<Record<Fasenummer, number>>;
  readonly verlengingen: readonly Verlenging[];
  readonly evaluaties: readonly Evaluatiemoment[];
  readonly borging: readonly Borgingsafspraak[];
  readonly borgingsvragen: readonly Borgingsvraag[];
  readonly gepauzeerdOp: Datum | null;
  /** When it stood still, apart from what still lasts. */
  readonly stilstand: readonly Stilstand[];
  readonly wissels: Wissels;
  /** Absent where only a register tells of it, without a day; so is `oordeelOp`. */
  readonly afrondingOp?: Datum;
  /** The last day on which something of the afronding was recorded whose own day nobody knows; only terms go by it. */
  readonly afrondingVastgelegdOp?: Datum;
  /** The last time it went back from there to its stappen, because it had begun too early. */
  readonly afrondingAfgebrokenOp?: Datum;
  readonly eindverslag: Eindverslag | null;
  readonly oordeel: Oordeel | null;
  readonly oordeelOp?: Datum;
  /** Why it was stopped, or its oordeel is below goed, of the reasons of the period. */
  readonly nietGelukt: readonly Gekozenreden[];
  readonly terugkoppeling: readonly Partnernummer[];
  /** What partners let know of it. */
  readonly terugkoppelreacties: readonly Terugkoppelreactie[];
  readonly afgerondOp: Datum | null;
  /** It was closed without something that makes results last. */
  readonly slotafwijking: Slotafwijking | null;
  /** Closed or stopped: booking hours then asks for a reason. */
  readonly afgesloten: boolean;
  /** Since when nobody is known in it any more; left out: it is not forgotten. */
  readonly vergetenOp?: Datum;
  /** It ended because it was stopped, until it is reopened. */
  readonly stopgezet?: true;
  readonly nazorg: Nazorg | null;
  /** How often it was asked for, in order. */
  readonly nazorgvragen: readonly Nazorgvraag[];
  /** Rungs of terms that were handled, as "soort/uiterlijk/trede". */
  readonly signalen: readonly string[];
  /** What people did with signals, by sleutel. */
  readonly signaalstanden: Readonly<Record<string, Signaalstand>>;
  /** Letters that did not arrive, as "brief:aan" or "brief:aan:partner" → the last one. */
  readonly mislukteMail: Readonly<Record<string, MislukteBrief>>;
  /** Letters that the mail server has not taken for a long time, until it takes or refuses them. */
  readonly vertraagdeMail: readonly VertraagdeBrief[];
  /** The last day on which somebody did something here; what the clock, the mail and the calendar do is no sign of life. */
  readonly laatsteDaadOp?: Datum;
  /** Terms that were known only after their first rungs had passed: "soort/uiterlijk" → the day they came to be known. */
  readonly laatBekend: Readonly<Record<string, Datum>>;
}

export interface Terugkoppelreactie {
  readonly partner: Partnernummer;
  readonly gelezenOp: Datum | null;
  readonly vragen: readonly { readonly vraag: string; readonly op: Datum; readonly antwoord: string | null }[];
}

/** Left out: nobody opened or settled it. */
export interface Signaalstand {
  readonly geopendOp?: Datum;
  readonly afgehandeldOp?: Datum;
}

const LEGE_STAP: Stap = { status: "open", regiehouder: null };

/** The dossier of a traject in which nothing has happened yet. */
export function leegDossier(nummer: string): Dossier {
  return {
    nummer,
    // Stands in until the first gebeurtenis (dossier.geopend) brings the rules of the period.
    regels: ONBEKENDE_PERIODE,
    kalender: KALENDER,
    bron: null,
    naam: "",
    soort: "(V)SO",
    onderwijstypen: [],
    regio: "Landelijk",
    kernvraag: null,
    aanmelding: null,
    partners: [],
    aanvrager: null,
    voorrang: false,
    ontvangenOp: null,
    aanvulling: null,
    verstrekenAanvulling: null,
    beslistermijnVanaf: null,
    opschortingen: [],
    uitstel: null,
    belofte: null,
    opWachtlijst: null,
    plaats: "geen",
    aanbodUiterlijk: null,
    aangebodenOp: null,
    verlopenAanbod: null,
    buitenVolgorde: null,
    besluit: null,
    vorm: null,
    urenToegekend: null,
    za: null,
    eerdereZas: [],
    overdracht: null,
    begonnen: false,
    gestartOp: null,
    plan: LEEG_PLAN,
    stappen: { 1: LEGE_STAP, 2: LEGE_STAP, 3: LEGE_STAP, 4: LEGE_STAP, 5: LEGE_STAP, 6: LEGE_STAP },
    afwijkingen: [],
    laatstBegonnen: null,
    consultaties: [],
    urenafwijkingen: [],
    uren: { geboekt: 0, perDag: {} },
    verlengingen: [],
    evaluaties: [],
    borging: [],
    borgingsvragen: [],
    gepauzeerdOp: null,
    stilstand: [],
    wissels: {},
    eindverslag: null,
    oordeel: null,
    nietGelukt: [],
    terugkoppeling: [],
    terugkoppelreacties: [],
    afgerondOp: null,
    slotafwijking: null,
    afgesloten: false,
    nazorg: null,
    nazorgvragen: [],
    signalen: [],
    signaalstanden: {},
    mislukteMail: {},
    vertraagdeMail: [],
    laatBekend: {},
  };
}
