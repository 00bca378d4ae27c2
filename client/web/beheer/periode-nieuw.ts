import type { Context } from "hono";
import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { veldenLos } from "#domain/formulier/velden.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import {
  beginVanNieuwe,
  gaten,
  nieuwePeriode,
  nieuwePeriodeschema,
  nieuwePeriodeuitleg,
} from "#domain/periode/formulier/nieuw.ts";
import type { Trajecten } from "../../trajecten.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { gegevens } from "../gegevens.ts";
import type { Web } from "../werker.ts";
import { dag } from "../woorden.ts";
import { kerngegevens, leesPeriode, regeldelen } from "./periode.ts";
import { zekerknoppen, type Zeker } from "./periode-proef.ts";
import type { Vraagbenodigdheden } from "../formulier/vraag.ts";
import { regelformulier, rolVoor } from "./regelformulier.ts";

/** A new subsidieperiode by form. */

export interface Nieuweperiodeformulier extends Vraagbenodigdheden {
  readonly store: Pick<Store, "standen">;
  readonly openPeriode: Trajecten["openPeriode"];
}

export const DAAD = "Open een nieuwe subsidieperiode";
export const PAD = "/beheer/nieuwe-periode";
const TERUG = "/perioden";

export function maakPeriodeNieuw({ store, openPeriode, ...rest }: Nieuweperiodeformulier) {
  return async (c: Context<Web>): Promise<Response> => {
    const rol = rolVoor(PAD, c.get("werker"));
    if (rol === null) return c.notFound();
    const alle = await store.standen(PERIODEN);
    const bekend = bekendePerioden(alle.map(({ regels }) => regels));
    const schema = nieuwePeriodeschema(bekend);
    const velden = veldenLos(schema, DAAD, nieuwePeriodeuitleg(bekend));
    return regelformulier(
      c,
      rol,
      {
        daad: DAAD,
        uitleg: "Wie zich aanmeldt op een dag in deze periode, begint met deze regels en telt mee in deze plaatsen.",
        schema,
        velden,
        begin: () => alsInvoer(velden, beginVanNieuwe(bekend)),
        terug: { adres: TERUG, tekst: "Alle subsidieperioden" },
        versie: 0,
        geheel: (gevuld) => nieuwePeriode(gevuld, bekend),
        isZo: ({ id }) => bekend.some((een) => een.id === id),
        proef: (regels, { kader, ...blad }) => Promise.resolve(proef({ ...blad, regels, bekend, terug: TERUG }, kader)),
        legVast: openPeriode,
        leesVersie: async ({ id }) => (await leesPeriode(store, id))?.boeken.kop.volgnummer ?? 0,
        klaar: ({ id }) => `/beheer/perioden/${id}?vastgelegd=nieuw#inhoud`,
      },
      rest,
    );
  };
}

interface Nieuweproef extends Zeker {
  readonly regels: Periode;
  readonly bekend: readonly Periode[];
}

/** Nothing runs in it yet: it touches only who comes. */
const proef = ({ regels, bekend, ...zeker }: Nieuweproef, kader: Kader): Html =>
  bladzijde(
    {
      titel: `${regels.naam}: klopt dit?`,
      menu: "/perioden",
      inhoud: html`<p class="verder"><a href="${TERUG}">Alle subsidieperioden</a></p>
        <h1>${DAAD}: klopt dit?</h1>
        <p class="melding">Er is nog niets vastgelegd.</p>
        <p>
          Er loopt nog niets in deze periode, dus er verandert voor geen traject iets. Wie zich aanmeldt van
          ${dag(regels.van)} tot en met ${dag(regels.tot)} begint met deze regels.
        </p>
        ${gaten(regels, bekend).map((gat) => html`<p class="melding let-op">${gatInWoorden(gat)}</p>`)}
        <section aria-labelledby="plaatsen">
          <h2 id="plaatsen">${regels.naam}</h2>
          ${gegevens([["Aanduiding", html`<code>${regels.id}</code>`], ...kerngegevens(regels)])}
        </section>
        ${regeldelen(regels)} ${zekerknoppen(zeker)}`,
    },
    kader,
  );

const gatInWoorden = ({ van, tot }: Pick<Periode, "van" | "tot">): string =>
  van === tot
    ? `Op ${dag(van)} is er dan geen subsidieperiode. Op die dag kan niemand zich aanmelden.`
    : `Van ${dag(van)} tot en met ${dag(tot)} is er dan geen subsidieperiode. In die dagen kan niemand zich aanmelden.`;
