import type { Context } from "hono";
import { html } from "hono/html";
import { afdrukVan } from "#activities/mail/uitnodigingslink.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Dag } from "#activities/open-signalen.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { zonderAntwoord } from "../../fout.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Html, Kader } from "../bladzijde.ts";
import type { Pad } from "../bladzijden.ts";
import { id, leesInvoer } from "../formulier/invoer.ts";
import { NU_GEEN_ANTWOORD } from "../formulier/meldingen.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { doorVan, type Web } from "../werker.ts";
import { wachtOp } from "../formulier/bijgewerkt.ts";
import { agendablok, DEEL, TREK_IN, type Agendabeeld } from "./agenda.ts";
import { geweigerd, signaalmelding, werkblad } from "./blad.ts";
import { maakWeek } from "./week/pagina.ts";
import { leesWerk, type Werkstore } from "./lees.ts";

export interface Werkbenodigdheden {
  readonly store: Werkstore;
  readonly stuur: Trajecten["stuur"];
  readonly vraagOrganisatie: Trajecten["vraagOrganisatie"];
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly dag: () => Promise<Dag>;
  readonly vandaag: () => Datum;
  readonly agendatoken: (kenmerk: string) => string;
  /** Public address; null: as it is asked for. */
  readonly webadres: string | null;
}

const DADEN = ["signaal.afgehandeld", "signaal.geopend"] as const;

export function maakMijnWerk({
  store,
  stuur,
  vraagOrganisatie,
  agendatoken,
  webadres,
  bijFout,
  kader,
  dag,
  vandaag,
}: Werkbenodigdheden) {
  /** Of which form the address was made and not shown yet: who loads the page again, or finds it in their history, does not see it. */
  const nogTeTonen = new Set<string>();

  async function toon(c: Context<Web>, melding: Html | null, status: 200 | 409 | 503 = 200): Promise<Response> {
    const nu = await dag();
    const om = await kader(c);
    const beeld = await leesWerk(store, c.get("werker"), nu);
    return c.html(
      werkblad({ ...beeld, vandaag: nu.vandaag, melding, agenda: agendablok(await agenda(c), om) }, om),
      status,
    );
  }

  async function agenda(c: Context<Web>): Promise<Agendabeeld> {
    const { agendas } = await leesMedewerkers(store);
    const gedeeld = agendas[c.get("werker").id];
    const kenmerk = c.req.query("agenda");
    const token = kenmerk !== undefined && nogTeTonen.delete(kenmerk) ? agendatoken(kenmerk) : null;
    return {
      gedeeld: gedeeld !== undefined,
      nieuw: token !== null && afdrukVan(token) === gedeeld ? token : null,
      webadres: webadres ?? new URL(c.req.url).origin,
    };
  }

  async function deelt(c: Context<Web>, invoer: Invoer): Promise<Response> {
    const { id: medewerker } = c.get("werker");
    const kenmerk = id(invoer);
    const afdruk = eerste(invoer, "daad") === DEEL ? afdrukVan(agendatoken(kenmerk)) : null;
    const uitkomst = await vraagOrganisatie(
      { soort: "deel-agenda", medewerker, afdruk },
      { rol: "zorgarrangeur", id: medewerker },
    ).catch(zonderAntwoord(bijFout));
    if (uitkomst === null) return toon(c, GEEN_ANTWOORD, 503);
    if (!uitkomst.ok) return toon(c, geweigerd(uitkomst.weigering.reden), 409);
    await wachtOp(uitkomst.waarde.volgnummer, async () => (await leesMedewerkers(store)).kop.volgnummer);
    if (afdruk !== null) nogTeTonen.add(kenmerk);
    return c.redirect(`/mijn-werk${afdruk === null ? "" : `?agenda=${kenmerk}`}#agenda`, 303);
  }

  async function metKnop(c: Context<Web>): Promise<Response> {
    const invoer = leesInvoer(await watGestuurdIs(c));
    if ([DEEL, TREK_IN].includes(eerste(invoer, "daad"))) return deelt(c, invoer);
    const nummer = eerste(invoer, "nummer");
    const daad = DADEN.find((een) => een === eerste(invoer, "daad"));
    const dossier = (await store.projectie(nummer))?.dossier;
    if (daad === undefined || dossier === undefined) return c.notFound();
    const door = doorVan(c.get("werker"), daad, { dossier });
    if ("code" in door) return toon(c, geweigerd(door.reden), 409);
    const gegevens = { sleutel: eerste(invoer, "sleutel") };
    const uitkomst = await stuur(nummer, [{ id: id(invoer), type: daad, gegevens, door }]).catch(
      zonderAntwoord(bijFout),
    );
    if (uitkomst === null) return toon(c, GEEN_ANTWOORD, 503);
    const { weigering } = uitkomst.ok ? { weigering: null } : uitkomst;
    // Twice the same button is once.
    if (weigering !== null && !weigering.code.startsWith("signaal.al-"))
      return toon(c, geweigerd(weigering.reden), 409);
    return c.redirect(`/mijn-werk?gedaan=${daad}&nummer=${nummer}#inhoud`, 303);
  }

  return {
    "/mijn-werk": (c) => {
      if (c.req.method === "POST") return metKnop(c);
      if (c.get("bewaard") !== undefined) return toon(c, NIET_INGELOGD);
      const gedaan = DADEN.find((een) => een === c.req.query("gedaan"));
      const nummer = /^ZA-\d{4}-\d{3,6}$/.exec(c.req.query("nummer") ?? "")?.[0];
      return toon(c, gedaan === undefined || nummer === undefined ? null : signaalmelding(gedaan, nummer));
    },
    "/mijn-werk/uren": maakWeek({ store, stuur, vraagOrganisatie, bijFout, kader, vandaag }),
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Response | Promise<Response>>>;
}

const GEEN_ANTWOORD: Html = html`<div class="melding let-op" role="alert">
  <p>${NU_GEEN_ANTWOORD}</p>
</div>`;

const NIET_INGELOGD: Html = html`<p class="melding let-op" role="status">
  Er is niets vastgelegd: u was niet meer ingelogd toen u op de knop drukte. Druk er nog eens op.
</p>`;
