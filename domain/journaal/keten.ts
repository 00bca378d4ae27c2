import { hashVan } from "./hash.ts";
import { BEGIN_VAN_DE_KETEN, type Journaalregel } from "./lijn.ts";

/** Where a chain stands: the last volgnummer and its hash. */
export interface Kop {
  readonly volgnummer: number;
  readonly hash: string;
}

export const LEGE_KOP: Kop = { volgnummer: 0, hash: BEGIN_VAN_DE_KETEN };

/** Adds one line to the chain. */
export function schakel(kop: Kop, regel: Omit<Journaalregel, "volgnummer" | "vorigeHash" | "hash">): Journaalregel {
  const zonderHash = { ...regel, volgnummer: kop.volgnummer + 1, vorigeHash: kop.hash };
  return { ...zonderHash, hash: hashVan(zonderHash) };
}

export const kopNa = (regel: Journaalregel): Kop => ({ volgnummer: regel.volgnummer, hash: regel.hash });

export type Ketenfout = { readonly volgnummer: number; readonly reden: string };

/** The first place where the lines of one nummer are not an unbroken chain from the beginning; null when they are. */
export function ketenfout(regels: readonly Journaalregel[]): Ketenfout | null {
  let kop = LEGE_KOP;
  for (const regel of regels) {
    const { hash, ...rest } = regel;
    if (regel.volgnummer !== kop.volgnummer + 1)
      return { volgnummer: kop.volgnummer + 1, reden: "Deze regel ontbreekt." };
    if (regel.vorigeHash !== kop.hash)
      return { volgnummer: regel.volgnummer, reden: "Deze regel sluit niet aan op de vorige." };
    if (hashVan(rest) !== hash) return { volgnummer: regel.volgnummer, reden: "Deze regel is gewijzigd." };
    kop = kopNa(regel);
  }
  return null;
}
