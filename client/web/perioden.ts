import type { Store } from "#activities/store/store.ts";
import { bekendePerioden, ONBEKENDE_PERIODE } from "#domain/aanmelding/perioden.ts";

/** How full a subsidieperiode is. */
export interface Periodestand {
  readonly id: string;
  readonly naam: string;
  readonly bezet: number;
  /** Null = no bound. */
  readonly plaatsen: number | null;
  readonly wachtenden: number;
}

const STAND = /^(\d+) van (\d+|onbeperkt) plaatsen, (\d+) wachtenden$/;

/** Reads the last line of the books of each period; periods that were never opened have none. */
export async function leesPerioden(store: Pick<Store, "perioden" | "regels">): Promise<Periodestand[]> {
  const perioden = [...bekendePerioden(await store.perioden()), ONBEKENDE_PERIODE];
  const standen = await Promise.all(
    perioden.map(async ({ id, naam }) => {
      const laatste = (await store.regels(`periode/${id}`)).at(-1);
      const [, bezet, plaatsen, wachtenden] = STAND.exec(laatste?.naar ?? "") ?? [];
      if (bezet === undefined || plaatsen === undefined) return null;
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
