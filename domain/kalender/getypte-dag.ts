import { BUITEN_BEREIK, dagenTussen, inBereik, isDatum, jaarVan, plusDagen, type Datum } from "./datum.ts";
import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";

/** A day as people type it in a form, and as a form shows it. */

const BIJ_NAAM: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  vandaag: 0,
  morgen: 1,
  overmorgen: 2,
};

const MAANDEN = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const VOLUIT = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

const CIJFERS = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/;
const WOORDEN = /^(\d{1,2}) ?([a-z]{3,9})\.?(?: (\d{4}))?$/;

/** "17-03-2026". */
export const typDag = (datum: Datum): string => datum.split("-").toReversed().join("-");

/** Without a year: the day of that name that is nearest to today. */
export function leesGetypteDag(tekst: string, vandaag: Datum): Uitkomst<Datum> {
  const kaal = tekst.trim().toLowerCase().replace(/\s+/g, " ");
  const verschil = Object.hasOwn(BIJ_NAAM, kaal) ? BIJ_NAAM[kaal] : undefined;
  if (verschil !== undefined) return gelukt(plusDagen(vandaag, verschil));
  const dag = isDatum(kaal) ? kaal : geschreven(kaal, vandaag);
  if (dag === undefined)
    return geweigerd("datum.ongeldig", "Dit is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 17-03-2026.");
  if (dag === null) return geweigerd("datum.ongeldig", "Deze datum bestaat niet. Kijk de dag en de maand na.");
  return inBereik(dag) ? gelukt(dag) : geweigerd("datum.bereik", `Deze datum ${BUITEN_BEREIK}`);
}

/** Undefined: no day at all; null: one that does not exist. */
function geschreven(kaal: string, vandaag: Datum): Datum | null | undefined {
  const [, d, m, j] = CIJFERS.exec(kaal) ?? inLetters(kaal);
  if (d === undefined || m === undefined) return undefined;
  const in_ = (jaar: number): Datum => `${jaar}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  if (j !== undefined) {
    const dag = in_(j.length === 2 ? 2000 + Number(j) : Number(j));
    return isDatum(dag) ? dag : null;
  }
  const dit = jaarVan(vandaag);
  const ver = (dag: Datum): number => Math.abs(dagenTussen(vandaag, dag));
  return (
    [dit, dit - 1, dit + 1]
      .map(in_)
      .filter(isDatum)
      .toSorted((een, ander) => ver(een) - ver(ander))[0] ?? null
  );
}

function inLetters(kaal: string): readonly (string | undefined)[] {
  const [alles, d, naam = "", j] = WOORDEN.exec(kaal) ?? [];
  const maand = VOLUIT.includes(naam)
    ? VOLUIT.indexOf(naam)
    : MAANDEN.indexOf(naam === "mrt" ? "maa" : naam === "sept" ? "sep" : naam);
  return maand < 0 ? [] : [alles, d, String(maand + 1), j];
}
