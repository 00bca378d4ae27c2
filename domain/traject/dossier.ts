import type { Aanmelding, Contactpersoon, Partij } from "../aanmelding/aanmelding.ts";
import { ONBEKENDE_PERIODE } from "../aanmelding/perioden.ts";
import type { Periode, Vormnaam } from "../aanmelding/regels.ts";
import type { Bron } from "../journaal/lijn.ts";
import { dagenTussen, type Datum } from "../kalender/datum.ts";
import { KALENDER, type Kalender } from "../kalender/kalender.ts";
import type { Pauze } from "../kalender/pauze.ts";
import type { Tijdvak } from "../kalender/tijdvak.ts";
import type { Kernvraag, Onderwijstype, Oordeel, Regio, Soort } from "../verantwoording/aanvraag.ts";

/**
 * What a traject is, beside the state it is in: the context of the machine and the source of every projection.
 * Plain JSON; only gebeurtenissen change it. Hours in quarters, dates are days in Amsterdam, null = not recorded.
 */
export interface Dossier {
  readonly nummer: string;
  /** The rules this traject started under. */
  readonly regels: Periode;
  /** The calendar its terms go by, by value; absent in a dossier from before it was carried. */
  readonly kalender?: Kalender;
  readonly bron: Bron | null;
  readonly naam: string;
  readonly soort: Soort;
  readonly onderwijstypen: readonly Onderwijstype[];
  readonly regio: Regio;
  readonly kernvraag: Kernvraag | null;
  /** The answers of the form; null for an aanvraag that was taken over from a register. */
  readonly aanmelding: Aanmelding | null;
  readonly partners: readonly Partnerschap[];
  readonly voorrang: boolean;
  readonly ontvangenOp: Datum | null;
  readonly aanvulling: { readonly gevraagdOp: Datum; readonly uiterlijk: Datum } | null;
  /** The last one, when it did not come before its last day; it may still turn out to have come in time. */
  readonly verstrekenAanvulling?: Dossier["aanvulling"];
  /** Set when the term for the decision runs anew; else it runs from the day of receipt. */
  readonly beslistermijnVanaf: Datum | null;
  /** When the decision term stood still for aanvullingen [Awb 4:15]. */
  readonly opschortingen: readonly Pauze[];
  /** The notice that a missed decision comes later; gone once the decision is there. */
  readonly uitstel?: Uitstel | null;
  /** Under which calendar a decision was promised, when another one moved its term since; which decision is told by its term. */
  readonly belofte?: { readonly soort: string; readonly vanaf: Datum; readonly kalender: Kalender } | null;
  /** The answer that the aanvraag has to wait: when it came, and the day first promised for it. Gone once a new decision is asked for. */
  readonly opWachtlijst?: Pick<Besluit, "op" | "beloofdOp"> | null;
  readonly plaats: "geen" | "gereserveerd" | "toegekend";
  readonly aanbodUiterlijk: Datum | null;
  readonly aangebodenOp?: Datum | null;
  /** The last day of the offer that lapsed; an answer may still turn out to have come in time. */
  readonly verlopenAanbod?: Datum | null;
  readonly besluit: Besluit | null;
  readonly vorm: Vormnaam | null;
  readonly urenToegekend: number | null;
  readonly za: string | null;
  /** Who had it before or was to take it over, and until which day; they may have hours of then to book. */
  readonly eerdereZas?: readonly { readonly za: string; readonly tot: Datum }[];
  readonly overdracht: { readonly naar: string; readonly reden: string; readonly gestartOp?: Datum } | null;
  readonly gestartOp: Datum | null;
  readonly heropendOp?: Datum;
  readonly stappen: Readonly<Record<Stapnummer, Stap>>;
  /** In hand as long as it is bezig; absent in a dossier from before it was kept. */
  readonly laatstBegonnen?: Stapnummer;
  readonly uren: Urenstand;
  /** Hours planned per fase. */
  readonly urenplan?: Readonly<Record<Fasenummer, number>>;
  readonly verlengingen: readonly Verlenging[];
  readonly evaluaties: readonly Evaluatiemoment[];
  readonly borging: readonly Borgingsafspraak[];
  readonly borgingsvragen?: readonly Borgingsvraag[];
  readonly gepauzeerdOp: Datum | null;
  /** Absent where only a register tells of it, without a day; so is `oordeelOp`. */
  readonly afrondingOp?: Datum;
  /** The last day on which something of the afronding was recorded whose own day nobody knows; only terms go by it. */
  readonly afrondingVastgelegdOp?: Datum;
  /** The last time it went back from there to its stappen, because it had begun too early. */
  readonly afrondingAfgebrokenOp?: Datum;
  readonly eindverslag: { readonly aanwezig: boolean; readonly op: Datum | null } | null;
  readonly oordeel: Oordeel | null;
  readonly oordeelOp?: Datum;
  readonly terugkoppeling: readonly string[];
  readonly afgerondOp: Datum | null;
  /** Closed or stopped: booking hours then asks for a reason. */
  readonly afgesloten: boolean;
  /** It ended because it was stopped, until it is reopened. */
  readonly stopgezet?: true;
  readonly nazorg: Nazorg | null;
  /** Rungs of terms that were handled, as "soort/uiterlijk/trede". */
  readonly signalen: readonly string[];
  /** What people did with signals, by sleutel. */
  readonly signaalstanden?: Readonly<Record<string, Signaalstand>>;
  /** Letters that did not arrive, as "brief:aan" or "brief:aan:partner" → the last one. */
  readonly mislukteMail?: Readonly<Record<string, MislukteBrief>>;
  /** Letters that the mail server has not taken for a long time, until it takes or refuses them. */
  readonly vertraagdeMail?: readonly VertraagdeBrief[];
  /** The last day on which somebody did something here; what the clock, the mail and the calendar do is no sign of life. */
  readonly laatsteDaadOp?: Datum;
  /** Terms that were known only after their first rungs had passed: "soort/uiterlijk" → the day they came to be known. */
  readonly laatBekend?: Readonly<Record<string, Datum>>;
}

export type Fasenummer = 1 | 2 | 3;
export type Stapnummer = 1 | 2 | 3 | 4 | 5 | 6;

export interface Stap {
  readonly status: "open" | "bezig" | "voltooid" | "overgeslagen";
  readonly regiehouder: string | null;
  /** The day of its last change of status. */
  readonly op?: Datum;
}

export interface Partnerschap {
  readonly partij: Partij;
  readonly naam: string;
  readonly contactpersoon: Contactpersoon | null;
  /** The contactpersoon left; set until a successor is named. */
  readonly vertrokken?: true;
  readonly vertrokkenOp?: Datum;
  /** The day on which it left the traject. It stays in the list, because the others are known by their place in it. */
  readonly uitgetredenOp?: Datum;
}

export interface Besluit {
  readonly soort: "toegekend" | "afgewezen" | "verwezen" | "consultatie";
  readonly op: Datum | null;
  readonly redenen: readonly string[];
  readonly toelichting: string;
  /** The day first promised for it; absent where none was promised. */
  readonly beloofdOp?: Datum;
}

/** A new date for a decision that did not come in time, told to the aanvrager (in the shape of Awb 4:14). */
export interface Uitstel {
  readonly op: Datum;
  readonly tot: Datum;
  readonly reden: string;
  /** The day that was first promised; absent where none was. */
  readonly beloofdOp?: Datum;
}

export interface Urenstand {
  readonly geboekt: number;
  /** Hours per zorgarrangeur, day and fase ("za|JJJJ-MM-DD|1"; nazorg has no fasen), for the bound of 24 a day, corrections and the forecast. */
  readonly perDag: Readonly<Record<string, number>>;
}

/** Its hours are counted apart from those of the traject itself. */
export interface Nazorg extends Urenstand {
  readonly uren: number;
  readonly gestartOp: Datum | null;
  readonly loopt: boolean;
  readonly afgerondOp?: Datum | null;
  /** When it ran before, if it began anew; both days included. */
  readonly eerder?: readonly { readonly van: Datum | null; readonly tot: Datum | null }[];
}

export interface Verlenging {
  readonly gevraagdOp: Datum | null;
  readonly reden: string;
  readonly besluit: "toegekend" | "afgewezen" | "ingetrokken" | null;
  readonly beslotenOp: Datum | null;
  readonly uren: number | null;
  /** The day first promised for the decision; absent where none was promised. */
  readonly beloofdOp?: Datum;
}

export interface Evaluatiemoment {
  readonly id: string;
  readonly niveau: "uitvoerend" | "beleid" | "bestuur";
  readonly gepland: Datum;
  /** Absent as long as nobody knows. */
  readonly tijd?: Tijdvak;
  readonly plaats?: string;
  readonly oordeel: "bestendigen" | "bijsturen" | "stoppen" | null;
  /** Absent in a dossier from before it was kept. */
  readonly gehoudenOp?: Datum;
  /** The day on which this date was set. */
  readonly sinds?: Datum;
  /** Changes that participants were told of since the first invitation, also when only one of them was. */
  readonly reeks?: number;
  /** Id of the gebeurtenis that called it off. */
  readonly vervallen?: string;
  /** And that was the end of the traject: it may have been held before that, and not recorded yet. */
  readonly bijEinde?: true;
}

export interface Borgingsafspraak {
  readonly partner: string;
  readonly verantwoordelijkheid: string;
  readonly afspraak: string;
  readonly op?: Datum | null;
  /** What the last check found. */
  readonly nagekomen: boolean | null;
  readonly gecontroleerdOp?: Datum;
}

/** A check of the borging that was asked of a partner. */
export interface Borgingsvraag {
  readonly partner: string;
  /** Which check: "tijdens-1", "na-6". */
  readonly controle: string;
  readonly op: Datum;
  readonly beantwoord: boolean;
  /** Nobody needs the answer any more. */
  readonly vervallen?: true;
}

/** Left out: nobody opened or settled it. */
export interface Signaalstand {
  readonly geopendOp?: Datum;
  readonly afgehandeldOp?: Datum;
}

/** The day on which it failed, and which order it was: the line that gave it, and what tells it from others of that line. */
export interface MislukteBrief {
  readonly op: Datum;
  readonly bij: number;
  readonly kenmerk?: string | undefined;
}

/** One order of a letter, told apart by the line that gave it. */
export interface VertraagdeBrief {
  readonly brief: string;
  readonly aan: string;
  readonly partner?: string | undefined;
  readonly bij: number;
}

const LEGE_STAP: Stap = { status: "open", regiehouder: null };

/** The dossier of a traject in which nothing has happened yet. */
export function leegDossier(nummer: string): Dossier {
  return {
    nummer,
    // Stands in until the first gebeurtenis (dossier.geopend) brings the rules of the period.
    regels: ONBEKENDE_PERIODE,
    bron: null,
    naam: "",
    soort: "(V)SO",
    onderwijstypen: [],
    regio: "Landelijk",
    kernvraag: null,
    aanmelding: null,
    partners: [],
    voorrang: false,
    ontvangenOp: null,
    aanvulling: null,
    beslistermijnVanaf: null,
    opschortingen: [],
    plaats: "geen",
    aanbodUiterlijk: null,
    besluit: null,
    vorm: null,
    urenToegekend: null,
    za: null,
    overdracht: null,
    gestartOp: null,
    stappen: { 1: LEGE_STAP, 2: LEGE_STAP, 3: LEGE_STAP, 4: LEGE_STAP, 5: LEGE_STAP, 6: LEGE_STAP },
    uren: { geboekt: 0, perDag: {} },
    verlengingen: [],
    evaluaties: [],
    borging: [],
    gepauzeerdOp: null,
    eindverslag: null,
    oordeel: null,
    terugkoppeling: [],
    afgerondOp: null,
    afgesloten: false,
    nazorg: null,
    signalen: [],
  };
}

/** The calendar that the terms of this traject go by. */
export const kalenderVan = (dossier: Dossier): Kalender => dossier.kalender ?? KALENDER;

/** Days that a decision came after the day first promised; null where none was promised, or it is not there yet. */
export const dagenTeLaat = (beloofdOp: Datum | undefined, beslotenOp: Datum | null): number | null =>
  beloofdOp === undefined || beslotenOp === null ? null : Math.max(0, dagenTussen(beloofdOp, beslotenOp));

/** Hours granted with every toegekende verlenging added; null while nothing was granted. */
export function urenbudget(dossier: Dossier): number | null {
  if (dossier.urenToegekend === null) return null;
  return dossier.verlengingen.reduce(
    (som, v) => som + (v.besluit === "toegekend" ? (v.uren ?? 0) : 0),
    dossier.urenToegekend,
  );
}

/** The partners that take part: who left the traject is only kept for the number of the others. */
export const meedoend = ({ partners }: Pick<Dossier, "partners">): readonly Partnerschap[] =>
  partners.filter(({ uitgetredenOp }) => uitgetredenOp === undefined);

export const wachtOpAntwoord = ({ beantwoord, vervallen }: Borgingsvraag): boolean =>
  !beantwoord && vervallen === undefined;

/** The verlenging that waits for a decision, if any. */
export const openVerlenging = (dossier: Dossier): Verlenging | undefined =>
  dossier.verlengingen.find((verlenging) => verlenging.besluit === null);

/** Who speaks for this partner now: nobody while a successor is sought. */
export const contactVan = ({ partners }: Pick<Dossier, "partners">, partner: string): Contactpersoon | null =>
  partners.find(({ naam }) => naam === partner)?.contactpersoon ?? null;

/** Who applied; of an aanvraag from a register the first partner. */
export const aanvragersnaam = ({
  aanmelding,
  partners,
}: Pick<Dossier, "aanmelding" | "partners">): string | undefined => aanmelding?.aanvrager.naam ?? partners[0]?.naam;

/** By what a partner is known who sends something: a number, which stays because partners are only added. A name may be a person's (ouders). */
export const partnerId = ({ partners }: Pick<Dossier, "partners">, naam: string): string =>
  `partner-${partners.findIndex((partner) => partner.naam === naam) + 1}`;

/** The evaluatiemomenten that still have to be held. */
export const openEvaluaties = ({ evaluaties }: Pick<Dossier, "evaluaties">): readonly Evaluatiemoment[] =>
  evaluaties.filter((moment) => moment.oordeel === null && moment.vervallen === undefined);
