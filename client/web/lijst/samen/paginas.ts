import type { Context } from "hono";
import { html } from "hono/html";
import type { Dag } from "#activities/open-signalen.ts";
import type { Store } from "#activities/store/store.ts";
import { OP } from "#domain/formulier/inzending.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { werktOp, type Medewerker } from "#domain/medewerkers/medewerker.ts";
import { zonderAntwoord } from "../../../fout.ts";
import type { Trajecten } from "../../../trajecten.ts";
import { alsMail } from "../../beperk.ts";
import type { Kader } from "../../bladzijde.ts";
import { KENMERK } from "../../formulier/blad.ts";
import { opEigenAdres } from "../../formulier/eigen-adres.ts";
import { id, leesInvoer } from "../../formulier/invoer.ts";
import { MISSCHIEN_NIET } from "../../formulier/meldingen.ts";
import { watErStond } from "../../formulier/opening.ts";
import { BRIEF, TERUG, ZEKER } from "../../formulier/wat-volgt.ts";
import { weergaveIn } from "../../formulieradres.ts";
import { watGestuurdIs } from "../../gestuurd.ts";
import { doorVan, type Web, type Werker } from "../../werker.ts";
import { volgblad, vraagblad, type Samenblad } from "./blad.ts";
import { DADEN, gezienVeld, isDaad, leesGekozen, VELD, type Daadnaam, type Gelezen, type Gekozen } from "./daden.ts";
import { aanbodVan, HOOGSTENS, leesRijen, type Rij, type Rijenstore } from "./rijen.ts";
import { uitslagblad, type Uitslag } from "./uitslag.ts";
import { inzendingVan, vooruit, type Vooruitbronnen } from "./vooruit.ts";

/**
 * One act in several trajecten: asked, shown what follows, and sent row by row. What is good stands, and what is not says why. Each of these pages
 * has an address of its own, so that a reload sends nothing.
 */

export interface Samenbenodigdheden extends Omit<Vooruitbronnen, "store"> {
  readonly store: Rijenstore & Pick<Store, "regels">;
  readonly stuur: Trajecten["stuur"];
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly kalender: () => Promise<Kalender>;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly bijFout: (fout: Error) => void;
  readonly vandaag: () => Datum;
}

/** Kept with a form that was sent: why a row does not stand, or nothing for one that does. */
const UITSLAG = "_uitslag.";

export function maakSamen(benodigd: Samenbenodigdheden): (c: Context<Web>) => Promise<Response> {
  const { store, stuur, medewerkers, kalender, kader, bijFout, vandaag } = benodigd;
  return (c) => (c.req.method === "POST" ? verstuurd(c) : gevraagd(c));

  async function gevraagd(c: Context<Web>): Promise<Response> {
    const adres = leesInvoer(new URL(c.req.url).search.slice(1));
    const gevraagde = eerste(adres, VELD.daad) || "toewijzen";
    if (!isDaad(gevraagde)) return c.notFound();
    const nummers = adres.get(VELD.nummer) ?? [];
    const alles = await aanbodVan(store, gevraagde, nummers, { werker: c.get("werker"), dag: await dag() });
    const aanbod = alles.slice(0, HOOGSTENS);
    const rest =
      alles.length === aanbod.length
        ? null
        : html`<p>U koos er ${alles.length}. Hier staan de eerste ${HOOGSTENS}: doe de andere daarna.</p>`;
    const stond = await watErStond(c, (invoer) => !isGedaan(invoer) && isZelfde(invoer, gevraagde, aanbod));
    const begin = () =>
      new Map([
        [VELD.aanbod, aanbod],
        [VELD.kies, aanbod],
        [OP, [typDag(vandaag())]],
      ]);
    const invoer = stond.invoer ?? begin();
    const daad = stond.invoer === null ? gevraagde : eerste(invoer, VELD.daad);
    if (!isDaad(daad)) return c.notFound();
    const blad = { ...(await leesBlad(daad, invoer)), melding: stond.melding ?? rest };
    if (isGedaan(invoer)) return uitslag(c, blad, uitslagenIn(blad));
    const weergave = stond.invoer === null ? null : weergaveIn(c);
    if (weergave === "volgt" && blad.gelezen.fouten.size === 0) return watVolgt(c, blad);
    return vraag(c, blad, weergave === "fouten" ? 422 : 200);
  }

  async function verstuurd(c: Context<Web>): Promise<Response> {
    const invoer = zonderUitslag(leesInvoer(await watGestuurdIs(c)));
    const daad = eerste(invoer, VELD.daad);
    if (!isDaad(daad)) return c.notFound();
    const blad = await leesBlad(daad, invoer);
    const vast = { [KENMERK]: blad.kenmerk };
    if (invoer.has(TERUG)) return (await opEigenAdres(c, metAlles(invoer), vast)) ?? vraag(c, blad, 200);
    if (blad.gelezen.fouten.size > 0) return (await opEigenAdres(c, invoer, vast, "fouten")) ?? vraag(c, blad, 422);
    if (invoer.has(BRIEF)) return brief(c, blad);
    if (!invoer.has(ZEKER)) return (await opEigenAdres(c, invoer, vast, "volgt")) ?? watVolgt(c, blad);
    const uitslagen = await doe(c.get("werker"), blad);
    const gedaan = uitslagen.map(({ rij, mis }) => [`${UITSLAG}${rij.sleutel}`, [mis ?? ""]] as const);
    return (await opEigenAdres(c, new Map([...invoer, ...gedaan]), vast, "volgt")) ?? uitslag(c, blad, uitslagen);
  }

  async function dag(): Promise<Dag> {
    return { vandaag: vandaag(), kalender: await kalender() };
  }

  async function leesBlad(daad: Daadnaam, invoer: Invoer): Promise<Gelezenblad> {
    const zas = (await medewerkers())
      .filter((een) => een.rollen.includes("zorgarrangeur") && werktOp(een, vandaag()))
      .toSorted((een, ander) => een.naam.localeCompare(ander.naam, "nl"));
    return {
      daad,
      invoer,
      zas,
      kenmerk: id(invoer),
      rijen: await leesRijen(store, daad, invoer.get(VELD.aanbod) ?? []),
      gelezen: leesGekozen(daad, invoer, zas, vandaag()),
      fouten: new Map(),
      melding: null,
    };
  }

  /** `status`: with what is wrong, or as it was typed. */
  async function vraag(c: Context<Web>, blad: Gelezenblad, status: 200 | 422): Promise<Response> {
    const fouten = status === 422 ? blad.gelezen.fouten : blad.fouten;
    return c.html(vraagblad({ ...blad, fouten }, await kader(c)), status);
  }

  async function watVolgt(c: Context<Web>, blad: Gelezenblad): Promise<Response> {
    const { gekozen } = blad.gelezen;
    const om = { werker: c.get("werker"), kenmerk: blad.kenmerk };
    const volgt = new Map(
      await Promise.all(
        gekozenRijen(blad).map(async (rij) => [rij.sleutel, await vooruit(benodigd, rij, gekozen, om)] as const),
      ),
    );
    return c.html(volgblad({ ...blad, gekozen, volgt }, await kader(c)));
  }

  /** One of the letters in what will follow, for its frame. */
  async function brief(c: Context<Web>, blad: Gelezenblad): Promise<Response> {
    const [, sleutel, plek] = /^(.+)\.(\d{1,3})$/.exec(eerste(blad.invoer, BRIEF)) ?? [];
    const rij = blad.rijen.find((een) => een.sleutel === sleutel);
    if (rij === undefined) return c.notFound();
    const om = { werker: c.get("werker"), kenmerk: blad.kenmerk };
    const zicht = await vooruit(benodigd, rij, blad.gelezen.gekozen, om);
    const welke = zicht.kan === "ja" && !zicht.zonder ? zicht.brieven[Number(plek)] : undefined;
    return welke !== undefined && "html" in welke ? alsMail(c, welke.html) : c.notFound();
  }

  async function uitslag(c: Context<Web>, blad: Gelezenblad, uitslagen: readonly Uitslag[]): Promise<Response> {
    const { gekozen } = blad.gelezen;
    return c.html(uitslagblad({ ...blad, gekozen, uitslagen }, await kader(c)));
  }

  /** In turn: each is an act of its own, and after the first that gets no answer the others would only wait as long. */
  async function doe(werker: Werker, blad: Gelezenblad): Promise<readonly Uitslag[]> {
    const uitslagen: Uitslag[] = [];
    let weg = false;
    for (const rij of gekozenRijen(blad)) {
      const mis: string | null = weg ? GEEN_ANTWOORD : await doeRij(werker, rij, blad.gelezen.gekozen, blad);
      weg ||= mis === GEEN_ANTWOORD;
      uitslagen.push({ rij, mis });
    }
    return uitslagen;
  }

  async function doeRij(
    werker: Werker,
    rij: Rij,
    gekozen: Gekozen,
    { kenmerk, invoer }: Samenblad,
  ): Promise<string | null> {
    const door = doorVan(werker, DADEN[gekozen.daad].type, rij.projectie);
    if ("code" in door) return door.reden;
    const gezien = Number(eerste(invoer, gezienVeld(rij.nummer)));
    // Two signals of one traject: the first would make the second an act on what is no longer.
    const vanaf = rij.signaal === null && Number.isInteger(gezien) && gezien > 0 ? [gezien] : [];
    const uitkomst = await stuur(rij.nummer, [inzendingVan(rij, gekozen, kenmerk, door)], ...vanaf).catch(
      zonderAntwoord(bijFout),
    );
    if (uitkomst === null) return GEEN_ANTWOORD;
    return uitkomst.ok ? null : uitkomst.weigering.reden;
  }
}

interface Gelezenblad extends Samenblad {
  readonly gelezen: Gelezen;
}

const gekozenRijen = ({ rijen, invoer }: Samenblad): readonly Rij[] => {
  const gekozen = new Set(invoer.get(VELD.kies));
  return rijen.filter(({ sleutel }) => gekozen.has(sleutel));
};

const isGedaan = (invoer: Invoer): boolean => [...invoer.keys()].some((naam) => naam.startsWith(UITSLAG));

const zonderUitslag = (invoer: Invoer): Invoer => new Map([...invoer].filter(([naam]) => !naam.startsWith(UITSLAG)));

const uitslagenIn = ({ rijen, invoer }: Samenblad): readonly Uitslag[] =>
  rijen.flatMap((rij) => {
    const mis = invoer.get(`${UITSLAG}${rij.sleutel}`)?.[0];
    return mis === undefined ? [] : [{ rij, mis: mis === "" ? null : mis }];
  });

/** Of the same act on the same rows; an address that names none is of whatever was typed last. */
const isZelfde = (invoer: Invoer, daad: Daadnaam, aanbod: readonly string[]): boolean => {
  const eerder = new Set(invoer.get(VELD.aanbod));
  return (
    aanbod.length === 0 ||
    (eerste(invoer, VELD.daad) === daad && eerder.symmetricDifference(new Set(aanbod)).size === 0)
  );
};

/** What was chosen and could not be done is ticked again. */
const metAlles = (invoer: Invoer): Invoer =>
  new Map([...invoer, [VELD.kies, [...(invoer.get(VELD.kies) ?? []), ...(invoer.get(VELD.kanNiet) ?? [])]]]);

const GEEN_ANTWOORD = `${MISSCHIEN_NIET} Het systeem geeft nu geen antwoord.`;
