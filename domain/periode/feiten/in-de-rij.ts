import { z } from "zod";
import { datum } from "../../gebeurtenissen/velden.ts";
import { metVoorbij, type Boekhouding, type Wachtende } from "../boekhouding.ts";

/** Who waits, and where in the line: 1 is the first to be offered a place. */
export const inDeRij = () =>
  z.strictObject({
    nummer: z.string(),
    voorrang: z.boolean(),
    sinds: datum,
    verlopen: z.int().min(0),
    plek: z.int().min(1),
    voorbij: z.array(z.string()).optional(),
  });

export function metWachtende(
  b: Boekhouding,
  {
    plek,
    voorbij,
    ...rij
  }: Omit<Wachtende, "voorbij"> & { readonly plek: number; readonly voorbij?: readonly string[] | undefined },
): Boekhouding {
  const wachtende: Wachtende = { ...rij, ...metVoorbij(voorbij) };
  const rest = b.wachtlijst.filter(({ nummer }) => nummer !== wachtende.nummer);
  return { ...b, wachtlijst: rest.toSpliced(plek - 1, 0, wachtende) };
}

/** Why it stands where it stands. */
export const waaromHier = ({
  voorrang,
  verlopen,
  voorbij = [],
}: Pick<Wachtende, "voorrang" | "verlopen"> & { readonly voorbij?: readonly string[] | undefined }): string =>
  voorbij.length > 0
    ? `vooraan gezet door de projectleider, voorbij aan ${voorbij.join(", ")}`
    : voorrang
      ? "voorrang: de partijen werken al samen"
      : verlopen > 0
        ? "achteraan: een eerder aanbod is verlopen"
        : "op volgorde van plaatsing op de wachtlijst";
