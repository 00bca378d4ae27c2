import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import type { Inzending } from "./inzending.ts";

/** A line as it was sent, to be carried out again: what only the traject can tell of it is worked out anew. */
export function alsGestuurd({ id, type, gegevens, door, gebeurdOp, bron }: Journaalregel): Inzending {
  const { schema, aangevuld } = GEBEURTENISSEN.get(type) ?? {};
  const vanHetTraject = Object.keys(aangevuld?.shape ?? {}).filter((veld) => !(veld in (schema?.shape ?? {})));
  return {
    id,
    type,
    gegevens: Object.fromEntries(Object.entries(gegevens).filter(([veld]) => !vanHetTraject.includes(veld))),
    door,
    gebeurdOp,
    bron,
  };
}
