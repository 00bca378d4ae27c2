import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import { type Datum, inWoorden } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { proefNieuw } from "#domain/wat-als/nieuw.ts";
import { gelukt, type Uitkomst } from "#domain/weigering.ts";
import { dubbel, leesDubbel } from "./dubbel.ts";
import type { Brievenlezer } from "./gevolgen.ts";
import type { Volgblad } from "./wat-volgt.ts";

/** What will follow from that with which a traject begins, to look at before it counts. */

export interface Volgbronnen {
  readonly store: Pick<Store, "aanvragen" | "projectie" | "stand" | "standen">;
  readonly brieven: Brievenlezer;
  readonly kalender: () => Promise<Kalender>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

export function maakWatVolgt({ store, brieven, kalender, nu, vandaag }: Volgbronnen) {
  return async (inzendingen: readonly [Inzending, ...Inzending[]]): Promise<Uitkomst<Omit<Volgblad, "invoer">>> => {
    const geopend = await store.standen(PERIODEN);
    const perioden = bekendePerioden(geopend.map((een) => een.regels));
    const uitkomst = proefNieuw(inzendingen, { perioden, kalender: await kalender(), nu: nu().toISOString() });
    if (!uitkomst.ok) return uitkomst;
    const { proef, regels, besluitOp, zonderNummer } = uitkomst.waarde;
    const { dossier } = proef.na;
    const namen = namenIn(dossier);
    return gelukt({
      dossier,
      type: inzendingen[0].type,
      zinnen: proef.regels.map((regel) => zinVan(regel, namen)).filter((zin) => zin !== ""),
      letOp: [],
      // What a register says was granted has its place, also where there is none left.
      proef: inzendingen[0].bron == null ? proef : { ...proef, plaats: null },
      zonder: false,
      nieuw: true,
      brieven: (await brieven(proef.orders, { dossier, regels })).map((een) =>
        "tekst" in een ? { ...een, onderwerp: zonderNummer(een.onderwerp), tekst: zonderNummer(een.tekst) } : een,
      ),
      erbij: html`${dubbel(await leesDubbel(store, dossier, vandaag()))}
      ${besluitOp === null || proef.orders.length === 0 ? "" : html`<p>De aanvrager krijgt te lezen dat er uiterlijk ${inWoorden(besluitOp)} een besluit is.</p>`}`,
    });
  };
}
