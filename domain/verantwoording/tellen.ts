/** One column per key, in the order of the keys. Note that JavaScript puts years before words whatever the order here; see als-json.ts. */
export type Kolommen = Readonly<Record<string, number>>;

export const aantal = <T>(dingen: readonly T[], telt: (ding: T) => boolean): number => dingen.filter(telt).length;

export const perSleutel = <K extends string | number, V>(
  sleutels: readonly K[],
  waarde: (sleutel: K) => V,
): Record<string, V> => Object.fromEntries(sleutels.map((sleutel) => [String(sleutel), waarde(sleutel)]));
