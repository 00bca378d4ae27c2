import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leesRegister } from "#domain/register/lees-register.ts";
import { KOLOMMEN, type RegisterRij } from "#domain/register/register.ts";
import { veldenVan } from "#domain/register/velden.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, OORDELEN, REGIOS, SOORTEN } from "#domain/verantwoording/aanvraag.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { bevatBsn } from "#domain/tekst/bsn.ts";
import { isZichtbaar, verbodenOpEenRegel } from "#domain/tekst/zichtbaar.ts";
import { ZONDER_TRAJECT } from "#test/client/cli/rijen.ts";
import { rijenVan, VANDAAG } from "./lezen.ts";
import { bytes, schrijfRegister } from "./schrijf-register.ts";

const register = readFileSync(new URL("../../historie/aanvragen.csv", import.meta.url));
const kolomnaam: readonly string[] = ["", ...KOLOMMEN];

function heeftVorm(inhoud: Uint8Array): void {
  const gelezen = leesRegister(inhoud, VANDAAG);
  if (gelezen.ok) {
    expect(gelezen.rijen.length).toBeGreaterThan(0);
    for (const rij of gelezen.rijen) expect(Object.keys(rij).toSorted()).toEqual([...KOLOMMEN].toSorted());
    // What was accepted says the same once it is written and read again.
    expect(rijenVan(schrijfRegister(gelezen.rijen))).toEqual(gelezen.rijen);
    return;
  }
  expect(gelezen.fouten.length).toBeGreaterThan(0);
  const laatste = inhoud.filter((byte) => byte === 0x0a).length + 1;
  for (const fout of gelezen.fouten) {
    expect(fout.regel).toBeGreaterThanOrEqual(1);
    expect(fout.regel).toBeLessThanOrEqual(laatste);
    expect(kolomnaam).toContain(fout.veld);
    expect(fout.reden).toMatch(/\S.*\.$|;oordeel$/su);
    expect(fout.reden).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
  const plekken = gelezen.fouten.map((fout) => fout.regel);
  expect(plekken).toEqual(plekken.toSorted((a, b) => a - b));
}

test("willekeurige bytes geven altijd een antwoord", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), heeftVorm), { numRuns: 300 });
});

test("een willekeurig veranderd register geeft altijd een antwoord", () => {
  const stuk = fc.oneof(
    fc.constantFrom(
      '"',
      ";",
      "\n",
      "\r",
      "|",
      '""',
      '";"',
      "=",
      "\u{0}",
      "\u{FEFF}",
      "111222333",
      "2099-01-01",
      "toegekend",
    ),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  const ingreep = fc.record({
    plek: fc.nat(4000),
    weg: fc.nat(30),
    erin: fc.oneof(stuk.map(bytes), fc.uint8Array({ maxLength: 4 })),
  });
  const begin = register.subarray(0, 4000);
  fc.assert(
    fc.property(fc.array(ingreep, { minLength: 1, maxLength: 6 }), (ingrepen) => {
      let inhoud = new Uint8Array(begin);
      for (const { plek, weg, erin } of ingrepen)
        inhoud = Uint8Array.from([...inhoud.subarray(0, plek), ...erin, ...inhoud.subarray(plek + weg)]);
      expect(() => heeftVorm(inhoud)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

const tekst = (max: number): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...Array.from('abc XYZ"";,|éß漢0123456789=+-@')) },
        { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
      ),
      minLength: 1,
      maxLength: max,
    })
    .map((t) => t.trim().normalize("NFC"))
    .filter(
      (t) =>
        isZichtbaar(t) &&
        [...t].length <= max &&
        !/^[=+\-@＝＋－＠]/u.test(t) &&
        verbodenOpEenRegel(t) === null &&
        !bevatBsn(t),
    );

const misschien = <T>(waarde: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(waarde, { nil: null });

/** A sound row of each kind: undecided, rejected, running, closed. */
const rij: fc.Arbitrary<Omit<RegisterRij, "nummer">> = fc
  .record({
    dagen: fc
      .array(fc.nat(2000), { minLength: 5, maxLength: 5 })
      .map((getallen) => getallen.toSorted((a, b) => a - b).map((n) => plusDagen("2020-01-01", n))),
    bekend: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    aanvrager: fc.constantFrom("school", "schoolbestuur", "samenwerkingsverband", "gemeente", "zorgaanbieder"),
    naam: tekst(200),
    soort: fc.constantFrom(...SOORTEN),
    onderwijstypen: fc.oneof(
      fc.constant(["niet bekend"] as const),
      fc.uniqueArray(fc.constantFrom(...ONDERWIJSTYPEN.filter((t) => t !== "niet bekend")), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
    regio: fc.constantFrom(...REGIOS),
    kernvraag: fc.constantFrom(...KERNVRAGEN),
    lot: fc.constantFrom("open", "afgewezen", "lopend", "gesloten"),
    reden: misschien(tekst(500)),
    vorm: fc.constantFrom("kort", "middellang", "lang", "nazorg", "consultatie"),
    kwartieren: fc.integer({ min: 1, max: 8000 }),
    verlenging: fc.constantFrom("toegekend", "afgewezen", null),
    oordeel: fc.constantFrom(...OORDELEN),
  })
  .map((r): Omit<RegisterRij, "nummer"> => {
    const dag = (i: number): string | null => (r.bekend[i] === true ? (r.dagen[i] ?? null) : null);
    const kern = {
      ontvangen_op: dag(0),
      aanvrager: r.aanvrager,
      naam: r.naam,
      soort: r.soort,
      onderwijstypen: r.onderwijstypen,
      regio: r.regio,
      kernvraag: r.kernvraag,
    } as const;
    if (r.lot === "open")
      return { ...kern, ...ZONDER_TRAJECT, besluit: null, besloten_op: null, reden_afwijzing: null };
    if (r.lot === "afgewezen")
      return { ...kern, ...ZONDER_TRAJECT, besluit: "afgewezen", besloten_op: dag(1), reden_afwijzing: r.reden };
    const gesloten = r.lot === "gesloten" && (dag(4) !== null || dag(2) === null);
    return {
      ...kern,
      besluit: "toegekend",
      besloten_op: dag(1),
      reden_afwijzing: null,
      trajectvorm: r.vorm,
      duur: r.kwartieren / 4,
      gestart_op: dag(2),
      verlenging_gevraagd_op: dag(3),
      verlenging_besluit: r.verlenging,
      verlenging_reden: dag(3) === null && r.verlenging === null ? null : r.reden,
      afgerond_op: gesloten ? dag(4) : null,
      eindverslag: gesloten ? ["goed", "voldoende", "onvoldoende"].includes(r.oordeel) : null,
      oordeel: gesloten ? r.oordeel : null,
    };
  });

test("wat geschreven is wordt zo teruggelezen", () => {
  fc.assert(
    fc.property(
      fc.array(rij, { minLength: 1, maxLength: 20 }),
      fc.constantFrom("\n", "\r\n"),
      (zonderNummer, einde) => {
        const rijen = zonderNummer.map((r, i): RegisterRij => ({ nummer: `ZA-${i + 1}`, ...r }));
        expect(rijenVan(schrijfRegister(rijen, einde))).toEqual(rijen);
      },
    ),
    { numRuns: 200 },
  );
});

test("elk veld komt uit zijn aanhalingstekens zoals het erin ging", () => {
  const veld = fc.string({ unit: fc.constantFrom('"', ";", "a", " ", ",") });
  fc.assert(
    fc.property(fc.array(veld, { minLength: 1 }), (velden) => {
      const regel = velden.map((t) => `"${t.replaceAll('"', '""')}"`).join(";");
      expect(veldenVan(regel)).toEqual(velden.map((t) => ({ ok: true, tekst: t })));
    }),
  );
});
