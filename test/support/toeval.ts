/** Chance that can be had again: the same zaad gives the same run of choices. `TRAJECTEN_ZAAD` repeats one. */
export interface Toeval {
  readonly zaad: number;
  /** A whole number from `van` up to and including `tot`. */
  tussen(van: number, tot: number): number;
  kans(deel: number): boolean;
  schud<T>(lijst: readonly T[]): T[];
  /** An independent run of choices, so that callers that work at once do not take each other's. */
  tak(naam: string): Toeval;
}

export function maakToeval(
  zaad = Number(process.env["TRAJECTEN_ZAAD"] ?? Math.floor(Math.random() * 2 ** 31)),
): Toeval {
  // mulberry32
  let stand = zaad;
  const volgende = (): number => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const tussen = (van: number, tot: number): number => van + Math.floor(volgende() * (tot - van + 1));
  return {
    zaad,
    tussen,
    kans: (deel) => volgende() < deel,
    schud<T>(lijst: readonly T[]): T[] {
      const uit = [...lijst];
      for (let i = uit.length - 1; i > 0; i -= 1) {
        const j = tussen(0, i);
        [uit[i], uit[j]] = [uit[j]!, uit[i]!];
      }
      return uit;
    },
    tak: (naam) => maakToeval([...naam].reduce((som, teken) => Math.imul(som, 31) + teken.charCodeAt(0), zaad)),
  };
}
