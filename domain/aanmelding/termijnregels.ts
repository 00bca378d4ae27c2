import type { Periode, Termijnregel, Termijnsoort } from "./regels.ts";

/** How long each term is and who hears of it, unless the rules of a subsidieperiode say otherwise. */

const EIGEN = "eigen norm";
const norm = (
  regel: Omit<Termijnregel, "grondslag" | "herinnering"> & Partial<Pick<Termijnregel, "herinnering">>,
): Termijnregel => ({ herinnering: null, grondslag: "servicenorm", ...regel });

/** What the zorgarrangeur does is told to the zorgarrangeur first, then also to the projectleider, then to the deputy. */
const DOOR_ZA = { herinnering: ["za"], verstreken: ["za", "projectleider"] } as const;
const BEHEER = { herinnering: ["beheerder"], verstreken: ["beheerder"] } as const;

/**
 * Schools missed a promise of when a decision would come [E 3.4, 4.4]; no source names a number of days. Eight weeks is
 * the outer bound of Awb 4:13, the rest has the shape of Awb 4:5, 4:14 and 4:15. Whether SOSO is bound by the Awb is not known,
 * so every term is a servicenorm (ankers/domein.md 4.4). What is called "eigen norm" was chosen by us; the projectleider may set it otherwise.
 */
export const DEFAULT_TERMIJNEN: Readonly<Record<Termijnsoort, Termijnregel>> = {
  beslissing: norm({
    dagen: 56,
    herinnering: 14,
    escalatie: 3,
    herhaling: 7,
    bron: "[E 3.4]; acht weken als in Awb 4:13",
  }),
  aanvulling: norm({
    dagen: 14,
    herinnering: 7,
    escalatie: null,
    aan: { herinnering: ["aanvrager"] },
    bron: "[E 3.4]; naar Awb 4:5 en 4:15, twee weken is een keuze van ons",
  }),
  verlengingsbesluit: norm({
    dagen: 28,
    herinnering: 7,
    escalatie: 3,
    herhaling: 7,
    bron: "[E 3.4]; vier weken is een keuze van ons",
  }),
  aanbod: norm({
    dagen: 14,
    herinnering: 7,
    escalatie: null,
    aan: { herinnering: ["aanvrager"] },
    bron: "[E 3.4]; twee weken is een keuze van ons",
  }),
  concept: norm({ dagen: 30, escalatie: null, bron: EIGEN }),
  wachtlijst: norm({
    dagen: 91,
    escalatie: null,
    herhaling: 91,
    bron: `${EIGEN}: elk kwartaal kijken of de aanvraag nog past; "het is onduidelijk of en wanneer er een besluit komt" [E 3.4]`,
  }),
  startgesprek: norm({
    dagen: 28,
    herinnering: 7,
    escalatie: 14,
    aan: DOOR_ZA,
    bron: `${EIGEN}; verwachtingen aan het begin [E 3.4, 4.4]`,
  }),
  bezetting: norm({ dagen: 14, herinnering: 7, escalatie: 7, bron: `${EIGEN}; na toekenning een zorgarrangeur [A]` }),
  overdracht: norm({
    dagen: 21,
    herinnering: 7,
    escalatie: 14,
    aan: DOOR_ZA,
    bron: `${EIGEN}; overdracht van zorgarrangeur naar zorgarrangeur [E 3.1]`,
  }),
  contactpersoon: norm({
    dagen: 21,
    herinnering: 7,
    escalatie: 14,
    aan: DOOR_ZA,
    bron: `${EIGEN}; overdracht en opvolging van de contactpersoon [S]`,
  }),
  // As long as the longest schoolvakantie: six weeks.
  voortgang: norm({ dagen: 42, herinnering: 7, escalatie: 14, herhaling: 28, aan: DOOR_ZA, bron: EIGEN }),
  // Its day is agreed, so the number of days only bounds the reminder; six weeks before it a verlenging can still be decided on in time.
  einde: norm({
    dagen: 364,
    herinnering: 42,
    escalatie: 28,
    aan: DOOR_ZA,
    bron: `${EIGEN}; planning en een einde dat vooraf bekend is [E 3.4, 4.4]`,
  }),
  pauze: norm({ dagen: 56, herinnering: 7, escalatie: 14, herhaling: 28, aan: DOOR_ZA, bron: EIGEN }),
  eindverslag: norm({
    dagen: 28,
    herinnering: 7,
    escalatie: 14,
    aan: DOOR_ZA,
    bron: `${EIGEN}; eindverslagen ontbraken [E tabel 3.6]`,
  }),
  oordeel: norm({ dagen: 14, herinnering: 3, escalatie: 14, aan: DOOR_ZA, bron: `${EIGEN}; oordeel [E tabel 3.6]` }),
  terugkoppeling: norm({
    dagen: 28,
    herinnering: 7,
    escalatie: 14,
    aan: DOOR_ZA,
    bron: `${EIGEN}; terugkoppeling aan iedere partner [E 3.5, 4.5]`,
  }),
  nazorgbesluit: norm({
    dagen: 28,
    herinnering: 7,
    escalatie: 3,
    herhaling: 7,
    bron: "[E 3.4, tabel 2.3]; vier weken is een keuze van ons, zoals bij een verlenging",
  }),
  nazorg: norm({
    dagen: 182,
    herinnering: 28,
    escalatie: 28,
    aan: DOOR_ZA,
    bron: `${EIGEN}; de bron noemt alleen hoogstens 50 uur [E 3.1]`,
  }),
  bewaren: norm({
    dagen: 2557,
    herinnering: 30,
    escalatie: null,
    aan: BEHEER,
    bron: `${EIGEN}: zeven jaar; een projectadministratie moet er zijn (Kaderregeling subsidies OCW, SZW en VWS, art. 5.2)`,
  }),
  // Its day is agreed, so the number of days only bounds the reminder.
  evaluatiemoment: norm({
    dagen: 28,
    herinnering: 7,
    laatsteDag: true,
    escalatie: 7,
    tweedeEscalatie: 7,
    aan: { herinnering: ["partner", "za"], verstreken: ["za"], escalatie: ["projectleider"] },
    bron: `${EIGEN}; vooraf bepaalde evaluatiemomenten [S stap 6]`,
  }),
  borging: norm({
    dagen: 14,
    escalatie: 14,
    tweedeEscalatie: 14,
    aan: { verstreken: ["partner"], escalatie: ["projectleider"] },
    bron: `${EIGEN}; borging is het zwakste punt van alle trajecten [E 3.4, figuur 3.1]`,
  }),
  // A forecast from the pace of so many days; no rung of the clock, for the bookings themselves tell when a share of the budget is used.
  urenbudget: norm({ dagen: 56, escalatie: null, bron: `${EIGEN}; let goed op hoe de uren worden besteed [E 3.4]` }),
};

/** The rule of one kind in these regels; a period that leaves it out goes by the default. */
export const termijnregel = ({ termijnen }: Pick<Periode, "termijnen">, soort: Termijnsoort): Termijnregel =>
  termijnen[soort] ?? DEFAULT_TERMIJNEN[soort];
