import type { Context } from "hono";
import { html } from "hono/html";
import { leesInzending, OP } from "#domain/formulier/inzending.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import { veldenVan } from "#domain/formulier/velden.ts";
import type { Kennis } from "#domain/formulier/verwijzing.ts";
import { aanmeldingIngediend } from "#domain/gebeurtenissen/aanmelding/ingediend.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import { alsFout } from "../../fout.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Kader } from "../bladzijde.ts";
import { weergaveIn, type Weergave } from "../formulieradres.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { doorVan, type Web } from "../werker.ts";
import { formulierblad, GEZIEN, KENMERK, type Formulierblad } from "./blad.ts";
import { bewaar, opEigenAdres } from "./eigen-adres.ts";
import { geweigerd } from "./geweigerd.ts";
import { id, leesInvoer, MAX_FORMULIER, metVast, verbouw } from "./invoer.ts";
import { GEEN_ANTWOORD, TE_GROOT } from "./meldingen.ts";
import { maakWatVolgt, type Volgbronnen } from "./nieuw-volgt.ts";
import { opening, watErStond } from "./opening.ts";
import { volgblad, ZEKER, type Volgblad } from "./wat-volgt.ts";

/** A new aanmelding by form: it has no number until it is recorded. */

export interface Nieuwbenodigdheden extends Volgbronnen {
  readonly meldAan: Trajecten["meldAan"];
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
}

const definitie = aanmeldingIngediend as unknown as Definitie;
const UITLEG =
  "Vul in wat de aanvrager schreef of vertelde. De aanvrager en de mede-aanvragers krijgen een ontvangstbevestiging. Noem geen leerlingen.";

export function maakNieuw(benodigd: Nieuwbenodigdheden) {
  const { meldAan, bijFout, kader, vandaag } = benodigd;
  const watVolgt = maakWatVolgt(benodigd);
  return async (c: Context<Web>): Promise<Response> => {
    const dossier = leegDossier("");
    const door = doorVan(c.get("werker"), definitie.type, { dossier });
    if ("code" in door) return c.notFound();
    const { rol } = door;
    const kennis: Kennis = { dossier, pad: "nieuw", vandaag: vandaag(), door, zorgarrangeurs: [] };
    const velden = veldenVan(definitie, kennis);
    const delen = [{ definitie, plek: "", kennis, velden }];
    const weg = (fout: unknown): undefined => {
      bijFout(alsFout(fout));
    };
    return c.req.method === "POST" ? verstuurd() : gevraagd();

    async function gevraagd(): Promise<Response> {
      const stond = await watErStond(c);
      const open = opening(stond, () => new Map([[OP, [typDag(kennis.vandaag)]]]), 0);
      const weergave = weergaveIn(c);
      if (stond.invoer === null || weergave === null) return toon(open, 200);
      const { invoer, inzending, fouten } = lees(stond.invoer, open.id);
      if (inzending === undefined) return toon({ ...open, invoer, fouten }, 422);
      const volgt = weergave === "volgt" ? await watVolgt(inzending).catch(weg) : null;
      return volgt == null ? toon(open, 200) : volgpagina(volgt, invoer, open.id);
    }

    async function verstuurd(): Promise<Response> {
      const tekst = await watGestuurdIs(c);
      const ruw = leesInvoer(tekst);
      const vast = id(ruw);
      const opAdres = (wat: Invoer, weergave: Weergave = null) => opEigenAdres(c, wat, alsVelden(vast), weergave);
      if (tekst.length > MAX_FORMULIER) return toon({ id: vast, invoer: ruw, melding: html`<p>${TE_GROOT}</p>` }, 413);
      const verbouwd = verbouw(ruw, velden);
      if (verbouwd !== null) return (await opAdres(verbouwd)) ?? toon({ id: vast, invoer: verbouwd }, 200);
      const { invoer, inzending, fouten } = lees(ruw, vast);
      if (inzending === undefined) return (await opAdres(ruw, "fouten")) ?? toon({ id: vast, invoer, fouten }, 422);
      const geenAntwoord = async () => {
        await bewaar(c, ruw, alsVelden(vast));
        return toon({ id: vast, invoer, ...GEEN_ANTWOORD }, 503);
      };
      const volgt = ruw.has(ZEKER) ? null : await watVolgt(inzending).catch(weg);
      if (volgt === undefined) return geenAntwoord();
      if (volgt !== null) return (await opAdres(ruw, "volgt")) ?? volgpagina(volgt, invoer, vast);
      const uitkomst = await meldAan([inzending]).catch(weg);
      if (uitkomst === undefined) return geenAntwoord();
      if (uitkomst.ok) return c.redirect(`/trajecten/${uitkomst.waarde.nummer}?vastgelegd=${vast}#inhoud`, 303);
      await bewaar(c, ruw, alsVelden(vast));
      return toon({ id: vast, invoer, ...geweigerd(uitkomst.weigering, velden, invoer) }, 422);
    }

    function lees(ruw: Invoer, vast: string) {
      const { invoer, gedaan, fouten } = leesInzending(delen, ruw, { id: vast, vandaag: kennis.vandaag });
      return { invoer, inzending: gedaan?.[0]?.inzending, fouten };
    }

    async function volgpagina(volgt: Omit<Volgblad, "invoer">, invoer: Invoer, vast: string): Promise<Response> {
      return c.html(volgblad({ ...volgt, invoer: metVast(invoer, alsVelden(vast)) }, await kader(c)));
    }

    async function toon(
      blad: Partial<Formulierblad> & Pick<Formulierblad, "invoer" | "id">,
      status: 200 | 413 | 422 | 503,
    ): Promise<Response> {
      const vast = { nummer: null, naam: "", type: definitie.type, uitleg: UITLEG, rol, velden, gezien: 0 };
      return c.html(formulierblad({ ...vast, fouten: new Map(), melding: null, ...blad }, await kader(c)), status);
    }
  };
}

const alsVelden = (vast: string) => ({ [KENMERK]: vast, [GEZIEN]: 0 });
