/** Plain text in columns: the first to the left, the others to the right, so that figures stand under each other. */
export function platteTabel(kop: readonly string[], rijen: readonly (readonly (string | number | null)[])[]): string {
  const cellen = [kop, ...rijen].map((rij) => rij.map(cel));
  const breedten = kop.map((_, kolom) => Math.max(...cellen.map((rij) => rij[kolom]?.length ?? 0)));
  return cellen
    .map((rij) =>
      rij
        .map((tekst, kolom) => uitgelijnd(tekst, kolom, breedten[kolom] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const cel = (waarde: string | number | null): string => (waarde === null ? "–" : String(waarde));

const uitgelijnd = (tekst: string, kolom: number, breedte: number): string =>
  kolom === 0 ? tekst.padEnd(breedte) : tekst.padStart(breedte);
