import fc from "fast-check";

/** Ordinary Dutch sentences full of numbers that are nobody's: dates, times, phones, amounts, postcodes, numbers of all registers. */

const getal = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const cijfers = (aantal: number): fc.Arbitrary<string> =>
  fc.array(getal(0, 9), { minLength: aantal, maxLength: aantal }).map((lijst) => lijst.join(""));
const twee = (n: number): string => String(n).padStart(2, "0");

const datum = fc
  .tuple(getal(1, 28), getal(1, 12), getal(2015, 2035), getal(0, 5))
  .map(([d, m, j, vorm]) =>
    [
      `${d}-${m}-${j}`,
      `${twee(d)}-${twee(m)}-${j}`,
      `${j}-${twee(m)}-${twee(d)}`,
      `${d}/${m}/${j}`,
      `${twee(d)}.${twee(m)}.${j}`,
      `${d} maart ${j}`,
    ].at(vorm),
  );
const tijd = fc
  .tuple(getal(7, 18), getal(0, 59), fc.boolean())
  .map(([u, m, punt]) => (punt ? `${u}.${twee(m)} uur` : `${twee(u)}:${twee(m)}`));
const telefoon = fc
  .tuple(cijfers(8), getal(0, 7))
  .map(([c, vorm]) =>
    [
      `06-${c}`,
      `06 ${c.slice(0, 4)} ${c.slice(4)}`,
      `06 ${c.slice(0, 2)} ${c.slice(2, 4)} ${c.slice(4, 6)} ${c.slice(6)}`,
      `+31 6 ${c}`,
      `+31 (0)6 ${c}`,
      `010-${c.slice(1)}`,
      `076 ${c.slice(1, 4)} ${c.slice(4, 6)} ${c.slice(6)}`,
      `(0165) ${c.slice(2, 4)} ${c.slice(4, 6)} ${c.slice(6)}`,
    ].at(vorm),
  );
const bedrag = fc.tuple(getal(1, 999_999_999), getal(0, 3)).map(([n, vorm]) => {
  const punten = String(n).replace(/\B(?=(\d{3})+$)/g, ".");
  return [`€ ${punten}`, `€${punten},50`, `${punten} euro`, `€ ${punten},-`].at(vorm);
});
const iban = cijfers(10).map((c) => `NL91 ABNA ${c.slice(0, 4)} ${c.slice(4, 8)} ${c.slice(8)}`);
const nummer = fc
  .tuple(getal(2020, 2035), getal(1, 999), getal(1, 400))
  .map(([j, n, r]) => `ZA-${j}-${String(n).padStart(3, "0")}.${r}`);
const klein = getal(1, 400).map(String);

const STUKKEN: readonly fc.Arbitrary<string | undefined>[] = [
  datum.map((d) => `op ${d}`),
  fc.tuple(datum, tijd).map(([d, t]) => `op ${d} ${t}`),
  fc.tuple(datum, tijd, tijd).map(([d, t, u]) => `${d} ${t} - ${u}`),
  fc.tuple(datum, klein).map(([d, n]) => `${d}, ${n} leerlingen`),
  telefoon.map((t) => `bel ${t}`),
  fc.tuple(telefoon, klein).map(([t, n]) => `tel. ${t}, toestel ${n}`),
  bedrag.map((b) => `voor ${b}`),
  fc.tuple(cijfers(3), getal(1, 200)).map(([c, n]) => `Dorpsstraat ${n}, 4${c} AB Breda`),
  cijfers(8).map((c) => `KvK ${c}`),
  fc.tuple(cijfers(8), klein).map(([c, n]) => `KvK-nummer ${c} (${n} medewerkers)`),
  cijfers(2).map((c) => `BRIN ${c}AB00`),
  iban,
  cijfers(10).map((c) => `NL91ABNA${c}`),
  getal(1, 100).map((n) => `${n}% van de uren`),
  fc.tuple(getal(0, 300), getal(0, 3)).map(([n, k]) => `${n},${["00", "25", "5", "75"].at(k)} uur`),
  getal(2015, 2035).map((j) => `schooljaar ${j}-${j + 1}`),
  fc.tuple(getal(2015, 2035), klein).map(([j, n]) => `in ${j}/${twee((j + 1) % 100)} ${n} keer`),
  nummer.map((n) => `zie ${n}`),
  fc.tuple(getal(1, 8), getal(1, 30)).map(([g, n]) => `groep ${g} met ${n} leerlingen`),
  fc.constant("de school, de gemeente en het samenwerkingsverband"),
];

export const zin: fc.Arbitrary<string> = fc
  .array(fc.oneof(...STUKKEN), { minLength: 1, maxLength: 8 })
  .map((stukken) => `Wij spraken af: ${stukken.join(", ")}.`);
