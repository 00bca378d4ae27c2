import { termijnregel } from "../aanmelding/termijnregels.ts";
import type { Ontvanger, Termijnregel, Termijnsoort } from "../aanmelding/regels.ts";
import { plusDagen, type Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import type { Pauze } from "../kalender/pauze.ts";
import { berekenTermijn, telTerug } from "../kalender/termijn.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Partnernummer } from "../traject/partnernummer.ts";
import { invariant } from "../weigering.ts";
import { TERMIJNNAMEN } from "./namen.ts";

/**
 * Terms are derived, never stored (design §7): what a term is, and the rungs that the clock climbs around its last day.
 * Days are calendar days in Amsterdam.
 */
export interface Termijn {
  readonly soort: Termijnsoort;
  /** Which one, where several of a soort run side by side: an evaluatiemoment, a partner. */
  readonly onderwerp?: string;
  /** The partner that does what the zorgarrangeur does otherwise, and is told in that place. */
  readonly bij?: Partnernummer;
  /** First day that counts is the day after this one. */
  readonly vanaf: Datum;
  /** Last day before the weekend and feestdagen are looked at. */
  readonly ruw: Datum;
  /** Last day. */
  readonly uiterlijk: Datum;
  readonly regels: readonly { readonly regel: string; readonly bron: string }[];
  readonly grondslag: "servicenorm" | "wettelijk";
  readonly momenten: readonly Moment[];
}

/** Something the clock does: on day `op` it sends gebeurtenis `type` with `gegevens`. */
export interface Moment {
  readonly op: Datum;
  readonly trede: string;
  readonly type: string;
  /** Who is told. */
  readonly aan: readonly Ontvanger[];
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** One kind of term, in a file of its own: those of this kind that run now. Pure and cheap, because it is asked on every act. */
export type Termijnfunctie = (dossier: Dossier, staatpad: string, kalender: Kalender) => readonly Termijn[];

/** A term before its rungs are known. */
export type Kern = Omit<Termijn, "momenten">;

/** Which term this is: one whose last day moves is another one, with rungs of its own. */
export const termijnsleutel = ({
  soort,
  onderwerp,
  uiterlijk,
}: {
  readonly soort: string;
  readonly onderwerp?: string | undefined;
  readonly uiterlijk: Datum;
}): string => `${onderwerp === undefined ? soort : `${soort}:${onderwerp}`}/${uiterlijk}`;

/** A term that the regels of the period set, counted from the day after `vanaf`. */
export function gerekend(dossier: Dossier, kalender: Kalender, vraag: Vraag): Termijn {
  return metTreden(dossier, gerekendeKern(dossier, kalender, vraag));
}

/** The last day, as a letter of this day may promise it; one that is over can't be promised. */
export function teBeloven(dossier: Dossier, vraag: Vraag, vandaag: Datum): Datum | null {
  const { uiterlijk } = gerekendeKern(dossier, dossier.kalender, vraag);
  return uiterlijk < vandaag ? null : uiterlijk;
}

interface Vraag {
  readonly soort: Termijnsoort;
  readonly onderwerp?: string;
  readonly vanaf: Datum;
  readonly pauzes?: readonly Pauze[];
}

export function gerekendeKern(
  dossier: Dossier,
  kalender: Kalender,
  { soort, onderwerp, vanaf, pauzes = [] }: Vraag,
): Kern {
  const { dagen, grondslag, bron } = termijnregel(dossier.regels, soort);
  const { ruw, uiterlijk, regels } = berekenTermijn({ vanaf, dagen, pauzes, grondslag }, kalender);
  return {
    soort,
    ...(onderwerp === undefined ? {} : { onderwerp }),
    vanaf,
    ruw,
    uiterlijk,
    regels: [{ regel: `De termijn voor ${TERMIJNNAMEN[soort]} is ${dagen} dagen.`, bron }, ...regels],
    grondslag,
  };
}

interface Verloop {
  /** A reminder comes after the term began, or after the later day on which it was named. */
  readonly begin?: Datum;
  /** The gebeurtenis that passing the last day is; left out: a signal, and signals after it. */
  readonly verloopt?: string;
  /** Where the term began too late for every reminder, the last of them comes on the last day all the same. */
  readonly altijdHerinnerd?: true;
}

interface Trede extends Omit<Moment, "gegevens"> {
  readonly gegevens?: Moment["gegevens"];
}

/** The term with the rungs of its regel: before, on the last day, after it, and on until it is settled. */
export function metTreden(
  dossier: Dossier,
  kern: Kern,
  { begin = kern.vanaf, verloopt, altijdHerinnerd }: Verloop = {},
): Termijn {
  const regel = termijnregel(dossier.regels, kern.soort);
  const herinneringen = vooraf(kern, regel);
  // Nobody prepares for a day that is over.
  const voorbij = altijdHerinnerd === true && (laatBekend(dossier, kern) ?? "") > kern.uiterlijk;
  const opTijd = voorbij ? [] : herinneringen.filter(({ op }) => op > begin);
  const teKort = altijdHerinnerd === true && !voorbij && opTijd.length === 0 && begin <= kern.uiterlijk;
  const treden: Trede[] = [
    ...(teKort ? herinneringen.slice(-1).map((trede) => opLaatsteDag(kern, trede)) : opTijd),
    ...(verloopt === undefined ? achteraf(dossier, kern, regel) : [verstrijkt(kern, verloopt)]),
  ];
  return {
    ...kern,
    momenten: samengenomen(treden, laatBekend(dossier, kern), uitRegister(dossier, kern)).map((trede) =>
      alsMoment(dossier, kern, trede),
    ),
  };
}

/** Only the register tells of it; nazorg is asked of ourselves, whoever had the traject. */
export const uitRegister = ({ bron }: Dossier, { soort }: Pick<Kern, "soort">): boolean =>
  bron !== null && soort !== "nazorgbesluit";

const opLaatsteDag = ({ uiterlijk }: Kern, trede: Trede): Trede => ({ ...trede, op: uiterlijk, trede: LAATSTE_DAG });

/** Passing this last day is a gebeurtenis of its own. */
const verstrijkt = ({ uiterlijk }: Kern, type: string): Trede => ({
  op: plusDagen(uiterlijk, 1),
  trede: "verstreken",
  type,
  aan: ["projectleider"],
  gegevens: { uiterlijk },
});

const LAATSTE_DAG = "laatste-dag";

function vooraf({ uiterlijk }: Kern, { herinnering, laatsteDag = false, aan }: Termijnregel): Trede[] {
  const wie = aan?.herinnering ?? ["projectleider"];
  const trede = (op: Datum, naam: string): Trede => ({ op, trede: naam, type: "termijn.nadert", aan: wie });
  return [
    ...(herinnering === null ? [] : [trede(telTerug(uiterlijk, herinnering), "herinnering")]),
    ...(laatsteDag ? [trede(uiterlijk, LAATSTE_DAG)] : []),
  ];
}

function achteraf(dossier: Dossier, kern: Kern, { escalatie, tweedeEscalatie, herhaling, aan }: Termijnregel): Trede[] {
  const melden = aan?.verstreken ?? ["projectleider"];
  const na = (dagen: number): Datum => plusDagen(kern.uiterlijk, 1 + dagen);
  const geescaleerd = (
    dagen: number | null,
    trede: string,
    wie: readonly Ontvanger[] = ["plaatsvervanger"],
  ): readonly Trede[] => (dagen === null ? [] : [{ op: na(dagen), trede, type: "termijn.geescaleerd", aan: wie }]);
  const tweede = tweedeEscalatie === undefined ? null : (escalatie ?? 0) + tweedeEscalatie;
  const treden: Trede[] = [
    { op: na(0), trede: "verstreken", type: "termijn.verstreken", aan: melden },
    ...geescaleerd(escalatie, "escalatie", aan?.escalatie),
    ...geescaleerd(tweede, "tweede-escalatie", aan?.tweedeEscalatie),
  ];
  if (herhaling === undefined) return treden;
  // Without end, so only as far as the next one that is still to come.
  invariant(herhaling > 0, "een herhaling komt later dan wat zij herhaalt");
  const gedaan = new Set(dossier.signalen);
  const bekend = laatBekend(dossier, kern);
  for (let n = 1; ; n += 1) {
    const trede = `herhaling-${n}`;
    const op = na((tweede ?? escalatie ?? 0) + n * herhaling);
    treden.push({ op, trede, type: "termijn.verstreken", aan: melden });
    if (!gedaan.has(`${termijnsleutel(kern)}/${trede}`) && (bekend === null || op > bekend)) return treden;
  }
}

const laatBekend = (dossier: Dossier, kern: Kern): Datum | null => dossier.laatBekend[termijnsleutel(kern)] ?? null;

/**
 * Rungs that had passed before the term came to be known are taken together in the last of them, for everyone whom they were for: who records
 * an old aanmelding today gets one message about it, not three. Of what a register tells nothing is told at all: the list shows what is late.
 */
function samengenomen(treden: readonly Trede[], bekend: Datum | null, alleenRegister: boolean): readonly Trede[] {
  const gemist = bekend === null ? [] : treden.filter(({ op }) => op <= bekend);
  const laatste = gemist.at(-1);
  if (laatste === undefined) return treden;
  if (alleenRegister) return treden.slice(gemist.length);
  return [{ ...laatste, aan: [...new Set(gemist.flatMap(({ aan }) => aan))] }, ...treden.slice(gemist.length)];
}

/** Who does what a rule asks of the zorgarrangeur: the partner that took it over; without a zorgarrangeur, who must find one. */
export const inPlaatsVanZa =
  ({ za }: Pick<Dossier, "za">, { bij }: Pick<Termijn, "bij">) =>
  (wie: Ontvanger): Ontvanger => {
    if (wie !== "za") return wie;
    return bij !== undefined ? "partner" : za === null ? "projectleider" : "za";
  };

function alsMoment(dossier: Dossier, kern: Kern, { gegevens, ...trede }: Trede): Moment {
  const { soort, onderwerp, uiterlijk } = kern;
  const aan = [...new Set(trede.aan.map(inPlaatsVanZa(dossier, kern)))];
  return {
    ...trede,
    aan,
    gegevens: gegevens ?? {
      soort,
      ...(onderwerp === undefined ? {} : { onderwerp }),
      uiterlijk,
      trede: trede.trede,
      aan,
    },
  };
}
