import type { Context } from "hono";
import type { Store } from "#activities/store/store.ts";
import { hoofdstukken } from "#domain/verantwoording/hoofdstukken.ts";
import { leesOver } from "#domain/verantwoording/over.ts";
import { KALENDERJAAR } from "#domain/verantwoording/periode.ts";
import { type Getalcel, inTekst, type Tabelbeeld, waardeVan } from "#domain/verantwoording/tabelbeeld.ts";
import type { Keuze, Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { wieTeltMee } from "#domain/verantwoording/wie-telt-mee.ts";
import { cijfersVan, leesGrondslag } from "../verantwoording.ts";
import type { Kader } from "./bladzijde.ts";
import type { Pad } from "./bladzijden.ts";
import { leesBlad, voorafAan } from "./pager.ts";
import { celblad } from "./verantwoording-trajecten.ts";
import { type Plek, verantwoordingblad } from "./verantwoording.ts";
import type { Web } from "./werker.ts";

/** The pages of the verantwoording. */

interface Benodigdheden {
  readonly store: Pick<Store, "aanvragen" | "stand" | "rijen">;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
}

export function maakVerantwoording({ store, kader, nu }: Benodigdheden) {
  return {
    async "/verantwoording"(c) {
      const { keuze, fout } = leesVraag(c);
      const grondslag = await leesGrondslag(store);
      const beeld = {
        nu: nu().toISOString(),
        keuze,
        fout,
        aanvragen: grondslag.aanvragen,
        cijfers: cijfersVan(grondslag, keuze),
      };
      return c.html(verantwoordingblad(beeld, await kader(c)), fout === null ? 200 : 422);
    },

    async "/verantwoording/trajecten"(c) {
      const { keuze } = leesVraag(c);
      const vraag = (naam: string): string => c.req.query(naam) ?? "";
      const plek = { tabel: vraag("tabel"), rij: vraag("rij"), kolom: vraag("kolom") };
      const grondslag = await leesGrondslag(store);
      const cijfers = cijfersVan(grondslag, keuze);
      const gevonden = celOp(cijfers, keuze, plek);
      if (gevonden === null) return c.notFound();
      const wie = wieTeltMee(grondslag.aanvragen, grondslag.organisaties, keuze, gevonden.cel);
      const wijzer = leesBlad(vraag("blad"), { per: PER_CELBLAD, totaal: wie.length });
      const regels = new Map((await store.rijen()).map((regel) => [regel.nummer, regel]));
      const beeld = {
        keuze,
        plek,
        tabel: gevonden.tabel,
        waarde: inTekst(waardeVan(cijfers, gevonden.cel), gevonden.cel.als) ?? "niet bekend",
        rijen: wie
          .slice(voorafAan(wijzer), voorafAan(wijzer) + PER_CELBLAD)
          .map((aanvraag) => ({ aanvraag, regel: regels.get(aanvraag.nummer) })),
        wijzer,
      };
      return c.html(celblad(beeld, await kader(c)));
    },
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Response | Promise<Response>>>;
}

const PER_CELBLAD = 100;

/** What was asked for; of what can't be told, all. */
function leesVraag(c: Context<Web>): { readonly keuze: Keuze; readonly fout: string | null } {
  const over = leesOver(c.req.query("over") ?? "");
  return over.ok ? { keuze: over.waarde, fout: null } : { keuze: {}, fout: over.weigering.reden };
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
