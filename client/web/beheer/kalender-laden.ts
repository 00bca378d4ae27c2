import type { Context } from "hono";
import { html } from "hono/html";
import { beproefKalender } from "#activities/store/kalenderproef.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import { alsTekst, isDezelfde } from "#domain/kalender/als-tekst.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { KALENDER, leesKalender, type Kalender } from "#domain/kalender/kalender.ts";
import { decodeer, zonderBom } from "#domain/invoer/codering.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { zonderAntwoord } from "../../fout.ts";
import type { Trajecten } from "../../trajecten.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { wachtOp } from "../formulier/bijgewerkt.ts";
import { leesInvoer, nieuwId, vastIn } from "../formulier/invoer.ts";
import { AL_GEBRUIKT, GEEN_ANTWOORD, NA_INLOGGEN, NIET_MEER_BEWAARD } from "../formulier/meldingen.ts";
import { ZEKER } from "../formulier/wat-volgt.ts";
import type { Web } from "../werker.ts";
import { proefblad, TEKST } from "./kalender-proef.ts";
import { partnernaamVoor } from "./zonder.ts";

/** Another calendar by form: a file, then what it moves, then one button. */

export interface Kalenderformulier {
  readonly store: Pick<Store, "stand" | "rijen" | "projectie" | "regels">;
  readonly vraagOrganisatie: Trajecten["vraagOrganisatie"];
  readonly kalender: () => Promise<Kalender>;
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly vandaag: () => Datum;
}

const BESTAND = "bestand";

export function maakKalenderLaden({ store, vraagOrganisatie, kalender, bijFout, kader, vandaag }: Kalenderformulier) {
  return async (c: Context<Web>): Promise<Response> => {
    if (c.req.method !== "POST") return geopend(c);
    const invoer = leesInvoer(await watGestuurdIs(c));
    if (!invoer.has(TEKST)) return uitBestand(c);
    return invoer.has(ZEKER) ? leg(c, invoer) : beproef(c, eerste(invoer, TEKST), vastIn(invoer, 0));
  };

  async function geopend(c: Context<Web>): Promise<Response> {
    const eerder = c.get("bewaard");
    if (eerder === null) return c.html(formulier(NIET_MEER_BEWAARD, await kader(c)));
    const ruw = leesInvoer(eerder?.tekst ?? "");
    // Read before the log-in and kept: it is looked at anew.
    if (ruw.has(TEKST))
      return beproef(c, eerste(ruw, TEKST), {
        ...vastIn(ruw, 0),
        melding: eerder?.uitgelogd === true ? NA_INLOGGEN : null,
      });
    const welke = c.req.query("welke");
    if (welke === "geldt") return beproef(c, alsTekst(await kalender()), { id: nieuwId() });
    if (welke === "meegeleverd") return beproef(c, alsTekst(KALENDER), { id: nieuwId() });
    return c.html(formulier(null, await kader(c)));
  }

  async function uitBestand(c: Context<Web>): Promise<Response> {
    const tekst = await bestandIn(c);
    if (typeof tekst === "string") return beproef(c, tekst, { id: nieuwId() });
    return c.html(formulier(html`<p>${tekst.reden}</p>`, await kader(c)), 422);
  }

  interface Vast {
    readonly id: string;
    readonly gezien?: number;
    readonly melding?: Html;
  }

  async function beproef(
    c: Context<Web>,
    tekst: string,
    { id: kenmerk, gezien: keek, melding = null }: Omit<Vast, "melding"> & { readonly melding?: Html | null },
    status: 200 | 409 | 422 | 503 = 200,
  ): Promise<Response> {
    const gelezen = leesKalender(tekst);
    if (!gelezen.ok) return c.html(formulier(mis(gelezen.weigering.reden), await kader(c)), 422);
    const nieuw = gelezen.waarde;
    const [geldt, stand, proef] = await Promise.all([
      kalender(),
      leesMedewerkers(store),
      beproefKalender(store, nieuw, vandaag(), partnernaamVoor(c.get("werker"))),
    ]);
    if (!proef.ok) return c.html(formulier(html`<p>${proef.weigering.reden}</p>`, await kader(c)), 422);
    if (isDezelfde(nieuw, geldt) && proef.waarde.teDoen.length === 0)
      return c.html(
        formulier(html`<p>Dit is de kalender die al geldt, en alles wat loopt rekent ermee.</p>`, await kader(c)),
        422,
      );
    return c.html(
      proefblad(
        {
          geldt,
          nieuw,
          proef: proef.waarde,
          vandaag: vandaag(),
          tekst,
          id: kenmerk,
          gezien: keek ?? stand.kalender?.volgnummer ?? 0,
          melding,
        },
        await kader(c),
      ),
      status,
    );
  }

  async function leg(c: Context<Web>, invoer: Invoer): Promise<Response> {
    const tekst = eerste(invoer, TEKST);
    const gelezen = leesKalender(tekst);
    if (!gelezen.ok) return c.html(formulier(mis(gelezen.weigering.reden), await kader(c)), 422);
    const { id: sleutel, gezien: keek } = vastIn(invoer, 0);
    const uitkomst = await vraagOrganisatie(
      { soort: "laad-kalender", sleutel, gezien: keek, kalender: gelezen.waarde },
      { rol: "beheerder", id: c.get("werker").id },
    ).catch(zonderAntwoord(bijFout));
    if (uitkomst === null) {
      const { kop, melding } = GEEN_ANTWOORD;
      return beproef(
        c,
        tekst,
        {
          id: sleutel,
          gezien: keek,
          melding: html`<p><strong>${kop}</strong></p>
            ${melding}`,
        },
        503,
      );
    }
    if (!uitkomst.ok) {
      const { code, reden } = uitkomst.weigering;
      const isAnders = code === "sleutel.gebruikt";
      return beproef(
        c,
        tekst,
        {
          id: isAnders ? nieuwId() : sleutel,
          melding: html`<p><strong>Er is niets vastgelegd.</strong> ${isAnders ? AL_GEBRUIKT : reden}</p>`,
        },
        code === "kalender.veranderd" || isAnders ? 409 : 422,
      );
    }
    const { volgnummer } = uitkomst.waarde;
    await wachtOp(volgnummer, async () => (await leesMedewerkers(store)).kop.volgnummer);
    return c.redirect(`/beheer/kalender?vastgelegd=${volgnummer}#inhoud`, 303);
  }
}

/** The text of the file that was sent, or why there is none. */
async function bestandIn(c: Context<Web>): Promise<string | { readonly reden: string }> {
  const bestand = (await c.req.parseBody().catch(() => ({}) as Record<string, unknown>))[BESTAND];
  if (!(bestand instanceof File) || bestand.size === 0) return { reden: "Kies eerst een bestand waar iets in staat." };
  const tekst = decodeer(zonderBom(new Uint8Array(await bestand.arrayBuffer())));
  if (tekst !== null) return tekst;
  return {
    reden: "Dit bestand is geen tekst. Een kalender is een tekstbestand (UTF-8), geen document en geen rekenblad.",
  };
}

/** Each line that is wrong, as the reader tells them. */
function mis(reden: string): Html {
  const [kop, ...regels] = reden.split("\n");
  return html`<p>${kop}</p>
    ${
      regels.length === 0
        ? ""
        : html`<ul>
            ${regels.map((regel) => html`<li>${regel.trim()}</li>`)}
          </ul>`
    }`;
}

const formulier = (melding: Html | null, kader: Kader): Html =>
  bladzijde(
    {
      titel: `${melding === null ? "" : "Let op: "}Laad een nieuwe kalender`,
      menu: "/beheer",
      inhoud: html`<p class="verder"><a href="/beheer/kalender">Terug naar de kalender</a></p>
        ${
          melding === null
            ? ""
            : html`<div class="melding let-op" role="alert" tabindex="-1" autofocus id="fouten">
                <p><strong>Er is nog niets vastgelegd.</strong></p>
                ${melding}
              </div>`
        }
        <h1>Laad een nieuwe kalender</h1>
        <p>
          Bewaar eerst de kalender van nu als bestand, zet de nieuwe dagen erbij en geef haar een nieuwe versie. Kies
          daarna hier dat bestand. U ziet dan wat er verschuift; er verandert nog niets.
        </p>
        <form method="post" action="/beheer/kalender/nieuw" enctype="multipart/form-data" class="daad">
          <div class="veld">
            <label class="vraag" for="bestand">Bestand</label>
            <p class="hulp" id="bestand-hulp">Een tekstbestand, met op elke regel één gegeven.</p>
            <input
              type="file"
              id="bestand"
              name="${BESTAND}"
              accept=".txt,text/plain"
              aria-describedby="bestand-hulp"
            />
          </div>
          <p class="knoppen">
            <button type="submit">Bekijk wat er verschuift</button>
            <a href="/beheer/kalender">Niet doen</a>
          </p>
        </form>`,
    },
    kader,
  );
