import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { bekendePerioden, periodeVoor } from "#domain/aanmelding/perioden.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import { type Datum, inWoorden } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { opening } from "#domain/traject/opening.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { step } from "#domain/traject/step.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import type { Brievenlezer } from "./gevolgen.ts";
import { dubbel, leesDubbel } from "./dubbel.ts";
import type { Volgblad } from "./wat-volgt.ts";

/** What will follow from an aanmelding that has no traject yet: tried on an empty one, under the rules of its day. */

export interface Volgbronnen {
  readonly store: Pick<Store, "aanvragen" | "projectie" | "standen">;
  readonly brieven: Brievenlezer;
  readonly kalender: () => Promise<Kalender>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

/** It gets its number when it is recorded. */
const NUMMER = "(nummer volgt)";

/** Null: what it says is refused, which whoever records it says best. */
export function maakWatVolgt({ store, brieven, kalender, nu, vandaag }: Volgbronnen) {
  return async (inzending: Inzending): Promise<Omit<Volgblad, "invoer"> | null> => {
    const geopend = await store.standen(PERIODEN);
    const op = inzending.gebeurdOp ?? vandaag();
    const regels = periodeVoor(op, bekendePerioden(geopend.map((een) => een.regels)));
    if (regels === null) return null;
    const leeg = proefzaak();
    const geopendeZaak = step(leeg, [opening(leeg.nummer, regels, await kalender())], nu().toISOString());
    if (!geopendeZaak.ok) return null;
    const { zaak, regels: eerste } = geopendeZaak.waarde;
    const gevolg = proefVan(
      { dossier: zaak.dossier, pad: staatpad(zaak.staat), volgnummer: zaak.kop.volgnummer },
      [inzending],
      nu().toISOString(),
      null,
    );
    if (!gevolg.ok) return null;
    const { dossier } = gevolg.waarde.na;
    const straks = { dossier, regels: [...eerste, ...gevolg.waarde.regels] };
    const zonderNummer = (tekst: string): string => tekst.replaceAll(leeg.nummer, NUMMER);
    const besluit = gevolg.waarde.termijnen.find(({ soort, nieuw }) => soort === "beslissing" && nieuw !== null)?.nieuw;
    return {
      dossier,
      type: inzending.type,
      zinnen: [
        zinVan(
          gevolg.waarde.regels.find(({ id }) => id === inzending.id)!,
          namenIn(dossier),
        ),
      ],
      letOp: [],
      proef: gevolg.waarde,
      zonder: false,
      nieuw: true,
      brieven: (await brieven(gevolg.waarde.orders, straks)).map((een) =>
        "tekst" in een ? { ...een, onderwerp: zonderNummer(een.onderwerp), tekst: zonderNummer(een.tekst) } : een,
      ),
      erbij: html`${dubbel(await leesDubbel(store, dossier, vandaag()))}
      ${besluit == null ? "" : html`<p>De aanvrager krijgt te lezen dat er uiterlijk ${inWoorden(besluit.uiterlijk)} een besluit is.</p>`}`,
    };
  };
}
