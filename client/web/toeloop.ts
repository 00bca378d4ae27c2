import { netwerk } from "./netwerk.ts";

/**
 * Whether one network asks too often: a brake on who tries links by the thousand. It is no lock, that is the signature of the link; and it counts
 * per process. Room enough for an office behind one address.
 */
export function maakToeloop(nu: () => Date): (adres: string) => boolean {
  let minuut = 0;
  const geteld = new Map<string, number>();
  return (adres) => {
    const deze = Math.floor(nu().getTime() / 60_000);
    if (deze !== minuut) {
      minuut = deze;
      geteld.clear();
    }
    const aanvrager = netwerk(adres);
    const aantal = (geteld.get(aanvrager) ?? 0) + 1;
    geteld.set(aanvrager, aantal);
    return aantal > PER_MINUUT;
  };
}

const PER_MINUUT = 120;
