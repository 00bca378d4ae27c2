import type { Store } from "#activities/store/store.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { canoniek } from "#domain/journaal/hash.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { rijSleutel } from "#domain/register/gebeurtenis-id.ts";

/** What the journaal knows of one row that was taken over. */
export interface Overgenomen {
  readonly nummer: string;
  /** Of the subsidieperiode whose rules it is under. */
  readonly periode: string;
  readonly toegekend: boolean;
  readonly gezegd: Gezegd;
}

/** What a row says, or said when it was taken over. */
export interface Gezegd {
  readonly vingerafdruk: unknown;
  /** Of each gebeurtenis, by id. */
  readonly feiten: ReadonlyMap<string, { readonly tekst: string; readonly titel: string }>;
}

/** Everything that was taken over from a register, by its number there; with `alleen` only those rows. */
export async function leesOvergenomen(
  store: Store,
  register: string,
  alleen?: ReadonlySet<string>,
): Promise<Map<string, Overgenomen>> {
  const gelezen = new Map<string, Overgenomen>();
  for (const [rij, nummer] of await store.bronnen(register))
    if (alleen === undefined || alleen.has(rij))
      gelezen.set(rij, overgenomen(nummer, rijSleutel(register, rij), await store.regels(nummer)));
  return gelezen;
}

function overgenomen(nummer: string, sleutel: string, regels: readonly Journaalregel[]): Overgenomen {
  // What came later, even from a register, is no part of the row.
  const vanRij = regels.filter(({ id }) => id.startsWith(`${sleutel}:`));
  const opening = regels.find(({ type }) => type === "dossier.geopend")?.gegevens["regels"] as Periode | undefined;
  return {
    nummer,
    periode: opening?.id ?? "onbekend",
    toegekend: vanRij.some(({ type }) => type === "aanvraag.toegekend"),
    gezegd: gezegd(vanRij),
  };
}

export function gezegd(
  gebeurtenissen: readonly Pick<Journaalregel, "id" | "type" | "gegevens" | "gebeurdOp">[],
): Gezegd {
  return {
    vingerafdruk: gebeurtenissen[0]?.gegevens["vingerafdruk"],
    feiten: new Map(
      gebeurtenissen.map(({ id, type, gegevens: { vingerafdruk: _, ...gegevens }, gebeurdOp }) => [
        id,
        { tekst: canoniek([type, gegevens, gebeurdOp]), titel: GEBEURTENISSEN.get(type)?.titel ?? type },
      ]),
    ),
  };
}

/** What the row says otherwise than it did, by title; null when it is the same row still. */
export function verschillen(toen: Gezegd, nu: Gezegd): string[] | null {
  if (toen.vingerafdruk === nu.vingerafdruk) return null;
  const anders = [...new Set([...toen.feiten.keys(), ...nu.feiten.keys()])].filter(
    (id) => toen.feiten.get(id)?.tekst !== nu.feiten.get(id)?.tekst,
  );
  return [...new Set(anders.flatMap((id) => [toen, nu].flatMap(({ feiten }) => feiten.get(id)?.titel ?? [])))];
}
