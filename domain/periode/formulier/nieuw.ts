import { z } from "zod";
import { botsing, Periodegegevens } from "../../aanmelding/periodegegevens.ts";
import { periode } from "../../aanmelding/periode.ts";
import type { Periode } from "../../aanmelding/regels.ts";
import { bekend } from "../../formulier/als-invoer.ts";
import type { Velduitleg } from "../../formulier/uitleg.ts";
import { jaarVan, plusDagen } from "../../kalender/datum.ts";
import { vorm } from "./deel.ts";
import { foutenVan, type Regelfouten } from "./geheel.ts";
import { KERNUITLEG } from "./plaatsen.ts";

/** A new subsidieperiode by form: its days, its places, and whose rules it begins with. Each part of those is then changed by its own form. */

export const nieuwePeriodeschema = (bestaande: readonly Periode[]) =>
  z.strictObject({
    naam: vorm.naam,
    id: vorm.id,
    van: vorm.van,
    tot: vorm.tot,
    nummerjaren: vorm.nummerjaren.optional(),
    capaciteit: vorm.capaciteit,
    plaatskeuze: vorm.plaatskeuze,
    bron: vorm.bron,
    regelsVan: z.enum(
      bestaande.map(({ id }) => id),
      { error: "Kies een subsidieperiode." },
    ),
  });

export type NieuwePeriode = z.output<ReturnType<typeof nieuwePeriodeschema>>;

export const nieuwePeriodeuitleg = (bestaande: readonly Periode[]): Readonly<Record<string, Velduitleg>> => ({
  ...KERNUITLEG,
  id: {
    label: "Aanduiding",
    hint: "Kleine letters, cijfers en streepjes, bijvoorbeeld 2029. Die verandert niet meer.",
  },
  nummerjaren: {
    ...KERNUITLEG["nummerjaren"],
    hint: "Leeg: ieder jaar van de periode dat nog bij geen andere hoort.",
  },
  regelsVan: {
    label: "Neem de regels over van",
    hint: "Criteria, trajectvormen, termijnen, redenen, controles op de borging en berichten over uren. Die kunt u daarna stuk voor stuk wijzigen.",
    uit: bestaande.toReversed().map(({ id, naam }) => ({ waarde: id, label: naam })),
  },
});

/** The day after the last that is known, and its rules. */
export function beginVanNieuwe(bestaande: readonly Periode[]): Readonly<Record<string, unknown>> {
  const laatste = bestaande.at(-1);
  return laatste === undefined ? {} : bekend({ van: plusDagen(laatste.tot, 1), regelsVan: laatste.id });
}

export function nieuwePeriode(
  { regelsVan, nummerjaren, ...eigen }: NieuwePeriode,
  bestaande: readonly Periode[],
): { readonly regels: Periode } | Regelfouten {
  const voorbeeld = bestaande.find(({ id }) => id === regelsVan);
  if (voorbeeld === undefined) return { fouten: new Map([["regelsVan", "Kies een subsidieperiode."]]) };
  const { plaatskeuze: _, versie: _versie, hash: _hash, ...regels } = voorbeeld;
  const gelezen = Periodegegevens.safeParse({
    ...regels,
    ...eigen,
    nummerjaren:
      nummerjaren ??
      vrijeJaren(
        eigen,
        bestaande.filter(({ id }) => id !== eigen.id),
      ),
  });
  if (!gelezen.success) return foutenVan(gelezen.error, ([veld]) => (veld === undefined ? null : String(veld)));
  const nieuw = periode(gelezen.data, 1);
  const zelfde = bestaande.find(({ id }) => id === nieuw.id);
  // The same form once more is a repeat.
  if (zelfde !== undefined && zelfde.hash !== nieuw.hash)
    return { fouten: new Map([["id", `Deze aanduiding is al van ${zelfde.naam}. Kies een andere.`]]) };
  const botst = botsing(nieuw, bestaande);
  return botst === null ? { regels: nieuw } : { fouten: new Map([[botst.veld ?? "", botst.reden]]) };
}

function vrijeJaren({ van, tot }: Dagen, andere: readonly Periode[]): readonly number[] {
  const [eerste, laatste] = [jaarVan(van), jaarVan(tot)];
  const alle = Array.from({ length: Math.max(0, laatste - eerste + 1) }, (_, i) => eerste + i);
  return alle.filter((jaar) => andere.every((een) => !een.nummerjaren.includes(jaar)));
}

type Dagen = Pick<Periode, "van" | "tot">;

/** Days right before and after it that are in no period. */
export function gaten({ id, van, tot }: Periode, bestaande: readonly Periode[]): readonly Dagen[] {
  const andere = bestaande.filter((een) => een.id !== id);
  const voor = andere.findLast((een) => een.tot < van);
  const na = andere.find((een) => een.van > tot);
  return [
    ...(voor === undefined ? [] : [{ van: plusDagen(voor.tot, 1), tot: plusDagen(van, -1) }]),
    ...(na === undefined ? [] : [{ van: plusDagen(tot, 1), tot: plusDagen(na.van, -1) }]),
  ].filter((gat) => gat.van <= gat.tot);
}
