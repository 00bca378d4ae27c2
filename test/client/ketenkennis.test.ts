import fc from "fast-check";
import { expect, it } from "vitest";
import { KETENKENNIS } from "#client/ketenkennis.ts";
import { SNELLE_HASHER } from "#client/snelle-hasher.ts";
import { ketenfout, type Ketenkennis } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const { regels } = verloopTot("gesloten");
const plek = fc.nat({ max: regels.length - 1 });

/** What the store gives when something was changed: another object there, and the others as they were. */
const KNOEI: readonly ((regel: Journaalregel) => Journaalregel)[] = [
  (regel) => ({ ...regel, hash: "f".repeat(64) }),
  (regel) => ({ ...regel, tekst: regel.tekst.replace('"type":"', '"type":"x') }),
  (regel) => ({ ...regel, geheim: { ...regel.geheim, "/gegevens/verzonnen": "x" } }),
  (regel) => ({ ...regel, geheim: { ...regel.geheim, zout: "0".repeat(64) } }),
];

it("wat eerder heel was verandert niets aan wat er van een keten wordt gezegd", () => {
  expect(ketenfout(regels, SNELLE_HASHER, KETENKENNIS)).toBeNull();
  fc.assert(
    fc.property(plek, fc.constantFrom(...KNOEI), plek, fc.boolean(), (i, knoei, j, wissel) => {
      const anders = regels.map((regel, k) => (k === i ? knoei(regel) : regel));
      if (wissel) [anders[i], anders[j]] = [anders[j]!, anders[i]!];
      expect(ketenfout(anders, SNELLE_HASHER, KETENKENNIS)).toEqual(ketenfout(anders, SNELLE_HASHER));
    }),
  );
  // Without its beginning nothing follows on.
  expect(ketenfout(regels.slice(1), SNELLE_HASHER, KETENKENNIS)).toEqual(ketenfout(regels.slice(1), SNELLE_HASHER));
});

it("een regel die heel bleek wordt niet nog eens uitgerekend", () => {
  let keer = 0;
  const telt = { ...SNELLE_HASHER, sha256: (tekst: string) => ((keer += 1), SNELLE_HASHER.sha256(tekst)) };
  const eigen = regels.map((regel) => ({ ...regel }));
  const kennis: Ketenkennis = KETENKENNIS;
  ketenfout(eigen, telt, kennis);
  ketenfout([...eigen], telt, kennis);
  expect(keer).toBe(regels.length);
});
