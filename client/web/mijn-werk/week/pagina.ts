import type { Context } from "hono";
import { html } from "hono/html";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { isDatum, inBereik, inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { isVeranderd, teVeelOpEenDag, weekVan } from "#domain/uren/week.ts";
import type { Html, Kader } from "../../bladzijde.ts";
import { bewaar } from "../../formulier/eigen-adres.ts";
import { getypt } from "../../formulier/getypt.ts";
import { id, leesInvoer, MAX_FORMULIER } from "../../formulier/invoer.ts";
import { TE_GROOT } from "../../formulier/meldingen.ts";
import { overZelfde, watErStond } from "../../formulier/opening.ts";
import { watGestuurdIs } from "../../gestuurd.ts";
import { tel } from "../../woorden.ts";
import type { Web, Werker } from "../../werker.ts";
import type { Werkstore } from "../lees.ts";
import { sleutelVan, WEEKPAD, weekblad, type Rijbeeld, type Rijfouten } from "./blad.ts";
import { ANDER, leesRij, MEESTE_RIJEN, rijenIn, VELD, type Getypterij } from "./invoer.ts";
import { buitenwerkVan, leesBuitenrijen, leesTrajectrij, leesTrajectrijen, type Weekbasis } from "./lees.ts";
import { stuurBuiten, stuurRij, vanDagen, vanRij, type Rijbronnen } from "./stuur.ts";

/** The week of hours of who is logged in: shown, and recorded row by row. The good rows stand, the others say why not. */

export interface Weekbenodigdheden extends Rijbronnen {
  readonly store: Pick<Werkstore, "projectie" | "regels" | "rijen" | "stand">;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly vandaag: () => Datum;
}

interface Verwerkt {
  readonly rij: Getypterij;
  /** "open": it was typed, and nobody sent it. */
  readonly fouten: Rijfouten | "open" | null;
}

export function maakWeek({ store, stuur, vraagOrganisatie, bijFout, kader, vandaag }: Weekbenodigdheden) {
  async function toon(
    c: Context<Web>,
    dagen: readonly Datum[],
    {
      verwerkt = [],
      ander = "",
      melding = "",
      kenmerk,
    }: {
      readonly verwerkt?: readonly Verwerkt[];
      readonly ander?: string;
      readonly melding?: Html | "";
      readonly kenmerk?: string;
    },
    status: 200 | 413 | 422 = 200,
  ): Promise<Response> {
    const { id: za } = c.get("werker");
    const rijen = [...(await basisrijen(za, dagen, verwerkt)), null, ...(await leesBuitenrijen(store, za, dagen))].map(
      (basis) =>
        alsRijbeeld(
          basis,
          verwerkt.find(({ rij }) => rij.sleutel === sleutelVan({ basis })),
        ),
    );
    const beeld = { dagen, vandaag: vandaag(), rijen, ander, kenmerk };
    return c.html(
      weekblad({ ...beeld, melding: html`${melding}${await elders(c, dagen[0]!)}` }, await kader(c)),
      status,
    );
  }

  /** What is in hand, and what was in the form besides. */
  async function basisrijen(
    za: string,
    dagen: readonly Datum[],
    verwerkt: readonly Verwerkt[],
  ): Promise<readonly Weekbasis[]> {
    const eigen = await leesTrajectrijen(store, za, dagen);
    const ook = verwerkt
      .map(({ rij }) => rij.sleutel)
      .filter(
        (sleutel) =>
          sleutel !== ANDER && buitenwerkVan(sleutel) === undefined && eigen.every((een) => een.sleutel !== sleutel),
      );
    const erbij = await Promise.all(ook.map((nummer) => leesTrajectrij(store, nummer, za, dagen)));
    return [...eigen, ...erbij.filter((een) => een !== null)];
  }

  async function gevraagd(c: Context<Web>): Promise<Response> {
    const { invoer, melding } = await watErStond(c, overZelfde(c, VELD.week));
    const dagen = weekVan(leesWeek(invoer === null ? c.req.query(VELD.week) : eerste(invoer, VELD.week), vandaag()));
    if (invoer === null) return toon(c, dagen, { melding: melding === null ? vastgelegd(c) : inMelding(melding) });
    return toon(c, dagen, {
      verwerkt: leesRijen(invoer, dagen).map((rij) => ({ rij, fouten: "open" as const })),
      ander: eerste(invoer, VELD.ander),
      kenmerk: id(invoer),
      melding: melding === null ? "" : inMelding(melding),
    });
  }

  async function verstuurd(c: Context<Web>): Promise<Response> {
    const tekst = await watGestuurdIs(c);
    const ruw = leesInvoer(tekst);
    const dagen = weekVan(leesWeek(eerste(ruw, VELD.week), vandaag()));
    if (tekst.length > MAX_FORMULIER || rijenIn(ruw).length > MEESTE_RIJEN)
      return toon(
        c,
        dagen,
        { melding: html`${inMelding(html`<p>${teVeel(rijenIn(ruw).length)}</p>`)} ${getypt(ruw)}` },
        413,
      );
    const ander = eerste(ruw, VELD.ander).trim();
    const rijen = leesRijen(ruw, dagen);
    if (ruw.has(VELD.naar)) return naarAndereWeek(c, ruw, rijen);
    const perDag = teVeelOpEenDag(rijen);
    const bronnen = { store, stuur, vraagOrganisatie, bijFout };
    const verwerkt: (Verwerkt & { readonly fouten: Rijfouten | null })[] = [];
    for (const rij of rijen) {
      const teLang = rij.cellen.filter(({ dag, was, wordt }) => wordt > was && perDag.has(dag));
      const mis =
        rij.fouten.size > 0 ? rij.fouten : new Map(teLang.map(({ dag }): [Datum, string] => [dag, perDag.get(dag)!]));
      const fouten =
        mis.size > 0 ? vanDagen(mis) : isVeranderd(rij) ? await stuurEen(bronnen, c.get("werker"), rij, ander) : null;
      verwerkt.push({ rij, fouten });
    }
    const gedaan = verwerkt.filter(({ rij, fouten }) => fouten === null && isVeranderd(rij));
    if (verwerkt.every(({ fouten }) => fouten === null))
      return gedaan.length === 0
        ? toon(
            c,
            dagen,
            { verwerkt, ander, kenmerk: id(ruw), melding: inMelding(html`<p>${NIETS_VERANDERD}</p>`) },
            422,
          )
        : c.redirect(`${WEEKPAD}?week=${dagen[0]}&vastgelegd=${gedaan.length}#inhoud`, 303);
    await bewaar(c, ruw, {});
    const anderGedaan = gedaan.some(({ rij }) => rij.sleutel === ANDER);
    return toon(c, dagen, { verwerkt, ander: anderGedaan ? "" : ander, kenmerk: id(ruw) }, 422);
  }

  /** What was typed and not recorded waits in its own week. */
  async function naarAndereWeek(c: Context<Web>, ruw: Invoer, rijen: readonly Getypterij[]): Promise<Response> {
    const naar = weekVan(leesWeek(eerste(ruw, VELD.naar), vandaag()))[0]!;
    const getypte = rijen.some((rij) => rij.fouten.size > 0 || isVeranderd(rij));
    if (getypte) await bewaar(c, new Map([...ruw].filter(([naam]) => naam !== VELD.naar)), {});
    return c.redirect(`${WEEKPAD}?${VELD.week}=${naar}#inhoud`, 303);
  }

  /** Typed in another week, and not recorded yet. */
  async function elders(c: Context<Web>, maandag: Datum): Promise<Html | ""> {
    const weken = ((await c.get("bewaring")?.alle()) ?? [])
      .map(({ tekst }) => eerste(leesInvoer(tekst), VELD.week))
      .filter((week) => week !== maandag && isDatum(week) && inBereik(week));
    return weken.length === 0
      ? ""
      : inMelding(
          html`<p>
            U typte uren die nog niet zijn
            vastgelegd:${[...new Set(weken)].toSorted().map((week, i) => html`${i === 0 ? "" : ","} <a href="${WEEKPAD}?${VELD.week}=${week}">week van ${inWoorden(week)}</a>`)}.
          </p>`,
        );
  }

  return (c: Context<Web>): Promise<Response> => (c.req.method === "POST" ? verstuurd(c) : gevraagd(c));
}

function stuurEen(bronnen: Rijbronnen, werker: Werker, rij: Getypterij, ander: string): Promise<Rijfouten | null> {
  const buiten = buitenwerkVan(rij.sleutel);
  return buiten === undefined
    ? stuurRij(bronnen, werker, rij.sleutel === ANDER ? ander.toUpperCase() : rij.sleutel, rij)
    : stuurBuiten(bronnen, werker, buiten, rij);
}

function alsRijbeeld(basis: Weekbasis | null, hier: Verwerkt | undefined): Rijbeeld {
  if (hier === undefined) return { basis, getypt: null, fouten: null, vastgelegd: false };
  const { rij, fouten } = hier;
  if (fouten === "open") {
    // Perhaps it came through after all.
    const anders = rij.fouten.size > 0 || rij.cellen.some(({ dag, wordt }) => wordt !== (basis?.geboekt.get(dag) ?? 0));
    return { basis, getypt: anders ? rij : null, fouten: anders ? NOG_NIET : null, vastgelegd: false };
  }
  if (fouten !== null || !isVeranderd(rij)) return { basis, getypt: rij, fouten, vastgelegd: false };
  const geboekt = new Map(rij.cellen.map(({ dag, wordt }) => [dag, wordt]));
  return { basis: basis === null ? null : { ...basis, geboekt }, getypt: null, fouten: null, vastgelegd: true };
}

const leesRijen = (invoer: Invoer, dagen: readonly Datum[]): readonly Getypterij[] =>
  rijenIn(invoer).map((sleutel) => leesRij(invoer, sleutel, dagen));

const leesWeek = (tekst: string | undefined, vandaag: Datum): Datum =>
  tekst !== undefined && isDatum(tekst) && inBereik(tekst) ? tekst : vandaag;

const inMelding = (melding: Html): Html => html`<div class="melding let-op" role="alert">${melding}</div>`;

function vastgelegd(c: Context<Web>): Html | "" {
  const aantal = /^[1-9]\d{0,2}$/.exec(c.req.query("vastgelegd") ?? "")?.[0];
  return aantal === undefined
    ? ""
    : html`<p class="melding goed" role="status">
        <span class="teken" aria-hidden="true">✓</span> <strong>Vastgelegd</strong> in
        ${tel(Number(aantal), "rij", "rijen")}. Hieronder staat wat er nu is geboekt.
      </p>`;
}

const teVeel = (rijen: number): string =>
  rijen > MEESTE_RIJEN
    ? `Dit zijn ${rijen} rijen; hoogstens ${MEESTE_RIJEN} kan tegelijk. Er is niets vastgelegd.`
    : TE_GROOT;
const NIETS_VERANDERD = "Alles staat er al zo. Er is niets vastgelegd.";
const NOG_NIET: Rijfouten = vanRij("Nog niet vastgelegd.");
