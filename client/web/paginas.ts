import type { Context } from "hono";
import { leesOpenSignalen, telOpenSignalen } from "#activities/open-signalen.ts";
import type { Store } from "#activities/store/store.ts";
import { leesTijdlijnfilter } from "#domain/beeld/tijdlijnfilter.ts";
import { beslishulp } from "#domain/aanmelding/beslishulp.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { Inzage } from "../inlog/inzage.ts";
import type { Trajecten } from "../trajecten.ts";
import { leesOrganisatiebeeld } from "../organisaties.ts";
import { isVol } from "../boeken.ts";
import { antwoordenVoor } from "./antwoorden.ts";
import { maakBeslissen } from "./beslissen/pagina.ts";
import type { Pad } from "./bladzijden.ts";
import type { Kader } from "./bladzijde.ts";
import { maakBeheer } from "./beheer/paginas.ts";
import { maakMensen } from "./mensen.ts";
import type { Gezondheid } from "./gezondheid.ts";
import { maakBriefpaginas } from "./briefpaginas.ts";
import { aanmeldingsvorm } from "./formulier/aanmelding.ts";
import { maakNieuw } from "./formulier/nieuw.ts";
import { overneemvorm } from "./formulier/overnemen.ts";
import { maakDoe, type Formulierbenodigdheden } from "./formulier/doe.ts";
import type { Medewerkerformulieren } from "./formulier/medewerker.ts";
import { maakInzageblad } from "./inzageblad.ts";
import { maakSamen } from "./lijst/samen/paginas.ts";
import { maakLijst } from "./lijst/paginas.ts";
import { overzichtsblad } from "./overzicht/blad.ts";
import { EERSTE, kortOverzicht } from "./overzicht/kort.ts";
import { leesOverzicht } from "./overzicht/lees.ts";
import { maakPostvakpaginas, type Postvakbenodigdheden } from "./postvakpaginas.ts";
import { maakMijnWerk } from "./mijn-werk/paginas.ts";
import { leesPerioden, periodenblad } from "./perioden.ts";
import { dringendVan, persoonVan } from "./signalen.ts";
import { maakSignalen } from "./signalenpaginas.ts";
import { dicht } from "./dicht.ts";
import { leesAantal } from "./tijdlijn.ts";
import { trajectblad } from "./traject.ts";
import { trajectbladZonder } from "./traject-zonder.ts";
import { maakEvaluatie } from "./evaluatiepaginas.ts";
import { handleidingblad } from "./handleiding.ts";
import { maakVerantwoording } from "./verantwoordingpaginas.ts";
import type { Web } from "./werker.ts";
import { uitlegBij } from "./uitleg.ts";

/** What each path of the table of pages answers, once it is known who asks and what they may see (bladzijden.ts). */

export interface Paginabenodigdheden {
  readonly store: Pick<
    Store,
    | "aantallen"
    | "aanvragen"
    | "bord"
    | "bronnen"
    | "inHand"
    | "laatsteBrieven"
    | "laterVastgelegd"
    | "lijst"
    | "mail"
    | "ochtendpost"
    | "perioden"
    | "periodeuren"
    | "projectie"
    | "regels"
    | "rijen"
    | "prognoses"
    | "signaaldeel"
    | "signalen"
    | "stand"
    | "standen"
    | "telSignalen"
    | "telSoorten"
    | "toegekend"
    | "verzendregister"
    | "zouten"
  >;
  /** Null where mail really leaves. */
  readonly postvak: Postvakbenodigdheden["postvak"];
  readonly stuur: Trajecten["stuur"];
  readonly meldAan: Trajecten["meldAan"];
  readonly begin: Trajecten["begin"];
  readonly vraagPeriode: Trajecten["vraagPeriode"];
  readonly openPeriode: Trajecten["openPeriode"];
  readonly vraagOrganisatie: Trajecten["vraagOrganisatie"];
  readonly vraagOrganisaties: Trajecten["vraagOrganisaties"];
  readonly uitnodiging: Medewerkerformulieren["uitnodiging"];
  /** What stands in the link to an agenda that goes by this name. */
  readonly agendatoken: (kenmerk: string) => string;
  /** Public address of the web; null: as it is asked for. */
  readonly webadres: string | null;
  readonly brieven: Formulierbenodigdheden["brieven"];
  readonly bijFout: (fout: Error) => void;
  readonly gezondheid: () => Promise<Gezondheid>;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly inzage: Inzage;
  /** The one in force; it has signals too. */
  readonly kalender: () => Promise<Kalender>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
  readonly stijl: string;
}

export type Pagina = (c: Context<Web>) => Response | Promise<Response>;

export function maakPaginas({
  store,
  postvak,
  stuur,
  meldAan,
  begin,
  vraagPeriode,
  openPeriode,
  vraagOrganisatie,
  vraagOrganisaties,
  uitnodiging,
  agendatoken,
  webadres,
  brieven,
  bijFout,
  gezondheid,
  medewerkers,
  inzage,
  kalender,
  nu,
  vandaag,
  stijl,
}: Paginabenodigdheden): Readonly<Record<Pad, Pagina>> {
  const dag = async () => ({ vandaag: vandaag(), kalender: await kalender() });
  const kader = async (c: Context<Web>): Promise<Kader> => {
    const werker = c.get("werker");
    const zelf = persoonVan(werker);
    return {
      stijl,
      werker,
      uitleg: uitlegBij(c.get("pad"), werker),
      dringend: dringendVan(await telOpenSignalen(store, await dag(), zelf), zelf),
    };
  };
  const opening = { store, brieven, kalender, bijFout, kader, nu, vandaag };
  const param = (c: Context<Web>, naam: string): string => c.req.param(naam) ?? "";

  return {
    async "/"(c) {
      if (c.get("werker").rollen.includes("projectleider"))
        return c.html(
          overzichtsblad(
            await leesOverzicht({ store, medewerkers, gezondheid, dag: await dag(), nu: nu() }),
            await kader(c),
          ),
        );
      const [aantallen, stand, eerst, om] = await Promise.all([
        store.aantallen(),
        gezondheid(),
        leesOpenSignalen(store, await dag(), { voor: persoonVan(c.get("werker")), eerste: EERSTE }),
        kader(c),
      ]);
      return c.html(
        kortOverzicht({ nu: nu().toISOString(), vandaag: vandaag(), aantallen, eerst, gezondheid: stand }, om),
      );
    },

    "/trajecten/samen": maakSamen({
      store,
      stuur,
      brieven,
      inzage,
      medewerkers,
      kalender,
      kader,
      bijFout,
      nu,
      vandaag,
    }),
    ...maakLijst({ store, medewerkers, kader, nu, vandaag }),

    ...maakSignalen({ store, kader, dag, vandaag }),

    ...maakMijnWerk({ store, stuur, vraagOrganisatie, agendatoken, webadres, bijFout, kader, dag, vandaag }),

    "/perioden": async (c) => c.html(periodenblad(await leesPerioden(store), await kader(c))),

    "/handleiding": async (c) => c.html(handleidingblad(await kader(c))),

    ...maakEvaluatie({ store, inzage, kader, nu, vandaag }),
    ...maakVerantwoording({ store, kader, nu, vandaag }),
    ...maakBeheer({
      store,
      vraagOrganisatie,
      vraagPeriode,
      openPeriode,
      nu,
      inzage,
      kalender,
      gezondheid,
      bijFout,
      kader,
      vandaag,
    }),
    ...maakMensen({ store, vraagOrganisatie, vraagOrganisaties, uitnodiging, bijFout, kader, vandaag }),

    async "/trajecten/:nummer"(c) {
      const nummer = param(c, "nummer");
      const projectie = c.get("projectie");
      if (projectie === null) return c.notFound();
      const { rij, dossier } = projectie;
      const regels = await store.regels(nummer);
      const vastgelegd = c.req.query("vastgelegd") ?? null;
      if (c.get("zicht") !== "alles") {
        const pad = regels.at(-1)?.naar ?? "";
        const kan = antwoordenVoor(dossier, pad, vandaag(), c.get("werker"));
        return c.html(trajectbladZonder({ rij, regels, kan, vastgelegd }, await kader(c)));
      }
      const organisaties = await leesOrganisatiebeeld(store, dossier);
      const hulp =
        dossier.besluit === null
          ? beslishulp(dossier, { toegekend: await store.toegekend(rij.periode), organisaties })
          : null;
      const beeld = {
        rij,
        regels,
        hulp,
        organisaties,
        vol: await isVol(store, dossier),
        dossier,
        vastgelegd,
        vandaag: vandaag(),
        werker: c.get("werker"),
        za: (await medewerkers()).find(({ id }) => id === dossier.za) ?? null,
        gekozen: {
          filter: leesTijdlijnfilter(c.req.query("tijdlijn")),
          aantal: leesAantal(c.req.query("meer")),
          heel: c.req.query("heel") ?? null,
        },
      };
      return c.html(await dicht(trajectblad(beeld, await kader(c))));
    },
    "/aanmelding/nieuw": maakNieuw(aanmeldingsvorm({ meldAan }), opening),
    "/aanmelding/overnemen": maakNieuw(overneemvorm({ store, nu, vraagPeriode, begin }), opening),
    "/trajecten/:nummer/beslissen": maakBeslissen({ store, medewerkers, brieven, kader, nu, vandaag }),
    "/trajecten/:nummer/doe/:type": maakDoe({ store, stuur, bijFout, kader, vandaag, nu, brieven, medewerkers }),
    "/trajecten/:nummer/inzage": maakInzageblad({ inzage, kader }),

    ...maakBriefpaginas({ store, inzage, kader, nu }),
    ...maakPostvakpaginas({ postvak, inzage, kader, nu }),
  };
}
