import type { Vraagbenodigdheden } from "../formulier/vraag.ts";
import type { Context } from "hono";
import { html } from "hono/html";
import type { z } from "zod";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { leesGegevens } from "#domain/formulier/inzending.ts";
import type { Invoer, Veld } from "#domain/formulier/veld.ts";
import type { Werkrol } from "#domain/medewerkers/beleid.ts";
import type { Regelfouten } from "#domain/periode/formulier/geheel.ts";
import type { Door } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { zonderAntwoord } from "../../fout.ts";
import type { Html, Kader } from "../bladzijde.ts";
import { regelVan, type Pad } from "../bladzijden.ts";
import { wachtOp } from "../formulier/bijgewerkt.ts";
import { vragenblad, type Vragenblad } from "../formulier/blad.ts";
import { bewaar, opEigenAdres } from "../formulier/eigen-adres.ts";
import { alsVelden, leesInvoer, MAX_FORMULIER, metVast, type Vast, vastIn, verbouw } from "../formulier/invoer.ts";
import { GEEN_ANTWOORD, TE_GROOT } from "../formulier/meldingen.ts";
import { opening, watErStond } from "../formulier/opening.ts";
import { ZEKER } from "../formulier/wat-volgt.ts";
import { weergaveIn } from "../formulieradres.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import type { Web, Werker } from "../werker.ts";

/** Rules of a subsidieperiode by form: faults in words, then what it touches, then one button. */
export interface Regelformulier<S extends z.ZodObject> {
  readonly daad: string;
  readonly uitleg: string | null;
  readonly schema: S;
  readonly velden: readonly Veld[];
  readonly begin: () => Invoer;
  readonly terug: { readonly adres: string; readonly tekst: string };
  /** The version there is now; 0: none. */
  readonly versie: number;
  /** The whole that it makes. */
  readonly geheel: (gegevens: z.output<S>) => { readonly regels: Periode } | Regelfouten;
  /** It stands like that already. */
  readonly isZo: (regels: Periode) => boolean;
  /** What it touches, before it counts. */
  readonly proef: (regels: Periode, blad: Proefblad) => Promise<Html>;
  readonly legVast: (regels: Periode, door: Door) => Promise<Uitkomst<unknown>>;
  /** The version that the store has. */
  readonly leesVersie: (regels: Periode) => Promise<number>;
  readonly klaar: (regels: Periode) => string;
}

export interface Proefblad {
  readonly actie: string;
  readonly rol: Werkrol;
  readonly invoer: Invoer;
  readonly kader: Kader;
}

export async function regelformulier<S extends z.ZodObject>(
  c: Context<Web>,
  rol: Werkrol,
  vorm: Regelformulier<S>,
  { bijFout, kader, vandaag }: Vraagbenodigdheden,
): Promise<Response> {
  const { schema, velden, versie } = vorm;
  const actie = c.req.path;
  const toon = async (
    anders: Partial<Vragenblad> & { readonly invoer: Invoer },
    status: 200 | 409 | 413 | 422 | 503 = 200,
  ) =>
    c.html(
      vragenblad(
        {
          daad: vorm.daad,
          menu: "/perioden",
          uitleg: vorm.uitleg,
          knop: "Bekijk wat dit raakt",
          rol,
          velden,
          actie,
          terug: vorm.terug,
          over: null,
          na: [],
          fouten: new Map(),
          melding: null,
          id: "",
          gezien: versie,
          ...anders,
        },
        await kader(c),
      ),
      status,
    );
  /** What there is to say of it before it counts: what is wrong, or the rules as they would be. */
  const kijkNa = (ruw: Invoer, gezien: number): Nagekeken => {
    const { invoer, gegevens, fouten } = leesGegevens(schema, velden, ruw, vandaag());
    if (gegevens === null) return { mis: { invoer, fouten }, status: 422 };
    const geheel = vorm.geheel(gegevens);
    if ("fouten" in geheel) return { mis: { invoer, fouten: geheel.fouten }, status: 422 };
    const { regels } = geheel;
    const isZo = vorm.isZo(regels);
    if (isZo && !ruw.has(ZEKER))
      return { mis: { invoer, melding: zin("Zo staat het er al. Er verandert niets.") }, status: 422 };
    if (!isZo && gezien !== versie)
      return { mis: { invoer, gezien: versie, melding: zin(intussen(versie)) }, status: 409 };
    return { mis: null, invoer, regels };
  };
  const proef = async ({ invoer, regels }: Klopt, vast: Vast) =>
    c.html(await vorm.proef(regels, { actie, rol, invoer: metVast(invoer, alsVelden(vast)), kader: await kader(c) }));

  if (c.req.method !== "POST") {
    const stond = await watErStond(c);
    const weergave = weergaveIn(c);
    if (stond.invoer === null || weergave === null) return toon(opening(stond, vorm.begin, versie));
    const vast = vastIn(stond.invoer, versie);
    const gekeken = kijkNa(stond.invoer, vast.gezien);
    if (gekeken.mis !== null) return toon({ ...vast, ...gekeken.mis }, gekeken.status);
    return weergave === "volgt" ? proef(gekeken, vast) : toon({ ...vast, invoer: gekeken.invoer });
  }

  const tekst = await watGestuurdIs(c);
  const ruw = leesInvoer(tekst);
  const vast = vastIn(ruw, versie);
  if (tekst.length > MAX_FORMULIER) return toon({ ...vast, invoer: ruw, melding: zin(TE_GROOT) }, 413);
  const verbouwd = verbouw(ruw, velden);
  if (verbouwd !== null)
    return (await opEigenAdres(c, verbouwd, alsVelden(vast))) ?? toon({ ...vast, invoer: verbouwd });
  const gekeken = kijkNa(ruw, vast.gezien);
  if (gekeken.mis !== null)
    return (await opEigenAdres(c, ruw, alsVelden(vast), "fouten")) ?? toon({ ...vast, ...gekeken.mis }, gekeken.status);
  const { invoer, regels } = gekeken;
  if (!ruw.has(ZEKER)) return (await opEigenAdres(c, ruw, alsVelden(vast), "volgt")) ?? proef(gekeken, vast);
  // The same form once more.
  if (vorm.isZo(regels)) return c.redirect(vorm.klaar(regels), 303);
  const uitkomst = await vorm.legVast(regels, { rol, id: c.get("werker").id }).catch(zonderAntwoord(bijFout));
  if (uitkomst?.ok !== true) await bewaar(c, ruw, alsVelden(vast));
  if (uitkomst === null) return toon({ ...vast, invoer, ...GEEN_ANTWOORD }, 503);
  if (!uitkomst.ok) return toon({ ...vast, invoer, melding: zin(uitkomst.weigering.reden) }, 422);
  await wachtOp(regels.versie, () => vorm.leesVersie(regels));
  return c.redirect(vorm.klaar(regels), 303);
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

/** The first of their roles that may fill it in. */
export const rolVoor = (pad: Pad, { rollen }: Werker): Werkrol | null =>
  rollen.find((rol) => rol !== "auditor" && regelVan(pad).wie[rol] === "alles") ?? null;
