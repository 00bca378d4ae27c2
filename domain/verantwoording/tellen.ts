/** One column per key, in the order of the keys. Note that JavaScript puts years before words whatever the order here; see als-json.ts. */
export type Kolommen = Readonly<Record<string, number>>;

export const aantal = <T>(dingen: readonly T[], telt: (ding: T) => boolean): number => dingen.filter(telt).length;

export const perSleutel = <K extends string | number, V>(
  sleutels: readonly K[],
  waarde: (sleutel: K) => V,
): Record<string, V> => Object.fromEntries(sleutels.map((sleutel) => [String(sleutel), waarde(sleutel)]));

/** As perSleutel, without the keys of which there is none. */
export const geteldPer = <K extends string>(
  sleutels: readonly K[],
  hoeveel: (sleutel: K) => number,
): Readonly<Partial<Record<K, number>>> =>
  Object.fromEntries(
    sleutels.map((sleutel) => [sleutel, hoeveel(sleutel)] as const).filter(([, n]) => n > 0),
  ) as Partial<Record<K, number>>;
