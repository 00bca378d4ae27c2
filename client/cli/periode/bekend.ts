import type { Store } from "#activities/store/store.ts";
import { bekendePerioden, ONBEKENDE_PERIODE } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { Opdrachtfout } from "../fouten.ts";

/** With what was opened and changed as data. The unknown period stands last: it is for rows of a register alone. */
export const allePerioden = async (store: Pick<Store, "perioden">): Promise<readonly Periode[]> => {
  const geopend = await store.perioden();
  return [...bekendePerioden(geopend), geopend.find(({ id }) => id === ONBEKENDE_PERIODE.id) ?? ONBEKENDE_PERIODE];
};

export function zoek(perioden: readonly Periode[], id: string): Periode {
  const gevonden = perioden.find((een) => een.id === id);
  if (gevonden !== undefined) return gevonden;
  throw new Opdrachtfout(
    "periode.onbekend",
    `Subsidieperiode '${id}' is er niet. Wel: ${perioden.map((een) => een.id).join(", ")}.`,
    { veld: "id" },
  );
}
