import type { Transaction } from "kysely";
import { budgetdeel } from "#domain/lijst/budget.ts";
import { faseVan } from "#domain/lijst/fase.ts";
import type { Geprojecteerd } from "#domain/projectie/projecteer.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { alsZoektekst } from "#domain/projectie/zoektekst.ts";
import { RUST, STATEN } from "#domain/traject/staat.ts";
import type { LijstTabel, Schema } from "./schema.ts";

/** The narrow row by which a traject is found and counted, made of its projection. */

/**
 * The day on which the next term ends; whoever has none comes after those. What is at rest comes last, unless somebody waits for it still, as
 * with a check of the borging: that it is kept for years is nothing to wait for.
 */
function volgorde({ termijn, termijnOp, staat }: Trajectregel): string {
  if (!RUST.includes(staat)) return termijnOp ?? "9999-12-31";
  return termijnOp === null || termijn === "bewaren" ? "9999-12-31 in rust" : termijnOp;
}

/** In the order of a life; within a fase by stap. A row of another release may have a state that this one does not know. */
function levensplek({ staat, stap }: Trajectregel): number {
  const plek = STATEN.indexOf(staat);
  return (plek < 0 ? STATEN.length : plek) * 10 + (stap ?? 0);
}

type Lijstbaar = Pick<Geprojecteerd, "nummer" | "rij" | "zoektekst">;

export const alsLijstrij = ({ nummer, rij, zoektekst }: Lijstbaar): LijstTabel => ({
  nummer,
  volgorde: volgorde(rij),
  fase: faseVan(rij),
  staat: rij.staat,
  plek: levensplek(rij),
  stap: rij.stap,
  za: rij.za,
  overdracht_naar: rij.overdrachtNaar,
  regio: rij.regio,
  gebied: rij.gebied,
  omvang: rij.omvang,
  leeftijd: rij.leeftijd,
  doelgroep: rij.doelgroep,
  kernvraag: rij.kernvraag,
  besluit: rij.besluit,
  vorm: rij.vorm,
  soort: rij.soort,
  periode: rij.periode,
  deel: budgetdeel(rij),
  uren_over: rij.urenOver,
  termijn_op: rij.termijnOp,
  ontvangen_op: rij.ontvangenOp,
  gestart_op: rij.gestartOp,
  einde_op: rij.eindeGepland,
  daad_op: rij.laatsteDaadOp,
  bron_naam: rij.bronNaam,
  bron_nummer: rij.bronNummer,
  naam: alsZoektekst([rij.naam]) || null,
  aanvrager: rij.aanvrager === null ? null : alsZoektekst([rij.aanvrager]),
  zoek: zoektekst.open,
  mensen: zoektekst.mensen,
});

export async function bewaarLijst(trx: Transaction<Schema>, nieuw: readonly Lijstbaar[]): Promise<void> {
  if (nieuw.length === 0) return;
  await trx
    .insertInto("lijst")
    .values(nieuw.map(alsLijstrij))
    .onConflict((botsing) =>
      botsing
        .column("nummer")
        .doUpdateSet((eb) => Object.fromEntries(LIJST_KOLOMMEN.map((kolom) => [kolom, eb.ref(`excluded.${kolom}`)]))),
    )
    .execute();
}

export const LIJST_KOLOMMEN = [
  "nummer",
  "volgorde",
  "fase",
  "staat",
  "plek",
  "stap",
  "za",
  "overdracht_naar",
  "regio",
  "gebied",
  "omvang",
  "leeftijd",
  "doelgroep",
  "kernvraag",
  "besluit",
  "vorm",
  "soort",
  "periode",
  "deel",
  "uren_over",
  "termijn_op",
  "ontvangen_op",
  "gestart_op",
  "einde_op",
  "daad_op",
  "bron_naam",
  "bron_nummer",
  "naam",
  "aanvrager",
  "zoek",
  "mensen",
] as const satisfies readonly (keyof LijstTabel)[];
