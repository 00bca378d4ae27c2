import type { Vormnaam } from "#domain/aanmelding/regels.ts";

/** How letters call things. */

export const urenInWoorden = (uren: number): string => `${String(uren).replace(".", ",")} uur`;

export const VORM_IN_WOORDEN: Readonly<Record<Vormnaam, string>> = {
  kort: "een kort traject",
  middellang: "een middellang traject",
  lang: "een lang traject",
  nazorg: "een nazorgtraject",
  consultatie: "een consultatie",
};

const TERMIJNEN: Readonly<Record<string, string>> = {
  beslissing: "het besluit over de aanvraag",
  aanvulling: "de aanvulling door de aanvrager",
  verlengingsbesluit: "het besluit over de verlenging",
  aanbod: "het antwoord op de aangeboden plaats",
};

/** A kind of term for people; one that is not in the table yet is shown by its own name. */
export const termijnInWoorden = (soort: string): string => TERMIJNEN[soort] ?? soort;
