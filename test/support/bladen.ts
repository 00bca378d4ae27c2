/** A value of other values: where in it those stand that are not made of others, and the same with another at one place. */

export type Pad = readonly (string | number)[];

export function bladen(waarde: unknown, pad: Pad = []): Pad[] {
  if (waarde === null || waarde === undefined) return [];
  if (Array.isArray(waarde)) return waarde.flatMap((een, i) => bladen(een, [...pad, i]));
  if (typeof waarde === "object") return Object.entries(waarde).flatMap(([naam, een]) => bladen(een, [...pad, naam]));
  return [pad];
}

export const op = (waarde: unknown, pad: Pad): unknown =>
  pad.reduce<unknown>((deel, naam) => (deel as Record<string, unknown>)[naam], waarde);

export function met(waarde: unknown, [deel, ...rest]: Pad, maak: (was: unknown) => unknown): unknown {
  if (deel === undefined) return maak(waarde);
  if (Array.isArray(waarde)) return waarde.map((een, i) => (i === deel ? met(een, rest, maak) : (een as unknown)));
  return { ...(waarde as object), [deel]: met((waarde as Record<string, unknown>)[deel], rest, maak) };
}

/** Every text in it that may be another one, by the first of these (`voor` its place in the whole) that leaves the whole sound; and where each was put. */
export function metTeksten<T>(
  waarde: T,
  voor: (plek: number) => readonly string[],
  mag: (anders: T) => boolean,
): { readonly waarde: T; readonly waar: ReadonlyMap<string, string> } {
  let nu = waarde;
  const waar = new Map<string, string>();
  for (const [i, pad] of teksten(waarde).entries())
    for (const tekst of voor(i)) {
      const anders = met(nu, pad, () => tekst) as T;
      if (!mag(anders)) continue;
      nu = anders;
      waar.set(pad.join("."), tekst);
      break;
    }
  return { waarde: nu, waar };
}

const teksten = (waarde: unknown): Pad[] => bladen(waarde).filter((pad) => typeof op(waarde, pad) === "string");
