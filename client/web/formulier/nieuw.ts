import type { Context } from "hono";
import { html } from "hono/html";
import { daadVan } from "#domain/formulier/daden.ts";
import type { Invoer, Veld } from "#domain/formulier/veld.ts";
import type { Kennis } from "#domain/formulier/verwijzing.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Door } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { namenVan } from "#domain/organisaties/organisatie.ts";
import { leesOrganisaties } from "../../organisaties.ts";
import { alsFout } from "../../fout.ts";
import type { Kader } from "../bladzijde.ts";
import { weergaveIn, type Weergave } from "../formulieradres.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { doorVan, type Web } from "../werker.ts";
import { GEZIEN, KENMERK, vragenblad, type Vragenblad } from "./blad.ts";
import { bewaar, opEigenAdres } from "./eigen-adres.ts";
import { geweigerd } from "./geweigerd.ts";
import { id, leesInvoer, MAX_FORMULIER, metVast, verbouw } from "./invoer.ts";
import { GEEN_ANTWOORD, TE_GROOT } from "./meldingen.ts";
import { maakWatVolgt, type Volgbronnen } from "./nieuw-volgt.ts";
import { opening, watErStond } from "./opening.ts";
import { volgblad, ZEKER, type Volgblad } from "./wat-volgt.ts";

/** A traject that has no number until it is recorded, by form: a new aanmelding (aanmelding.ts), or an old dossier (overnemen.ts). */

export interface Nieuwvorm {
  /** By which the traject begins. */
  readonly type: string;
  readonly uitleg: string;
  /** What is asked beside the velden. */
  readonly na: readonly Veld[];
  readonly velden: (kennis: Kennis) => readonly Veld[];
  readonly begin: (kennis: Kennis) => Invoer;
  readonly lees: (ruw: Invoer, bij: Gevraagd) => Promise<Gelezen>;
  /** Answers with its number. */
  readonly stuur: (gelezen: Aanvang, door: Door) => Promise<Uitkomst<string>>;
}

interface Gevraagd {
  readonly kennis: Kennis;
  readonly velden: readonly Veld[];
  readonly id: string;
  /** It is sent to count. */
  readonly zeker: boolean;
}

export interface Gelezen {
  readonly invoer: Invoer;
  readonly fouten: ReadonlyMap<string, string>;
  /** Null: something is wrong. */
  readonly aanvang: Aanvang | null;
}

/** That with which a traject begins; `wat`: what else the vorm knows of it. */
export interface Aanvang<T = unknown> {
  readonly inzendingen: readonly [Inzending, ...Inzending[]];
  readonly wat: T;
}

export interface Nieuwbenodigdheden extends Volgbronnen {
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
}

export function maakNieuw(vorm: Nieuwvorm, benodigd: Nieuwbenodigdheden) {
  const { bijFout, kader, vandaag } = benodigd;
  const watVolgt = maakWatVolgt(benodigd);
  return async (c: Context<Web>): Promise<Response> => {
    const dossier = leegDossier("");
    const door = doorVan(c.get("werker"), vorm.type, { dossier });
    if ("code" in door) return c.notFound();
    const organisaties = namenVan(await leesOrganisaties(benodigd.store));
    const kennis: Kennis = { dossier, pad: "nieuw", vandaag: vandaag(), door, zorgarrangeurs: [], organisaties };
    const velden = vorm.velden(kennis);
    const weg = (fout: unknown): undefined => {
      bijFout(alsFout(fout));
    };
    return c.req.method === "POST" ? verstuurd() : gevraagd();

    async function gevraagd(): Promise<Response> {
      const stond = await watErStond(c);
      const open = opening(stond, () => vorm.begin(kennis), 0);
      const weergave = weergaveIn(c);
      if (stond.invoer === null || weergave === null) return toon(open, 200);
      const { invoer, aanvang, fouten } = await lees(stond.invoer, open.id);
      if (aanvang === null) return toon({ ...open, invoer, fouten }, 422);
      const volgt = weergave === "volgt" ? await watVolgt(aanvang.inzendingen).catch(weg) : null;
      return volgt?.ok === true ? volgpagina(volgt.waarde, invoer, open.id) : toon(open, 200);
    }

    async function verstuurd(): Promise<Response> {
      const tekst = await watGestuurdIs(c);
      const ruw = leesInvoer(tekst);
      const vast = id(ruw);
      const opAdres = (wat: Invoer, weergave: Weergave = null) => opEigenAdres(c, wat, alsVelden(vast), weergave);
      if (tekst.length > MAX_FORMULIER) return toon({ id: vast, invoer: ruw, melding: html`<p>${TE_GROOT}</p>` }, 413);
      const verbouwd = verbouw(ruw, velden);
      if (verbouwd !== null) return (await opAdres(verbouwd)) ?? toon({ id: vast, invoer: verbouwd }, 200);
      const { invoer, aanvang, fouten } = await lees(ruw, vast);
      if (aanvang === null) return (await opAdres(ruw, "fouten")) ?? toon({ id: vast, invoer, fouten }, 422);
      const geenAntwoord = async () => {
        await bewaar(c, ruw, alsVelden(vast));
        return toon({ id: vast, invoer, ...GEEN_ANTWOORD }, 503);
      };
      const volgt = ruw.has(ZEKER) ? null : await watVolgt(aanvang.inzendingen).catch(weg);
      if (volgt === undefined) return geenAntwoord();
      if (volgt?.ok === true) return (await opAdres(ruw, "volgt")) ?? volgpagina(volgt.waarde, invoer, vast);
      // What is refused, whoever records it says best.
      const uitkomst = await vorm.stuur(aanvang, door as Door).catch(weg);
      if (uitkomst === undefined) return geenAntwoord();
      if (uitkomst.ok)
        return c.redirect(`/trajecten/${uitkomst.waarde}?vastgelegd=${aanvang.inzendingen[0].id}#inhoud`, 303);
      await bewaar(c, ruw, alsVelden(vast));
      return toon({ id: vast, invoer, ...geweigerd(uitkomst.weigering, velden, invoer) }, 422);
    }

    function lees(ruw: Invoer, vast: string): Promise<Gelezen> {
      return vorm.lees(ruw, { kennis, velden, id: vast, zeker: ruw.has(ZEKER) });
    }

    async function volgpagina(volgt: Omit<Volgblad, "invoer">, invoer: Invoer, vast: string): Promise<Response> {
      return c.html(volgblad({ ...volgt, invoer: metVast(invoer, alsVelden(vast)) }, await kader(c)));
    }

    async function toon(
      blad: Partial<Vragenblad> & Pick<Vragenblad, "invoer" | "id">,
      status: 200 | 413 | 422 | 503,
    ): Promise<Response> {
      const gewoon = {
        daad: daadVan(vorm.type),
        over: null,
        menu: "/",
        actie: c.req.path,
        terug: { adres: "/trajecten", tekst: "Alle trajecten" },
        na: vorm.na,
        knop: "Vastleggen",
        uitleg: vorm.uitleg,
        rol: kennis.door.rol,
        velden,
        gezien: 0,
        fouten: new Map(),
        melding: null,
      } as const;
      return c.html(vragenblad({ ...gewoon, ...blad }, await kader(c)), status);
    }
  };
}

const alsVelden = (vast: string) => ({ [KENMERK]: vast, [GEZIEN]: 0 });
