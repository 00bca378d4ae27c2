import type { Context } from "hono";
import { html } from "hono/html";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { veldenLos } from "#domain/formulier/velden.ts";
import {
  MEDEWERKERVORMEN,
  NIEUW,
  rolVoorVraag,
  UITLEG,
  type Medewerkerdaad,
  type Medewerkervorm,
  type Vraagplek,
} from "#domain/medewerkers/formulier.ts";
import { medewerkerMet, ORGANISATIE_NUMMER, type BekendeMedewerker } from "#domain/medewerkers/medewerkers.ts";
import { beeldVan, type Medewerkerbeeld } from "#domain/medewerkers/overzicht.ts";
import { verhaalVan } from "#domain/medewerkers/verhaal.ts";
import type { Medewerkervraag } from "#domain/medewerkers/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import { gelukt } from "#domain/weigering.ts";
import { alsFout } from "../../fout.ts";
import type { Trajecten } from "../../trajecten.ts";
import { bladzijde, type Kader } from "../bladzijde.ts";
import { magOverdragen, overdraaglink } from "../medewerkers.ts";
import { tabel } from "../tabel.ts";
import type { Web, Werker } from "../werker.ts";
import { hoofdletter } from "../woorden.ts";
import { wachtOp } from "./bijgewerkt.ts";
import { vraagformulier, type Vraagbenodigdheden } from "./vraag.ts";

/** Who works here, by form: somebody new, and what changes of one of them. */

export interface Medewerkerformulieren extends Vraagbenodigdheden {
  readonly store: Pick<Store, "stand" | "rijen" | "regels">;
  readonly vraagOrganisatie: Trajecten["vraagOrganisatie"];
  /** Null: people choose who they are, and nobody is invited. */
  readonly uitnodiging: ((brief: string) => Vraagplek["link"]) | null;
}

export function maakMedewerkerformulieren({ store, vraagOrganisatie, uitnodiging, ...rest }: Medewerkerformulieren) {
  const { kader, vandaag } = rest;
  return {
    nieuw: (c: Context<Web>): Promise<Response> =>
      toon(c, NIEUW, {
        wie: null,
        actie: "/medewerkers/nieuw",
        terug: { adres: "/medewerkers", tekst: "Alle medewerkers" },
      }),

    doe: async (c: Context<Web>): Promise<Response> => {
      const daad = c.req.param("daad") ?? "";
      const wie = medewerkerMet(await leesMedewerkers(store), c.req.param("id") ?? "");
      if (wie === undefined || !isDaad(daad) || (daad === "uitnodiging" && uitnodiging === null)) return c.notFound();
      const beeld = beeldVan(wie, await store.rijen({ za: wie.id }));
      if (daad === "vertrek" && beeld.inHand.length > 0)
        return c.html(eerstOverdragen(beeld, c.get("werker"), await kader(c)), 409);
      return toon(c, MEDEWERKERVORMEN[daad], {
        wie,
        actie: `/medewerkers/${wie.id}/doe/${daad}`,
        terug: { adres: `/medewerkers/${wie.id}`, tekst: `Terug naar ${wie.naam}` },
      });
    },
  };

  /** Who comes to work here gets the link at once; the page says what became of it, and sends another. */
  async function nodigUit(vraag: Medewerkervraag, medewerker: string | null, door: Door): Promise<void> {
    if (uitnodiging === null || vraag.soort !== "voeg-toe" || medewerker === null || vraag.van > vandaag()) return;
    const brief = `${vraag.sleutel}:inloggen`;
    await vraagOrganisatie({ soort: "nodig-uit", sleutel: brief, medewerker, ...uitnodiging(brief)! }, door).catch(
      (fout: unknown) => rest.bijFout(alsFout(fout)),
    );
  }

  async function toon(
    c: Context<Web>,
    vorm: Medewerkervorm,
    {
      wie,
      actie,
      terug,
    }: {
      readonly wie: BekendeMedewerker | null;
      readonly actie: string;
      readonly terug: { readonly adres: string; readonly tekst: string };
    },
  ): Promise<Response> {
    const werker = c.get("werker");
    const rol = rolVoorVraag(werker.rollen, vorm.soort);
    if (rol === null) return c.notFound();
    const schema = vorm.schema();
    const velden = veldenLos(schema, vorm.daad, UITLEG);
    return vraagformulier(
      c,
      {
        blad: {
          daad: wie === null ? vorm.daad : `${vorm.daad}: ${wie.naam}`,
          menu: "/medewerkers",
          uitleg: vorm.uitleg,
          knop: vorm.knop,
          rol,
          velden,
          actie,
          terug,
        },
        schema,
        begin: alsInvoer(velden, vorm.begin(wie, vandaag())),
        volgnummer: wie?.volgnummer ?? 0,
        async stuur(gegevens, { id, gezien }) {
          const vraag = vorm.vraag(gegevens as never, {
            sleutel: id,
            medewerker: wie?.id ?? "",
            gezien,
            link: uitnodiging?.(id) ?? null,
          });
          const antwoord = await vraagOrganisatie(vraag, { rol, id: werker.id });
          if (!antwoord.ok) return antwoord;
          await nodigUit(vraag, antwoord.waarde.medewerker, { rol, id: werker.id });
          const { volgnummer, medewerker } = antwoord.waarde;
          const isEr = await wachtOp(volgnummer, async () => (await leesMedewerkers(store)).kop.volgnummer);
          const naar = isEr && medewerker !== null ? `/medewerkers/${medewerker}` : "/medewerkers";
          return gelukt(`${naar}?vastgelegd=${volgnummer}#inhoud`);
        },
        verhaal: async () => verhaalVan(await store.regels(ORGANISATIE_NUMMER), wie?.id ?? ""),
      },
      rest,
    );
  }
}

const isDaad = (tekst: string): tekst is Medewerkerdaad => Object.hasOwn(MEDEWERKERVORMEN, tekst);

/** Who leaves with trajecten in hand: which, and how somebody else gets each of them. */
const eerstOverdragen = ({ id, naam, inHand }: Medewerkerbeeld, werker: Werker, kader: Kader) => {
  const zelf = magOverdragen(werker);
  return bladzijde(
    {
      titel: `Eerst overdragen: ${naam}`,
      menu: "/medewerkers",
      inhoud: html`<p class="verder"><a href="/medewerkers/${id}">Terug naar ${naam}</a></p>
        <h1 id="eerst">${MEDEWERKERVORMEN.vertrek.daad}: ${naam}</h1>
        <p class="melding let-op">
          <strong>Dit kan nog niet.</strong> ${naam} heeft nog
          ${inHand.length === 1 ? "een traject" : `${inHand.length} trajecten`} in handen. Eerst neemt iemand anders
          ${inHand.length === 1 ? "dat" : "ze"} over.
          ${zelf ? "" : `Dat doet de projectleider, of ${naam} zelf, op de bladzijde van het traject.`}
        </p>
        ${tabel({
          onder: "eerst",
          koppen: ["Nummer", "Naam", "Staat", ...(zelf ? ["Overdragen"] : [])],
          rijen: inHand.map((een) => [
            html`<a href="/trajecten/${een.nummer}">${een.nummer}</a>`,
            html`${een.naam}`,
            html`${hoofdletter(een.staat)}`,
            ...(zelf ? [overdraaglink(een.nummer)] : []),
          ]),
        })}`,
    },
    kader,
  );
};
