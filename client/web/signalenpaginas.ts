import type { Context } from "hono";
import { leesSignaalbladzijde, telOpenSignalen } from "#activities/open-signalen.ts";
import type { Store } from "#activities/store/store.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { leesSignaalkeuze } from "#domain/signalen/keuze.ts";
import { zelfdePersoon } from "#domain/signalen/overzicht.ts";
import type { Kader } from "./bladzijde.ts";
import { zietAlles } from "./bladzijden.ts";
import { leesBlad } from "./pager.ts";
import { leesPersoon, PER_BLAD, persoonVan, signalenblad } from "./signalen.ts";
import type { Web } from "./werker.ts";

interface Signaalbenodigdheden {
  readonly store: Pick<
    Store,
    "aanvragen" | "prognoses" | "rijen" | "signaaldeel" | "stand" | "standen" | "telSignalen" | "telSoorten"
  >;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly dag: () => Promise<{ readonly vandaag: Datum; readonly kalender: Kalender }>;
  readonly vandaag: () => Datum;
}

/** What is open, of oneself or, for who sees all, of somebody else. */
export const maakSignalen = ({ store, kader, dag, vandaag }: Signaalbenodigdheden) => ({
  async "/signalen"(c: Context<Web>) {
    const zelf = persoonVan(c.get("werker"));
    const alles = zietAlles("/signalen", c.get("werker"));
    const gevraagd = c.req.query("voor");
    const voor = gevraagd === undefined ? zelf : leesPersoon(gevraagd);
    if (!alles && !zelfdePersoon(voor, zelf)) return c.redirect("/signalen", 303);
    const keuze = leesSignaalkeuze((naam) => c.req.queries(naam) ?? []);
    const blad = leesBlad(c.req.query("blad"), { per: PER_BLAD, totaal: Infinity }).blad;
    const [bladzijde, allen, om] = await Promise.all([
      leesSignaalbladzijde(store, await dag(), { voor, keuze, per: PER_BLAD, blad }),
      alles ? telOpenSignalen(store, await dag()) : null,
      kader(c),
    ]);
    const wijzer = leesBlad(String(blad), { per: PER_BLAD, totaal: bladzijde.totaal });
    return c.html(signalenblad({ vandaag: vandaag(), voor, keuze, bladzijde, wijzer, allen }, om));
  },
});
