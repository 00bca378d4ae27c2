import type { Context } from "hono";
import { html } from "hono/html";
import type { Straks, Voorbeeldbrief } from "#activities/mail/voorbeeld.ts";
import { tegenAdvies } from "#domain/aanmelding/tegen-advies.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { daadVan } from "#domain/formulier/daden.ts";
import { type Gedaan, leesInzending, OP } from "#domain/formulier/inzending.ts";
import { beginVanDelen } from "#domain/formulier/samen.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { welkVeld } from "#domain/formulier/wat-er-staat.ts";
import { type Datum, inWoorden } from "#domain/kalender/datum.ts";
import { geenGewoneDag } from "#domain/kalender/termijn.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { staatwaarde } from "#domain/traject/staat.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import { iemandSinds, VERANDERD } from "#domain/traject/veranderd.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Order } from "#domain/traject/order.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { proefVan, type Proef } from "#domain/wat-als/proef.ts";
import { weegtZwaar } from "#domain/wat-als/weegt.ts";
import type { Weigering } from "#domain/weigering.ts";
import { alsFout } from "../../fout.ts";
import { leesBoeken } from "../../boeken.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Kader } from "../bladzijde.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import type { Web } from "../werker.ts";
import { zoekDaad, type Daad, type Daadbronnen } from "./daad.ts";
import { alsVol } from "./als-vol.ts";
import { formulierblad, GEZIEN, KENMERK, TOON, type Formulierblad } from "./blad.ts";
import { besluithulp } from "./besluithulp.ts";
import { gezien, id, leesInvoer, MAX_FORMULIER, metVast, nieuwId, verbouw, zonderVast } from "./invoer.ts";
import { alleenVerschil, keuzeUit, metWatErStaat } from "./begin.ts";
import { inConcept } from "./concept.ts";
import { geweigerd } from "./geweigerd.ts";
import { AL_VASTGELEGD, GEEN_ANTWOORD, TE_GROOT } from "./meldingen.ts";
import { opening } from "./opening.ts";
import { kanNietBlad } from "./kan-niet.ts";
import { alsMail } from "../beperk.ts";
import { BRIEF, volgblad, ZEKER } from "./wat-volgt.ts";
import { watErBijKwam } from "./veranderd.ts";

/** An act in the browser (design §12): form → faults, all at once → once → the traject with what was recorded. */

export interface Formulierbenodigdheden {
  readonly store: Daadbronnen["store"];
  readonly stuur: Trajecten["stuur"];
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly vandaag: () => Datum;
  readonly nu: () => Date;
  /** The letters that would go, as they would go. */
  readonly brieven: (orders: readonly Order[], straks: Straks) => Promise<readonly Voorbeeldbrief[]>;
  readonly proef?: typeof proefVan;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
}

export function maakDoe({
  store,
  stuur,
  bijFout,
  kader,
  vandaag,
  nu,
  brieven,
  proef = proefVan,
  medewerkers,
}: Formulierbenodigdheden) {
  return (c: Context<Web>): Promise<Response> => (c.req.method === "POST" ? verstuurd(c) : gevraagd(c));

  async function gevraagd(c: Context<Web>): Promise<Response> {
    const getypt = leesInvoer(c.get("bewaard") ?? "");
    const daad = await zoekDaad(c, { store, vandaag, medewerkers }, getypt);
    if (daad === null) return c.notFound();
    const { definitie, kennis, velden, delen } = daad;
    const kan = watNuKan({ dossier: kennis.dossier, staat: staatwaarde(kennis.pad) }, kennis.door, kennis.vandaag).find(
      ({ type }) => type === definitie.type,
    );
    const nietDoor = daad.weigering ?? (kan?.kan === "nee" ? kan.weigering : null);
    if (nietDoor !== null) return kanNiet(c, daad, nietDoor, getypt);
    const begin = () =>
      new Map([
        ...beginVanDelen(delen),
        ...(daad.zonder ? [] : alsInvoer(velden, inConcept(definitie.type, daad.regels))),
        ...metWatErStaat(daad, keuzeUit(daad, c.req.query(welkVeld(definitie.type) ?? ""))),
        [OP, [typDag(kennis.vandaag)]] as const,
      ]);
    const { invoer, ...rest } = opening(c, begin, daad.volgnummer);
    return c.html(formulierblad(blad(daad, { ...rest, invoer: zonderVast(invoer, velden) }), await kader(c)));
  }

  async function kanNiet(
    c: Context<Web>,
    { definitie, kennis }: Daad,
    weigering: Weigering,
    invoer: Invoer,
  ): Promise<Response> {
    return c.html(kanNietBlad(kennis.dossier, definitie.type, { weigering, invoer }, await kader(c)), 409);
  }

  async function verstuurd(c: Context<Web>): Promise<Response> {
    const tekst = await watGestuurdIs(c);
    const ruw = leesInvoer(tekst);
    const daad = await zoekDaad(c, { store, vandaag, medewerkers }, ruw);
    if (daad === null) return c.notFound();
    const { definitie, kennis, velden, delen, weigering: nietDoor } = daad;
    if (nietDoor !== null) return kanNiet(c, daad, nietDoor, ruw);
    // Made up once where the form was tampered with, so that it is the same whatever becomes of it.
    const vast = { id: id(ruw), gezien: gezien(ruw, daad.volgnummer) };
    const toon = async (anders: Parameters<typeof blad>[1], status: 200 | 409 | 413 | 422 | 503) =>
      c.html(formulierblad(blad(daad, { ...vast, ...anders }), await kader(c)), status);

    if (tekst.length > MAX_FORMULIER) return toon({ invoer: ruw, melding: html`<p>${TE_GROOT}</p>` }, 413);
    const verbouwd = verbouw(ruw, velden);
    if (verbouwd !== null) {
      const welk = welkVeld(definitie.type);
      const vraagt = welk !== null && eerste(ruw, TOON) === welk;
      const erbij = vraagt ? metWatErStaat(daad, eerste(ruw, welk)) : [];
      return toon({ invoer: new Map([...verbouwd, ...erbij]) }, 200);
    }
    const { invoer, gedaan, fouten } = alleenVerschil(
      daad,
      leesInzending(delen, ruw, { id: vast.id, vandaag: kennis.vandaag }),
    );
    if (gedaan === null) return toon({ invoer, fouten }, 422);
    const weiger = (weigering: Weigering, wat: readonly Gedaan[]): Promise<Response> => {
      const plekken = wat.map(({ deel }) => deel.plek);
      const mis = geweigerd(weigering, velden, invoer, plekken);
      const vol = alsVol(weigering, daad.dossier, definitie.type);
      return toon({ invoer, ...mis, ...(vol === null ? {} : { melding: vol }) }, 422);
    };
    const veranderd = (regels: readonly Journaalregel[], weigering: Weigering): Promise<Response> => {
      const al = gedaan.filter(({ inzending }) => regels.some((regel) => regel.id === inzending.id));
      const melding = html`${watErBijKwam(weigering, regels, vast.gezien, daad.zonder ? null : kennis.dossier)}
      ${al.map(({ deel }) => html`<p>‘${daadVan(deel.definitie.type)}’ staat er al. Stuurt u dit opnieuw, dan komt alleen de rest erbij.</p>`)}`;
      return toon({ invoer: zonderVast(invoer, velden), melding, gezien: regels.at(-1)?.volgnummer ?? 0 }, 409);
    };
    // A repeat is answered as before, whatever became of the traject since.
    const nieuw = gedaan.filter(({ inzending }) => daad.regels.every((regel) => regel.id !== inzending.id));
    if (nieuw.length > 0) {
      if (iemandSinds(daad.regels, vast.gezien)) return veranderd(daad.regels, VERANDERD);
      const zendt = nieuw.map(({ inzending }) => inzending);
      const gevolg = proef(
        { ...kennis, dossier: daad.dossier, volgnummer: daad.volgnummer },
        zendt,
        nu().toISOString(),
        await leesBoeken(store, daad.dossier),
      );
      if (!gevolg.ok) return weiger(gevolg.weigering, nieuw);
      if (!ruw.has(ZEKER) && nieuw.some(({ deel }) => weegtZwaar(deel.definitie, gevolg.waarde)))
        return watVolgt(c, daad, {
          zendt,
          gevolg: gevolg.waarde,
          invoer: metVast(invoer, { [KENMERK]: vast.id, [GEZIEN]: vast.gezien }),
          brief: ruw.get(BRIEF)?.[0],
        });
    }
    const stuurt = gedaan.map(({ inzending }) => inzending);
    const uitkomst = await stuur(kennis.dossier.nummer, stuurt, vast.gezien).catch((fout: unknown) => {
      bijFout(alsFout(fout));
      return null;
    });
    if (uitkomst === null) return toon({ invoer, ...GEEN_ANTWOORD }, 503);
    if (uitkomst.ok) return c.redirect(`/trajecten/${kennis.dossier.nummer}?vastgelegd=${vast.id}#inhoud`, 303);
    const { weigering } = uitkomst;
    if (weigering.code === VERANDERD.code) return veranderd(await store.regels(kennis.dossier.nummer), weigering);
    // Under the name of this form something else was recorded already.
    if (weigering.code === "id.andere-inhoud")
      return toon({ invoer, melding: html`<p>${AL_VASTGELEGD}</p>`, id: nieuwId() }, 409);
    return weiger(weigering, gedaan);
  }

  /** What will follow, before it counts; or one of the letters in it, for its frame. */
  async function watVolgt(
    c: Context<Web>,
    daad: Daad,
    {
      zendt,
      gevolg,
      invoer,
      brief: gevraagde,
    }: {
      readonly zendt: readonly Inzending[];
      readonly gevolg: Proef;
      readonly invoer: Invoer;
      readonly brief: string | undefined;
    },
  ): Promise<Response> {
    const straks = { dossier: gevolg.na.dossier, regels: [...daad.regels, ...gevolg.regels] };
    const voorbeelden = await brieven(gevolg.orders, straks);
    if (gevraagde !== undefined) {
      const brief = voorbeelden[Number(gevraagde)];
      return brief !== undefined && "html" in brief ? alsMail(c, brief.html) : c.notFound();
    }
    const regelVan = ({ id: van }: Inzending) => gevolg.regels.find((regel) => regel.id === van)!;
    return c.html(
      volgblad(
        {
          dossier: daad.kennis.dossier,
          type: daad.definitie.type,
          zinnen: zendt.map((een) =>
            zinVan(regelVan(een), namenIn(daad.zonder ? daad.kennis.dossier : straks.dossier)),
          ),
          letOp: zendt.flatMap((een) => [
            ...vrijeDag(een),
            ...(daad.naast === null ? [] : tegenAdvies(daad.naast, een, daad.dossier.regels)),
          ]),
          proef: gevolg,
          zonder: daad.zonder,
          brieven: voorbeelden,
          invoer,
        },
        await kader(c),
      ),
    );
  }
}

/** The day on which people would meet. */
function vrijeDag({ type, gegevens }: Inzending): string[] {
  const dag = gegevens["datum"];
  if ((type !== "evaluatiemoment.gepland" && type !== "evaluatiemoment.verzet") || typeof dag !== "string") return [];
  const soort = geenGewoneDag(dag);
  return soort === null ? [] : [`Let op: ${inWoorden(dag)} is ${soort}.`];
}

const blad = (
  { definitie, kennis, delen, naast, volgnummer }: Daad,
  anders: Partial<Formulierblad> & Pick<Formulierblad, "invoer">,
): Formulierblad => ({
  nummer: kennis.dossier.nummer,
  naam: kennis.dossier.naam,
  type: definitie.type,
  uitleg: null,
  naast: naast === null ? null : besluithulp(naast),
  rol: kennis.door.rol,
  velden: delen.flatMap(({ plek, velden }) => (plek === "" ? velden : [])),
  toon: welkVeld(definitie.type),
  ook: delen.filter(({ plek }) => plek !== ""),
  fouten: new Map(),
  melding: null,
  id: nieuwId(),
  gezien: volgnummer,
  ...anders,
});
