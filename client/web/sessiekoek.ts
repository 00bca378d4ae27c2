import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** A cookie that holds a secret, of a session or of a log-in under way. */
export interface Koek {
  lees(c: Context): string | null;
  zet(c: Context, geheim: string): void;
  wis(c: Context): void;
}

/**
 * `veilig`: only over https, and of this very host, which the prefix makes a browser insist on. An embedded system speaks http on this machine,
 * where a browser would take no such cookie.
 */
export function maakKoek(naam: string, { veilig }: { readonly veilig: boolean }): Koek {
  const heet = veilig ? `__Host-${naam}` : naam;
  // Lax: a link in a letter to a colleague finds them logged in. It goes when the browser closes.
  const opties = { path: "/", httpOnly: true, sameSite: "Lax", secure: veilig } as const;
  return {
    lees: (c) => getCookie(c, heet) ?? null,
    zet: (c, geheim) => setCookie(c, heet, geheim, opties),
    wis: (c) => void deleteCookie(c, heet, opties),
  };
}
