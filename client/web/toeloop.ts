import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import { netwerk } from "./netwerk.ts";

/**
 * A brake on one network that asks too often: who tries links or log-ins by the thousand. It is no lock, that is the signature of the link or the
 * provider; and it counts per process. Room enough for an office behind one address.
 */
export function nietTeVaak(nu: () => Date, weiger: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  const teVaak = maakToeloop(nu);
  return async (c, volgende) => {
    if (!teVaak(adresVan(c))) return volgende();
    c.header("retry-after", "60");
    return weiger(c);
  };
}

/** Whom the proxy before these pages names (the last name is its own, those before it anybody can write), else who called. */
const adresVan = (c: Context): string =>
  c.req.header("x-forwarded-for")?.split(",").at(-1) ??
  (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ??
  "";

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
