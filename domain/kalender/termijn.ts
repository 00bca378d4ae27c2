import { invariant } from "../weigering.ts";
import { dagenTussen, inWoorden, jaarVan, plusDagen, plusMaanden, weekdag } from "./datum.ts";
import type { Datum } from "./datum.ts";
import { besluitdagenBekend, feestdagOp } from "./feestdagen.ts";

/** When a term ends, and why on that day: Algemene termijnenwet art. 1, 2 and 4. */

export interface Duur {
  readonly aantal: number;
  readonly eenheid: "dagen" | "weken" | "maanden" | "jaren";
}

export type Termijnvraag = {
  /** The day something happened; the day after it is day 1 (in the manner of Awb 6:8). */
  readonly vanaf: Datum;
  /** Days that the term stood still (Awb 4:15). */
  readonly stilstand?: number;
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
export const isGewoneDag = (datum: Datum): boolean =>
  weekdag(datum) !== 0 && weekdag(datum) !== 6 && feestdagOp(datum) === undefined;

/** The day itself, or the first ordinary day after it (art. 1, lid 1). Not for terms that count back (lid 2). */
export function rolDoor(datum: Datum): Datum {
  let dag = datum;
  while (!isGewoneDag(dag)) dag = plusDagen(dag, 1);
  return dag;
}

export function berekenTermijn(vraag: Termijnvraag): Termijn {
  const duur: Duur = "duur" in vraag ? vraag.duur : { aantal: vraag.dagen, eenheid: "dagen" };
  const stilstand = vraag.stilstand ?? 0;
  invariant(
    Number.isInteger(duur.aantal) && duur.aantal >= 0,
    "een termijn telt een geheel aantal dagen, weken, maanden of jaren",
  );
  invariant(Number.isInteger(stilstand) && stilstand >= 0, "stilstand is een geheel aantal dagen");

  const zonderStilstand = telBij(vraag.vanaf, duur);
  const ruw = plusDagen(zonderStilstand, stilstand);
  const regels: Termijnuitleg[] = [
    {
      regel: `De termijn is ${inTekst(duur)}. De dag na ${inWoorden(vraag.vanaf)} is de eerste dag, ${inWoorden(zonderStilstand)} de laatste.`,
      bron: "Telling als in Awb 6:8, lid 1",
    },
  ];
  if (stilstand > 0)
    regels.push({
      regel: `De termijn stond ${dagen(stilstand)} stil. De laatste dag wordt ${inWoorden(ruw)}.`,
      bron: "Awb 4:15",
    });

  // Art. 4 looks at the term as it is worded, so stilstand does not make a term long.
  if (vraag.grondslag === "wettelijk" && isLang(duur)) {
    regels.push({
      regel: "Deze termijn is zo lang dat de laatste dag niet opschuift, ook niet op een zaterdag, zondag of feestdag.",
      bron: "Algemene termijnenwet, art. 4",
    });
    return { ruw, uiterlijk: ruw, regels };
  }

  const gerekt = rekOp(ruw, dagenTussen(vraag.vanaf, zonderStilstand));
  const uiterlijk = rolDoor(gerekt);
  // The law itself binds only terms set by law; for our own promises it is a house rule.
  const huisregel = vraag.grondslag === "servicenorm" ? "Huisregel naar " : "";
  if (gerekt !== ruw)
    regels.push({
      regel: `In een termijn van drie dagen of meer zitten ten minste twee gewone dagen. De laatste dag wordt ${inWoorden(uiterlijk)}.`,
      bron: `${huisregel}Algemene termijnenwet, art. 2`,
    });
  else if (uiterlijk !== ruw)
    regels.push({
      regel: `${inWoorden(ruw)} is ${soortDag(ruw)}. De laatste dag schuift op naar ${inWoorden(uiterlijk)}, de eerste gewone dag.`,
      bron: `${huisregel}Algemene termijnenwet, art. 1, lid 1`,
    });
  if (!besluitdagenBekend(jaarVan(uiterlijk)))
    regels.push({
      regel: `Voor ${jaarVan(uiterlijk)} kent het systeem geen dagen die bij besluit met een feestdag zijn gelijkgesteld.`,
      bron: "Algemene termijnenwet, art. 3, lid 3",
    });
  return { ruw, uiterlijk, regels };
}

function telBij(vanaf: Datum, { aantal, eenheid }: Duur): Datum {
  switch (eenheid) {
    case "dagen":
      return plusDagen(vanaf, aantal);
    case "weken":
      return plusDagen(vanaf, aantal * 7);
    case "maanden":
      return plusMaanden(vanaf, aantal);
    case "jaren":
      return plusMaanden(vanaf, aantal * 12);
  }
}

/** Terms the law keeps out of its reach: over 90 days, twelve weeks or three months, and of a year or more (art. 4). */
function isLang({ aantal, eenheid }: Duur): boolean {
  const grens = { dagen: 90, weken: 12, maanden: 3, jaren: 0 };
  return aantal > grens[eenheid];
}

/**
 * The last day, moved on until the last `lengte` days hold two ordinary ones (art. 2, for terms of three days or more).
 * It stops on the second ordinary day, so nothing is left to roll: the end moves once, by art. 2 or by art. 1.
 * Only the number of days stood still is known, not which; they are taken to lie at the front.
 */
function rekOp(ruw: Datum, lengte: number): Datum {
  if (lengte < 3) return ruw;
  let gewoon = 0;
  for (let dag = plusDagen(ruw, 1 - lengte); ; dag = plusDagen(dag, 1)) {
    if (isGewoneDag(dag)) gewoon += 1;
    if (gewoon === 2) return dag > ruw ? dag : ruw;
  }
}

const dagen = (aantal: number): string => (aantal === 1 ? "1 dag" : `${aantal} dagen`);

function inTekst({ aantal, eenheid }: Duur): string {
  const enkel = { dagen: "dag", weken: "week", maanden: "maand", jaren: "jaar" };
  // "jaar" stays singular after a number.
  return `${aantal} ${aantal === 1 || eenheid === "jaren" ? enkel[eenheid] : eenheid}`;
}

const soortDag = (datum: Datum): string =>
  feestdagOp(datum)?.naam ?? (weekdag(datum) === 6 ? "een zaterdag" : "een zondag");
