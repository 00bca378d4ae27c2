import type { Context } from "hono";
import type { Store } from "#activities/store/store.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { hoofdstukken } from "#domain/verantwoording/hoofdstukken.ts";
import { allebei, verschilInTekst, verschilVan } from "#domain/verantwoording/naast-elkaar.ts";
import { leesOver, leesVerleden } from "#domain/verantwoording/over.ts";
import { KALENDERJAAR } from "#domain/verantwoording/periode.ts";
import { type Getalcel, inTekst, type Tabelbeeld, waardeVan } from "#domain/verantwoording/tabelbeeld.ts";
import type { Keuze, Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { wieTeltMee } from "#domain/verantwoording/wie-telt-mee.ts";
import { cijfersVan, type Cijferlezer, type Grondslag, leesGrondslag, leesToen } from "../verantwoording.ts";
import type { Kader } from "./bladzijde.ts";
import type { Pad } from "./bladzijden.ts";
import { leesBlad, voorafAan } from "./pager.ts";
import { alsBestand, UITVOERSOORTEN } from "./verantwoording-uitvoer.ts";
import { celblad, type Meegeteld, type Optelling } from "./verantwoording-trajecten.ts";
import { type Plek, verantwoordingblad } from "./verantwoording.ts";
import type { Web } from "./werker.ts";

/** The pages of the verantwoording. */

interface Benodigdheden {
  readonly store: Cijferlezer & Pick<Store, "rijen">;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

const PER_CELBLAD = 100;

export function maakVerantwoording({ store, kader, nu, vandaag }: Benodigdheden) {
  async function lees(c: Context<Web>) {
    const vraag = leesVraag(c, vandaag());
    const grondslag = await leesGrondslag(store);
    const toen = vraag.bekendOp === null ? null : await leesToen(store, vraag.bekendOp, vraag.keuze);
    return { ...vraag, grondslag, toen, cijfers: cijfersVan(grondslag, vraag.keuze) };
  }

  return {
    async "/verantwoording"(c) {
      const beeld = await lees(c);
      return c.html(
        verantwoordingblad({ ...beeld, nu: nu().toISOString(), aanvragen: beeld.grondslag.aanvragen }, await kader(c)),
        beeld.fout === null ? 200 : 422,
      );
    },

    async "/verantwoording/trajecten"(c) {
      const { keuze, grondslag, toen, cijfers } = await lees(c);
      const vraag = (naam: string): string => c.req.query(naam) ?? "";
      const plek = { tabel: vraag("tabel"), rij: vraag("rij"), kolom: vraag("kolom") };
      const gevonden = celOp(toen === null ? cijfers : allebei({ toen: toen.cijfers, nu: cijfers }), keuze, plek);
      if (gevonden === null) return c.notFound();
      const { cel } = gevonden;
      const wie = wieTelt({ nu: grondslag, toen: toen?.grondslag ?? null }, keuze, cel);
      const wijzer = leesBlad(vraag("blad"), { per: PER_CELBLAD, totaal: wie.length });
      const hier = wie.slice(voorafAan(wijzer), voorafAan(wijzer) + PER_CELBLAD);
      const nummers = hier.map(({ aanvraag }) => aanvraag.nummer);
      const regels = new Map((await store.rijen({ nummers })).map((regel) => [regel.nummer, regel]));
      const verschil = toen === null ? null : verschilVan({ toen: toen.cijfers, nu: cijfers }, cel);
      const beeld = {
        keuze,
        plek,
        tabel: gevonden.tabel,
        waarde:
          verschil === null ? (inTekst(waardeVan(cijfers, cel), cel.als) ?? "niet bekend") : verschilInTekst(verschil),
        bekendOp: toen?.bekendOp ?? null,
        optelling: optellingVan(wie, cel, waardeVan(cijfers, cel) ?? 0),
        rijen: hier.map((een) => ({ ...een, regel: regels.get(een.aanvraag.nummer) })),
        wijzer,
      };
      return c.html(celblad(beeld, await kader(c)));
    },

    async "/verantwoording/uitvoer/:soort{xlsx|csv|json}"(c) {
      const beeld = await lees(c);
      const soort = UITVOERSOORTEN.find(({ achter }) => achter === c.req.param("soort"));
      if (soort === undefined || beeld.fout !== null) return c.notFound();
      const inhoud = await alsBestand(soort.achter, beeld);
      return c.body(typeof inhoud === "string" ? inhoud : new Uint8Array(inhoud), 200, {
        "content-type": soort.soort,
        "content-disposition": `attachment; filename="verantwoording-${beeld.bekendOp ?? vandaag()}.${soort.achter}"`,
      });
    },
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Response | Promise<Response>>>;
}

interface Gevraagd {
  readonly keuze: Keuze;
  readonly bekendOp: Datum | null;
  readonly getypt: string;
  readonly fout: string | null;
}

/** What was asked for; of what can't be told, all as it is now. */
function leesVraag(c: Context<Web>, vandaag: Datum): Gevraagd {
  const getypt = (c.req.query("bekend-op") ?? "").trim();
  const over = leesOver(c.req.query("over") ?? "");
  const dag = getypt === "" ? null : leesVerleden(getypt, vandaag);
  return {
    keuze: over.ok ? over.waarde : {},
    bekendOp: dag?.ok === true ? dag.waarde : null,
    getypt,
    fout: over.ok ? (dag?.ok === false ? dag.weigering.reden : null) : over.weigering.reden,
  };
}

/** Null where each counts for one and the number of them is the figure, or where a mean or a share is no sum of theirs. */
function optellingVan(wie: readonly Meegeteld[], { maat, als }: Getalcel, figuur: number): Optelling | null {
  if (maat === true) return null;
  const som = wie.reduce((tot, { nu }) => tot + nu, 0);
  return som === figuur && wie.every(({ toen, nu }) => [0, 1].includes(toen) && [0, 1].includes(nu))
    ? null
    : { als, eenKeer: som !== figuur };
}

/** In order of nummer. */
function wieTelt(
  { nu, toen }: { readonly nu: Grondslag; readonly toen: Grondslag | null },
  keuze: Keuze,
  cel: Getalcel,
): readonly Meegeteld[] {
  const van = (grondslag: Grondslag) =>
    new Map(
      wieTeltMee(grondslag.aanvragen, grondslag.organisaties, keuze, cel).map((een) => [een.aanvraag.nummer, een]),
    );
  const [nuTelt, toenTelde] = [van(nu), toen === null ? new Map<string, never>() : van(toen)];
  return [...new Set([...nuTelt.keys(), ...toenTelde.keys()])].toSorted().map((nummer) => {
    const [hier, daar] = [nuTelt.get(nummer), toenTelde.get(nummer)];
    return {
      aanvraag: (hier ?? daar)!.aanvraag,
      telt: hier === undefined ? "toen" : daar === undefined ? "nu" : "toen en nu",
      nu: hier?.waarde ?? 0,
      toen: daar?.waarde ?? 0,
    };
  });
}

/** Null: there is no such figure (any more). */
function celOp(
  cijfers: Verantwoording,
  { telling = KALENDERJAAR }: Keuze,
  { tabel: id, rij, kolom }: Plek,
): { readonly tabel: Tabelbeeld; readonly cel: Getalcel } | null {
  const tabel = hoofdstukken(cijfers, telling)
    .flatMap(({ tabellen }) => tabellen)
    .find((een) => een.id === id);
  const cel = tabel?.rijen.find(({ naam }) => naam === rij)?.cellen[tabel.koppen.indexOf(kolom) - 1];
  return tabel === undefined || cel === undefined || typeof cel === "string" ? null : { tabel, cel };
}
