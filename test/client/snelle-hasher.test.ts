import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { SNELLE_HASHER } from "#client/snelle-hasher.ts";
import { hashVanTekst } from "#domain/journaal/hash.ts";
import { hmacVanTekst } from "#domain/journaal/verzegel.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const sleutel = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));

it("maakt dezelfde hashes als wat zonder de machine kan", () => {
  fc.assert(
    fc.property(sleutel, fc.string({ unit: "binary", maxLength: 300 }), (zout, ruw) => {
      // A lone half of a pair has no UTF-8; canonical text has none.
      const tekst = ruw.toWellFormed();
      expect(SNELLE_HASHER.sha256(tekst)).toBe(hashVanTekst(tekst));
      expect(SNELLE_HASHER.hmac(zout, tekst)).toBe(hmacVanTekst(zout, tekst));
      expect(SNELLE_HASHER.hmac(zout, tekst)).toBe(
        createHmac("sha256", Buffer.from(zout, "hex")).update(tekst).digest("hex"),
      );
    }),
  );
});

it("ziet dezelfde keten heel, en dezelfde regel gewijzigd", () => {
  const { regels } = verloopTot("gestart");
  expect(ketenfout(regels, SNELLE_HASHER)).toBeNull();
  for (const [i, regel] of regels.entries()) {
    const anders = regels.with(i, { ...regel, geheim: { ...regel.geheim, "/gegevens/verzonnen": "x" } });
    expect(ketenfout(anders, SNELLE_HASHER)).toEqual(ketenfout(anders));
    const gewijzigd = regels.with(i, { ...regel, tekst: regel.tekst.replace('"rol":"', '"rol":"p') });
    expect(ketenfout(gewijzigd, SNELLE_HASHER)).toEqual(ketenfout(gewijzigd));
  }
});
