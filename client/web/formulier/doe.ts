import type { Context } from "hono";
import { html } from "hono/html";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { OP } from "#domain/formulier/inzending.ts";
import { beginVanDelen } from "#domain/formulier/samen.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { welkVeld } from "#domain/formulier/wat-er-staat.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { staatwaarde } from "#domain/traject/staat.ts";
import { VERANDERD } from "#domain/traject/veranderd.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import type { Weigering } from "#domain/weigering.ts";
import { zonderAntwoord } from "../../fout.ts";
import type { Trajecten } from "../../trajecten.ts";
import { alsMail } from "../beperk.ts";
import type { Kader } from "../bladzijde.ts";
import { kenmerkInAdres, weergaveIn } from "../formulieradres.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import type { Web } from "../werker.ts";
import { keuzeUit, metWatErStaat } from "./begin.ts";
import { formulierblad, TOON } from "./blad.ts";
import { inConcept } from "./concept.ts";
import { zoekDaad, type Daad } from "./daad.ts";
import { daadblad, type Ingevuldblad } from "./daadblad.ts";
import { bewaar, opEigenAdres } from "./eigen-adres.ts";
import { gevolgenVan, type Brievenlezer } from "./gevolgen.ts";
import {
  alsVelden,
  idBij,
  leesInvoer,
  MAX_FORMULIER,
  metVast,
  nieuwId,
  type Vast,
  vastIn,
  verbouw,
  zonderVast,
} from "./invoer.ts";
import { kanNietBlad } from "./kan-niet.ts";
import { AL_VASTGELEGD, GEEN_ANTWOORD, TE_GROOT } from "./meldingen.ts";
import { kijkNa, type Nakijkbronnen, veranderd, weiger, type Bevinding } from "./nagekeken.ts";
import { opening, overZelfde, watErStond } from "./opening.ts";
import { BRIEF, volgblad, ZEKER } from "./wat-volgt.ts";

/** An act in the browser (design §12): form → faults, all at once → what will follow → once → the traject with what was recorded. */

export interface Formulierbenodigdheden extends Nakijkbronnen {
  readonly stuur: Trajecten["stuur"];
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly vandaag: () => Datum;
  readonly brieven: Brievenlezer;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
}

export function maakDoe(benodigd: Formulierbenodigdheden) {
  const { store, stuur, bijFout, kader, vandaag, brieven, medewerkers } = benodigd;
  return (c: Context<Web>): Promise<Response> => (c.req.method === "POST" ? verstuurd(c) : gevraagd(c));

  async function gevraagd(c: Context<Web>): Promise<Response> {
    const stond = await watErStond(c, overZelfde(c, welkVeld(c.req.param("type") ?? "")));
    const ruw: Invoer = stond.invoer ?? new Map();
    const daad = await zoekDaad(c, { store, vandaag, medewerkers }, ruw);
    if (daad === null) return c.notFound();
    const { definitie, kennis, velden, delen } = daad;
    // Back to what counts already.
    const kenmerk = kenmerkInAdres(c);
    if (kenmerk !== undefined && daad.regels.some((regel) => regel.id === idBij(kenmerk)))
      return naarTraject(c, daad, idBij(kenmerk));
    const kan = watNuKan({ dossier: kennis.dossier, staat: staatwaarde(kennis.pad) }, kennis.door, kennis.vandaag).find(
      ({ type }) => type === definitie.type,
    );
    const nietDoor = daad.weigering ?? (kan?.kan === "nee" ? kan.weigering : null);
    if (nietDoor !== null) return kanNiet(c, daad, nietDoor, ruw);
    const weergave = weergaveIn(c);
    if (stond.invoer !== null && weergave !== null) {
      const vast = vastIn(ruw, daad.volgnummer);
      const bevinding = await kijkNa(daad, ruw, vast, benodigd);
      if (bevinding.mis !== null) return toon(c, daad, { ...vast, ...bevinding.mis }, bevinding.status);
      if (bevinding.volgt !== null && weergave === "volgt") return watVolgt(c, daad, bevinding, vast);
    }
    const begin = () =>
      new Map([
        ...beginVanDelen(delen),
        ...(daad.zonder ? [] : alsInvoer(velden, inConcept(definitie.type, daad.regels))),
        ...metWatErStaat(daad, keuzeUit(daad, c.req.query(welkVeld(definitie.type) ?? ""))),
        [OP, [typDag(kennis.vandaag)]] as const,
      ]);
    const { invoer, ...rest } = opening(stond, begin, daad.volgnummer);
    return toon(c, daad, { ...rest, invoer: zonderVast(invoer, velden) }, 200);
  }

  async function verstuurd(c: Context<Web>): Promise<Response> {
    const tekst = await watGestuurdIs(c);
    const ruw = leesInvoer(tekst);
    const daad = await zoekDaad(c, { store, vandaag, medewerkers }, ruw);
    if (daad === null) return c.notFound();
    if (daad.weigering !== null) return kanNiet(c, daad, daad.weigering, ruw);
    const vast = vastIn(ruw, daad.volgnummer);
    const opAdres = (invoer: Invoer, weergave: "fouten" | "volgt" | null = null) =>
      opEigenAdres(c, invoer, alsVelden(vast), weergave);
    if (tekst.length > MAX_FORMULIER)
      return toon(c, daad, { ...vast, invoer: ruw, melding: html`<p>${TE_GROOT}</p>` }, 413);
    const anders = verbouwd(daad, ruw);
    if (anders !== null) return (await opAdres(anders)) ?? toon(c, daad, { ...vast, invoer: anders }, 200);
    const bevinding = await kijkNa(daad, ruw, vast, benodigd);
    if (bevinding.mis !== null)
      return (await opAdres(ruw, "fouten")) ?? toon(c, daad, { ...vast, ...bevinding.mis }, bevinding.status);
    if (bevinding.volgt !== null && ruw.has(BRIEF)) return brief(c, daad, bevinding, ruw);
    if (bevinding.volgt !== null && !ruw.has(ZEKER))
      return (await opAdres(ruw, "volgt")) ?? watVolgt(c, daad, bevinding, vast);
    return legVast(c, daad, bevinding, vast);
  }

  async function legVast(c: Context<Web>, daad: Daad, bevinding: Nagekeken, vast: Vast): Promise<Response> {
    const { invoer, gedaan } = bevinding;
    const { nummer } = daad.kennis.dossier;
    const uitkomst = await stuur(
      nummer,
      gedaan.map(({ inzending }) => inzending),
      vast.gezien,
    ).catch(zonderAntwoord(bijFout));
    if (uitkomst?.ok === true) return naarTraject(c, daad, vast.id);
    await bewaar(c, invoer, alsVelden(vast));
    if (uitkomst === null) return toon(c, daad, { ...vast, invoer, ...GEEN_ANTWOORD }, 503);
    const { weigering } = uitkomst;
    // Under the name of this form something else was recorded already.
    if (weigering.code === "id.andere-inhoud")
      return toon(c, daad, { ...vast, invoer, melding: html`<p>${AL_VASTGELEGD}</p>`, id: nieuwId() }, 409);
    const { mis, status } =
      weigering.code === VERANDERD.code
        ? veranderd(daad, bevinding, vast, { regels: await store.regels(nummer), weigering })
        : weiger(daad, bevinding, weigering);
    return toon(c, daad, { ...vast, ...mis }, status);
  }

  async function toon(
    c: Context<Web>,
    daad: Daad,
    blad: Ingevuldblad,
    status: 200 | 409 | 413 | 422 | 503,
  ): Promise<Response> {
    return c.html(formulierblad(daadblad(daad, blad), await kader(c)), status);
  }

  async function kanNiet(
    c: Context<Web>,
    { definitie, kennis }: Daad,
    weigering: Weigering,
    invoer: Invoer,
  ): Promise<Response> {
    return c.html(kanNietBlad(kennis.dossier, definitie.type, { weigering, invoer }, await kader(c)), 409);
  }

  async function watVolgt(c: Context<Web>, daad: Daad, { invoer, volgt }: Nagekeken, vast: Vast): Promise<Response> {
    const gevolgen = await gevolgenVan(daad, volgt!, brieven);
    return c.html(volgblad({ ...gevolgen, invoer: metVast(invoer, alsVelden(vast)) }, await kader(c)));
  }

  /** One of the letters in what will follow, for its frame. */
  async function brief(c: Context<Web>, daad: Daad, { volgt }: Nagekeken, ruw: Invoer): Promise<Response> {
    if (daad.zonder) return c.notFound();
    const gevraagd = (await gevolgenVan(daad, volgt!, brieven)).brieven[Number(eerste(ruw, BRIEF))];
    return gevraagd !== undefined && "html" in gevraagd ? alsMail(c, gevraagd.html) : c.notFound();
  }
}

type Nagekeken = Extract<Bevinding, { readonly mis: null }>;

const naarTraject = (c: Context<Web>, { kennis }: Daad, vastgelegd: string): Response =>
  c.redirect(`/trajecten/${kennis.dossier.nummer}?vastgelegd=${vastgelegd}#inhoud`, 303);

/** The form made anew by one of its own buttons; null: it was another. */
function verbouwd(daad: Daad, ruw: Invoer): Invoer | null {
  const anders = verbouw(ruw, daad.velden);
  if (anders === null) return null;
  const welk = welkVeld(daad.definitie.type);
  const vraagt = welk !== null && eerste(ruw, TOON) === welk;
  return new Map([...anders, ...(vraagt ? metWatErStaat(daad, eerste(ruw, welk)) : [])]);
}
