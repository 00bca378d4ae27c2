import { expect, test } from "vitest";
import { levensloop, stapsleutel } from "#domain/beeld/levensloop.ts";
import { KNOPEN } from "#domain/beeld/levenslijn.ts";
import { inzending, stapresultaat, verloopTot } from "#test/support/gebeurtenissen.ts";
import { padenPerKnoop } from "#test/support/paden.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";

test("van elke staat staat er wanneer het traject erin kwam en eruit ging, ook wat ernaast loopt", () => {
  const verloop = verloopTot("gestart", { op: "2026-03-02" })
    .later(10)
    .gebeurt("traject.gepauzeerd")
    .later(5)
    .gebeurt("traject.hervat")
    .later(1);
  verloop.doe(inzending("stap.voltooid", { resultaat: stapresultaat(1, verloop.dossier) }));
  const { bezoeken, gegaan } = levensloop(verloop.regels);
  const tekst = bezoeken.map(
    ({ woord, van, tot, nu, ernaast }) => `${ernaast ? "| " : ""}${woord} ${van} ${nu ? "nu" : tot}`,
  );
  expect(tekst).toEqual([
    "nieuw 2026-03-02 2026-03-02",
    "ingediend 2026-03-02 2026-03-02",
    "beoordeling 2026-03-02 2026-03-02",
    "start 2026-03-02 2026-03-02",
    "| loopt 2026-03-02 2026-03-12",
    "| zonder zorgarrangeur 2026-03-02 2026-03-02",
    "| contact vast 2026-03-02 nu",
    "| geen verlenging 2026-03-02 nu",
    "| met zorgarrangeur 2026-03-02 nu",
    "stap 1, data inventariseren 2026-03-02 2026-03-18",
    "| gepauzeerd 2026-03-12 2026-03-17",
    "| loopt 2026-03-17 nu",
    "stap 2, data analyseren 2026-03-18 nu",
  ]);
  expect(gegaan).toContain(stapsleutel("traject.looptijd.gepauzeerd", "traject.looptijd.lopend"));
});

test("waar een traject ook is: de levensloop eindigt in precies de staten van zijn laatste regel, en alles is getekend", () => {
  const bekend = new Set(KNOPEN.map(({ pad }) => pad));
  for (const { naar, inzendingen } of padenPerKnoop()) {
    const verloop = new Verloop();
    for (const een of inzendingen.slice(1)) verloop.doe(een);
    const { bezoeken, gegaan } = levensloop(verloop.regels);
    expect(
      bezoeken
        .filter(({ nu }) => nu)
        .map(({ pad }) => pad)
        .toSorted(),
    ).toEqual(naar.split(" + ").toSorted());
    for (const { pad } of bezoeken) expect(bekend).toContain(pad);
    for (const weg of gegaan) for (const einde of weg.split(" > ")) expect(bekend).toContain(einde);
  }
});
