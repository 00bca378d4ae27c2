import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alsTekst } from "#domain/invoer/tekst.ts";

const utf8 = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
const utf16 = (tekst: string, { groot, bom }: { groot: boolean; bom: boolean }): Uint8Array => {
  const klein = Buffer.from(`${bom ? "\uFEFF" : ""}${tekst}`, "utf16le");
  return groot ? klein.swap16() : klein;
};

/** What people write: Dutch, with the accents that it knows, on some lines. */
const regel = fc.string({ unit: fc.constantFrom(...Array.from('abc DEF{}":,1é')), minLength: 3, maxLength: 60 });
const tekst = fc.array(regel, { minLength: 1, maxLength: 8 }).map((regels) => regels.join("\n"));

describe("de tekst van een bestand", () => {
  test("is wat er in UTF-8 staat, met of zonder BOM", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (inhoud, bom) => {
        fc.pre(!inhoud.includes("\0") && !inhoud.startsWith("\uFEFF"));
        expect(alsTekst(utf8(`${bom ? "\uFEFF" : ""}${inhoud}`))).toEqual({ ok: true, waarde: inhoud });
      }),
    );
  });

  test("in UTF-16 wordt geweigerd bij zijn naam, in beide volgorden, met en zonder BOM", () => {
    fc.assert(
      fc.property(tekst, fc.boolean(), fc.boolean(), (inhoud, groot, bom) => {
        expect(alsTekst(utf16(inhoud, { groot, bom }))).toEqual({
          ok: false,
          weigering: { code: "bestand.codering", reden: "Dit is opgeslagen als UTF-16. Sla het op als UTF-8." },
        });
      }),
    );
  });

  test("in Latin-1 of Windows-1252 wordt geweigerd bij zijn naam, met de eerste regel waar het te zien is", () => {
    const letter = fc.constantFrom(0xe9, 0xeb, 0xfc, 0x80, 0x92, 0xa0);
    fc.assert(
      fc.property(
        fc.array(
          regel.map((r) => r.replaceAll("é", "e")),
          { minLength: 1, maxLength: 8 },
        ),
        fc.nat(),
        letter,
        (regels, op, byte) => {
          const fout = op % regels.length;
          const bytes = regels.flatMap((r, i) => [...Buffer.from(r), ...(i === fout ? [byte] : []), 0x0a]);
          const gelezen = alsTekst(Uint8Array.from(bytes));
          expect(gelezen).toMatchObject({ ok: false, weigering: { code: "bestand.codering" } });
          expect(gelezen.ok ? "" : gelezen.weigering.reden).toMatch(
            new RegExp(`^Regel ${fout + 1} bevat .*Windows-1252 \\(Latin-1`),
          );
        },
      ),
    );
  });

  test("die geen tekst is wordt geweigerd", () => {
    expect(alsTekst(Uint8Array.from([0x61, 0, 0, 0x62, 0x63]))).toMatchObject({
      weigering: { reden: expect.stringContaining("geen tekst") },
    });
  });
});
