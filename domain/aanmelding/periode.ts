import { hashVan } from "../journaal/hash.ts";
import type { Periode, Periodegegevens } from "./regels.ts";

/** Rules with the hash by which a traject can prove which rules it started under. Safe to call on a Periode: the old hash doesn't count. */
export function periode(gegevens: Periodegegevens, versie: number): Periode {
  const {
    hash: _hash,
    versie: _versie,
    ...kaal
  }: Periodegegevens & Partial<Pick<Periode, "hash" | "versie">> = gegevens;
  let hash: string | undefined;
  return {
    ...kaal,
    versie,
    // Made when first asked: every run of a workflow loads the presets, and few need their hashes.
    get hash() {
      return (hash ??= hashVan(kaal));
    },
  };
}
