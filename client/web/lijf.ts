import type { Context } from "hono";

/**
 * The text of a page on its way out, on which several put a hand: names, whether it is still so, the packing. A Response gives its text only as a
 * stream of bytes, made and read back each time; so the text is kept beside a Response without any, until the last one, who packs it (ingepakt.ts), puts it in.
 */
const teksten = new WeakMap<Response, string>();

export const tekstVan = async (res: Response): Promise<string> => teksten.get(res) ?? (await res.text());

/** Known beside its Response; else undefined. */
export const bekendeTekst = (res: Response): string | undefined => teksten.get(res);

/** Answers this in place of what was there, with the same status and headers. */
export function zetTekst(c: Context, tekst: string): void {
  const res = new Response(null, { status: c.res.status, headers: c.res.headers });
  teksten.set(res, tekst);
  // Else what was there would be read once more for its headers.
  c.res = undefined;
  c.res = res;
}
