import { hashVan } from "../journaal/hash.ts";

/**
 * The key of the n-th gebeurtenis of a row: the same row of the same register always gives the same keys, so importing twice is
 * harmless. Two places in two registers never share one: a part that had to be changed to fit a key carries a hash of what it was,
 * behind a point that an unchanged part can't hold.
 */
export const gebeurtenisId = (register: string, nummer: string, volg: number): string =>
  `${rijSleutel(register, nummer)}:${volg}`;

/** The key under which the subsidieperiode hands out our number for a row. */
export const rijSleutel = (register: string, nummer: string): string => `import:${deel(register)}:${deel(nummer)}`;

const deel = (tekst: string): string =>
  /^[A-Za-z0-9_-]{1,40}$/.test(tekst)
    ? tekst
    : `${tekst.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 20)}.${hashVan(tekst).slice(0, 16)}`;
