import { expect, test } from "vitest";
import { toDirectedGraph } from "xstate/graph";
import type { AnyStateNode } from "xstate";
import { KNOPEN, MATEN, VLAKKEN } from "#domain/beeld/levenslijn.ts";
import { PIJLEN, statenVan } from "#domain/beeld/pijlen.ts";
import { omweg } from "#domain/beeld/omweg.ts";
import { trajectMachine } from "#domain/traject/machine.ts";

/** The picture that is drawn by hand, against the machine. */

const kinderen = (knoop: AnyStateNode): AnyStateNode[] => Object.values(knoop.states);
const bladen = (knoop: AnyStateNode): AnyStateNode[] =>
  kinderen(knoop).length === 0 ? [knoop] : kinderen(knoop).flatMap(bladen);
const pad = (knoop: AnyStateNode): string => knoop.path.join(".");
/** Where somebody comes who goes to this state. */
const binnen = (knoop: AnyStateNode): AnyStateNode[] =>
  knoop.type === "parallel"
    ? kinderen(knoop).flatMap(binnen)
    : knoop.type === "compound"
      ? knoop.initial.target.flatMap(binnen)
      : [knoop];

/** Every way of the machine, from each state that holds no others. */
function wegen(): ReadonlySet<string> {
  const gevonden = new Set<string>();
  const loop = (graaf: ReturnType<typeof toDirectedGraph>): void => {
    // What happens by itself once its condition holds is no edge of that graph.
    const vanzelf = (graaf.stateNode.always ?? []).flatMap(({ source, target = [] }) =>
      target.map((een) => ({ source, target: een })),
    );
    for (const { source, target } of [...graaf.edges, ...vanzelf])
      for (const van of bladen(source)) for (const naar of binnen(target)) gevonden.add(`${pad(van)} > ${pad(naar)}`);
    for (const kind of graaf.children) loop(kind);
  };
  loop(toDirectedGraph(trajectMachine));
  return gevonden;
}

test("elke staat zonder andere erin is getekend, één keer", () => {
  expect(KNOPEN.map(({ pad: welke }) => welke).toSorted()).toEqual(bladen(trajectMachine.root).map(pad).toSorted());
});

test("elke getekende pijl is een weg van de machine, en een dubbele is er ook terug een", () => {
  const echt = wegen();
  for (const { van, naar, heenEnTerug = false } of PIJLEN)
    for (const een of statenVan(van))
      for (const ander of statenVan(naar)) {
        expect.soft(echt, `${een} > ${ander}`).toContain(`${een} > ${ander}`);
        if (heenEnTerug) expect.soft(echt, `${ander} > ${een}`).toContain(`${ander} > ${een}`);
      }
});

test("wat een pijl of een vlak aanwijst bestaat", () => {
  const bekend = new Set(KNOPEN.map((knoop) => knoop.pad));
  for (const { van, naar } of PIJLEN)
    for (const einde of [van, naar]) {
      expect(statenVan(einde).length).toBeGreaterThan(0);
      for (const staat of statenVan(einde)) expect(bekend).toContain(staat);
    }
});

test.each(["breed", "smal"] as const)("%s: alles past op het blad en geen twee staten liggen op elkaar", (ligging) => {
  const { breedte, hoogte, hoog } = MATEN[ligging];
  const blokken = KNOPEN.map(({ pad: welke, woord, kort, [ligging]: [x, y, b] }) => ({
    welke,
    x,
    y,
    b,
    letters: (ligging === "smal" ? (kort ?? woord) : woord).length,
  }));
  for (const { welke, x, y, b, letters } of blokken) {
    expect.soft(x >= 0 && x + b <= breedte && y >= 0 && y + hoog <= hoogte, welke).toBe(true);
    // Where it is now the letters are fat; those of the style are a bit over half as wide as they are high.
    expect.soft(letters * (ligging === "breed" ? 7.4 : 7.2), `het woord van ${welke}`).toBeLessThanOrEqual(b - 4);
  }
  for (const [i, een] of blokken.entries())
    for (const ander of blokken.slice(i + 1))
      expect
        .soft(
          een.x + een.b <= ander.x || ander.x + ander.b <= een.x || een.y + hoog <= ander.y || ander.y + hoog <= een.y,
          `${een.welke} en ${ander.welke}`,
        )
        .toBe(true);
  for (const { id, [ligging]: vlak } of VLAKKEN)
    if (vlak !== null)
      expect.soft(vlak[0] + vlak[2] <= breedte && vlak[1] + vlak[3] <= hoogte, `vlak ${id}`).toBe(true);
});

test.each(["breed", "smal"] as const)(
  "%s: een weg die niet elke dag voorkomt loopt om elke staat heen waar hij niet begint of eindigt",
  (ligging) => {
    const { breedte, hoogte, hoog } = MATEN[ligging];
    const vanBuiten = [...wegen()]
      .map((weg) => weg.split(" > ") as [string, string])
      .filter(([van, naar]) => van !== naar);
    expect(vanBuiten.length).toBeGreaterThan(100);
    for (const [van, naar] of vanBuiten) {
      const punten = omweg(van, naar, ligging);
      expect.soft(punten.length, `${van} > ${naar}`).toBeGreaterThan(1);
      for (const [i, [x2, y2]] of punten.entries()) {
        expect.soft(x2 >= 0 && x2 <= breedte && y2 >= 0 && y2 <= hoogte).toBe(true);
        const [x1, y1] = punten[i - 1] ?? [x2, y2];
        for (const {
          pad: welke,
          [ligging]: [x, y, b],
        } of KNOPEN)
          if (welke !== van && welke !== naar)
            expect
              .soft(
                Math.max(x1, x2) <= x ||
                  Math.min(x1, x2) >= x + b ||
                  Math.max(y1, y2) <= y ||
                  Math.min(y1, y2) >= y + hoog,
                `${van} > ${naar} door ${welke}`,
              )
              .toBe(true);
      }
    }
  },
);
