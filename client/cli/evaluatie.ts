import { EVALUATIEVELDEN, evaluatierijen } from "#domain/verantwoording/evaluatierij.ts";
import type { Keuze } from "#domain/verantwoording/tabellen.ts";
import { genodigden, UITNODIGKOPPEN } from "#domain/verantwoording/uitnodigen.ts";
import { leesEvaluatie, leesUitTeNodigen } from "../evaluatie.ts";
import { CSV_BEGIN, csvregel, type Waarde } from "../uitvoer/csv.ts";
import { noteerInzage } from "./inzage.ts";
import { metStore, type Plek } from "./plek.ts";
import { json, type Scherm } from "./scherm.ts";

/** For who evaluates: rows without names, and apart from them whom to invite. */

export async function evaluatie(plek: Plek, keuze: Keuze, scherm: Scherm, alsJson: boolean): Promise<void> {
  const { trajecten } = await metStore(plek, (store) => leesEvaluatie(store, keuze));
  const rijen = evaluatierijen(trajecten);
  toon(scherm, alsJson, [EVALUATIEVELDEN.map(({ kop }) => kop), ...rijen]);
}

export async function uitnodigen(plek: Plek, keuze: Keuze, scherm: Scherm, alsJson: boolean): Promise<void> {
  const dossiers = await metStore(plek, (store) => leesUitTeNodigen(store, keuze));
  await noteerInzage(
    plek,
    dossiers.map(({ nummer }) => nummer),
    scherm,
  );
  toon(scherm, alsJson, [UITNODIGKOPPEN, ...genodigden(dossiers)]);
}

function toon(
  scherm: Scherm,
  alsJson: boolean,
  [koppen, ...rijen]: readonly [readonly string[], ...(readonly Waarde[])[]],
): void {
  scherm.uit(
    alsJson
      ? json(rijen.map((rij) => Object.fromEntries(koppen.map((kop, i) => [kop, rij[i] ?? null]))))
      : (CSV_BEGIN + [koppen, ...rijen].map(csvregel).join("")).trimEnd(),
  );
}
