import { AANVRAAG, AFRONDING, KNOPEN, LINKS, MIDDEN, rij, STAP, VLAKKEN } from "./levenslijn.ts";

/** The arrows of the line of life. */

/** From state to state; what comes from or goes to a vlak does so from or to each state in it. */
export interface Pijl {
  readonly van: string;
  readonly naar: string;
  /** It is an everyday way in both directions. */
  readonly heenEnTerug?: true;
  /** Where a straight line or one bend will not do. */
  readonly breed?: readonly (readonly [number, number])[];
  readonly smal?: readonly (readonly [number, number])[];
}

export const PIJLEN: readonly Pijl[] = [
  { van: "nieuw", naar: `${AANVRAAG}.ingediend` },
  {
    van: "nieuw",
    naar: "aanmelding.concept",
    breed: [
      [50, 84],
      [50, 49],
      [115, 49],
    ],
  },
  {
    van: "aanmelding.concept",
    naar: `${AANVRAAG}.ingediend`,
    breed: [
      [195, 49],
      [247, 49],
      [247, 84],
    ],
    smal: [
      [48, rij(0) + 26],
      [48, rij(1) + 13],
      [MIDDEN, rij(1) + 13],
    ],
  },
  { van: `${AANVRAAG}.ingediend`, naar: `${AANVRAAG}.beoordeling` },
  { van: `${AANVRAAG}.beoordeling`, naar: "aanmelding.aanvulling", heenEnTerug: true },
  {
    van: `${AANVRAAG}.beoordeling`,
    naar: "aanmelding.wachtlijst",
    smal: [
      [130, rij(2) + 26],
      [130, rij(3) + 13],
      [LINKS + 88, rij(3) + 13],
    ],
  },
  { van: "aanmelding.wachtlijst", naar: "aanmelding.plaatsAangeboden", heenEnTerug: true },
  {
    van: "aanmelding.plaatsAangeboden",
    naar: `${AANVRAAG}.beoordeling`,
    breed: [
      [762, 84],
      [762, 71],
      [440, 71],
      [440, 84],
    ],
    smal: [
      [LINKS + 88, rij(4) + 13],
      [146, rij(4) + 13],
      [146, rij(2) + 26],
    ],
  },
  {
    van: `${AANVRAAG}.beoordeling`,
    naar: "geen-traject",
    breed: [
      [430, 114],
      [430, 123],
      [890, 123],
    ],
    smal: [
      [216, rij(2) + 13],
      [226, rij(2) + 13],
    ],
  },
  {
    van: `${AANVRAAG}.beoordeling`,
    naar: "traject.voortgang.start",
    breed: [
      [400, 114],
      [400, 150],
      [45, 150],
      [45, 204],
    ],
    smal: [
      [186, rij(2) + 26],
      [186, rij(5)],
    ],
  },
  { van: "traject.voortgang.start", naar: STAP[1] },
  { van: STAP[1], naar: STAP[2] },
  { van: STAP[2], naar: STAP[3] },
  { van: STAP[3], naar: STAP[4] },
  { van: STAP[4], naar: STAP[5] },
  { van: STAP[5], naar: STAP[6] },
  { van: STAP[6], naar: "traject.voortgang.stappenGereed" },
  { van: "traject.voortgang.stappenGereed", naar: `${AFRONDING}.eindverslag` },
  { van: `${AFRONDING}.eindverslag`, naar: `${AFRONDING}.oordeel` },
  { van: `${AFRONDING}.oordeel`, naar: `${AFRONDING}.terugkoppeling` },
  {
    van: `${AFRONDING}.terugkoppeling`,
    naar: "gesloten",
    breed: [
      [1115, 219],
      [1147, 219],
      [1147, 264],
    ],
  },
  { van: "gesloten", naar: "nazorg", heenEnTerug: true },
  {
    van: "traject",
    naar: "stopgezet",
    breed: [
      [977, 254],
      [977, 328],
    ],
    smal: [
      [48, rij(12) + 32],
      [48, rij(13) + 8],
    ],
  },
  { van: "traject.looptijd.lopend", naar: "traject.looptijd.gepauzeerd", heenEnTerug: true },
  { van: "traject.contact.vast", naar: "traject.contact.wisselt", heenEnTerug: true },
  { van: "traject.bezetting.onbezet", naar: "traject.bezetting.bezet" },
  { van: "traject.bezetting.bezet", naar: "traject.bezetting.overdracht", heenEnTerug: true },
  { van: "traject.verlengen.geen", naar: "traject.verlengen.gevraagd", heenEnTerug: true },
];

/** The states that an end of an arrow stands for. */
export const statenVan = (einde: string): readonly string[] => {
  const begin = VLAKKEN.find(({ id }) => id === einde)?.staten;
  return begin === undefined
    ? [einde]
    : KNOPEN.map(({ pad }) => pad).filter((pad) => begin.some((deel) => pad.startsWith(deel)));
};
