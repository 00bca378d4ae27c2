import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SCRIPT, STIJL } from "#client/web/bestanden.ts";
import { BLADZIJDEN } from "#client/web/bladzijden.ts";
import { maakWeb } from "./hulp.ts";

const PAD = "/trajecten/ZA-2025-001";

async function bytes(antwoord: Response): Promise<Buffer> {
  return Buffer.from(await antwoord.arrayBuffer());
}

describe("wat naar een browser gaat", () => {
  test.each([
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip;q=0.8", "gzip", gunzipSync],
    ["br;q=0, gzip", "gzip", gunzipSync],
  ] as const)("is ingepakt zoals het vraagt (%s), en uitgepakt hetzelfde", async (gevraagd, wijze, uit) => {
    const { vraag } = await maakWeb();
    for (const pad of ["/", PAD, "/weg", `/${STIJL.naam}`, `/${SCRIPT.naam}`]) {
      const gewoon = await bytes(await vraag(pad));
      const antwoord = await vraag(pad, { headers: { "accept-encoding": gevraagd } });
      expect([pad, antwoord.headers.get("content-encoding")]).toEqual([pad, wijze]);
      expect(antwoord.headers.get("vary")).toContain("accept-encoding");
      const pak = await bytes(antwoord);
      expect(pak.length).toBeLessThan(gewoon.length / 2);
      expect(uit(pak).equals(gewoon)).toBe(true);
    }
  });

  test.each(["", "identity", "br;q=0", "gzip;q=0.0", "compress, zstd"])(
    "is gewoon wie er niets van kan (%s)",
    async (gevraagd) => {
      const { vraag } = await maakWeb();
      const antwoord = await vraag(PAD, { headers: { "accept-encoding": gevraagd } });
      expect(antwoord.headers.get("content-encoding")).toBeNull();
      expect(await antwoord.text()).toContain("De Wissel");
    },
  );

  test("is niet ingepakt als het klein is of een bijlage, en 304 heeft niets", async () => {
    const { vraag, mailId } = await maakWeb();
    const pak = { headers: { "accept-encoding": "br" } };
    for (const pad of ["/livez", "/readyz", `/postvak/${mailId}/bijlage/0`])
      expect((await vraag(pad, pak)).headers.get("content-encoding")).toBeNull();
    const stand = (await vraag(PAD, pak)).headers.get("etag") ?? "";
    const zelfde = await vraag(PAD, { headers: { ...pak.headers, "hx-request": "true", "if-none-match": stand } });
    expect([zelfde.status, zelfde.headers.get("content-encoding"), await zelfde.text()]).toEqual([304, null, ""]);
  });

  test.each(["cross-site", "same-site"])(
    "van personen is niet ingepakt als een andere site erom vraagt (%s)",
    async (site) => {
      const { vraag } = await maakWeb();
      const met = (pad: string) => vraag(pad, { headers: { "accept-encoding": "br", "sec-fetch-site": site } });
      expect((await met(PAD)).headers.get("content-encoding")).toBeNull();
      expect((await met(`/${STIJL.naam}`)).headers.get("content-encoding")).toBe("br");
    },
  );
});

describe("bewaren", () => {
  test.each(Object.keys(BLADZIJDEN))(
    "doet niemand %s: wat voor een is, krijgt een ander nooit te zien",
    async (regel) => {
      const { vraag, mailId } = await maakWeb();
      const pad = regel
        .replace(":nummer", "ZA-2025-001")
        .replace(":type", "uren.geboekt")
        .replace("/postvak/:id", `/postvak/${mailId}`)
        .replace("/medewerkers/:id", "/medewerkers/za-03")
        .replace(/:plek.*/, "0")
        .replace(":id", "ORG-1")
        .replace(/:[a-z]+/, "ander");
      const antwoord = await vraag(pad, { headers: { "accept-encoding": "br" } });
      expect(antwoord.headers.get("cache-control")).toBe("no-store");
    },
  );

  test("doet een browser de opmaak en het script, voor altijd", async () => {
    const { vraag } = await maakWeb();
    for (const { naam } of [STIJL, SCRIPT])
      expect((await vraag(`/${naam}`)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });
});
