import type { Context } from "hono";
import type { Datum } from "#domain/kalender/datum.ts";
import { EVALUATIEVELDEN, evaluatierijen } from "#domain/verantwoording/evaluatierij.ts";
import { leesOver } from "#domain/verantwoording/over.ts";
import type { Keuze } from "#domain/verantwoording/tabellen.ts";
import { genodigden, UITNODIGKOPPEN } from "#domain/verantwoording/uitnodigen.ts";
import { type Evaluatielezer, leesEvaluatie, leesUitTeNodigen } from "../evaluatie.ts";
import type { Inzage } from "../inlog/inzage.ts";
import { CSV_BEGIN, csvregel, type Waarde } from "../uitvoer/csv.ts";
import type { Kader } from "./bladzijde.ts";
import type { Pad } from "./bladzijden.ts";
import { evaluatieblad, uitnodigblad } from "./evaluatie.ts";
import type { Web } from "./werker.ts";
import { noteerInzage } from "./noteer-inzage.ts";

/** The pages for who evaluates. */

/** As many rows as show what there is; the file has them all. */
const VOORBEELD = 10;

interface Benodigdheden {
  readonly store: Evaluatielezer;
  readonly inzage: Inzage;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

export function maakEvaluatie({ store, inzage, kader, nu, vandaag }: Benodigdheden) {
  /** Names are shown: that somebody looked is noted at each traject that they are of. */
  async function allen(c: Context<Web>, keuze: Keuze) {
    const dossiers = await leesUitTeNodigen(store, keuze);
    await noteerInzage(
      c,
      { inzage, nu },
      dossiers.map(({ nummer }) => nummer),
    );
    return genodigden(dossiers);
  }
  const bestand = (c: Context<Web>, naam: string, regels: readonly (readonly Waarde[])[]): Response =>
    c.body(CSV_BEGIN + regels.map(csvregel).join(""), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${naam}-${vandaag()}.csv"`,
    });

  return {
    async "/verantwoording/evaluatie"(c) {
      const keuze = leesKeuze(c) ?? {};
      const { totaal, trajecten } = await leesEvaluatie(store, keuze, VOORBEELD);
      const beeld = { keuze, aanvragen: await store.aanvragen(), totaal, rijen: evaluatierijen(trajecten) };
      return c.html(evaluatieblad(beeld, await kader(c)));
    },
    async "/verantwoording/evaluatie/bestand"(c) {
      const keuze = leesKeuze(c);
      if (keuze === null) return c.notFound();
      const { trajecten } = await leesEvaluatie(store, keuze);
      return bestand(c, "evaluatie", [EVALUATIEVELDEN.map(({ kop }) => kop), ...evaluatierijen(trajecten)]);
    },

    async "/verantwoording/uitnodigen"(c) {
      const keuze = leesKeuze(c) ?? {};
      const beeld = { keuze, aanvragen: await store.aanvragen(), allen: await allen(c, keuze) };
      return c.html(uitnodigblad(beeld, await kader(c)));
    },
    async "/verantwoording/uitnodigen/bestand"(c) {
      const keuze = leesKeuze(c);
      return keuze === null ? c.notFound() : bestand(c, "uitnodigen", [UITNODIGKOPPEN, ...(await allen(c, keuze))]);
    },
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Response | Promise<Response>>>;
}

/** Null: there is no such year. A page then shows all and says so; a file would pass for what was asked. */
function leesKeuze(c: Context<Web>): Keuze | null {
  const over = leesOver(c.req.query("over") ?? "");
  return over.ok ? over.waarde : null;
}
