/**
 * Whether one address asks too often: a brake on who tries links by the thousand. It is no lock, that is the signature of the link; and it counts
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
    const aantal = (geteld.get(netwerk(adres)) ?? 0) + 1;
    geteld.set(netwerk(adres), aantal);
    return aantal > PER_MINUUT;
  };
}

const PER_MINUUT = 120;

/** Whoever has one IPv6 address has the 2^64 beside it as well. */
const netwerk = (adres: string): string => adres.split(":").slice(0, 4).join(":");
