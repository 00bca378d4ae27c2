import { z } from "zod";
import { datum } from "../../gebeurtenissen/velden.ts";
import type { Boekhouding, Wachtende } from "../boekhouding.ts";

/** Who waits, and where in the line: 1 is the first to be offered a place. */
export const inDeRij = () =>
  z.strictObject({
    nummer: z.string(),
    voorrang: z.boolean(),
    sinds: datum,
    verlopen: z.int().min(0),
    plek: z.int().min(1),
  });

export function metWachtende(
  b: Boekhouding,
  { plek, ...wachtende }: Wachtende & { readonly plek: number },
): Boekhouding {
  const rest = b.wachtlijst.filter(({ nummer }) => nummer !== wachtende.nummer);
  return { ...b, wachtlijst: rest.toSpliced(plek - 1, 0, wachtende) };
}

/** Why it stands where it stands. */
export const waaromHier = ({ voorrang, verlopen }: Pick<Wachtende, "voorrang" | "verlopen">): string =>
  voorrang
    ? "voorrang: de partijen werken al samen"
    : verlopen > 0
      ? "achteraan: een eerder aanbod is verlopen"
      : "op volgorde van plaatsing op de wachtlijst";
