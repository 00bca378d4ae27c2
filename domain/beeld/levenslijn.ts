/**
 * The way of a traject as one picture, drawn by hand: its machine as a graph has some 300 arrows, and nobody reads those. Twice: lying for a wide
 * page, standing for a narrow one. A test holds it against the machine: every state that holds no others is here, and no arrow that is not there.
 */

/** Left, top, width; every box is as high as the others. */
export type Plek = readonly [x: number, y: number, breedte: number];
export type Ligging = "breed" | "smal";

export interface Knoop {
  /** The state, as the journaal writes it. */
  readonly pad: string;
  readonly woord: string;
  /** Where there is little room. */
  readonly kort?: string;
  readonly breed: Plek;
  readonly smal: Plek;
}

type Rechthoek = readonly [x: number, y: number, breedte: number, hoogte: number];

/** What belongs together, with its name above or before it. */
export interface Vlak {
  readonly id: string;
  readonly titel: string;
  readonly breed: Rechthoek | null;
  readonly smal: Rechthoek | null;
  /** With what the paths of its states begin, where arrows come from it or go to it. */
  readonly staten?: readonly string[];
}

export const MATEN = {
  breed: { breedte: 1200, hoogte: 376, hoog: 30 },
  smal: { breedte: 328, hoogte: 720, hoog: 26 },
} as const satisfies Readonly<Record<Ligging, { breedte: number; hoogte: number; hoog: number }>>;

export const AANVRAAG = "aanmelding.behandeling";
export const STAP = {
  1: "traject.voortgang.verkennen.stap1",
  2: "traject.voortgang.verkennen.stap2",
  3: "traject.voortgang.verkennen.stap3",
  4: "traject.voortgang.betrekken.stap4",
  5: "traject.voortgang.implementeren.stap5",
  6: "traject.voortgang.implementeren.stap6",
} as const;
export const AFRONDING = "traject.voortgang.afronding";

const knoop = (pad: string, woord: string, breed: Plek, smal: Plek, kort?: string): Knoop => ({
  pad,
  woord,
  breed,
  smal,
  ...(kort === undefined ? {} : { kort }),
});

export const [LINKS, MIDDEN] = [4, 112];
const RECHTS = 230;
/** The top of a row of the standing one. */
export const rij = (n: number): number => 28 + 36 * n;

export const KNOPEN: readonly Knoop[] = [
  knoop("nieuw", "nieuw", [15, 84, 70], [MIDDEN, rij(0), 104]),
  knoop("aanmelding.concept", "concept", [115, 34, 80], [LINKS, rij(0), 88]),
  knoop(`${AANVRAAG}.ingediend`, "ingediend", [200, 84, 95], [MIDDEN, rij(1), 104]),
  knoop(`${AANVRAAG}.beoordeling`, "beoordeling", [345, 84, 110], [MIDDEN, rij(2), 104]),
  knoop("aanmelding.aanvulling", "aanvulling", [345, 34, 110], [LINKS, rij(2), 88]),
  knoop("aanmelding.wachtlijst", "wachtlijst", [535, 84, 95], [LINKS, rij(3), 88]),
  knoop("aanmelding.plaatsAangeboden", "plaats aangeboden", [690, 84, 145], [LINKS, rij(4), 88], "aangeboden"),
  knoop("afgewezen", "afgewezen", [905, 42, 130], [RECHTS, rij(1), 94]),
  knoop("verwezen", "verwezen", [1055, 42, 130], [RECHTS, rij(2), 94]),
  knoop("geconsulteerd", "geconsulteerd", [905, 88, 130], [RECHTS, rij(3), 94], "consultatie"),
  knoop("ingetrokken", "ingetrokken", [1055, 88, 130], [RECHTS, rij(4), 94]),
  knoop("traject.voortgang.start", "start", [15, 204, 60], [MIDDEN, rij(5), 104]),
  knoop(STAP[1], "stap 1", [110, 204, 62], [MIDDEN, rij(6), 52]),
  knoop(STAP[2], "stap 2", [190, 204, 62], [MIDDEN + 62, rij(6), 52]),
  knoop(STAP[3], "stap 3", [270, 204, 62], [MIDDEN + 124, rij(6), 52]),
  knoop(STAP[4], "stap 4", [370, 204, 66], [MIDDEN, rij(7), 52]),
  knoop(STAP[5], "stap 5", [474, 204, 62], [MIDDEN, rij(8), 52]),
  knoop(STAP[6], "stap 6", [556, 204, 62], [MIDDEN + 62, rij(8), 52]),
  knoop("traject.voortgang.stappenGereed", "stappen gereed", [650, 204, 118], [MIDDEN - 6, rij(9), 116]),
  knoop(`${AFRONDING}.eindverslag`, "eindverslag", [800, 204, 95], [MIDDEN, rij(10), 104]),
  knoop(`${AFRONDING}.oordeel`, "oordeel", [913, 204, 72], [MIDDEN, rij(11), 104]),
  knoop(`${AFRONDING}.terugkoppeling`, "terugkoppeling", [999, 204, 120], [MIDDEN - 6, rij(12), 116]),
  knoop("gesloten", "gesloten", [1110, 264, 75], [MIDDEN, rij(13) + 8, 104]),
  knoop("nazorg", "nazorg", [1110, 328, 75], [RECHTS, rij(13) + 8, 94]),
  knoop("stopgezet", "stopgezet", [930, 328, 95], [LINKS, rij(13) + 8, 88]),
  knoop("traject.looptijd.lopend", "loopt", [15, 290, 62], [LINKS, rij(15), 60]),
  knoop("traject.looptijd.gepauzeerd", "gepauzeerd", [107, 290, 100], [LINKS + 84, rij(15), 100]),
  knoop("traject.contact.vast", "contact vast", [247, 290, 116], [LINKS, rij(17), 104]),
  knoop("traject.contact.wisselt", "contact wisselt", [393, 290, 132], [LINKS + 128, rij(17), 128]),
  knoop("traject.bezetting.onbezet", "zonder zorgarrangeur", [15, 334, 172], [LINKS, rij(16), 84], "zonder za"),
  knoop("traject.bezetting.bezet", "met zorgarrangeur", [217, 334, 160], [LINKS + 108, rij(16), 66], "met za"),
  knoop("traject.bezetting.overdracht", "overdracht", [407, 334, 94], [LINKS + 198, rij(16), 96]),
  knoop("traject.verlengen.geen", "geen verlenging", [555, 290, 136], [LINKS, rij(18), 128]),
  knoop("traject.verlengen.gevraagd", "verlenging gevraagd", [721, 290, 160], [LINKS + 152, rij(18), 164]),
];

export const VLAKKEN: readonly Vlak[] = [
  { id: "aanmelding", titel: "Aanmelding", breed: [0, 8, 850, 122], smal: [0, 2, 220, rij(4) + 32] },
  {
    id: "geen-traject",
    titel: "Geen traject",
    breed: [890, 8, 310, 122],
    smal: [226, rij(1) - 24, 102, rij(4) - rij(1) + 56],
    staten: ["afgewezen", "verwezen", "geconsulteerd", "ingetrokken"],
  },
  {
    id: "traject",
    titel: "",
    breed: [0, 164, 1132, 90],
    smal: [0, rij(5) - 6, 328, rij(12) - rij(5) + 38],
    staten: ["traject.voortgang."],
  },
  { id: "verkennen", titel: "Verkennen", breed: [100, 172, 242, 74], smal: [4, rij(6) - 4, 318, 34] },
  { id: "betrekken", titel: "Betrekken", breed: [357, 172, 92, 74], smal: [4, rij(7) - 4, 318, 34] },
  { id: "implementeren", titel: "Implementeren", breed: [464, 172, 164, 74], smal: [4, rij(8) - 4, 318, 34] },
  { id: "afronding", titel: "Afronding", breed: [790, 172, 335, 74], smal: [4, rij(10) - 4, 220, 106] },
  { id: "ernaast", titel: "Ernaast", breed: [0, 262, 890, 112], smal: [0, rij(15) - 28, 328, 172] },
];
