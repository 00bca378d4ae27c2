import type { Context } from "hono";
import type { Store } from "#activities/store/store.ts";
import { eerstBeoordelen, voorstellen, type Voorstel } from "#domain/beslissen/voorstel.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { leesBeslisbeeld, type Beslisbeeld, type Beslisplek } from "../../beslissen.ts";
import { antwoordenVoor } from "../antwoorden.ts";
import type { Kader } from "../bladzijde.ts";
import type { Brievenlezer } from "../formulier/gevolgen.ts";
import type { Web } from "../werker.ts";
import { beslisblad, nietsTeBeslissen, type Briefproef } from "./blad.ts";

/** What the path of a decision answers. */

export interface Beslisbenodigdheden {
  readonly store: Pick<
    Store,
    "inHand" | "lijst" | "periodeuren" | "projectie" | "regels" | "stand" | "standen" | "toegekend"
  >;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly brieven: Brievenlezer;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

export function maakBeslissen({ store, medewerkers, brieven, kader, nu, vandaag }: Beslisbenodigdheden) {
  return async (c: Context<Web>): Promise<Response> => {
    const projectie = c.get("projectie");
    if (projectie === null) return c.notFound();
    const { rij, dossier } = projectie;
    const plek = { dossier, regels: await store.regels(rij.nummer), vandaag: vandaag() };
    const beeld = await leesBeslisbeeld(store, await medewerkers(), plek);
    if ("niets" in beeld) return c.html(nietsTeBeslissen(rij, beeld.niets, await kader(c)));
    const pad = plek.regels.at(-1)?.naar ?? "";
    const kan = antwoordenVoor(dossier, pad, plek.vandaag, c.get("werker"));
    const proeven = kan.length === 0 ? [] : await proefbrieven(beeld, plek, c.get("werker").id);
    return c.html(beslisblad({ ...plek, rij, beeld, kan, brieven: proeven }, await kader(c)));
  };

  /** By a dry run of the act itself: nothing is kept. */
  function proefbrieven(
    { wat, hulp, boeken }: Beslisbeeld,
    { dossier, regels, vandaag: dag }: Beslisplek,
    id: string,
  ): Promise<readonly Briefproef[]> {
    const stand = { dossier, pad: regels.at(-1)?.naar ?? "", volgnummer: regels.at(-1)?.volgnummer ?? 0 };
    const eerst = eerstBeoordelen(wat, stand.pad);
    const alsInzending = ({ type, gegevens }: Voorstel): Inzending => ({
      id: `proef-${type}`,
      type,
      gegevens,
      door: { rol: "projectleider", id },
      gebeurdOp: dag,
    });
    return Promise.all(
      voorstellen(wat, dossier, hulp).map(async (voorstel): Promise<Briefproef> => {
        const { type } = voorstel;
        const proef = proefVan(stand, [...eerst, voorstel].map(alsInzending), nu().toISOString(), boeken);
        if (!proef.ok) return { type, uitkomst: { reden: proef.weigering.reden } };
        const { orders, na, regels: erbij } = proef.waarde;
        return { type, uitkomst: await brieven(orders, { dossier: na.dossier, regels: [...regels, ...erbij] }) };
      }),
    );
  }
}
