import { invariant } from "../weigering.ts";
import { dagenTussen, inWoorden, jaarVan, plusDagen, weekdag } from "./datum.ts";
import type { Datum } from "./datum.ts";
import { duurInWoorden, plusDuur, type Duur } from "./duur.ts";
import { feestdagOp } from "./feestdagen.ts";
import { besluitdagenBekend, KALENDER, type Kalender } from "./kalender.ts";
import { dagenVan, samengevoegd, type Pauze } from "./pauze.ts";

/** When a term ends, and why on that day: Algemene termijnenwet art. 1, 2 and 4. */

export type Termijnvraag = {
  /** The day something happened; the day after it is day 1 (in the manner of Awb 6:8). */
  readonly vanaf: Datum;
  /** When the term stood still (Awb 4:15). Days before the term, after it, or named twice do not count. */
  readonly pauzes?: readonly Pauze[];
  readonly grondslag: "servicenorm" | "wettelijk";
} & ({ readonly dagen: number } | { readonly duur: Duur });

export interface Termijn {
  /** Last day by counting alone. */
  readonly ruw: Datum;
  /** Last day that counts. */
  readonly uiterlijk: Datum;
  /** What moved it, in order, for people. */
  readonly regels: readonly Termijnuitleg[];
}

export interface Termijnuitleg {
  readonly regel: string;
  readonly bron: string;
}

/** Neither Saturday, Sunday nor holiday. */
export const isGewoneDag = (datum: Datum, kalender: Kalender = KALENDER): boolean =>
  weekdag(datum) !== 0 && weekdag(datum) !== 6 && feestdagOp(datum, kalender) === undefined;

/** A day counted back from another stands as counted: art. 1, lid 2 keeps it from moving, also on a Saturday, Sunday or holiday. */
export function telTerug(vanaf: Datum, dagen: number): Datum {
  // Forward is a term, and those may move.
  invariant(Number.isInteger(dagen) && dagen >= 0, "terugtellen gaat over een geheel aantal dagen");
  return plusDagen(vanaf, -dagen);
}

export function berekenTermijn(vraag: Termijnvraag, kalender: Kalender = KALENDER): Termijn {
  const sleutel = JSON.stringify(vraag);
  const eerder = bekend.get(kalender)?.get(sleutel);
  if (eerder !== undefined) return eerder;
  const uitkomst = bereken(vraag, kalender);
  const van = bekend.get(kalender) ?? new Map<string, Termijn>();
  if (van.size >= MEESTE) van.clear();
  bekend.set(kalender, van.set(sleutel, uitkomst));
  return uitkomst;
}

/** A traject asks for the same few terms on every act, and trajecten that share a calendar ask for the same ones. */
const bekend = new WeakMap<Kalender, Map<string, Termijn>>();
const MEESTE = 1000;

function bereken(vraag: Termijnvraag, kalender: Kalender): Termijn {
  const { vanaf, grondslag, pauzes = [] } = vraag;
  const duur: Duur = "duur" in vraag ? vraag.duur : { aantal: vraag.dagen, eenheid: "dagen" };
  invariant(
    Number.isInteger(duur.aantal) && duur.aantal >= 0,
    "een termijn telt een geheel aantal dagen, weken, maanden of jaren",
  );
  invariant(
    pauzes.every(({ van, tot }) => van <= tot),
    "een pauze eindigt niet voordat zij begint",
  );
  // The law itself binds only terms set by law; for our own promises it is a house rule.
  const naar = (wet: string): string => (grondslag === "servicenorm" ? `Huisregel naar ${wet}` : wet);

  const geteld = plusDuur(vanaf, duur);
  const regels: Termijnuitleg[] = [
    {
      regel: `De termijn is ${duurInWoorden(duur)}. De dag na ${inWoorden(vanaf)} is de eerste dag, ${inWoorden(geteld)} de laatste.`,
      bron: "Telling als in Awb 6:8, lid 1",
    },
  ];

  // Art. 4 looks at the term as it is worded, so a pause does not make a term long.
  const lang = grondslag === "wettelijk" && isLang(duur);
  const lengte = dagenTussen(vanaf, geteld);
  const stil: Pauze[] = [];
  const stilOp = (dag: Datum): boolean => stil.some(({ van, tot }) => van <= dag && dag <= tot);
  const telt = (dag: Datum): boolean => isGewoneDag(dag, kalender) && !stilOp(dag);
  const rek = (dag: Datum): Datum => (lang || lengte < 3 ? dag : metTwee(telt, vanaf, dag));
  const rol = (dag: Datum): Datum => (lang ? dag : eerste(telt, dag));

  let ruw = geteld;
  for (const { van: begin, tot } of samengevoegd(pauzes)) {
    const van = begin > vanaf ? begin : plusDagen(vanaf, 1);
    if (tot < van) {
      regels.push({
        regel: `De pauze van ${vanTotEnMet({ van: begin, tot })} ligt voor de eerste dag en telt niet mee.`,
        bron: naar("Awb 4:15"),
      });
      continue;
    }
    const pauze = { van, tot };
    if (van > rol(rek(ruw))) {
      regels.push({
        regel: `De pauze van ${vanTotEnMet(pauze)} begint na de laatste dag en telt niet mee.`,
        bron: naar("Awb 4:15"),
      });
      continue;
    }
    ruw = plusDagen(ruw, dagenVan(pauze));
    stil.push(pauze);
    regels.push({
      regel: `De termijn stond ${duurInWoorden({ aantal: dagenVan(pauze), eenheid: "dagen" })} stil, van ${vanTotEnMet(pauze)}. De laatste dag wordt ${inWoorden(ruw)}.`,
      bron: naar("Awb 4:15"),
    });
  }

  if (lang) {
    regels.push({
      regel: "Deze termijn is zo lang dat de laatste dag niet opschuift, ook niet op een zaterdag, zondag of feestdag.",
      bron: "Algemene termijnenwet, art. 4",
    });
    return { ruw, uiterlijk: ruw, regels };
  }

  const gerekt = rek(ruw);
  const uiterlijk = rol(gerekt);
  if (gerekt !== ruw)
    regels.push({
      regel: `In een termijn van drie dagen of meer zitten ten minste twee gewone dagen. De laatste dag wordt ${inWoorden(uiterlijk)}.`,
      bron: naar("Algemene termijnenwet, art. 2"),
    });
  else if (uiterlijk !== ruw)
    regels.push({
      regel: `${inWoorden(ruw)} is ${stilOp(ruw) ? "een dag waarop de termijn stilstond" : soortDag(ruw, kalender)}. De laatste dag schuift op naar ${inWoorden(uiterlijk)}, de eerste gewone dag.`,
      bron: naar("Algemene termijnenwet, art. 1, lid 1"),
    });
  if (!besluitdagenBekend(jaarVan(uiterlijk), kalender))
    regels.push({
      regel: `Voor ${jaarVan(uiterlijk)} kent het systeem geen dagen die bij besluit met een feestdag zijn gelijkgesteld.`,
      bron: "Algemene termijnenwet, art. 3, lid 3",
    });
  return { ruw, uiterlijk, regels };
}

/** Terms the law keeps out of its reach: over 90 days, twelve weeks or three months, and of a year or more (art. 4). */
function isLang({ aantal, eenheid }: Duur): boolean {
  const grens = { dagen: 90, weken: 12, maanden: 3, jaren: 0 };
  return aantal > grens[eenheid];
}

/**
 * The last day, moved on until the days of the term hold two ordinary ones (art. 2, for terms of three days or more).
 * It stops on the second ordinary day, so nothing is left to roll: the end moves once, by art. 2 or by art. 1.
 */
function metTwee(telt: (dag: Datum) => boolean, vanaf: Datum, ruw: Datum): Datum {
  const tweede = eerste(telt, plusDagen(eerste(telt, plusDagen(vanaf, 1)), 1));
  return tweede > ruw ? tweede : ruw;
}

function eerste(telt: (dag: Datum) => boolean, vanaf: Datum): Datum {
  let dag = vanaf;
  while (!telt(dag)) dag = plusDagen(dag, 1);
  return dag;
}

const vanTotEnMet = ({ van, tot }: Pauze): string => `${inWoorden(van)} tot en met ${inWoorden(tot)}`;

/** Why nobody would expect to meet on it; null for a working day. */
export const geenGewoneDag = (datum: Datum, kalender: Kalender = KALENDER): string | null =>
  isGewoneDag(datum, kalender) ? null : soortDag(datum, kalender);

const soortDag = (datum: Datum, kalender: Kalender): string =>
  feestdagOp(datum, kalender)?.naam ?? (weekdag(datum) === 6 ? "een zaterdag" : "een zondag");
