import type { Aanvraag } from "./aanvraag.ts";
import { aantal, type Kolommen } from "./tellen.ts";

/** Something the report would need and nobody recorded. A warning: the aanvraag still counts where it can. */
export interface Ontbreekt {
  readonly nummer: string;
  readonly code: string;
  readonly reden: string;
}

interface Eis {
  readonly code: string;
  readonly reden: string;
  readonly ontbreekt: (aanvraag: Aanvraag) => boolean;
}

const toegekend = (a: Aanvraag): boolean => a.besluit === "toegekend";
const gesloten = (a: Aanvraag): boolean => toegekend(a) && (a.afgerondOp !== null || a.oordeel !== null);
const geenType = (a: Aanvraag): boolean => a.onderwijstypen.length === 0 || a.onderwijstypen.includes("niet bekend");

/** The gaps that the evaluation of 2025 ran into, and those of the same kind [E note under table 3.1, table 3.6]. */
const EISEN: readonly Eis[] = [
  {
    code: "ontvangst_onbekend",
    reden: "De dag van ontvangst is niet bekend.",
    ontbreekt: (a) => a.ontvangenOp === null,
  },
  {
    code: "jaar_onbekend",
    reden: "Het jaar van toekenning is niet bekend. Het traject telt niet mee in de jaren.",
    ontbreekt: (a) => toegekend(a) && a.beslotenOp === null,
  },
  {
    code: "besluitdatum_onbekend",
    reden: "De dag van de afwijzing is niet bekend.",
    ontbreekt: (a) => a.besluit === "afgewezen" && a.beslotenOp === null,
  },
  {
    code: "onderwijstype_onbekend",
    reden: "Het type onderwijs is niet bekend.",
    ontbreekt: (a) => toegekend(a) && geenType(a),
  },
  { code: "vorm_onbekend", reden: "De trajectvorm is niet bekend.", ontbreekt: (a) => toegekend(a) && a.vorm === null },
  {
    code: "uren_onbekend",
    reden: "Het aantal uren is niet bekend.",
    ontbreekt: (a) => toegekend(a) && a.uren === null,
  },
  {
    code: "start_onbekend",
    reden: "Het traject is gesloten, maar de startdag is niet bekend.",
    ontbreekt: (a) => gesloten(a) && a.gestartOp === null && !a.nooitBegonnen,
  },
  {
    code: "einde_onbekend",
    reden: "Het traject heeft een oordeel, maar de einddag is niet bekend.",
    ontbreekt: (a) => gesloten(a) && a.afgerondOp === null,
  },
  {
    code: "oordeel_ontbreekt",
    reden: "Het traject is gesloten zonder oordeel.",
    ontbreekt: (a) => gesloten(a) && a.oordeel === null,
  },
  {
    code: "eindverslag_ontbreekt",
    reden: "Het oordeel is onbekend of het eindverslag ontbreekt.",
    ontbreekt: (a) => gesloten(a) && a.oordeel === "onbekend",
  },
  {
    code: "verlenging_onbeslist",
    reden: "Het traject is gesloten, maar op een gevraagde verlenging is nooit besloten.",
    ontbreekt: (a) => gesloten(a) && a.verlengingen.some((v) => v.besluit === null),
  },
];

export const reden = (code: string): string => EISEN.find((eis) => eis.code === code)?.reden ?? code;

/** How often each is missing; what is nowhere missing is left out. */
export const ontbrekend = (aanvragen: readonly Aanvraag[]): Kolommen =>
  Object.fromEntries(
    EISEN.map(({ code, ontbreekt }) => [code, aantal(aanvragen, ontbreekt)] as const).filter(([, n]) => n > 0),
  );

export const volledigheid = (aanvragen: readonly Aanvraag[]): Ontbreekt[] =>
  aanvragen.flatMap((a) =>
    EISEN.filter((eis) => eis.ontbreekt(a)).map(({ code, reden }) => ({ nummer: a.nummer, code, reden })),
  );
