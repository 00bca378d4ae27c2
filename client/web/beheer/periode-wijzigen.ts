import type { Context } from "hono";
import type { Store } from "#activities/store/store.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { veldenLos } from "#domain/formulier/velden.ts";
import { periodedeel } from "#domain/periode/formulier.ts";
import { metDeel } from "#domain/periode/formulier/geheel.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Web } from "../werker.ts";
import { leesPeriode } from "./periode.ts";
import { periodeproef } from "./periode-proef.ts";
import type { Vraagbenodigdheden } from "../formulier/vraag.ts";
import { regelformulier, rolVoor } from "./regelformulier.ts";

/** A part of the rules of a subsidieperiode by form. */

export interface Periodeformulier extends Vraagbenodigdheden {
  readonly store: Pick<Store, "standen" | "rijen">;
  readonly vraagPeriode: Trajecten["vraagPeriode"];
}

const PAD = "/beheer/perioden/:id/doe/:deel";

export function maakPeriodeWijzigen({ store, vraagPeriode, ...rest }: Periodeformulier) {
  return async (c: Context<Web>): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const [gelezen, rol] = [await leesPeriode(store, id), rolVoor(PAD, c.get("werker"))];
    if (gelezen === null || rol === null) return c.notFound();
    const { boeken, bekend } = gelezen;
    const nu = boeken.regels;
    const deel = periodedeel(c.req.param("deel") ?? "", nu);
    if (deel === null) return c.notFound();
    const velden = veldenLos(deel.schema, deel.daad, deel.velduitleg);
    const adres = `/beheer/perioden/${id}`;
    return regelformulier(
      c,
      rol,
      {
        daad: `${deel.daad}: ${nu.naam}`,
        uitleg: deel.uitleg,
        schema: deel.schema,
        velden,
        begin: () => alsInvoer(velden, deel.begin(nu)),
        terug: { adres, tekst: `Terug naar ${nu.naam}` },
        versie: nu.versie,
        geheel: (gegevens) => metDeel(deel, nu, gegevens, bekend),
        isZo: ({ hash }) => hash === nu.hash,
        proef: async (nieuw, { kader, ...blad }) =>
          periodeproef(
            { ...blad, boeken, nieuw, lopend: await store.rijen({ periode: id }), daad: deel.daad, terug: adres },
            kader,
          ),
        legVast: (regels, door) => vraagPeriode(id, { soort: "wijzigen", regels }, door),
        leesVersie: async () => (await leesPeriode(store, id))?.boeken.regels.versie ?? 0,
        klaar: () => `${adres}?vastgelegd=ja#inhoud`,
      },
      rest,
    );
  };
}
