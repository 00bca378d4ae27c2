import type { Context } from "hono";
import { html } from "hono/html";
import { leesInzending, OP } from "#domain/formulier/inzending.ts";
import { veldenVan } from "#domain/formulier/velden.ts";
import type { Kennis } from "#domain/formulier/verwijzing.ts";
import { aanmeldingIngediend } from "#domain/gebeurtenissen/aanmelding/ingediend.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import { alsFout } from "../../fout.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Kader } from "../bladzijde.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { doorVan, type Web } from "../werker.ts";
import { formulierblad, GEZIEN, KENMERK, type Formulierblad } from "./blad.ts";
import { geweigerd } from "./geweigerd.ts";
import { id, leesInvoer, MAX_FORMULIER, metVast, verbouw } from "./invoer.ts";
import { GEEN_ANTWOORD, TE_GROOT } from "./meldingen.ts";
import { maakWatVolgt, type Volgbronnen } from "./nieuw-volgt.ts";
import { opening } from "./opening.ts";
import { volgblad, ZEKER } from "./wat-volgt.ts";

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
    const kennis: Kennis = { dossier, pad: "nieuw", vandaag: vandaag(), door, zorgarrangeurs: [] };
    const velden = veldenVan(definitie, kennis);
    const delen = [{ definitie, plek: "", kennis, velden }];
    const tekst = await watGestuurdIs(c);
    const ruw = leesInvoer(tekst);
    const toon = async (anders: Partial<Formulierblad>, status: 200 | 413 | 422 | 503) =>
      c.html(
        formulierblad(
          {
            nummer: null,
            naam: "",
            type: definitie.type,
            uitleg: UITLEG,
            rol: door.rol,
            velden,
            invoer: ruw,
            fouten: new Map(),
            melding: null,
            id: id(ruw),
            gezien: 0,
            ...anders,
          },
          await kader(c),
        ),
        status,
      );

    if (c.req.method !== "POST")
      return toon(
        opening(c, () => new Map([[OP, [typDag(kennis.vandaag)]]]), 0),
        200,
      );
    if (tekst.length > MAX_FORMULIER) return toon({ melding: html`<p>${TE_GROOT}</p>` }, 413);
    const verbouwd = verbouw(ruw, velden);
    if (verbouwd !== null) return toon({ invoer: verbouwd }, 200);
    const { invoer, gedaan, fouten } = leesInzending(delen, ruw, { id: id(ruw), vandaag: kennis.vandaag });
    const inzending = gedaan?.[0]?.inzending;
    if (inzending === undefined) return toon({ invoer, fouten }, 422);
    const weg = (fout: unknown): undefined => {
      bijFout(alsFout(fout));
    };
    const volgt = ruw.has(ZEKER) ? null : await watVolgt(inzending).catch(weg);
    if (volgt === undefined) return toon({ invoer, id: inzending.id, ...GEEN_ANTWOORD }, 503);
    if (volgt !== null)
      return c.html(
        volgblad({ ...volgt, invoer: metVast(invoer, { [KENMERK]: inzending.id, [GEZIEN]: 0 }) }, await kader(c)),
      );
    const uitkomst = await meldAan([inzending]).catch(weg);
    if (uitkomst === undefined) return toon({ invoer, id: inzending.id, ...GEEN_ANTWOORD }, 503);
    return uitkomst.ok
      ? c.redirect(`/trajecten/${uitkomst.waarde.nummer}?vastgelegd=${inzending.id}#inhoud`, 303)
      : toon({ invoer, id: inzending.id, ...geweigerd(uitkomst.weigering, velden, invoer) }, 422);
  };
}
