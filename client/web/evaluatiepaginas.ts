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

interface Benodigdheden {
  readonly store: Evaluatielezer;
  readonly inzage: Inzage;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

export function maakEvaluatie({ store, inzage, kader, nu, vandaag }: Benodigdheden) {
  const rijen = async (keuze: Keuze) => evaluatierijen(await leesEvaluatie(store, keuze));
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
      const keuze = leesKeuze(c);
      const beeld = { keuze, aanvragen: await store.aanvragen(), rijen: await rijen(keuze) };
      return c.html(evaluatieblad(beeld, await kader(c)));
    },
    "/verantwoording/evaluatie/bestand": async (c) =>
      bestand(c, "evaluatie", [EVALUATIEVELDEN.map(({ kop }) => kop), ...(await rijen(leesKeuze(c)))]),

    async "/verantwoording/uitnodigen"(c) {
      const keuze = leesKeuze(c);
      const beeld = { keuze, aanvragen: await store.aanvragen(), allen: await allen(c, keuze) };
      return c.html(uitnodigblad(beeld, await kader(c)));
    },
    "/verantwoording/uitnodigen/bestand": async (c) =>
      bestand(c, "uitnodigen", [UITNODIGKOPPEN, ...(await allen(c, leesKeuze(c)))]),
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Response | Promise<Response>>>;
}

/** What can't be is all. */
function leesKeuze(c: Context<Web>): Keuze {
  const over = leesOver(c.req.query("over") ?? "");
  return over.ok ? over.waarde : {};
}
