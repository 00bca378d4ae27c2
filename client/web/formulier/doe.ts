import type { Context } from "hono";
import { html } from "hono/html";
import type { Straks, Voorbeeldbrief } from "#activities/mail/voorbeeld.ts";
import type { Store } from "#activities/store/store.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { beginVan } from "#domain/formulier/begin.ts";
import { ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import { leesInzending, OP } from "#domain/formulier/inzending.ts";
import type { Invoer, Veld } from "#domain/formulier/veld.ts";
import { veldenVan } from "#domain/formulier/velden.ts";
import type { Kennis } from "#domain/formulier/verwijzing.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { type Datum, inWoorden } from "#domain/kalender/datum.ts";
import { geenGewoneDag } from "#domain/kalender/termijn.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import { type Medewerker, werktOp } from "#domain/medewerkers/medewerker.ts";
import { staatwaarde } from "#domain/traject/staat.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import { iemandSinds, VERANDERD } from "#domain/traject/veranderd.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Order } from "#domain/traject/order.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { weegtZwaar } from "#domain/wat-als/weegt.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Kader } from "../bladzijde.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { doorVan, type Web } from "../werker.ts";
import { formulierblad, GEZIEN, KENMERK, type Formulierblad } from "./blad.ts";
import { gezien, id, leesInvoer, MAX_FORMULIER, metVast, nieuwId, verbouw, zonderVast } from "./invoer.ts";
import { inConcept } from "./concept.ts";
import { geweigerd } from "./geweigerd.ts";
import { AL_VASTGELEGD, GEEN_ANTWOORD, TE_GROOT } from "./meldingen.ts";
import { opening } from "./opening.ts";
import { kanNietBlad } from "./kan-niet.ts";
import { volgblad, ZEKER } from "./wat-volgt.ts";
import { watErBijKwam } from "./veranderd.ts";

/** An act in the browser (design §12): form → faults, all at once → once → the traject with what was recorded. */

export interface Formulierbenodigdheden {
  readonly store: Pick<Store, "projectie" | "regels">;
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
    const daad = await zoek(c);
    if (daad === null) return c.notFound();
    const { definitie, kennis, velden } = daad;
    const kan = watNuKan({ dossier: kennis.dossier, staat: staatwaarde(kennis.pad) }, kennis.door, kennis.vandaag).find(
      ({ type }) => type === definitie.type,
    );
    const nietDoor = daad.weigering ?? (kan?.kan === "nee" ? kan.weigering : null);
    if (nietDoor !== null) return kanNiet(c, daad, nietDoor, leesInvoer(c.get("bewaard") ?? ""));
    const begin = () =>
      new Map([
        ...beginVan(definitie.type, velden, kennis),
        ...alsInvoer(velden, inConcept(definitie.type, daad.regels)),
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
    const daad = await zoek(c);
    if (daad === null) return c.notFound();
    const { definitie, kennis, velden, weigering: nietDoor } = daad;
    const tekst = await watGestuurdIs(c);
    const ruw = leesInvoer(tekst);
    if (nietDoor !== null) return kanNiet(c, daad, nietDoor, ruw);
    const toon = async (anders: Parameters<typeof blad>[1], status: 200 | 409 | 413 | 422 | 503) =>
      c.html(
        formulierblad(blad(daad, { id: id(ruw), gezien: gezien(ruw, daad.volgnummer), ...anders }), await kader(c)),
        status,
      );

    if (tekst.length > MAX_FORMULIER) return toon({ invoer: ruw, melding: html`<p>${TE_GROOT}</p>` }, 413);
    const verbouwd = verbouw(ruw, velden);
    if (verbouwd !== null) return toon({ invoer: verbouwd }, 200);
    const { invoer, inzending, fouten } = leesInzending(definitie, velden, ruw, {
      id: id(ruw),
      door: kennis.door,
      vandaag: kennis.vandaag,
    });
    if (inzending === null) return toon({ invoer, fouten }, 422);
    const veranderd = (regels: readonly Journaalregel[], weigering: Weigering): Promise<Response> => {
      const melding = watErBijKwam(weigering, regels, gezien(ruw, daad.volgnummer), kennis.dossier);
      return toon({ invoer: zonderVast(invoer, velden), melding, gezien: regels.at(-1)?.volgnummer ?? 0 }, 409);
    };
    // A repeat is answered as before, whatever became of the traject since.
    if (daad.regels.every((regel) => regel.id !== inzending.id)) {
      if (iemandSinds(daad.regels, gezien(ruw, daad.volgnummer))) return veranderd(daad.regels, VERANDERD);
      const gevolg = proef({ ...kennis, volgnummer: daad.volgnummer }, [inzending], nu().toISOString());
      if (!gevolg.ok) return toon({ invoer, ...geweigerd(gevolg.weigering, velden, invoer) }, 422);
      if (!ruw.has(ZEKER) && weegtZwaar(definitie, gevolg.waarde)) {
        const straks = { dossier: gevolg.waarde.na.dossier, regels: [...daad.regels, ...gevolg.waarde.regels] };
        const voorbeelden = await brieven(gevolg.waarde.orders, straks);
        const zin = zinVan(
          gevolg.waarde.regels.find((regel) => regel.id === inzending.id)!,
          namenIn(straks.dossier),
        );
        return c.html(
          volgblad(
            {
              dossier: kennis.dossier,
              type: definitie.type,
              zin,
              letOp: vrijeDag(inzending),
              proef: gevolg.waarde,
              brieven: voorbeelden,
              invoer: metVast(invoer, { [KENMERK]: inzending.id, [GEZIEN]: gezien(ruw, daad.volgnummer) }),
            },
            await kader(c),
          ),
        );
      }
    }
    const uitkomst = await stuur(kennis.dossier.nummer, [inzending], gezien(ruw, daad.volgnummer)).catch(
      (fout: unknown) => {
        bijFout(fout instanceof Error ? fout : new Error(String(fout)));
        return null;
      },
    );
    if (uitkomst === null) return toon({ invoer, ...GEEN_ANTWOORD }, 503);
    if (uitkomst.ok) return c.redirect(`/trajecten/${kennis.dossier.nummer}?vastgelegd=${inzending.id}#inhoud`, 303);
    const { weigering } = uitkomst;
    if (weigering.code === VERANDERD.code) return veranderd(await store.regels(kennis.dossier.nummer), weigering);
    // Under the name of this form something else was recorded already.
    if (weigering.code === "id.andere-inhoud")
      return toon({ invoer, melding: html`<p>${AL_VASTGELEGD}</p>`, id: nieuwId() }, 409);
    return toon({ invoer, ...geweigerd(weigering, velden, invoer) }, 422);
  }

  async function zoek(c: Context<Web>): Promise<Daad | null> {
    const definitie = GEBEURTENISSEN.get(c.req.param("type") ?? "");
    const projectie = await store.projectie(c.req.param("nummer") ?? "");
    const dossier = projectie?.dossier;
    if (definitie === undefined || projectie === null || dossier === undefined || !heeftFormulier(definitie))
      return null;
    const [regels, mensen] = await Promise.all([store.regels(dossier.nummer), medewerkers()]);
    const door = doorVan(c.get("werker"), definitie.type, { dossier });
    const kennis: Kennis = {
      dossier,
      pad: regels.at(-1)?.naar ?? "",
      vandaag: vandaag(),
      door: "code" in door ? { rol: "auditor", id: c.get("werker").id } : door,
      zorgarrangeurs: mensen.filter((een) => een.rollen.includes("zorgarrangeur") && werktOp(een, vandaag())),
    };
    return {
      definitie,
      kennis,
      weigering: "code" in door ? door : null,
      velden: veldenVan(definitie, kennis),
      volgnummer: regels.at(-1)?.volgnummer ?? 0,
      regels,
    };
  }
}

interface Daad {
  readonly definitie: Definitie;
  readonly kennis: Kennis;
  /** Why it is not for who asks. */
  readonly weigering: Weigering | null;
  readonly velden: readonly Veld[];
  readonly volgnummer: number;
  readonly regels: readonly Journaalregel[];
}

export const heeftFormulier = ({ type, wie }: Pick<Definitie, "type" | "wie">): boolean =>
  wie.some((rol) => rol !== "systeem") && !Object.hasOwn(ZONDER_FORMULIER, type);

/** The day on which people would meet. */
function vrijeDag({ type, gegevens }: Inzending): string | null {
  const dag = gegevens?.["datum"];
  if ((type !== "evaluatiemoment.gepland" && type !== "evaluatiemoment.verzet") || typeof dag !== "string") return null;
  const soort = geenGewoneDag(dag);
  return soort === null ? null : `Let op: ${inWoorden(dag)} is ${soort}.`;
}

const blad = (
  { definitie, kennis, velden, volgnummer }: Daad,
  anders: Partial<Formulierblad> & Pick<Formulierblad, "invoer">,
): Formulierblad => ({
  nummer: kennis.dossier.nummer,
  naam: kennis.dossier.naam,
  type: definitie.type,
  uitleg: null,
  rol: kennis.door.rol,
  velden,
  fouten: new Map(),
  melding: null,
  id: nieuwId(),
  gezien: volgnummer,
  ...anders,
});
