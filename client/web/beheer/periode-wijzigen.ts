import type { Context } from "hono";
import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { periode as maakPeriode } from "#domain/aanmelding/periode.ts";
import { botsing, Periodegegevens } from "#domain/aanmelding/periodegegevens.ts";
import type { Periode, Periodegegevens as Gegevens } from "#domain/aanmelding/regels.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { leesGegevens } from "#domain/formulier/inzending.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import { veldenLos } from "#domain/formulier/velden.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { periodedeel, type Periodedeel } from "#domain/periode/formulier.ts";
import type { Werkrol } from "#domain/medewerkers/beleid.ts";
import { zonderAntwoord } from "../../fout.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Html, Kader } from "../bladzijde.ts";
import { regelVan } from "../bladzijden.ts";
import { weergaveIn } from "../formulieradres.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { wachtOp } from "../formulier/bijgewerkt.ts";
import { vragenblad, type Vragenblad } from "../formulier/blad.ts";
import { bewaar, opEigenAdres } from "../formulier/eigen-adres.ts";
import { alsVelden, leesInvoer, MAX_FORMULIER, metVast, type Vast, vastIn, verbouw } from "../formulier/invoer.ts";
import { GEEN_ANTWOORD, TE_GROOT } from "../formulier/meldingen.ts";
import { opening, watErStond } from "../formulier/opening.ts";
import { ZEKER } from "../formulier/wat-volgt.ts";
import type { Web, Werker } from "../werker.ts";
import { leesPeriode } from "./periode.ts";
import { periodeproef } from "./periode-proef.ts";

/** A part of the rules of a subsidieperiode by form: faults in words, then what it touches, then one button. */

export interface Periodeformulier {
  readonly store: Pick<Store, "standen" | "rijen">;
  readonly vraagPeriode: Trajecten["vraagPeriode"];
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly vandaag: () => Datum;
}

const PAD = "/beheer/perioden/:id/doe/:deel";

export function maakPeriodeWijzigen({ store, vraagPeriode, bijFout, kader, vandaag }: Periodeformulier) {
  return async (c: Context<Web>): Promise<Response> => {
    const [periodeId, naam] = [c.req.param("id") ?? "", c.req.param("deel") ?? ""];
    const [gelezen, deel] = [await leesPeriode(store, periodeId), periodedeel(naam)];
    const rol = rolVan(c.get("werker"));
    if (gelezen === null || deel === null || rol === null) return c.notFound();
    const { boeken, bekend } = gelezen;
    const nu = boeken.regels;
    const velden = veldenLos(deel.schema, deel.daad, deel.velduitleg);
    const adres = `/beheer/perioden/${periodeId}`;
    const toon = async (
      anders: Partial<Vragenblad> & { readonly invoer: Invoer },
      status: 200 | 409 | 413 | 422 | 503 = 200,
    ) =>
      c.html(
        vragenblad(
          {
            daad: `${deel.daad}: ${nu.naam}`,
            menu: "/perioden",
            uitleg: deel.uitleg,
            knop: "Bekijk wat dit raakt",
            rol,
            velden,
            actie: `${adres}/doe/${naam}`,
            terug: { adres, tekst: `Terug naar ${nu.naam}` },
            over: null,
            na: [],
            fouten: new Map(),
            melding: null,
            id: "",
            gezien: nu.versie,
            ...anders,
          },
          await kader(c),
        ),
        status,
      );
    const begin = () => alsInvoer(velden, deel.begin(nu));
    /** What there is to say of it before it counts: what is wrong, or the rules as they would be. */
    const kijkNa = (ruw: Invoer, gezienVersie: number): Nagekeken => {
      const { invoer, gegevens, fouten } = leesGegevens(deel.schema, velden, ruw, vandaag());
      if (gegevens === null) return { mis: { invoer, fouten }, status: 422 };
      const geheel = alsGeheel(deel, nu, gegevens, bekend);
      if ("fouten" in geheel) return { mis: { invoer, fouten: geheel.fouten }, status: 422 };
      const regels = maakPeriode(geheel.gegevens, nu.versie + 1);
      if (regels.hash === nu.hash && !ruw.has(ZEKER))
        return { mis: { invoer, melding: zin("Zo staat het er al. Er verandert niets.") }, status: 422 };
      if (regels.hash !== nu.hash && gezienVersie !== nu.versie)
        return { mis: { invoer, gezien: nu.versie, melding: zin(intussen(nu.versie)) }, status: 409 };
      return { mis: null, invoer, regels };
    };
    const proefblad = async ({ invoer, regels }: Klopt, vast: Vast) =>
      c.html(
        periodeproef(
          {
            boeken,
            nieuw: regels,
            lopend: await store.rijen({ periode: periodeId }),
            deel,
            actie: `${adres}/doe/${naam}`,
            rol,
            terug: adres,
            invoer: metVast(invoer, alsVelden(vast)),
          },
          await kader(c),
        ),
      );
    if (c.req.method !== "POST") {
      const stond = await watErStond(c);
      const weergave = weergaveIn(c);
      if (stond.invoer === null || weergave === null) return toon(opening(stond, begin, nu.versie));
      const vast = vastIn(stond.invoer, nu.versie);
      const gekeken = kijkNa(stond.invoer, vast.gezien);
      if (gekeken.mis !== null) return toon({ ...vast, ...gekeken.mis }, gekeken.status);
      return weergave === "volgt" ? proefblad(gekeken, vast) : toon({ ...vast, invoer: gekeken.invoer });
    }

    const tekst = await watGestuurdIs(c);
    const ruw = leesInvoer(tekst);
    const vast = vastIn(ruw, nu.versie);
    if (tekst.length > MAX_FORMULIER) return toon({ ...vast, invoer: ruw, melding: zin(TE_GROOT) }, 413);
    const verbouwd = verbouw(ruw, velden);
    if (verbouwd !== null)
      return (await opEigenAdres(c, verbouwd, alsVelden(vast))) ?? toon({ ...vast, invoer: verbouwd });
    const gekeken = kijkNa(ruw, vast.gezien);
    if (gekeken.mis !== null)
      return (
        (await opEigenAdres(c, ruw, alsVelden(vast), "fouten")) ?? toon({ ...vast, ...gekeken.mis }, gekeken.status)
      );
    const { invoer, regels } = gekeken;
    if (!ruw.has(ZEKER)) return (await opEigenAdres(c, ruw, alsVelden(vast), "volgt")) ?? proefblad(gekeken, vast);
    const klaar = `${adres}?vastgelegd=ja#inhoud`;
    // The same form once more.
    if (regels.hash === nu.hash) return c.redirect(klaar, 303);
    const uitkomst = await vraagPeriode(
      periodeId,
      { soort: "wijzigen", regels },
      { rol, id: c.get("werker").id },
    ).catch(zonderAntwoord(bijFout));
    if (uitkomst?.ok !== true) await bewaar(c, ruw, alsVelden(vast));
    if (uitkomst === null) return toon({ ...vast, invoer, ...GEEN_ANTWOORD }, 503);
    if (!uitkomst.ok) return toon({ ...vast, invoer, melding: zin(uitkomst.weigering.reden) }, 422);
    await wachtOp(regels.versie, async () => (await leesPeriode(store, periodeId))?.boeken.regels.versie ?? 0);
    return c.redirect(klaar, 303);
  };
}

type Nagekeken =
  | { readonly mis: Partial<Vragenblad> & { readonly invoer: Invoer }; readonly status: 409 | 422 }
  | Klopt;
interface Klopt {
  readonly mis: null;
  readonly invoer: Invoer;
  readonly regels: Periode;
}

const intussen = (versie: number): string =>
  `De regels zijn intussen gewijzigd, naar versie ${versie}. Kijk of uw formulier nog klopt, en stuur het dan opnieuw.`;

const zin = (reden: string): Html => html`<p>${reden}</p>`;

/** The first of their roles that changes a period. */
const rolVan = ({ rollen }: Werker): Werkrol | null =>
  rollen.find((rol) => rol !== "auditor" && regelVan(PAD).wie[rol] === "alles") ?? null;

/** The whole with this part of it, or what then contradicts, each at the field of this form or above it. */
function alsGeheel(
  { met, pad }: Periodedeel,
  { versie: _versie, hash: _hash, ...nu }: Periode,
  deel: object,
  bekend: readonly Periode[],
): { readonly gegevens: Gegevens } | { readonly fouten: ReadonlyMap<string, string> } {
  const gelezen = Periodegegevens.safeParse(met(nu as Periode, deel as never));
  if (!gelezen.success)
    return {
      fouten: new Map(gelezen.error.issues.toReversed().map((een) => [pad(een.path) ?? "", een.message] as const)),
    };
  const botst = botsing(gelezen.data, bekend);
  return botst === null ? { gegevens: gelezen.data } : { fouten: new Map([[botst.veld ?? "", botst.reden]]) };
}
