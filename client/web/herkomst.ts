/** By which names this web goes, and from where forms for it come. */
export interface Herkomst {
  /** A name that somebody else made point here would let their pages borrow the browser of who works here. */
  isOns(adres: URL): boolean;
  isEigen(origin: string, adres: URL): boolean;
}

const DEZE_MACHINE: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Null: only this machine itself, by any of its names. A proxy that brings TLS makes the scheme of the request say little. */
export function herkomstVan(webadres: string | null): Herkomst {
  if (webadres === null)
    return {
      isOns: ({ hostname }) => DEZE_MACHINE.has(hostname),
      isEigen: (origin, adres) => origin === adres.origin,
    };
  const { host, origin: eigen } = new URL(webadres);
  return { isOns: (adres) => adres.host === host, isEigen: (origin) => origin === eigen };
}
