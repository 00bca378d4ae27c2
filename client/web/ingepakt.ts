import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { bekendeTekst } from "./lijf.ts";

/** What goes to a browser goes packed, where it can unpack it and nobody learns from its length (decision 39). */

/** Smaller than this it fits in one packet anyway. */
const MINSTENS = 1024;

const brotli = promisify(brotliCompress);
const gewoon = promisify(gzip);

type Wijze = "br" | "gzip";

/** Quick ways: a page is packed while somebody waits for it. */
const PAK: Readonly<Record<Wijze, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => gewoon(bytes, { level: 5 }),
};

export const pakIn: MiddlewareHandler = async (c, volgende) => {
  await volgende();
  const { res } = c;
  const tekst = bekendeTekst(res);
  if (
    (tekst === undefined && res.body === null) ||
    res.headers.has("content-encoding") ||
    !isTekst(res.headers.get("content-type"))
  )
    return;
  // For a cache that is not the browser's own.
  res.headers.append("vary", "accept-encoding");
  // A page of persons, asked for by another site that can measure its length (BREACH): that learns nothing from a page that is not packed.
  const gemeten = isVanPersonen(res) && isAndereSite(c.req.header("sec-fetch-site"));
  const wijze = gemeten ? null : wijzeVoor(c.req.header("accept-encoding"));
  if (wijze === null && tekst === undefined) return;
  const bytes = tekst === undefined ? Buffer.from(await res.arrayBuffer()) : Buffer.from(tekst);
  const pakt = wijze !== null && bytes.length >= MINSTENS;
  const gaat = pakt ? await PAK[wijze](bytes) : bytes;
  c.res = undefined;
  c.res = new Response(gaat, { status: res.status, headers: res.headers });
  c.res.headers.delete("content-length");
  if (pakt) c.res.headers.set("content-encoding", wijze);
};

const isTekst = (soort: string | null): boolean =>
  /^(?:text\/|application\/(?:json|javascript)\b|image\/svg)/.test(soort ?? "");

const isVanPersonen = (res: Response): boolean => !(res.headers.get("cache-control") ?? "").startsWith("public");

/** Browsers say it, and no page can make them say otherwise; "none": somebody typed the address or followed a link in a mail. */
const isAndereSite = (site: string | undefined): boolean => site === "cross-site" || site === "same-site";

/** The best of what is asked for by name; `;q=0` is a no. [RFC 9110 12.5.3] */
function wijzeVoor(gevraagd = ""): Wijze | null {
  const kan = gevraagd
    .toLowerCase()
    .split(",")
    .map((deel) => deel.split(";").map((stuk) => stuk.trim()))
    .filter(([, q]) => q === undefined || !/^q=0(?:\.0*)?$/.test(q))
    .map(([naam]) => naam);
  return (["br", "gzip"] as const).find((wijze) => kan.includes(wijze)) ?? null;
}
