import { brotliCompressSync, constants } from "node:zlib";
import type { ingelogd } from "#test/support/inloggen.ts";

/** How a page is asked for as somebody, and how long that takes. */

export type Vraag = Awaited<ReturnType<typeof ingelogd>>;

/** A bench that waits for ever tells nothing. */
export const geduld = (): AbortSignal => AbortSignal.timeout(60_000);

export async function haal(vraag: Vraag, adres: string): Promise<string> {
  const antwoord = await vraag(adres, { signal: geduld() });
  const tekst = await antwoord.text();
  if (antwoord.status !== 200) throw new Error(`${adres}: ${antwoord.status}`);
  return tekst;
}

/** How long a page is on its way to a browser (client/web/ingepakt.ts). */
export const ingepakt = (tekst: string): number =>
  brotliCompressSync(tekst, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

export async function klok<T>(doe: () => Promise<T>): Promise<readonly [ms: number, uit: T]> {
  const begin = performance.now();
  const uit = await doe();
  return [performance.now() - begin, uit];
}
