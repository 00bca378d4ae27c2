import { ONBEKENDE_PERIODE, PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";

/** How full a subsidieperiode is. */
export interface Periodestand {
  readonly id: string;
  readonly naam: string;
  readonly bezet: number;
  /** Null = no bound. */
  readonly plaatsen: number | null;
  readonly wachtenden: number;
}

const BEKEND = [...PERIODEN, ONBEKENDE_PERIODE];
export const PERIODE_IDS: readonly string[] = BEKEND.map(({ id }) => id);

const STAND = /^(\d+) van (\d+|onbeperkt) plaatsen, (\d+) wachtenden$/;

/** Reads the last line of the books of each period; periods that were never opened have none. */
export async function leesPerioden(
  regels: (nummer: string) => Promise<readonly Journaalregel[]>,
  ids: readonly string[],
): Promise<Periodestand[]> {
  const standen = await Promise.all(
    ids.map(async (id) => {
      const [, bezet, plaatsen, wachtenden] = STAND.exec((await regels(`periode/${id}`)).at(-1)?.naar ?? "") ?? [];
      if (bezet === undefined || plaatsen === undefined) return null;
      const naam = BEKEND.find((periode) => periode.id === id)?.naam ?? `Subsidieperiode ${id}`;
      return {
        id,
        naam,
        bezet: Number(bezet),
        plaatsen: plaatsen === "onbeperkt" ? null : Number(plaatsen),
        wachtenden: Number(wachtenden),
      };
    }),
  );
  return standen.filter((stand) => stand !== null);
}
