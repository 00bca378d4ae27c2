import fc from "fast-check";
import { expect, test } from "vitest";
import { maakToeloop } from "#client/web/toeloop.ts";
import { netwerk } from "#client/web/netwerk.ts";

const ipv4 = fc.ipV4();
const groep = fc.integer({ min: 0, max: 0xffff });
/** Not those in which an IPv4 address is kept. */
const voorkant = fc.array(groep, { minLength: 4, maxLength: 4 }).filter(([eerste]) => eerste !== 0 && eerste !== 0x64);
const achterkant = fc.array(groep, { minLength: 4, maxLength: 4 });

/** The many ways to write eight groups: leading noughts, capitals, any row of noughts left out, the last two as IPv4, a zone, a port. */
const schrijfwijzen = (groepen: readonly number[]): fc.Arbitrary<string> =>
  fc
    .record({
      breed: fc.boolean(),
      hoofd: fc.boolean(),
      van: fc.nat(7),
      tot: fc.nat(8),
      v4: fc.boolean(),
      om: fc.constantFrom("%", "%%eth0", "[%]", "[%]:443", " % "),
    })
    .map(({ breed, hoofd, van, tot, v4, om }) => {
      const delen = groepen.map((deel) => deel.toString(16).padStart(breed ? 4 : 1, "0"));
      const [zes = 0, zeven = 0] = groepen.slice(6);
      const staart = v4 ? [[zes >> 8, zes & 255, zeven >> 8, zeven & 255].join(".")] : delen.slice(6);
      const weg = groepen.slice(van, tot);
      const kort = weg.length > 1 && tot <= 6 && weg.every((deel) => deel === 0);
      const tekst = kort
        ? `${delen.slice(0, van).join(":")}::${[...delen.slice(tot, 6), ...staart].join(":")}`
        : [...delen.slice(0, 6), ...staart].join(":");
      return om.replace("%", () => (hoofd ? tekst.toUpperCase() : tekst)).replace("%eth0", "%eth0");
    });

test("twee adressen van één /64 zijn één netwerk, hoe ze ook zijn geschreven", () => {
  const paar = voorkant
    .map((deel) => deel.map((waarde, i) => (i > 1 && waarde % 2 === 0 ? 0 : waarde)))
    .chain((voor) =>
      fc
        .tuple(achterkant, achterkant)
        .chain(([een, ander]) =>
          fc.tuple(
            schrijfwijzen([...voor, ...een.map((waarde) => (waarde % 3 === 0 ? waarde : 0))]),
            schrijfwijzen([...voor, ...ander.map((waarde) => (waarde % 3 === 0 ? waarde : 0))]),
          ),
        ),
    );
  fc.assert(
    fc.property(paar, ([een, ander]) => {
      expect(netwerk(een)).toMatch(/::\/64$/);
      expect(netwerk(een)).toBe(netwerk(ander));
    }),
    { numRuns: 500 },
  );
});

test("twee adressen van verschillende /64 zijn er twee", () => {
  fc.assert(
    fc.property(voorkant, voorkant, achterkant, (een, ander, achter) => {
      fc.pre(een.join() !== ander.join());
      const adres = (voor: readonly number[]) => [...voor, ...achter].map((deel) => deel.toString(16)).join(":");
      expect(netwerk(adres(een))).not.toBe(netwerk(adres(ander)));
    }),
  );
});

test("een IPv4-adres is dat adres, ook in IPv6 verpakt, en met een poort erachter", () => {
  fc.assert(
    fc.property(ipv4, (adres) => {
      const [a = 0, b = 0, c = 0, d = 0] = adres.split(".").map(Number);
      const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      for (const vorm of [
        adres,
        ` ${adres} `,
        `${adres}:51234`,
        `::ffff:${adres}`,
        `::FFFF:${hex}`,
        `0:0:0:0:0:ffff:${hex}`,
        `[::ffff:${adres}]:443`,
        `64:ff9b::${hex}`,
      ])
        expect(netwerk(vorm)).toBe(adres);
    }),
  );
});

test("wat geen adres is telt samen als één, hoeveel er ook worden verzonnen", () => {
  const teVaak = maakToeloop(() => new Date("2025-05-20T10:00:00.000Z"));
  const onzin = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "unknown",
      "1.2.3",
      "1.2.3.4.5",
      "999.1.1.1",
      "::1::2",
      "[::1",
      "_hidden",
      "fe80::1%",
      "a".repeat(9999),
    ),
    fc.stringMatching(/^[0-9a-f:.%[\]]{1,60}$/),
  );
  let aantal = 0;
  fc.assert(
    fc.property(onzin, (tekst) => {
      fc.pre(netwerk(tekst) === "");
      aantal += 1;
      expect(teVaak(tekst)).toBe(aantal > 120);
    }),
    { numRuns: 400, endOnFailure: true },
  );
  expect(aantal).toBeGreaterThan(200);
});
